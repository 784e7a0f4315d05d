/// Finds how much every node owes one source in betweenness.
protocol SourceShares: ~Copyable, SendableMetatype {
  /// Memory for searches in a graph.
  init(_ graph: PathGraph)

  /// Adds the source's shares times `weight`; says whether path counts stayed within range.
  mutating func add(
    from source: Int, weight: Double, in graph: SearchedGraph,
    to result: UnsafeMutableBufferPointer<Double>
  ) -> Bool
}

extension HopShares: SourceShares {}
extension DistanceShares: SourceShares {}

extension PathGraph {
  /// The sums over all sources of their shares in every class.
  func shares<Search: SourceShares & ~Copyable>(
    of search: Search.Type, parallelism: Parallelism
  ) -> [Double] {
    let blocks = evenBlocks(nodeCount)
    return parallelism.fold(
      blockCount: blocks.count, into: [Double](repeating: 0, count: nodeCount),
      scratch: { Search(self) },
      work: { search, block in
        var part = [Double](repeating: 0, count: nodeCount)
        part.withUnsafeMutableBufferPointer { part in
          opened { graph in
            for source in blocks[block] {
              _ = search.add(
                from: source, weight: graph.multiplicities[source], in: graph, to: part)
            }
          }
        }
        return part
      }, fold: { add(1, times: $1, to: &$0) })
  }
}
