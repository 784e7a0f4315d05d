/// Where the sums of a path graph's arcs stand.
///
/// The two arcs of an undirected edge have one sum. By hops only the arc to the larger number adds to
/// it: what all sources owe to one is what they owe to the other, since a path turned around is a path.
/// By distance both do: the rounded lengths of a path and of its reverse need not tie with the same
/// others. Sums stand in the order of the arcs to larger numbers, row after row.
///
/// A reader of a whole row counts the arcs to larger numbers that it has passed, and so knows where the
/// sum of each stands. Of an arc to a smaller number it knows whose sums hold the arc's, and the arc keeps
/// how many of these come before: two bytes, unless some node has too many.
struct EdgePlaces: Sendable {
  /// Whether only arcs to larger numbers add to sums, those to smaller ones being owed the same.
  let isOneWay: Bool
  private let isDirected: Bool
  /// Where each node's sums start; one more entry than there are nodes.
  private let starts: [UInt32]
  /// For every arc to a smaller number, the sums of its end that come before its own, where arcs share
  /// sums.
  private var ranks: [UInt16] = []
  /// The same where some do not fit into two bytes.
  private var wideRanks: [UInt32] = []

  init(_ graph: PathGraph, _ lengths: PathLength) {
    isDirected = graph.isDirected
    isOneWay = !graph.isDirected && lengths == .hops
    let rows = graph.outgoing
    var starts: [UInt32] = [0]
    starts.reserveCapacity(graph.nodeCount + 1)
    var (kept, most): (UInt32, UInt32) = (0, 0)
    for node in 0..<graph.nodeCount {
      for arc in rows.arcs(of: node) {
        kept += graph.isDirected || rows.targets[arc] > node ? 1 : 0
      }
      most = max(most, kept - starts[node])
      starts.append(kept)
    }
    self.starts = starts
    guard !graph.isDirected, lengths == .distance else { return }
    if most <= UInt32(UInt16.max) + 1 {
      ranks = Self.ranks(in: rows, count: Int(kept))
    } else {
      wideRanks = Self.ranks(in: rows, count: Int(kept))
    }
  }

  /// How many sums come before that of each arc to a smaller number in the row of its end.
  ///
  /// - Complexity: O(arcs · log degree).
  private static func ranks<Rank: FixedWidthInteger>(in rows: PathRows, count: Int) -> [Rank] {
    var before: [UInt32] = []
    before.reserveCapacity(rows.targets.count)
    for node in 0..<rows.offsets.count - 1 {
      var rank: UInt32 = 0
      for arc in rows.arcs(of: node) {
        before.append(rank)
        rank += rows.targets[arc] > node ? 1 : 0
      }
    }
    var ranks: [Rank] = []
    ranks.reserveCapacity(count)
    for node in 0..<rows.offsets.count - 1 {
      for arc in rows.arcs(of: node) where rows.targets[arc] < node {
        let turned = rows.arc(
          from: Int(rows.targets[arc]), to: node, length: rows.arcLengths[arc])
        ranks.append(Rank(truncatingIfNeeded: before[turned]))
      }
    }
    return ranks
  }

  /// Number of sums.
  var count: Int { Int(starts[starts.count - 1]) }

  /// Whether the sum of an arc stands where the arc stands among those of its node.
  func isFirst(from node: Int, to target: Int) -> Bool { isDirected || target > node }

  /// Where the sums of arcs stand, without bounds checks.
  struct Pointers {
    private let starts: UnsafeBufferPointer<UInt32>
    private let ranks: UnsafeBufferPointer<UInt16>
    private let wideRanks: UnsafeBufferPointer<UInt32>
    private let isWide: Bool
    /// Whether every arc has a sum of its own.
    let isDirected: Bool

    fileprivate init(
      starts: UnsafeBufferPointer<UInt32>, ranks: UnsafeBufferPointer<UInt16>,
      wideRanks: UnsafeBufferPointer<UInt32>, isDirected: Bool
    ) {
      self.starts = starts
      self.ranks = ranks
      self.wideRanks = wideRanks
      self.isDirected = isDirected
      isWide = !wideRanks.isEmpty
    }

    /// Where a node's sums start.
    @inline(__always)
    func start(_ node: Int) -> Int { Int(starts[node]) }

    /// Number of a node's sums.
    @inline(__always)
    func count(_ node: Int) -> Int { Int(starts[node &+ 1] &- starts[node]) }

    /// Where the sum of the arc to a smaller number stands that so many of these come before, where paths
    /// run by distance.
    @inline(__always)
    func sum(at target: Int, place: Int) -> Int {
      Int(starts[target]) &+ (isWide ? Int(wideRanks[place]) : Int(ranks[place]))
    }
  }

  /// Opens the tables as long as `body` runs.
  func opened<Result>(_ body: (Pointers) -> Result) -> Result {
    starts.withUnsafeBufferPointer { starts in
      ranks.withUnsafeBufferPointer { ranks in
        wideRanks.withUnsafeBufferPointer { wideRanks in
          body(
            Pointers(
              starts: starts, ranks: ranks, wideRanks: wideRanks, isDirected: isDirected))
        }
      }
    }
  }
}

extension PathRows {
  /// The places of a node's arcs.
  func arcs(of node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }

  /// The arc from one node to another, which is there and has this length.
  ///
  /// - Complexity: O(log degree).
  fileprivate func arc(from node: Int, to target: Int, length: Double) -> Int {
    arcs(of: node).partitioningIndex { arc in
      (arcLengths[arc], Int(targets[arc])) >= (length, target)
    }
  }
}
