import Foundation

/// Times of some work on an input and on one eight times as large.
///
/// What counts is the processor's time of the calling thread, so that other work on the machine matters
/// little; the shortest of up to five turns is taken. Work that grows with the square takes 64 times as long
/// and is found at every turn.
package struct Growth {
  /// Seconds for the lesser input.
  package private(set) var few = Double.infinity
  /// Seconds for the greater input.
  package private(set) var many = Double.infinity

  /// Times the work.
  ///
  /// - Parameters:
  ///   - size: The lesser size; the other is eight times as large.
  ///   - make: Makes the input of a size; its time does not count.
  ///   - work: What is timed.
  package init<Input>(
    from size: Int, making make: (Int) throws -> Input, _ work: (Input) throws -> Void
  ) rethrows {
    let (small, large) = (try make(size), try make(size * 8))
    for _ in 0..<5 where !isLinear {
      few = min(few, try Self.seconds { try work(small) })
      many = min(many, try Self.seconds { try work(large) })
    }
  }

  /// Whether the greater input takes no more than about eight times as long.
  package var isLinear: Bool { many < few * 24 + 0.1 }

  private static func seconds(_ work: () throws -> Void) rethrows -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    try work()
    return now() - start
  }
}
