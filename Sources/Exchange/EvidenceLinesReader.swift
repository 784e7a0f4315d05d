public import RelgraphCore

/// Reads `evidence.jsonl`.
///
/// Members that are not known are passed over, so that newer files stay readable; what is missing or of
/// another type is an error with its place.
public struct EvidenceLinesReader: Sendable {
  /// Makes a reader.
  public init() {}

  /// Reads every line that is not blank.
  ///
  /// - Parameters:
  ///   - bytes: The file, in UTF-8.
  ///   - file: Its name, for messages.
  /// - Returns: The records, in the order of their lines.
  /// - Throws: ``GraphFileError`` where the file is not as described.
  /// - Complexity: O(*n*) in the bytes of the file.
  public func read(
    _ bytes: [UInt8], file: String
  ) throws(GraphFileError) -> [EvidenceRecord] {
    var records: [EvidenceRecord] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      var cursor = JSONCursor(bytes, range: start..<end, file: file)
      if !cursor.isAtEnd() {
        records.append(try record(&cursor))
        guard cursor.isAtEnd() else {
          throw cursor.error("more follows the record", "put every record on a line of its own")
        }
      }
      start = end + 1
    }
    return records
  }

  private func record(_ cursor: inout JSONCursor) throws(GraphFileError) -> EvidenceRecord {
    let start = try cursor.valueStart()
    var document: DocumentInfo?
    var copyOf: String?
    var mentions: [EvidenceMention] = []
    var entities: [Entity] = []
    var relations: [PendingRelation] = []
    try cursor.object { (cursor, name) throws(GraphFileError) in
      switch name {
      case "document": document = try self.document(&cursor)
      case "copyOf": copyOf = try cursor.string()
      case "mentions":
        try cursor.array { (c) throws(GraphFileError) in mentions.append(try self.mention(&c)) }
      case "entities":
        try cursor.array { (c) throws(GraphFileError) in entities.append(try self.entity(&c)) }
      case "relations":
        try cursor.array { (c) throws(GraphFileError) in relations.append(try self.relation(&c)) }
      default: try cursor.skip()
      }
    }
    let info = try cursor.wanted(document, "document", from: start)
    var finished: [EvidenceRelation] = []
    for relation in relations { finished.append(try relation.finish(cursor, info)) }
    return EvidenceRecord(
      document: info, mentions: mentions, entities: entities, relations: finished,
      copyOf: copyOf)
  }

  private func document(_ cursor: inout JSONCursor) throws(GraphFileError) -> DocumentInfo {
    let start = try cursor.valueStart()
    var fields: [String: String] = [:]
    var attributes: [String: String] = [:]
    var date: PartialDate?
    try cursor.object { (cursor, name) throws(GraphFileError) in
      switch name {
      case "id", "path", "title", "language":
        fields[name] = try cursor.optional { (c) throws(GraphFileError) in try c.string() }
      case "date": date = try cursor.optional { (c) throws(GraphFileError) in try c.date() }
      case "attributes":
        try cursor.object { (c, name) throws(GraphFileError) in attributes[name] = try c.string() }
      default: try cursor.skip()
      }
    }
    let id = try cursor.wanted(fields["id"], "id", from: start)
    return DocumentInfo(
      id: id, path: fields["path"] ?? id, title: fields["title"], date: date,
      language: fields["language"] ?? "fr", attributes: attributes)
  }

  private func mention(_ cursor: inout JSONCursor) throws(GraphFileError) -> EvidenceMention {
    let origin = try cursor.valueStart()
    var start: Int?
    var end: Int?
    var kind = MentionKind.name
    var fields: [String: String] = [:]
    try cursor.object { (cursor, name) throws(GraphFileError) in
      switch name {
      case "start": start = try cursor.integer()
      case "end": end = try cursor.integer()
      case "kind": kind = try cursor.choice(MentionKind.self)
      case "text", "entity", "reason": fields[name] = try cursor.string()
      default: try cursor.skip()
      }
    }
    let first = try cursor.wanted(start, "start", from: origin)
    let behind = try cursor.wanted(end, "end", from: origin)
    try cursor.checkOffsets(first, behind, from: origin)
    return EvidenceMention(
      start: first, end: behind, text: fields["text"] ?? "", kind: kind,
      entity: try cursor.wanted(fields["entity"], "entity", from: origin),
      reason: fields["reason"] ?? "")
  }

  private func entity(_ cursor: inout JSONCursor) throws(GraphFileError) -> Entity {
    let start = try cursor.valueStart()
    var members = EntityMembers()
    try cursor.object { (cursor, name) throws(GraphFileError) in
      if try !members.read(name, &cursor) { try cursor.skip() }
    }
    return try members.entity(cursor, from: start)
  }

  private func relation(_ cursor: inout JSONCursor) throws(GraphFileError) -> PendingRelation {
    var relation = PendingRelation(start: try cursor.valueStart())
    try cursor.object { (cursor, name) throws(GraphFileError) in
      switch name {
      case "type", "source", "target": relation.fields[name] = try cursor.string()
      default: if try !relation.evidence.read(name, &cursor) { try cursor.skip() }
      }
    }
    return relation
  }
}

/// A relation whose document may be named only later in the line.
private struct PendingRelation {
  let start: Int
  var fields: [String: String] = [:]
  var evidence = EvidenceMembers()

  func finish(
    _ cursor: JSONCursor, _ info: DocumentInfo
  ) throws(GraphFileError) -> EvidenceRelation {
    EvidenceRelation(
      type: RelationType(rawValue: try cursor.wanted(fields["type"], "type", from: start)),
      source: try cursor.wanted(fields["source"], "source", from: start),
      target: try cursor.wanted(fields["target"], "target", from: start),
      evidence: try evidence.evidence(cursor, document: info.id, date: info.date, from: start))
  }
}

extension JSONCursor {
  /// Reads a date after ISO 8601, of which the day or day and month may be missing.
  mutating func date() throws(GraphFileError) -> PartialDate {
    let start = try valueStart()
    let text = try string()
    guard let date = PartialDate(text) else {
      throw error(
        at: start, "\(GraphFileError.excerpt(text)) is no date", "write 2024, 2024-06 or 2024-06-19"
      )
    }
    return date
  }
}
