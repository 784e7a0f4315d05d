/// One source's share in every node's betweenness where edges have lengths.
struct DistanceShares<Queue: DistanceQueue>: ~Copyable {
  private var search: DistanceSearch<Queue>
  private let shares: Buffer<Double>
  /// What nodes owe to paths that end at the source's twins; 0 before and after a search.
  private let owed: Buffer<Double>

  init(_ graph: PathGraph) {
    search = DistanceSearch(graph)
    shares = Buffer(graph.nodeCount, of: 0)
    owed = Buffer(graph.nodeCount, of: 0)
  }

  /// Adds the source's shares times `weight`; says whether path counts stayed within range.
  mutating func add(
    from source: Int, weight: Double, in graph: SearchedGraph,
    to result: UnsafeMutableBufferPointer<Double>
  ) -> Bool {
    search.run(from: source, in: graph)
    guard search.largestCount < 1e280 else { return false }
    if graph.multiplicities[source] > 1 { owe(from: source, graph) }
    var place = search.reached - 1
    while place > 0 {
      let node = Int(search.order[place])
      var sum = owed[node]
      owed[node] = 0
      for arc in search.candidateRange(place) {
        let target = search.candidates.targets[arc]
        if search.candidates.reaches[arc] == search.distances[target] { sum += shares[target] }
      }
      let count = search.counts[node]
      shares[node] = graph.multiplicities[node] * (1 / count + sum)
      result[node] += weight * count * sum
      place &-= 1
    }
    owed[source] = 0
    return true
  }

  /// Adds the shares of paths to the source's twins, which may take a detour.
  private func owe(from source: Int, _ graph: SearchedGraph) {
    let row = graph.out.start(source)..<graph.out.end(source)
    let distance = search.distanceToTwins(of: source, in: graph)
    var count = graph.innerLengths[source] == distance ? 1.0 : 0
    for arc in row where search.detour(arc, in: graph) == distance {
      let node = Int(graph.out.targets[arc])
      count += graph.multiplicities[node] * search.counts[node]
    }
    let share = (graph.multiplicities[source] - 1) / count
    for arc in row where search.detour(arc, in: graph) == distance {
      owed[graph.out.targets[arc]] += share
    }
  }
}
