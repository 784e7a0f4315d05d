/// A path graph with its arrays open, for as long as searches run.
struct SearchedGraph {
  let out: ArcPointers
  let into: ArcPointers
  /// The lengths of the arcs of ``out`` and ``into``.
  let outLengths: LengthPointers
  let intoLengths: LengthPointers
  /// Number of members of every class; empty where no twins are joined.
  let multiplicities: UnsafeBufferPointer<Double>
  let innerLengths: [Int: Double]
  let components: UnsafeBufferPointer<UInt32>
  let componentSizes: UnsafeBufferPointer<Int>
  let componentArcs: UnsafeBufferPointer<Int>
  /// No more than the length of every node's shortest arc, infinite where it has none.
  let shortestArcs: UnsafeBufferPointer<Float>
  /// The length of the longest arc.
  let longest: Double
}

extension PathGraph {
  /// Opens the arrays as long as `body` runs; backwards, arcs lead from their ends to their starts.
  func opened<Result>(
    backwards: Bool = false, _ body: (SearchedGraph) -> Result
  ) -> Result {
    let (forth, back) = backwards ? (incoming, outgoing) : (outgoing, incoming)
    return forth.opened { out, outLengths in
      back.opened { into, intoLengths in
        multiplicities.withUnsafeBufferPointer { multiplicities in
          components.withUnsafeBufferPointer { components in
            componentSizes.withUnsafeBufferPointer { sizes in
              componentArcs.withUnsafeBufferPointer { arcs in
                forth.shortestArcs.withUnsafeBufferPointer { shortestArcs in
                  body(
                    SearchedGraph(
                      out: out, into: into, outLengths: outLengths, intoLengths: intoLengths,
                      multiplicities: multiplicities, innerLengths: innerLengths,
                      components: components, componentSizes: sizes, componentArcs: arcs,
                      shortestArcs: shortestArcs, longest: longest))
                }
              }
            }
          }
        }
      }
    }
  }
}

extension PathRows {
  @inline(__always)
  fileprivate func opened<Result>(_ body: (ArcPointers, LengthPointers) -> Result) -> Result {
    withPointers { arcs in arcLengths.withPointers { body(arcs, $0) } }
  }
}
