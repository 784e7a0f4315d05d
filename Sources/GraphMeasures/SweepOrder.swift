/// The order in which sweeps take the nodes: by falling degree, equal degrees as in the graph.
///
/// Rows of the same length follow each other, so that the processor guesses their ends, and the nodes
/// that most arcs lead to lie side by side, so that their values stay near: on news graphs a sweep
/// takes half the time.
struct SweepOrder: Sendable {
  /// The nodes in that order.
  let nodes: [UInt32]
  /// The place of every node in that order.
  let places: [UInt32]

  /// - Complexity: O(nodes).
  init(_ graph: Graph) {
    let count = graph.nodeCount
    let most = graph.nodes.reduce(0) { max($0, graph.arcs(of: $1).count) }
    var next = [UInt32](repeating: 0, count: most + 2)
    for node in graph.nodes { next[most - graph.arcs(of: node).count + 1] += 1 }
    for index in 1..<next.count { next[index] += next[index - 1] }
    var nodes = [UInt32](repeating: 0, count: count)
    var places = nodes
    for node in graph.nodes {
      let key = most - graph.arcs(of: node).count
      places[node] = next[key]
      nodes[Int(next[key])] = UInt32(truncatingIfNeeded: node)
      next[key] += 1
    }
    self.nodes = nodes
    self.places = places
  }

  /// Values of the nodes, as values in this order.
  func arranged(_ values: [Double]) -> [Double] { Self.picked(nodes, from: values) }

  /// Values in this order, as values of the nodes.
  func restored(_ values: [Double]) -> [Double] { Self.picked(places, from: values) }

  private static func picked(_ places: [UInt32], from values: [Double]) -> [Double] {
    places.withUnsafeBufferPointer { places in
      values.withUnsafeBufferPointer { values in
        [Double](unsafeUninitializedCapacity: places.count) { result, count in
          for index in 0..<places.count { result[index] = values[Int(places[index])] }
          count = places.count
        }
      }
    }
  }
}
