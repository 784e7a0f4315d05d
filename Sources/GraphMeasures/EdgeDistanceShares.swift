/// One source's share in every edge's betweenness where edges have lengths.
///
/// Of a settled node's row, which is sorted by length, only what ends within the farthest distance is
/// read again; an arc is used where it leads exactly as far as its end is.
struct EdgeDistanceShares<Queue: DistanceQueue>: ~Copyable {
  private var search: DistanceSearch<Queue>

  init(_ graph: PathGraph) { search = DistanceSearch(graph) }
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
      while arc < end {
        let reach = Queue.lengthened(distance, by: graph.outLengths[arc])
        guard reach <= farthest else { break }
        let target = Int(graph.out.targets[arc])
        if reach == distances[target] {
          let share = counts[target]
          result[places.place(of: arc)] += count * share
          sum += share
        }
        arc &+= 1
      }
      counts[node] = 1 / count + sum
      place &-= 1
    }
    return true
  }
}
