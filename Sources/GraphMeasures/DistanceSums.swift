/// What is known of the nodes that reach a node, by distance.
struct DistanceSums {
  /// How many there are.
  var reached = 0
  /// The sum of their distances.
  var distances = 0.0
  /// The sum of the inverses of their distances.
  var inverses = 0.0
}

extension PathGraph {
  /// What reaches every class, summed over the members of all classes.
  func distanceSums<Queue: DistanceQueue>(
    of queue: Queue.Type, parallelism: Parallelism
  ) -> [DistanceSums] {
    let blocks = evenBlocks(nodeCount)
    var values: [DistanceSums] = []
    values.reserveCapacity(nodeCount)
    return parallelism.fold(
      blockCount: blocks.count, into: values,
      scratch: { DistanceSearch<Queue>(self, keepsArcs: false) },
      work: { search, block in
        opened(backwards: true) { graph in
          blocks[block].map { search.sums(from: $0, in: graph) }
        }
      }, fold: { $0 += $1 })
  }
}

extension DistanceSearch {
  /// The sums over the distances of all nodes from one member of a class.
  fileprivate mutating func sums(from source: Int, in graph: SearchedGraph) -> DistanceSums {
    measure(from: source, in: graph)
    let twins = graph.multiplicities[source] - 1
    var sums = DistanceSums()
    var count = twins
    if twins > 0 {
      let distance = distanceToTwins(of: source, in: graph)
      sums.distances = twins * distance
      sums.inverses = twins * (1 / distance)
    }
    let (found, distances) = (found.all, distances.all)
    for place in 1..<max(1, reached) {
      let node = Int(found[place])
      let size = graph.multiplicities[node]
      count += size
      sums.distances += size * distances[node]
      sums.inverses += size * (1 / distances[node])
    }
    sums.reached = Int(count)
    return sums
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
