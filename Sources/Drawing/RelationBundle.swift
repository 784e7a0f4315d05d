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
  /// Number of statements.
  var count: Int { edges.reduce(0) { $0 + $1.count } }
  /// Whether a text asserts any of it.
  var isAsserted: Bool { edges.contains { $0.modality == .asserted } }

  var tone: EdgeTone {
    guard let definition else { return .plain }
    return definition.quad == .structural ? .structural : .scored(definition.score)
  }

  /// The dominant type in words, its count where it is more than one, and « … » for further types.
  func label(_ language: MapLanguage) -> String {
    let name = definition?.labels[language.rawValue] ?? dominant.type.rawValue
    let count = dominant.count > 1 ? " (\(Decimal.grouped(dominant.count)))" : ""
    return name + count + (edges.count > 1 ? " …" : "")
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
    for (index, edge) in graph.relations.enumerated() where edge.count >= options.leastCount {
      guard options.showsUnasserted || edge.modality == .asserted else { continue }
      let isDirected = !(definitions[edge.type]?.isSymmetric ?? false)
      groups[Key(source: edge.source, target: edge.target, isDirected: isDirected), default: []]
        .append(index)
    }
    func rank(_ index: Int) -> (Int, Int, Double, String) {
      let edge = graph.relations[index]
      let definition = definitions[edge.type]
      return (
        definition?.quad == .structural ? 1 : 0, -edge.count, -abs(definition?.score ?? 0),
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
