import RelgraphCore

/// The relations of one direction between two entities, drawn as one edge.
struct RelationBundle {
  /// Index of the acting node.
  let source: Int
  /// Index of the node acted upon.
  let target: Int
  /// Whether the dominant type has a direction.
  let isDirected: Bool
  /// All types, the dominant one first.
  let edges: [RelationEdge]
  /// Their indices in the graph, in the same order.
  let origins: [Int]
  /// What is true of the dominant type, where the ontology knows it.
  let definition: RelationDefinition?

  /// The edge that gives label and colour.
  var dominant: RelationEdge { edges[0] }
  /// Number of statements, those in near copies of an article counted once.
  var weight: Int { edges.reduce(0) { $0 + $1.weight } }
  /// Whether a text asserts any of it.
  var isAsserted: Bool { edges.contains { $0.modality == .asserted } }

  var tone: EdgeTone {
    definition.map(EdgeTone.init) ?? .plain
  }

  /// The dominant type in words, its count where it is more than one, and « … » for further types.
  ///
  /// An office is told by its role where that is short; on a crowded map grey alone tells it.
  func label(_ language: MapLanguage, isCrowded: Bool) -> String? {
    var name = definition?.labels[language.rawValue] ?? dominant.type.rawValue
    if tone == .structural {
      if isCrowded { return nil }
      if let role = dominant.evidence.all.compactMap(\.role).first(where: { $0.count <= 24 }) {
        name = role
      }
    }
    let count = dominant.weight > 1 ? " (\(Decimal.grouped(dominant.weight)))" : ""
    return name + count + (edges.count > 1 ? " …" : "")
  }

  /// Nodes above which those that take part in no event are left out.
  private static let manyNodes = 40

  /// The bundles without offices and memberships that lead to no event.
  ///
  /// Of a small map only whole components without an event go, of one of more than forty nodes all
  /// entities that take part in no event. A map without events keeps everything.
  ///
  /// - Complexity: O(*n* + *m* log *m*).
  static func withoutBystanders(_ bundles: [RelationBundle], nodes: Int) -> [RelationBundle] {
    let drawn = Set(bundles.flatMap { [$0.source, $0.target] })
    var actors = Set(bundles.filter { $0.tone != .structural }.flatMap { [$0.source, $0.target] })
    guard !actors.isEmpty else { return bundles }
    if drawn.count <= manyNodes {
      let components = Components.of(count: nodes, edges: bundles.map { ($0.source, $0.target) })
      for members in components where members.contains(where: actors.contains) {
        actors.formUnion(members)
      }
    }
    return bundles.filter { actors.contains($0.source) && actors.contains($0.target) }
  }

  /// Bundles by ends; symmetric types apart from directed ones.
  ///
  /// Dominant is an event before a state of affairs, then what is stated most often, then the
  /// stronger score, then the name.
  static func bundles(of graph: EntityGraph, options: MapOptions) -> [RelationBundle] {
    struct Key: Hashable, Comparable {
      let source: Int
      let target: Int
      let isDirected: Bool
      static func < (left: Key, right: Key) -> Bool {
        (left.source, left.target, left.isDirected ? 1 : 0)
          < (right.source, right.target, right.isDirected ? 1 : 0)
      }
    }
    let definitions = Dictionary(
      graph.ontology.definitions.map { ($0.type, $0) }, uniquingKeysWith: { first, _ in first })
    var groups: [Key: [Int]] = [:]
    for (index, edge) in graph.relations.enumerated() where edge.weight >= options.leastCount {
      guard options.showsUnasserted || edge.modality == .asserted else { continue }
      let isDirected = !(definitions[edge.type]?.isSymmetric ?? false)
      groups[Key(source: edge.source, target: edge.target, isDirected: isDirected), default: []]
        .append(index)
    }
    func rank(_ index: Int) -> (Int, Int, Double, String) {
      let edge = graph.relations[index]
      let definition = definitions[edge.type]
      return (
        definition?.quad == .structural ? 1 : 0, -edge.weight, -abs(definition?.score ?? 0),
        edge.type.rawValue
      )
    }
    return groups.keys.sorted().map { key in
      let origins = (groups[key] ?? []).sorted { rank($0) < rank($1) }
      let edges = origins.map { graph.relations[$0] }
      return RelationBundle(
        source: key.source, target: key.target, isDirected: key.isDirected, edges: edges,
        origins: origins,
        definition: edges.first.flatMap { definitions[$0.type] })
    }
  }
}
