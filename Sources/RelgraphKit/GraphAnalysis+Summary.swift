internal import GraphMeasures
public import RelgraphCore

extension GraphAnalysis {
  /// What the graph is as a whole, a sentence each: size, components, communities, mixing of types.
  ///
  /// Mixing is told where every node has a text property `type`.
  ///
  /// - Parameter table: Measures that were taken; their communities are not searched for again.
  /// - Returns: The sentences.
  /// - Complexity: O(*n* + *m*) a round of the community search.
  public func summary(after table: MeasureTable? = nil) -> [String] {
    let components = graph.connectedComponents()
    let kind = isDirected ? "directed" : "undirected"
    let largest = (components.sizes.max() ?? 0).counted("node")
    var lines = [
      """
      \(graph.nodeCount.counted("node")), \(graph.edgeCount.counted("edge")), \(kind); \
      \(components.count.counted("component")), the largest of \(largest); \
      transitivity \(Self.short(graph.transitivity())).
      """
    ]
    guard graph.edgeCount > 0 else { return lines }
    let communities = table?.communities ?? graph.leiden(options.communities)
    let method =
      switch options.quality {
      case .modularity: "Leiden"
      case .constantPotts: "Leiden, constant Potts model"
      }
    lines.append(
      "Modularity \(Self.short(graph.modularity(of: communities))) in \(communities.count) "
        + "\(communities.count == 1 ? "community" : "communities") (\(method))."
    )
    if let types, let mixing = graph.assortativity(by: types) {
      lines.append("Assortativity by type \(Self.short(mixing)).")
    }
    return lines
  }

  /// The nodes' types as numbers, where all have one.
  private var types: [Int]? {
    var numbers: [String: Int] = [:]
    var types: [Int] = []
    for node in source.nodes {
      guard case .string(let type) = node.properties["type"] else { return nil }
      let number = numbers[type] ?? numbers.count
      numbers[type] = number
      types.append(number)
    }
    return numbers.count > 1 ? types : nil
  }

  /// With three decimals.
  private static func short(_ value: Double) -> String {
    let rounded = (abs(value) * 1000).rounded()
    let digits = String(Int(rounded) % 1000)
    let sign = value < 0 && rounded > 0 ? "-" : ""
    return sign + "\(Int(rounded) / 1000)." + String(repeating: "0", count: 3 - digits.count)
      + digits
  }
}

extension GraphAnalysis {
  /// The part of a graph that is within so many edges of a node, directions aside.
  ///
  /// - Complexity: O(*n* + *m*).
  public func around(_ node: Int, radius: Int) -> PropertyGraph {
    let part = graph.ego(of: node, radius: radius).nodes
    var place = [Int?](repeating: nil, count: source.nodes.count)
    for (number, node) in part.enumerated() { place[node] = number }
    let edges = source.edges.compactMap { edge -> PropertyGraph.Edge? in
      guard let start = place[edge.source], let end = place[edge.target] else { return nil }
      var edge = edge
      (edge.source, edge.target) = (start, end)
      return edge
    }
    return PropertyGraph(
      nodes: part.map { source.nodes[$0] }, edges: edges, properties: source.properties)
  }
}
