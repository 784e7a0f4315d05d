internal import Knowledge
public import RelgraphCore

/// Folds records of documents into one report.
///
/// Records may come in any order and more than once: they are keyed by document id and text, so that adding
/// is associative, commutative and idempotent. Of two texts with one id none is lost: the second gets a new
/// id. Whatever needs the whole corpus waits for ``report(_:)``.
public struct Assembly: Sendable {
  /// The records of each id, by their texts.
  private var records: [String: [Text: DocumentRecord]] = [:]
  private let knowledge: KnowledgeBase

  /// An assembly of no records.
  public init(knowledge: KnowledgeBase) { self.knowledge = knowledge }

  /// Number of documents so far.
  public var count: Int { records.values.reduce(0) { $0 + $1.count } }

  /// Adds a record; of two that share id and text, the one that sorts first stays.
  ///
  /// - Complexity: O(*n*) in the length of the record's text.
  public mutating func add(_ record: DocumentRecord) {
    let text = Text(record)
    if let known = records[record.document.id]?[text],
      known == record || SortKey(known) <= SortKey(record)
    {
      return
    }
    records[record.document.id, default: [:]][text] = record
  }

  /// What tells documents of one id apart.
  private struct Text: Hashable {
    let title: String?
    let date: PartialDate?
    let sentences: [String]

    init(_ record: DocumentRecord) {
      title = record.document.title
      date = record.document.date
      sentences = record.sentences.map(\.text)
    }
  }

  /// What puts records of one id in an order that does not depend on when they came.
  private struct SortKey: Comparable {
    let path: String
    let line: [UInt8]

    init(_ record: DocumentRecord) {
      path = record.document.path
      line = (try? RecordLines.line(record)) ?? []
    }

    static func < (left: SortKey, right: SortKey) -> Bool {
      left.path == right.path
        ? left.line.lexicographicallyPrecedes(right.line) : left.path < right.path
    }
  }

  /// Adds everything that another assembly holds.
  public mutating func merge(_ other: Assembly) {
    for record in other.records.values.flatMap(\.values) { add(record) }
  }

  /// The report on all records so far.
  ///
  /// - Complexity: that of resolution, counting and measuring; see the modules that do it.
  public func report(_ options: AssemblyOptions = AssemblyOptions()) -> Report {
    let named = self.named
    let ordered = ordered(named)
    let resolution = self.resolution(of: ordered)
    let folding = CorpusFolding(
      records: ordered, resolution: resolution, ontology: knowledge.ontology, options: options)
    let (map, ties) = folding.graph()
    let (graph, notes) = Measuring(map: map, ties: ties, resamples: options.resamples).measured()
    return Report(
      graph: graph, evidence: folding.evidence(), notes: named.compactMap(\.note) + notes)
  }

  /// The entities of all records so far, without a map of them.
  ///
  /// - Complexity: O(*n* log *n*) in the local entities.
  public func entities() -> [Entity] { resolution(of: ordered).entities }

  /// The records in the order of their ids, without what the user ignores.
  var ordered: [DocumentRecord] { ordered(named) }

  private func ordered(_ named: [Naming]) -> [DocumentRecord] {
    named.map(\.called).sorted { $0.document.id < $1.document.id }
      .map { $0.without(ignoredBy: knowledge.rulings) }
  }

  /// A record and its id on the map, which is another one where a text before it has its own.
  private struct Naming {
    let record: DocumentRecord
    let id: String

    /// The record under that id.
    var called: DocumentRecord { id == record.document.id ? record : record.called(id) }

    /// What the user is told.
    var note: String? {
      guard id != record.document.id else { return nil }
      return "another document has the id « \(record.document.id) » too; that of "
        + "\(record.document.path) is called « \(id) »"
    }
  }

  /// Every record with its id, new ones for all but the first text of each id, in the order of the ids.
  ///
  /// - Complexity: O(*n* log *n*) in the records, whose lines are written once where ids are shared.
  private var named: [Naming] {
    var found: [Naming] = []
    for (id, texts) in records.sorted(by: { $0.key < $1.key }) {
      guard texts.count > 1 else {
        found += texts.values.map { Naming(record: $0, id: id) }
        continue
      }
      let sorted = texts.values.map { (key: SortKey($0), record: $0) }.sorted { $0.key < $1.key }
      var number = 1
      for (place, text) in sorted.enumerated() {
        var name = id
        while place > 0, name == id || records[name] != nil {
          number += 1
          name = "\(id)~\(number)"
        }
        found.append(Naming(record: text.record, id: name))
      }
    }
    return found
  }

  func resolution(of ordered: [DocumentRecord]) -> CorpusResolver.Resolution {
    CorpusResolver(registry: knowledge.registry, pack: knowledge.pack).resolve(
      ordered.map(\.entities))
  }
}
