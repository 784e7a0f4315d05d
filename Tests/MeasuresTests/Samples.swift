import GraphMeasures

/// Edges from triples; what is no strength makes no edge.
func edges(_ triples: [(source: Int, target: Int, strength: Double)]) -> [Edge] {
  triples.compactMap { triple in
    Strength(triple.strength).map {
      Edge(source: triple.source, target: triple.target, strength: $0)
    }
  }
}

extension Graph {
  /// A seeded graph with small whole strengths, parallel edges summed, ties aplenty.
  static func sample(nodes: Int, edges: Int, seed: UInt64, isDirected: Bool = false) -> Graph {
    var random = SplitMix64(seed: seed)
    let list = (0..<edges).compactMap { _ -> Edge? in
      let source = random.below(nodes)
      let target = random.below(nodes)
      return Strength(Double(1 + random.below(4))).map {
        Edge(source: source, target: target, strength: $0)
      }
    }
    return Graph(nodeCount: nodes, edges: list, isDirected: isDirected)
  }
}
