internal import Dispatch
internal import Synchronization

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Glibc)
  internal import Glibc
#endif

/// How many threads a measure may use; the values it finds never depend on it.
public struct Parallelism: Hashable, Sendable {
  /// Number of threads, at least one.
  public let threadCount: Int

  /// One thread: the caller's.
  public static let sequential = Parallelism(threadCount: 1)
  /// As many threads as the machine has cores.
  public static let allCores = Parallelism(threadCount: sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// Allows so many threads; anything below one is one.
  public init(threadCount: Int) { self.threadCount = max(1, threadCount) }

  /// Works on every block, and folds the parts in the order of the blocks.
  ///
  /// Blocks are handed to the threads one by one, so that a slow one delays nobody much. A part that
  /// is ready before its turn waits for it, and only few do at a time; hence the sum of floating-point
  /// parts has the same bits for any number of threads, as long as the blocks themselves do not depend
  /// on it.
  ///
  /// - Parameters:
  ///   - blockCount: how many blocks there are.
  ///   - initial: what the first part is folded into.
  ///   - waiting: how many parts more than there are threads may be ready or in the making.
  ///   - scratch: makes one thread's working memory, used for all its blocks.
  ///   - work: finds the part of one block.
  ///   - fold: adds a part to the result.
  /// - Returns: the result after the last fold.
  package func fold<Scratch: ~Copyable, Part: Sendable, Result: Sendable>(
    blockCount: Int, into initial: Result, waiting: Int = 1, scratch: @Sendable () -> Scratch,
    work: @Sendable (inout Scratch, Int) -> Part,
    fold: @Sendable (inout Result, Part) -> Void
  ) -> Result {
    let threads = min(threadCount, blockCount)
    guard threads > 1 else {
      var result = initial
      var memory = scratch()
      for block in 0..<blockCount { fold(&result, work(&memory, block)) }
      return result
    }
    let next = Atomic<Int>(0)
    let folded = Mutex(OrderedFold<Part, Result>(result: initial))
    // Blocks that have been begun and not yet folded: no more than these, lest parts pile up in
    // memory behind a thread that the machine keeps waiting.
    let room = DispatchSemaphore(value: threads + waiting)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      var memory = scratch()
      while true {
        room.wait()
        let block = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard block < blockCount else {
          room.signal()
          return
        }
        let part = work(&memory, block)
        let count = folded.withLock { $0.add(part, at: block, fold) }
        for _ in 0..<count { room.signal() }
      }
    }
    return folded.withLock { $0.result }
  }

  /// Works on every block in each thread's own memory, and takes from the memories at the end.
  ///
  /// Which blocks a memory has seen depends on the threads: this is for what may be added up in any
  /// order, such as whole numbers.
  ///
  /// - Parameters:
  ///   - blockCount: how many blocks there are.
  ///   - initial: what the first memory is gathered into.
  ///   - scratch: makes one thread's working memory, used for all its blocks.
  ///   - work: does one block.
  ///   - gather: adds what a memory holds to the result.
  /// - Returns: the result after the last memory.
  package func gather<Scratch: ~Copyable, Result: Sendable>(
    blockCount: Int, into initial: Result, scratch: @Sendable () -> Scratch,
    work: @Sendable (inout Scratch, Int) -> Void,
    gather: @Sendable (inout Result, borrowing Scratch) -> Void
  ) -> Result {
    let threads = min(threadCount, blockCount)
    guard threads > 1 else {
      var result = initial
      var memory = scratch()
      for block in 0..<blockCount { work(&memory, block) }
      gather(&result, memory)
      return result
    }
    let next = Atomic<Int>(0)
    let gathered = Mutex(initial)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      var memory = scratch()
      while true {
        let block = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard block < blockCount else { break }
        work(&memory, block)
      }
      gathered.withLock { gather(&$0, memory) }
    }
    return gathered.withLock { $0 }
  }

  /// The value of `work` for every block, in order.
  package func map<Part: Sendable>(
    blockCount: Int, _ work: @Sendable (Int) -> Part
  ) -> [Part] {
    fold(
      blockCount: blockCount, into: [], scratch: {}, work: { _, block in work(block) },
      fold: { $0.append($1) })
  }
}

/// A result that takes parts in any order and folds them in the order of their blocks.
private struct OrderedFold<Part: Sendable, Result: Sendable>: Sendable {
  var result: Result
  private var turn = 0
  private var early: [Int: Part] = [:]

  init(result: Result) { self.result = result }

  /// Takes a part; says how many parts that has folded.
  mutating func add(
    _ part: Part, at block: Int, _ fold: (inout Result, Part) -> Void
  ) -> Int {
    let first = turn
    early[block] = part
    while let next = early.removeValue(forKey: turn) {
      fold(&result, next)
      turn += 1
    }
    return turn - first
  }
}

/// Cuts `0 ..< count` into at most `limit` ranges of nearly the same length.
///
/// The cuts depend on nothing else, least of all on the number of threads.
package func evenBlocks(_ count: Int, limit: Int = 64) -> [Range<Int>] {
  let blocks = min(count, limit)
  return (0..<blocks).map { (count * $0 / blocks)..<(count * ($0 + 1) / blocks) }
}
