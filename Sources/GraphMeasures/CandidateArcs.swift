/// The arcs to nodes that have been reached late, in a list for every start.
struct LateArcs: ~Copyable {
  static let none = UInt32.max

  let firsts: Buffer<UInt32>
  private(set) var targets = Buffer<UInt32>(1024, of: 0)
  private(set) var lengths = Buffer<Double>(1024, of: 0)
  private(set) var after = Buffer<UInt32>(1024, of: 0)
  private var starts = Buffer<UInt32>(1024, of: 0)
  private var count = 0

  init(nodeCount: Int) { firsts = Buffer(nodeCount, of: Self.none) }

  mutating func add(from start: UInt32, to target: Int, length: Double) {
    if count == targets.count { grow() }
    targets[count] = UInt32(truncatingIfNeeded: target)
    lengths[count] = length
    starts[count] = start
    after[count] = firsts[start]
    firsts[start] = UInt32(truncatingIfNeeded: count)
    count += 1
  }

  mutating func removeAll() {
    for entry in 0..<count { firsts[starts[entry]] = Self.none }
    count = 0
  }

  private mutating func grow() {
    targets = targets.copy(to: 2 * count, filling: 0)
    lengths = lengths.copy(to: 2 * count, filling: 0)
    after = after.copy(to: 2 * count, filling: 0)
    starts = starts.copy(to: 2 * count, filling: 0)
  }
}

/// A list of arcs by end and length of path, that grows as needed.
struct CandidateArcs: ~Copyable {
  private(set) var targets = Buffer<UInt32>(1024, of: 0)
  private(set) var reaches = Buffer<Double>(1024, of: 0)
  private(set) var count = 0

  @inline(__always)
  mutating func append(_ target: Int, _ reach: Double) {
    if count == targets.count { grow() }
    targets[count] = UInt32(truncatingIfNeeded: target)
    reaches[count] = reach
    count &+= 1
  }

  mutating func removeAll() { count = 0 }

  private mutating func grow() {
    targets = targets.copy(to: 2 * count, filling: 0)
    reaches = reaches.copy(to: 2 * count, filling: 0)
  }
}
