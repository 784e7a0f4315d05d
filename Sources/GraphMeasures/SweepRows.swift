/// Rows laid out for multiplying vectors again and again, in a ``SweepOrder``.
///
/// In every row the arcs of strength 1, which are most of them on news graphs, come first and need
/// no strength: a third of the memory to read. The others follow in rows of their own.
struct SweepRows: Sendable {
  private let arrays: Buffers
  private let blocks: [Range<Int>]

  /// The arrays; offsets have one more entry than there are rows.
  private struct Buffers: Sendable {
    var plain: [UInt32]
    var plainOffsets: [UInt32]
    var other: [UInt32]
    var otherStrengths: [Double]
    var otherOffsets: [UInt32]
  }

  /// - Complexity: O(nodes + edges).
  init(_ graph: Graph, order: SweepOrder) {
    let units = graph.strengths.count { $0 == 1 }
    // One entry more: both kinds are written, and the place moves on in one of them.
    var buffers = Buffers(
      plain: Array(repeating: 0, count: units + 1),
      plainOffsets: Array(repeating: 0, count: graph.nodeCount + 1),
      other: Array(repeating: 0, count: graph.arcCount - units + 1),
      otherStrengths: Array(repeating: 0, count: graph.arcCount - units + 1),
      otherOffsets: Array(repeating: 0, count: graph.nodeCount + 1))
    Self.fill(&buffers, graph, order)
    arrays = buffers
    blocks = Self.cut(buffers, arcCount: graph.arcCount)
  }

  private static func fill(_ buffers: inout Buffers, _ graph: Graph, _ order: SweepOrder) {
    let hasPlain = buffers.plain.count > 1
    buffers.plain.withUnsafeMutableBufferPointer { plain in
      buffers.other.withUnsafeMutableBufferPointer { other in
        buffers.otherStrengths.withUnsafeMutableBufferPointer { strengths in
          order.places.withUnsafeBufferPointer { places in
            graph.rows.withPointers { rows in
              var plainCount = 0
              var otherCount = 0
              for (place, node) in order.nodes.enumerated() {
                var arc = rows.start(Int(node))
                let end = rows.end(Int(node))
                while arc < end {
                  let target = places[Int(rows.targets[arc])]
                  let isPlain = hasPlain && rows.lengths[arc] == 1 ? 1 : 0
                  plain[plainCount] = target
                  other[otherCount] = target
                  strengths[otherCount] = rows.lengths[arc]
                  plainCount &+= isPlain
                  otherCount &+= 1 &- isPlain
                  arc &+= 1
                }
                buffers.plainOffsets[place + 1] = UInt32(truncatingIfNeeded: plainCount)
                buffers.otherOffsets[place + 1] = UInt32(truncatingIfNeeded: otherCount)
              }
            }
          }
        }
      }
    }
  }

  /// Ranges of rows with about as many arcs each; one where threads would not pay.
  private static func cut(_ buffers: Buffers, arcCount: Int) -> [Range<Int>] {
    let rowCount = buffers.plainOffsets.count - 1
    let pieces = arcCount < 100_000 ? 1 : 8
    var cuts = [0]
    for piece in 1..<max(2, pieces) where pieces > 1 {
      let wanted = UInt32(truncatingIfNeeded: arcCount * piece / pieces)
      let cut = (0..<rowCount).partitioningIndex {
        buffers.plainOffsets[$0] + buffers.otherOffsets[$0] >= wanted
      }
      cuts.append(max(cut, cuts[cuts.count - 1]))
    }
    cuts.append(rowCount)
    return zip(cuts, cuts.dropFirst()).map { $0..<$1 }
  }

  /// For every row the sum of strength times value, rows and values in the sweep's order.
  func products(with values: [Double], parallelism: Parallelism) -> [Double] {
    if blocks.count == 1 || parallelism.threadCount == 1 {
      return product(0..<values.count, values)
    }
    return parallelism.fold(
      blockCount: blocks.count, into: [], scratch: {},
      work: { _, block in product(blocks[block], values) },
      fold: {
        if $0.isEmpty { $0.reserveCapacity(values.count) }
        $0 += $1
      })
  }

  private func product(_ rows: Range<Int>, _ values: [Double]) -> [Double] {
    arrays.plain.withUnsafeBufferPointer { plain in
      arrays.other.withUnsafeBufferPointer { other in
        arrays.otherStrengths.withUnsafeBufferPointer { strengths in
          arrays.plainOffsets.withUnsafeBufferPointer { plainOffsets in
            arrays.otherOffsets.withUnsafeBufferPointer { otherOffsets in
              values.withUnsafeBufferPointer { values in
                [Double](unsafeUninitializedCapacity: rows.count) { result, count in
                  for row in rows {
                    let sum =
                      Self.sum(Int(plainOffsets[row])..<Int(plainOffsets[row + 1]), plain, values)
                      + Self.sum(
                        Int(otherOffsets[row])..<Int(otherOffsets[row + 1]), other, strengths,
                        values)
                    result[row - rows.lowerBound] = sum
                  }
                  count = rows.count
                }
              }
            }
          }
        }
      }
    }
  }

  @inline(__always)
  private static func sum(
    _ arcs: Range<Int>, _ targets: UnsafeBufferPointer<UInt32>,
    _ values: UnsafeBufferPointer<Double>
  ) -> Double {
    var sums = (0.0, 0.0)
    var arc = arcs.lowerBound
    while arc &+ 1 < arcs.upperBound {
      sums.0 += values[Int(targets[arc])]
      sums.1 += values[Int(targets[arc &+ 1])]
      arc &+= 2
    }
    if arc < arcs.upperBound { sums.0 += values[Int(targets[arc])] }
    return sums.0 + sums.1
  }

  @inline(__always)
  private static func sum(
    _ arcs: Range<Int>, _ targets: UnsafeBufferPointer<UInt32>,
    _ strengths: UnsafeBufferPointer<Double>, _ values: UnsafeBufferPointer<Double>
  ) -> Double {
    var sum = 0.0
    var arc = arcs.lowerBound
    while arc < arcs.upperBound {
      sum += strengths[arc] * values[Int(targets[arc])]
      arc &+= 1
    }
    return sum
  }
}
