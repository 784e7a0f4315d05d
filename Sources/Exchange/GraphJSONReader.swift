public import RelgraphCore

/// Reads `graph.json` back.
///
/// Members that are not known are passed over; what the graph would not hold together without (a node
/// that an edge names, a quote, a known modality) is an error with its place. Order does not matter:
/// nodes and edges are sorted as ``EntityGraph`` wants them.
public struct GraphJSONReader: Sendable {
  /// Makes a reader.
  public init() {}

  /// Reads a graph.
  ///
  /// - Parameters:
  ///   - bytes: The file, in UTF-8.
  ///   - file: Its name, for messages.
  /// - Returns: The graph.
  /// - Throws: ``GraphFileError`` where the file is not as described.
  /// - Complexity: O(*n* log *n*) in the bytes of the file.
  public func read(_ bytes: [UInt8], file: String) throws(GraphFileError) -> EntityGraph {
    var cursor = JSONCursor(bytes, file: file)
    var parts = GraphParts()
    try cursor.object { (cursor, name) throws(GraphFileError) in
      switch name {
      case "format": try Self.checkFormat(&cursor)
      case "version": try Self.checkVersion(&cursor)
      case "graph":
        try cursor.object { (cursor, name) throws(GraphFileError) in
          switch name {
          case "corpus": parts.corpus = try cursor.corpusSummary()
          case "ontology": parts.definitions = try cursor.definitions()
          default: try cursor.skip()
          }
        }
      case "nodes":
        try cursor.array { (c) throws(GraphFileError) in parts.nodes.append(try c.entityNode()) }
      case "edges":
        try cursor.array { (c) throws(GraphFileError) in parts.edges.append(try c.entityEdge()) }
      default: try cursor.skip()
      }
    }
    guard cursor.isAtEnd() else {
      throw cursor.error("more follows the graph", "keep one graph in one file")
    }
    return try parts.graph(cursor)
  }

  private static func checkFormat(_ cursor: inout JSONCursor) throws(GraphFileError) {
    let start = try cursor.valueStart()
    guard try cursor.string() == GraphJSON.format else {
      throw cursor.error(
        at: start, "this is another program's file", "pass a graph.json of relgraph")
    }
  }

  private static func checkVersion(_ cursor: inout JSONCursor) throws(GraphFileError) {
    let start = try cursor.valueStart()
    let version = try cursor.integer()
    guard version == GraphJSON.version else {
      throw cursor.error(
        at: start, "the file is of version \(version), known here is \(GraphJSON.version)",
        "build the graph again with this program")
    }
  }
}

/// What was read, before it is put in order.
private struct GraphParts {
  var corpus: CorpusSummary?
  var definitions: [RelationDefinition] = []
  var nodes: [Placed<EntityNode>] = []
  var edges: [EntityEdge] = []

  func graph(_ cursor: JSONCursor) throws(GraphFileError) -> EntityGraph {
    let sorted = nodes.sorted { $0.value.entity.id < $1.value.entity.id }
    let index = try numbers(sorted, cursor)
    var cooccurrences: [Cooccurrence] = []
    var relations: [RelationEdge] = []
    for edge in edges {
      let source = try edge.end(edge.source, in: index, cursor)
      let target = try edge.end(edge.target, in: index, cursor)
      guard source != target else {
        throw cursor.error(at: edge.offset, "the edge ends where it starts", "name two nodes")
      }
      if let type = edge.type {
        relations.append(relation(edge, type, source, target))
      } else {
        cooccurrences.append(cooccurrence(edge, source, target))
      }
    }
    return EntityGraph(
      nodes: sorted.map(\.value),
      cooccurrences: cooccurrences.sorted { ($0.first, $0.second) < ($1.first, $1.second) },
      relations: relations.sorted {
        ($0.type, $0.source, $0.target) < ($1.type, $1.source, $1.target)
      },
      corpus: corpus
        ?? CorpusSummary(documents: 0, sentences: 0, earliest: nil, latest: nil, window: "sentence"),
      ontology: Ontology(definitions))
  }

  /// The place of every id in the order of the graph.
  private func numbers(
    _ sorted: [Placed<EntityNode>], _ cursor: JSONCursor
  ) throws(GraphFileError) -> [String: Int] {
    var index: [String: Int] = [:]
    for (position, node) in sorted.enumerated() {
      guard index.updateValue(position, forKey: node.value.entity.id) == nil else {
        throw cursor.error(
          at: node.offset, "the id \(GraphFileError.excerpt(node.value.entity.id)) is taken",
          "give every node an id of its own")
      }
    }
    return index
  }

  private func cooccurrence(_ edge: EntityEdge, _ source: Int, _ target: Int) -> Cooccurrence {
    Cooccurrence(
      first: min(source, target), second: max(source, target), count: edge.count,
      documents: edge.documents, association: edge.association, evidence: edge.evidence,
      weight: edge.weight, distinctDocuments: edge.distinctDocuments)
  }

  /// A relation; one of a symmetric type has the smaller end first.
  private func relation(
    _ edge: EntityEdge, _ type: RelationType, _ source: Int, _ target: Int
  ) -> RelationEdge {
    let isTurned = source > target && definitions.contains { $0.type == type && $0.isSymmetric }
    return RelationEdge(
      type: type, source: isTurned ? target : source, target: isTurned ? source : target,
      documents: edge.documents, evidence: edge.evidence)
  }
}

/// A value and where the file has it.
private struct Placed<Value> {
  let value: Value
  let offset: Int
}

/// An edge whose ends are still names.
private struct EntityEdge {
  let offset: Int
  let source: String
  let target: String
  /// The type of a relation; nothing for a co-occurrence.
  let type: RelationType?
  let count: Int
  let documents: Int
  let weight: Int?
  let distinctDocuments: Int?
  let association: [String: Double]
  let evidence: EvidenceList

  func end(
    _ id: String, in index: [String: Int], _ cursor: JSONCursor
  ) throws(GraphFileError) -> Int {
    guard let node = index[id] else {
      throw cursor.error(
        at: offset, "the edge names the node \(GraphFileError.excerpt(id)), which is not there",
        "add the node, or take the edge out")
    }
    return node
  }
}

extension JSONCursor {
  fileprivate mutating func entityNode() throws(GraphFileError) -> Placed<EntityNode> {
    let start = try valueStart()
    var entity = EntityMembers()
    var counts: [String: Int] = [:]
    var measures: [String: Double] = [:]
    var ranks: [String: RankEstimate] = [:]
    try object { (cursor, name) throws(GraphFileError) in
      switch name {
      case "mentions", "documents": counts[name] = try cursor.integer()
      case "measures": measures = try cursor.numbers()
      case "ranks": ranks = try cursor.ranks()
      default: if try !entity.read(name, &cursor) { try cursor.skip() }
      }
    }
    let node = EntityNode(
      entity: try entity.entity(self, from: start), mentions: counts["mentions"] ?? 0,
      documents: counts["documents"] ?? 0, measures: measures, ranks: ranks)
    return Placed(value: node, offset: start)
  }

  fileprivate mutating func entityEdge() throws(GraphFileError) -> EntityEdge {
    let start = try valueStart()
    var words: [String: String] = [:]
    var counts: [String: Int] = [:]
    var association: [String: Double] = [:]
    var evidence: EvidenceList?
    try object { (cursor, name) throws(GraphFileError) in
      switch name {
      case "source", "target", "kind", "type": words[name] = try cursor.string()
      case "count", "documents", "weight", "distinctDocuments":
        counts[name] = try cursor.integer()
      case "association": association = try cursor.numbers()
      case "evidence": evidence = try cursor.evidenceList()
      default: try cursor.skip()
      }
    }
    let list = try wanted(evidence, "evidence", from: start)
    return EntityEdge(
      offset: start, source: try wanted(words["source"], "source", from: start),
      target: try wanted(words["target"], "target", from: start),
      type: try relationType(kind: words["kind"], type: words["type"], from: start),
      count: counts["count"] ?? list.count, documents: counts["documents"] ?? 1,
      weight: counts["weight"], distinctDocuments: counts["distinctDocuments"],
      association: association, evidence: list)
  }

  private func relationType(
    kind: String?, type: String?, from start: Int
  ) throws(GraphFileError) -> RelationType? {
    switch kind {
    case GraphJSON.cooccurrence: return nil
    case GraphJSON.relation:
      return RelationType(rawValue: try wanted(type, "type", from: start))
    default:
      throw error(
        at: start, "the edge's kind is neither cooccurrence nor relation",
        "write \"kind\": \"cooccurrence\" or \"kind\": \"relation\"")
    }
  }
}
