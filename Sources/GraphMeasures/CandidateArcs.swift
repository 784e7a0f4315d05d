/// The arcs to nodes that have been reached late, in a list for every start.
struct LateArcs: ~Copyable {
  static let none = UInt32.max
  /// Of so many arcs one may be late.
  static let share = 16

  let firsts: Buffer<UInt32>
  /// The late node of every entry, and the arc in its row of incoming arcs.
  let targets: Buffer<UInt32>
  let arcs: Buffer<UInt32>
  let after: Buffer<UInt32>
  private var count = 0

  /// Takes in one arc of ``share`` at most.
  init(nodeCount: Int, arcCount: Int) {
    firsts = Buffer(nodeCount, of: Self.none)
    targets = Buffer(room: arcCount / Self.share)
    arcs = Buffer(room: arcCount / Self.share)
    after = Buffer(room: arcCount / Self.share)
  }

  /// Takes in an incoming arc of a late node.
  mutating func add(_ arc: Int, from start: UInt32, to target: Int) {
    targets[count] = UInt32(truncatingIfNeeded: target)
    arcs[count] = UInt32(truncatingIfNeeded: arc)
    after[count] = firsts[start]
    firsts[start] = UInt32(truncatingIfNeeded: count)
    count += 1
  }

  mutating func removeAll(in graph: SearchedGraph) {
    for entry in 0..<count { firsts[graph.into.targets[Int(arcs[entry])]] = Self.none }
    count = 0
  }
}

/// A list of arcs that may lie on shortest paths, four bytes each.
///
/// Their lengths are looked up again, which is faster than keeping them: a list half as long stays in
/// the cache.
struct CandidateArcs: ~Copyable {
  /// Stands before the number of an entry among the late arcs.
  static let lateMark: UInt32 = 1 << 31
  /// Graphs with more arcs set none apart, so that no number of an arc has the mark.
  static let mostArcs = Int(lateMark)

  private let entries: Buffer<UInt32>
  private(set) var count = 0

  /// Takes in at most every arc once.
  init(arcCount: Int) { entries = Buffer(room: arcCount) }

  @inline(__always)
  subscript(place: Int) -> UInt32 { entries[place] }

  @inline(__always)
  mutating func append(_ arc: Int) {
    entries[count] = UInt32(truncatingIfNeeded: arc)
    count &+= 1
  }

  @inline(__always)
  mutating func append(late entry: UInt32) {
    entries[count] = entry | Self.lateMark
    count &+= 1
  }

  mutating func removeAll() { count = 0 }
}
