import RelgraphCore

/// What stands behind one edge of the page, drawn or not.
struct PageEdge {
  let kinds: [String]
  let counts: [Int]
  let documents: Int
  let evidence: [Evidence]
  let isDirected: Bool
  let tone: EdgeTone
  /// Whether a text asserts any of it.
  var isAsserted: Bool { evidence.contains { $0.modality == .asserted } }

  /// Collects the edges of `graph` that `edge` was drawn for.
  init(_ edge: Picture.Edge, of picture: Picture, graph: EntityGraph) {
    if picture.isNetwork {
      self.init(edge.origins.map { graph.cooccurrences[$0] })
    } else {
      self.init(
        edge.origins.map { graph.relations[$0] }, isDirected: edge.isDirected, tone: edge.tone)
    }
  }

  private init(_ members: [Cooccurrence]) {
    kinds = ["cooccurrence"]
    counts = [members.reduce(0) { $0 + $1.weight }]
    documents = members.map(\.distinctDocuments).max() ?? 0
    evidence = members.flatMap(\.evidence.all)
    isDirected = false
    tone = .plain
  }

  private init(_ members: [RelationEdge], isDirected: Bool, tone: EdgeTone) {
    kinds = members.map(\.type.rawValue)
    counts = members.map(\.weight)
    evidence = members.flatMap(\.evidence.all)
    documents = Set(evidence.filter { !$0.isCopy }.map(\.document)).count
    self.isDirected = isDirected
    self.tone = tone
  }

  /// The edges of `graph` that a picture of it leaves out, with their ends, also what no text asserts.
  static func undrawn(
    by picture: Picture, of graph: EntityGraph
  ) -> [(source: Int, target: Int, edge: PageEdge)] {
    let drawn = Set(picture.edges.flatMap(\.origins))
    if picture.isNetwork {
      return graph.cooccurrences.indices.filter { !drawn.contains($0) }.map { index in
        let edge = graph.cooccurrences[index]
        return (edge.first, edge.second, PageEdge([edge]))
      }
    }
    let all = RelationBundle.bundles(of: graph, options: MapOptions(showsUnasserted: true))
    return all.compactMap { bundle in
      let rest = bundle.origins.filter { !drawn.contains($0) }
      guard !rest.isEmpty else { return nil }
      let members = rest.map { graph.relations[$0] }
      let edge = PageEdge(members, isDirected: bundle.isDirected, tone: bundle.tone)
      return (bundle.source, bundle.target, edge)
    }
  }
}

extension Picture {
  /// Whether its edges are co-occurrences.
  fileprivate var isNetwork: Bool { view == "network" }
}
