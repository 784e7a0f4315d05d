/// A connected graph to lay out: sizes and lengths, and not one letter of a name.
struct LayoutGraph: Sendable, Hashable {
  /// An edge between two nodes.
  struct Edge: Sendable, Hashable {
    let first: Int
    let second: Int
    /// Wished length in points.
    let length: Double
    /// How much the wish counts.
    let weight: Double
  }

  /// Width and height of each node in points.
  let sizes: [Point]
  let edges: [Edge]

  /// The graph in DOT: ids `n0`, `n1`, …, sizes in inches, nothing else.
  func dot(_ engine: LayoutEngine) -> String {
    var text = "graph relgraph {\ngraph [\(engine.settings)];\n"
    text += "node [shape=box, fixedsize=true, label=\"\"];\n"
    for (index, size) in sizes.enumerated() {
      text += "n\(index) [width=\(Decimal.quoted(size.x / 72)), "
      text += "height=\(Decimal.quoted(size.y / 72))];\n"
    }
    for edge in edges {
      text += "n\(edge.first) -- n\(edge.second) [len=\(Decimal.quoted(edge.length / 72)), "
      text += "weight=\(Decimal.quoted(max(0.1, min(100, edge.weight))))];\n"
    }
    return text + "}\n"
  }
}

/// A layout engine of Graphviz.
public enum LayoutEngine: String, Sendable, Hashable, CaseIterable {
  /// Stress majorisation: the most faithful distances, for up to a few hundred nodes.
  case neato
  /// Multi-level springs: fast on large graphs.
  case sfdp
  /// Springs.
  case fdp
  /// Layers, for hierarchies.
  case dot

  /// Attributes of the graph; overlaps go by prism where Graphviz was built with it.
  var settings: String {
    let common =
      "overlap=prism, overlap_scaling=-3, sep=\"+3\", splines=none, outputorder=nodesfirst"
    return switch self {
    case .neato: common + ", mode=major, model=shortpath, maxiter=\"400\", epsilon=\"0.001\""
    case .sfdp: common + ", K=\"1.1\", repulsiveforce=\"1.2\""
    case .fdp: common
    case .dot: "rankdir=LR, splines=none"
    }
  }
}
