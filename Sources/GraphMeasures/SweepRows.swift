/// Rows laid out for multiplying vectors again and again.
///
/// In every row the arcs of strength 1, which are most of them on news graphs, come first and need
/// no strength: a third of the memory to read. The others follow in rows of their own.
struct SweepRows: Sendable {
  private let plain: [UInt32]
  private let plainOffsets: [UInt32]
  private let other: [UInt32]
  private let otherStrengths: [Double]
  private let otherOffsets: [UInt32]
  private let blocks: [Range<Int>]

  init(_ graph: Graph) {
    var plain: [UInt32] = []
    var other: [UInt32] = []
    var strengths: [Double] = []
    var plainOffsets: [UInt32] = [0]
    var otherOffsets: [UInt32] = [0]
    plain.reserveCapacity(graph.arcCount)
    plainOffsets.reserveCapacity(graph.nodeCount + 1)
    otherOffsets.reserveCapacity(graph.nodeCount + 1)
    graph.rows.withPointers { rows in
      for node in 0..<graph.nodeCount {
        for arc in rows.start(node)..<rows.end(node) {
          if rows.lengths[arc] == 1 {
            plain.append(rows.targets[arc])
          } else {
            other.append(rows.targets[arc])
            strengths.append(rows.lengths[arc])
          }
        }
        plainOffsets.append(UInt32(truncatingIfNeeded: plain.count))
        otherOffsets.append(UInt32(truncatingIfNeeded: other.count))
      }
    }
    self.plain = plain
    self.plainOffsets = plainOffsets
    self.other = other
    otherStrengths = strengths
    self.otherOffsets = otherOffsets
    blocks = Self.cut(graph)
  }

  /// Ranges of nodes with about as many arcs each; one where threads would not pay.
  private static func cut(_ graph: Graph) -> [Range<Int>] {
    let pieces = graph.arcCount < 50_000 ? 1 : 8
    var cuts = [0]
    for piece in 1..<max(2, pieces) where pieces > 1 {
      let wanted = UInt32(graph.arcCount * piece / pieces)
      let cut = graph.offsets.dropLast().partitioningIndex { $0 >= wanted }
      cuts.append(max(cut, cuts[cuts.count - 1]))
    }
    cuts.append(graph.nodeCount)
    return zip(cuts, cuts.dropFirst()).map { $0..<$1 }
  }

  /// For every node `combine` of itself and its row's sum of strength times value.
  @inline(__always)
  func products(
    with values: [Double], parallelism: Parallelism,
    _ combine: @Sendable (_ node: Int, _ sum: Double) -> Double
  ) -> [Double] {
    if blocks.count == 1 || parallelism.threadCount == 1 {
      return product(0..<values.count, values, combine)
    }
    return parallelism.fold(
      blockCount: blocks.count, into: [], scratch: {},
      work: { _, block in product(blocks[block], values, combine) },
      fold: {
        if $0.isEmpty { $0.reserveCapacity(values.count) }
        $0 += $1
      })
  }

  @inline(__always)
  private func product(
    _ nodes: Range<Int>, _ values: [Double], _ combine: (Int, Double) -> Double
  ) -> [Double] {
    plain.withUnsafeBufferPointer { plain in
      other.withUnsafeBufferPointer { other in
        otherStrengths.withUnsafeBufferPointer { strengths in
          values.withUnsafeBufferPointer { values in
            [Double](unsafeUninitializedCapacity: nodes.count) { result, count in
              for node in nodes {
                var sums = (0.0, 0.0)
                var arc = Int(plainOffsets[node])
                let end = Int(plainOffsets[node + 1])
                while arc &+ 1 < end {
                  sums.0 += values[Int(plain[arc])]
                  sums.1 += values[Int(plain[arc &+ 1])]
                  arc &+= 2
                }
                if arc < end { sums.0 += values[Int(plain[arc])] }
                for arc in Int(otherOffsets[node])..<Int(otherOffsets[node + 1]) {
                  sums.1 += strengths[arc] * values[Int(other[arc])]
                }
                result[node - nodes.lowerBound] = combine(node, sums.0 + sums.1)
              }
              count = nodes.count
            }
          }
        }
      }
    }
  }
}

extension SparseRows {
  /// The arrays without their bounds checks, as long as `body` runs; strengths stand for lengths.
  @inline(__always)
  func withPointers<Result>(_ body: (PathPointers) -> Result) -> Result {
    offsets.withUnsafeBufferPointer { offsets in
      targets.withUnsafeBufferPointer { targets in
        strengths.withUnsafeBufferPointer { strengths in
          body(PathPointers(offsets: offsets, targets: targets, lengths: strengths))
        }
      }
    }
  }
}
