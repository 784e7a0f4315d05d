/// The arcs to nodes that have been reached late, in a list for every start.
struct LateArcs: ~Copyable {
  static let none = UInt32.max

  let firsts: Buffer<UInt32>
  let targets: Buffer<UInt32>
  let lengths: Buffer<Double>
  let after: Buffer<UInt32>
  private let starts: Buffer<UInt32>
  private var count = 0

  /// Takes in at most every arc once.
  init(nodeCount: Int, arcCount: Int) {
    firsts = Buffer(nodeCount, of: Self.none)
    targets = Buffer(room: arcCount)
    lengths = Buffer(room: arcCount)
    after = Buffer(room: arcCount)
    starts = Buffer(room: arcCount)
  }

  mutating func add(from start: UInt32, to target: Int, length: Double) {
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
}

/// A list of arcs by end and length of path.
struct CandidateArcs: ~Copyable {
  let targets: Buffer<UInt32>
  let reaches: Buffer<Double>
  private(set) var count = 0

  /// Takes in at most every arc once.
  init(arcCount: Int) {
    targets = Buffer(room: arcCount)
    reaches = Buffer(room: arcCount)
  }

  @inline(__always)
  mutating func append(_ target: Int, _ reach: Double) {
    targets[count] = UInt32(truncatingIfNeeded: target)
    reaches[count] = reach
    count &+= 1
  }

  mutating func removeAll() { count = 0 }
}
