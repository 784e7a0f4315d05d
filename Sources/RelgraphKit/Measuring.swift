internal import GraphMeasures
public import RelgraphCore

/// Measures of every node over the co-occurrence map.
public enum Measuring {
  /// The measures that a map carries, in the order in which tables show them.
  public static let names = [
    "degree", "strength", "betweenness", "closeness", "pagerank", "component",
  ]

  /// The map with its measures.
  ///
  /// Strength is the number of windows shared, near copies counted once; paths are as long as the sum of inverse strengths.
  ///
  /// - Complexity: O(*n m* log *n*) for *n* nodes and *m* edges, by betweenness.
  public static func measured(_ graph: EntityGraph) -> EntityGraph {
    let edges = graph.cooccurrences.compactMap { edge in
      Strength(Double(edge.weight)).map {
        Edge(source: edge.first, target: edge.second, strength: $0)
      }
    }
    let columns = measures(of: Graph(nodeCount: graph.nodes.count, edges: edges))
    return EntityGraph(
      nodes: graph.nodes.enumerated().map { index, node in
        EntityNode(
          entity: node.entity, mentions: node.mentions, documents: node.documents,
          measures: columns.mapValues { $0[index] })
      },
      cooccurrences: graph.cooccurrences, relations: graph.relations, corpus: graph.corpus,
      ontology: graph.ontology)
  }

  /// The measures of any graph, by name, one value a node.
  ///
  /// Components are numbered from 1 in the order of their first nodes.
  public static func measures(of graph: PropertyGraph) -> [String: [Double]] {
    let isDirected = graph.edges.contains(where: \.isDirected)
    let edges = graph.edges.compactMap { edge in
      Strength(edge.weight).map { Edge(source: edge.source, target: edge.target, strength: $0) }
    }
    return measures(of: Graph(nodeCount: graph.nodes.count, edges: edges, isDirected: isDirected))
  }

  private static func measures(of graph: Graph) -> [String: [Double]] {
    [
      "degree": graph.degree().map(Double.init), "strength": graph.strength(),
      "betweenness": graph.betweenness(lengths: .distance),
      "closeness": graph.closeness(lengths: .distance), "pagerank": graph.pageRank(),
      "component": graph.connectedComponents().labels.map { Double($0 + 1) },
    ]
  }
}
