/// A way from one node to another.
public struct Path: Hashable, Sendable {
  /// The nodes on it, both ends among them.
  public let nodes: [Int]
  /// Its length, in what the search was asked to count.
  public let length: Double

  /// Number of edges on it.
  public var hopCount: Int { nodes.count - 1 }
}

extension Graph {
  /// A shortest path from one node to another, or nothing where none leads there.
  ///
  /// Of several equally short paths, the one whose nodes, read from the end, come first in the
  /// graph. From a node to itself: that node alone, of length 0.
  ///
  /// Directions are followed. Self-loops are on no path. The length is a number of hops or a sum of
  /// distances, not normalised.
  ///
  /// - Precondition: both are nodes.
  /// - Complexity: O(nodes + edges) for hops, O(edges · log nodes) for distances.
  ///
  /// Reference: Dijkstra, "A note on two problems in connexion with graphs", 1959,
  /// doi:10.1007/BF01386390.
  public func shortestPath(from source: Int, to target: Int, lengths: PathLength) -> Path? {
    precondition(nodes.contains(source) && nodes.contains(target), "no such node")
    var paths = ShortestPaths(nodeCount: nodeCount)
    paths.search(from: source, lengths: lengths, in: self)
    guard paths.distance[target] < .infinity else { return nil }
    let incoming = reversed
    var way = [target]
    while let node = way.last, node != source {
      let before = incoming.arcs(of: node).first { arc in
        let reach = paths.distance[Int(incoming.targets[arc])]
        let length =
          lengths == .hops ? reach + 1 : lengthened(reach, by: incoming.strengths[arc])
        return Int(incoming.targets[arc]) != node && length == paths.distance[node]
      }
      guard let before else { return nil }
      way.append(Int(incoming.targets[before]))
    }
    return Path(nodes: way.reversed(), length: paths.distance[target])
  }
}
