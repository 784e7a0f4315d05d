import Foundation

/// Times of some work on an input and on one eight times as large.
///
/// What counts is the processor's time of the calling thread, so that other work on the machine matters
/// little; the shortest of up to five turns is taken. The lesser input is doubled until it takes long enough
/// for the clock, so that the ratio alone tells: work that grows with the square takes 64 times as long.
package struct Growth {
  /// Seconds that the lesser input takes at least.
  private static let least = 0.01
  /// How often the lesser input is doubled at most.
  private static let mostDoublings = 20

  /// Seconds for the lesser input.
  package private(set) var few = Double.infinity
  /// Seconds for the greater input.
  package private(set) var many = Double.infinity
  /// The size of the lesser input.
  package private(set) var size: Int

  /// Times the work.
  ///
  /// - Parameters:
  ///   - size: The lesser size to start from; the other is eight times as large.
  ///   - make: Makes the input of a size; its time does not count.
  ///   - work: What is timed.
  package init<Input>(
    from size: Int, making make: (Int) throws -> Input, _ work: (Input) throws -> Void
  ) rethrows {
    self.size = size
    var small = try make(size)
    // The first turn fills caches and tables, which later ones find full.
    try work(small)
    few = try Self.seconds { try work(small) }
    while few < Self.least, self.size < size << Self.mostDoublings {
      self.size *= 2
      small = try make(self.size)
      few = try Self.seconds { try work(small) }
    }
    let large = try make(self.size * 8)
    for turn in 0..<5 where !isLinear {
      if turn > 0 { few = min(few, try Self.seconds { try work(small) }) }
      many = min(many, try Self.seconds { try work(large) })
    }
  }

  /// Whether the greater input takes about eight times as long, and not the square of that.
  package var isLinear: Bool { many < few * 24 }

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
