/// Whether a measure looks at how strong edges are.
public enum Weighting: Hashable, Sendable {
  /// Every edge counts as one of strength 1.
  case unweighted
  /// Edges count by their strengths.
  case byStrength
}

extension Graph {
  /// The same edges, each of strength 1; itself where that changes nothing.
  package var withUnitStrengths: Graph {
    if strengths.allSatisfy({ $0 == 1 }) { return self }
    var rows = rows
    for arc in rows.strengths.indices { rows.strengths[arc] = 1 }
    return Graph(rows: rows, isDirected: isDirected)
  }

  /// The graph that a measure with this weighting works on.
  package func weighted(_ weighting: Weighting) -> Graph {
    weighting == .unweighted ? withUnitStrengths : self
  }
}
