/// One source's share in every node's betweenness where edges have lengths.
struct DistanceShares<Queue: DistanceQueue>: ~Copyable {
  private var search: DistanceSearch<Queue>
  /// Whether paths to the source's twins end by way of a node; never before and after a search.
  private let isDetour: Buffer<Bool>

  init(_ graph: PathGraph) {
    search = DistanceSearch(graph, keepsArcs: true)
    isDetour = Buffer(graph.nodeCount, of: false)
  }

  /// Adds the source's shares times `weight`; says whether path counts stayed within range.
  mutating func add(
    from source: Int, weight: Double, in graph: SearchedGraph,
    to result: UnsafeMutableBufferPointer<Double>
  ) -> Bool {
    search.run(from: source, in: graph)
    guard search.largestCount < 1e280 else { return false }
    let owed = graph.multiplicities[source] > 1 ? owe(from: source, graph) : 0
    // A node's count is not needed after the node; its place takes the share.
    let (order, counts, distances) = (search.order.all, search.counts.all, search.distances.all)
    var place = search.reached - 1
    while place > 0 {
      let node = Int(order[place])
      var sum = 0.0
      if isDetour[node] {
        sum = owed
        isDetour[node] = false
      }
      for candidate in search.candidateRange(place) {
        let end = search.end(ofCandidate: candidate, at: distances[node], in: graph)
        if end.isUsed { sum += counts[end.target] }
      }
      let count = counts[node]
      counts[node] = graph.multiplicities[node] * (1 / count + sum)
      result[node] += weight * count * sum
      place &-= 1
    }
    return true
  }

  /// The share of each path to the source's twins; marks the nodes that they take a detour by.
  private func owe(from source: Int, _ graph: SearchedGraph) -> Double {
    let row = graph.out.start(source)..<graph.out.end(source)
    let distance = search.distanceToTwins(of: source, in: graph)
    var count = graph.innerLengths[source] == distance ? 1.0 : 0
    for arc in row where search.detour(arc, in: graph) == distance {
      let node = Int(graph.out.targets[arc])
      count += graph.multiplicities[node] * search.counts[node]
    }
    for arc in row where search.detour(arc, in: graph) == distance {
      isDetour[graph.out.targets[arc]] = true
    }
    return (graph.multiplicities[source] - 1) / count
  }
}
