public import RelgraphCore

/// Writes `evidence.jsonl`: what every document says, one line each.
///
/// The schema stands in docs/formats.md. Records are written in the order given; callers pass them
/// sorted by document id.
public struct EvidenceLinesWriter: Sendable {
  /// Makes a writer.
  public init() {}

  /// Writes one line for each record.
  public func write<Sink: ByteSink & ~Copyable>(
    _ records: some Sequence<EvidenceRecord>, to sink: inout Sink
  ) throws(Sink.Failure) {
    var lines: [UInt8] = []
    for record in records {
      lines += line(record)
      try lines.drain(into: &sink)
    }
    try lines.finish(into: &sink)
  }

  /// One record as a line, with its line break.
  public func line(_ record: EvidenceRecord) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    write(record.document, to: &json)
    json.member("copyOf", ifPresent: record.copyOf)
    json.key("mentions")
    json.beginArray()
    for mention in record.mentions { write(mention, to: &json) }
    json.endArray()
    json.key("entities")
    json.beginArray()
    for entity in record.entities {
      json.beginObject()
      json.members(of: entity)
      json.endObject()
    }
    json.endArray()
    json.key("relations")
    json.beginArray()
    for relation in record.relations { write(relation, of: record.document.id, to: &json) }
    json.endArray()
    json.endObject()
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private func write(_ document: DocumentInfo, to json: inout JSONWriter) {
    json.key("document")
    json.beginObject()
    json.member("id", document.id)
    json.member("path", document.path)
    json.member("title", ifPresent: document.title)
    json.member("date", ifPresent: document.date?.description)
    json.member("language", document.language)
    if !document.attributes.isEmpty { json.member("attributes", document.attributes) }
    json.endObject()
  }

  private func write(_ mention: EvidenceMention, to json: inout JSONWriter) {
    json.beginObject()
    json.member("start", mention.start)
    json.member("end", mention.end)
    json.member("text", mention.text)
    json.member("kind", mention.kind.rawValue)
    json.member("entity", mention.entity)
    json.member("reason", mention.reason)
    json.endObject()
  }

  private func write(
    _ relation: EvidenceRelation, of document: String, to json: inout JSONWriter
  ) {
    json.beginObject()
    json.member("type", relation.type.rawValue)
    json.member("source", relation.source)
    json.member("target", relation.target)
    if relation.evidence.document != document {
      json.member("document", relation.evidence.document)
    }
    json.members(of: relation.evidence)
    json.endObject()
  }
}
