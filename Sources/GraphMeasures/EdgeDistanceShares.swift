/// One source's share in every edge's betweenness where edges have lengths.
///
/// Of a settled node's row, which is sorted by length, only what ends within the farthest distance is
/// read again; an arc is used where it leads exactly as far as its end is. The arcs with a sum among those
/// of the node are counted in passing, and the others by what is left.
struct EdgeDistanceShares<Queue: DistanceQueue>: ~Copyable {
  private var search: DistanceSearch<Queue>

  init(_ graph: PathGraph) { search = DistanceSearch(graph, keepsArcs: false) }
}

extension EdgeDistanceShares: EdgeShares {
  mutating func add(
    from source: Int, in graph: SearchedGraph, places: EdgePlaces.Pointers,
    to result: UnsafeMutableBufferPointer<Double>
  ) -> Bool {
    search.count(from: source, in: graph)
    guard search.largestCount < 1e280 else { return false }
    // A node's count is not needed after the node; its place takes the share.
    let (order, distances, counts) = (search.order.all, search.distances.all, search.counts.all)
    var farthest = 0.0
    for place in 0..<search.reached { farthest = max(farthest, distances[Int(order[place])]) }
    var place = search.reached - 1
    while place >= 0 {
      let node = Int(order[place])
      let count = node == source ? 1 : counts[node]
      let distance = distances[node]
      var sum = 0.0
      var arc = graph.out.start(node)
      let end = graph.out.end(node)
      var kept = places.start(node)
      let firstKept = places.isDirected ? 0 : node
      while arc < end {
        let reach = Queue.lengthened(distance, by: graph.outLengths[arc])
        guard reach <= farthest else { break }
        let target = Int(graph.out.targets[arc])
        let isKept = target >= firstKept
        if reach == distances[target] {
          let share = counts[target]
          let place = isKept ? kept : places.sum(at: target, place: arc &- kept)
          result[place] += count * share
          sum += share
        }
        kept &+= isKept ? 1 : 0
        arc &+= 1
      }
      counts[node] = 1 / count + sum
      place &-= 1
    }
    return true
  }
}
