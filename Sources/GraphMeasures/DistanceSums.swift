extension PathGraph {
  /// One number for every class, from the sum of `term` over the distances of all nodes that reach it.
  func distanceSums<Queue: DistanceQueue>(
    of queue: Queue.Type, parallelism: Parallelism, _ term: @Sendable (Double) -> Double,
    _ closing: @Sendable (ReachSum) -> Double
  ) -> [Double] {
    let blocks = evenBlocks(nodeCount)
    var values: [Double] = []
    values.reserveCapacity(nodeCount)
    return parallelism.fold(
      blockCount: blocks.count, into: values,
      scratch: { DistanceSearch<Queue>(self, keepsArcs: false) },
      work: { search, block in
        opened(backwards: true) { graph in
          blocks[block].map { closing(search.sum(from: $0, in: graph, term)) }
        }
      }, fold: { $0 += $1 })
  }
}

extension DistanceSearch {
  /// The sum of `term` over the distances of all nodes from one member of a class.
  fileprivate mutating func sum(
    from source: Int, in graph: SearchedGraph, _ term: (Double) -> Double
  ) -> ReachSum {
    measure(from: source, in: graph)
    let twins = graph.multiplicities[source] - 1
    var sum = twins > 0 ? twins * term(distanceToTwins(of: source, in: graph)) : 0
    var count = twins
    let (found, distances) = (found.all, distances.all)
    for place in 1..<max(1, reached) {
      let node = Int(found[place])
      count += graph.multiplicities[node]
      sum += graph.multiplicities[node] * term(distances[node])
    }
    return ReachSum(reached: Int(count), sum: sum)
  }

  /// How far the source is from the other members of its class, which a detour may bring nearer.
  func distanceToTwins(of source: Int, in graph: SearchedGraph) -> Double {
    (graph.out.start(source)..<graph.out.end(source)).reduce(
      graph.innerLengths[source] ?? .infinity
    ) {
      min($0, detour($1, in: graph))
    }
  }

  /// The length of the way from the source to its twins whose last arc is the twin of this one.
  @inline(__always)
  func detour(_ arc: Int, in graph: SearchedGraph) -> Double {
    Queue.lengthened(distances[graph.out.targets[arc]], by: graph.outLengths[arc])
  }
}
