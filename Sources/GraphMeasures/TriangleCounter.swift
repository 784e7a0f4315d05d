/// Finds every triangle once, at its corner of lowest rank.
///
/// Nodes are ranked by degree; each keeps only its neighbours of higher rank, of which no node has
/// more than √(2 · edges).
///
/// Reference: Chiba, Nishizeki, "Arboricity and subgraph listing algorithms", 1985,
/// doi:10.1137/0214017.
struct TriangleCounter {
  private let upward: SparseRows
  private let names: [UInt32]
  private let weighting: Weighting

  /// Takes an undirected graph without self-loops.
  init(graph: Graph, weighting: Weighting) {
    self.weighting = weighting
    let strongest = graph.strengths.max() ?? 1
    let names = ascending(graph.nodes.map { graph.arcs(of: $0).count })
    var ranks = [UInt32](repeating: 0, count: graph.nodeCount)
    for (rank, node) in names.enumerated() { ranks[Int(node)] = UInt32(truncatingIfNeeded: rank) }
    var rows = SparseRows(offsets: [0], targets: [], strengths: [])
    rows.offsets.reserveCapacity(graph.nodeCount + 1)
    rows.targets.reserveCapacity(graph.edgeCount)
    graph.rows.withPointers { pointers in
      for (rank, node) in names.enumerated() {
        for arc in pointers.start(Int(node))..<pointers.end(Int(node)) {
          let other = ranks[Int(pointers.targets[arc])]
          guard other > UInt32(truncatingIfNeeded: rank) else { continue }
          rows.targets.append(other)
          if weighting == .byStrength { rows.strengths.append(pointers.lengths[arc] / strongest) }
        }
        rows.offsets.append(UInt32(truncatingIfNeeded: rows.targets.count))
      }
    }
    self.names = names
    upward = rows
  }

  /// The sum of the weights of the triangles at every node.
  func weights(parallelism: Parallelism) -> [Double] {
    weighting == .unweighted
      ? counts(parallelism: parallelism).map(Double.init)
      : sums(parallelism: parallelism)
  }

  /// The number of triangles at every node; whole numbers add up the same in any order.
  func counts(parallelism: Parallelism) -> [Int] {
    let blocks = evenBlocks(upward.count, limit: 16)
    let threads = min(parallelism.threadCount, blocks.count)
    let byRank = parallelism.fold(
      blockCount: max(1, threads), into: [UInt64](repeating: 0, count: upward.count), scratch: {},
      work: { _, thread in
        let isMarked = Buffer<UInt8>(upward.count, of: 0)
        var part = [UInt64](repeating: 0, count: upward.count)
        part.withUnsafeMutableBufferPointer { part in
          upward.withPointers { rows in
            for block in stride(from: thread, to: blocks.count, by: max(1, threads)) {
              for rank in blocks[block] { count(rank, rows, isMarked.all, part) }
            }
          }
        }
        return part
      },
      fold: { sums, part in for rank in part.indices { sums[rank] &+= part[rank] } })
    var result = [Int](repeating: 0, count: byRank.count)
    for (rank, node) in names.enumerated() {
      result[Int(node)] = Int(truncatingIfNeeded: byRank[rank])
    }
    return result
  }

  private func sums(parallelism: Parallelism) -> [Double] {
    let blocks = evenBlocks(upward.count, limit: 16)
    let byRank = parallelism.fold(
      blockCount: blocks.count, into: [Double](repeating: 0, count: upward.count),
      scratch: { Buffer<Double>(upward.count, of: 0) },
      work: { strengths, block in
        var part = [Double](repeating: 0, count: upward.count)
        part.withUnsafeMutableBufferPointer { part in
          upward.withPointers { rows in
            for rank in blocks[block] { weigh(rank, rows, strengths.all, part) }
          }
        }
        return part
      }, fold: { add(1, times: $1, to: &$0) })
    var result = byRank
    for (rank, node) in names.enumerated() { result[Int(node)] = byRank[rank] }
    return result
  }

  @inline(__always)
  private func count(
    _ rank: Int, _ rows: ArcPointers, _ isMarked: UnsafeMutableBufferPointer<UInt8>,
    _ sums: UnsafeMutableBufferPointer<UInt64>
  ) {
    let row = rows.start(rank)..<rows.end(rank)
    guard row.count > 1 else { return }
    for arc in row { isMarked[Int(rows.targets[arc])] = 1 }
    var all: UInt64 = 0
    for arc in row {
      let second = Int(rows.targets[arc])
      var next = rows.start(second)
      let end = rows.end(second)
      var closed: UInt64 = 0
      while next < end {
        // Adding what is mostly 0 is faster than guessing when it is not.
        let third = Int(rows.targets[next])
        let hit = UInt64(isMarked[third])
        sums[third] &+= hit
        closed &+= hit
        next &+= 1
      }
      sums[second] &+= closed
      all &+= closed
    }
    sums[rank] &+= all
    for arc in row { isMarked[Int(rows.targets[arc])] = 0 }
  }

  private func weigh(
    _ rank: Int, _ rows: ArcPointers, _ mark: UnsafeMutableBufferPointer<Double>,
    _ sums: UnsafeMutableBufferPointer<Double>
  ) {
    let row = rows.start(rank)..<rows.end(rank)
    for arc in row { mark[Int(rows.targets[arc])] = rows.lengths[arc] }
    for arc in row {
      let second = Int(rows.targets[arc])
      for next in rows.start(second)..<rows.end(second) {
        let third = Int(rows.targets[next])
        guard mark[third] > 0 else { continue }
        let weight = cubeRoot(mark[third] * rows.lengths[arc] * rows.lengths[next])
        sums[rank] += weight
        sums[second] += weight
        sums[third] += weight
      }
    }
    for arc in row { mark[Int(rows.targets[arc])] = 0 }
  }
}
