/// One source's share in every node's betweenness, in memory that is used again.
struct Dependencies {
  private var paths: ShortestPaths
  private var share: [Double]

  init(nodeCount: Int) {
    paths = ShortestPaths(nodeCount: nodeCount)
    share = Array(repeating: 0, count: nodeCount)
  }

  mutating func add(
    _ source: Int, lengths: PathLength, in graph: Graph, incoming: Graph, to sums: inout [Double]
  ) {
    paths.search(from: source, lengths: lengths, in: graph)
    for node in paths.order { share[node] = 0 }
    for node in paths.order.reversed() where node != source {
      let perPath = (1 + share[node]) / paths.pathCount[node]
      for arc in incoming.arcs(of: node) {
        let before = Int(incoming.targets[arc])
        let reach =
          lengths == .hops
          ? paths.distance[before] + 1
          : lengthened(paths.distance[before], by: incoming.strengths[arc])
        if before != node, reach == paths.distance[node] {
          share[before] += paths.pathCount[before] * perPath
        }
      }
      sums[node] += share[node]
    }
  }

  /// Adds the source's share to the arcs of the reversed graph.
  mutating func addArcs(
    _ source: Int, lengths: PathLength, in graph: Graph, incoming: Graph, to sums: inout [Double]
  ) {
    paths.search(from: source, lengths: lengths, in: graph)
    for node in paths.order { share[node] = 0 }
    for node in paths.order.reversed() where node != source {
      let perPath = (1 + share[node]) / paths.pathCount[node]
      for arc in incoming.arcs(of: node) {
        let before = Int(incoming.targets[arc])
        let reach =
          lengths == .hops
          ? paths.distance[before] + 1
          : lengthened(paths.distance[before], by: incoming.strengths[arc])
        guard before != node, reach == paths.distance[node] else { continue }
        share[before] += paths.pathCount[before] * perPath
        sums[arc] += paths.pathCount[before] * perPath
      }
    }
  }
}
