internal import Knowledge
public import RelgraphCore

/// Folds records of documents into one report.
///
/// Records may come in any order and more than once: they are keyed by document id and text, so that adding
/// is associative, commutative and idempotent. Of two texts with one id none is lost: the second gets a new
/// id. Whatever needs the whole corpus waits for ``report(_:)``.
public struct Assembly: Sendable {
  /// The records of each id, one a text, in an order that does not depend on when they came.
  private var records: [String: [DocumentRecord]] = [:]
  private let knowledge: KnowledgeBase

  /// An assembly of no records.
  public init(knowledge: KnowledgeBase) { self.knowledge = knowledge }

  /// Number of documents so far.
  public var count: Int { records.values.reduce(0) { $0 + $1.count } }

  /// Adds a record; of two that share id and text, the one that sorts first stays.
  public mutating func add(_ record: DocumentRecord) {
    var known = records[record.document.id] ?? []
    guard !known.contains(record) else { return }
    if let place = known.firstIndex(where: { Self.text($0) == Self.text(record) }) {
      if Self.precedes(record, known[place]) { known[place] = record }
    } else {
      known.append(record)
    }
    if known.count > 1 { known.sort(by: Self.precedes) }
    records[record.document.id] = known
  }

  /// What tells documents of one id apart.
  private static func text(_ record: DocumentRecord) -> [String] {
    [record.document.title ?? "", record.document.date?.description ?? ""]
      + record.sentences.map(\.text)
  }

  private static func precedes(_ one: DocumentRecord, _ other: DocumentRecord) -> Bool {
    func key(_ record: DocumentRecord) -> [UInt8] { (try? RecordLines.line(record)) ?? [] }
    let (left, right) = (one.document.path, other.document.path)
    return left == right ? key(one).lexicographicallyPrecedes(key(other)) : left < right
  }

  /// Adds everything that another assembly holds.
  public mutating func merge(_ other: Assembly) {
    for record in other.records.values.joined() { add(record) }
  }

  /// The report on all records so far.
  ///
  /// - Complexity: that of resolution, counting and measuring; see the modules that do it.
  public func report(_ options: AssemblyOptions = AssemblyOptions()) -> Report {
    let ordered = self.ordered
    let resolution = self.resolution(of: ordered)
    let folding = CorpusFolding(
      records: ordered, resolution: resolution, ontology: knowledge.ontology, options: options)
    let (map, ties) = folding.graph()
    let (graph, notes) = Measuring(map: map, ties: ties, resamples: options.resamples).measured()
    return Report(
      graph: graph, evidence: folding.evidence(), notes: renamings.map(\.note) + notes)
  }

  /// The entities of all records so far, without a map of them.
  ///
  /// - Complexity: O(*n* log *n*) in the local entities.
  public func entities() -> [Entity] { resolution(of: ordered).entities }

  /// The records in the order of their ids, without what the user ignores.
  var ordered: [DocumentRecord] {
    let renamed = renamings.map { $0.record.called($0.id) }
    return (records.values.compactMap(\.first) + renamed)
      .sorted { $0.document.id < $1.document.id }
      .map { $0.without(ignoredBy: knowledge.rulings) }
  }

  /// A record whose id is another text's.
  private struct Renaming {
    let record: DocumentRecord
    let id: String

    /// What the user is told.
    var note: String {
      "another document has the id « \(record.document.id) » too; that of \(record.document.path) is "
        + "called « \(id) »"
    }
  }

  /// New ids for all but the first text of each id, in the order of the ids.
  private var renamings: [Renaming] {
    var found: [Renaming] = []
    for (id, texts) in records.filter({ $0.value.count > 1 }).sorted(by: { $0.key < $1.key }) {
      var number = 1
      for record in texts.dropFirst() {
        repeat { number += 1 } while records["\(id)~\(number)"] != nil
        found.append(Renaming(record: record, id: "\(id)~\(number)"))
      }
    }
    return found
  }

  func resolution(of ordered: [DocumentRecord]) -> CorpusResolver.Resolution {
    CorpusResolver(registry: knowledge.registry, pack: knowledge.pack).resolve(
      ordered.map(\.entities))
  }
}
