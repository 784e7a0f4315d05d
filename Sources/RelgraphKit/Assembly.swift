internal import Knowledge
public import RelgraphCore

/// Folds records of documents into one report.
///
/// Records may come in any order and more than once: they are keyed by document id, so that adding is
/// associative, commutative and idempotent. Whatever needs the whole corpus waits for ``report(_:)``.
public struct Assembly: Sendable {
  private var records: [String: DocumentRecord] = [:]
  private let knowledge: KnowledgeBase

  /// An assembly of no records.
  public init(knowledge: KnowledgeBase) { self.knowledge = knowledge }

  /// Number of documents so far.
  public var count: Int { records.count }

  /// Adds a record; of two that share an id, the one that sorts first by its text stays.
  public mutating func add(_ record: DocumentRecord) {
    let id = record.document.id
    guard let known = records[id], known != record else {
      records[id] = record
      return
    }
    if Self.sortKey(record) < Self.sortKey(known) { records[id] = record }
  }

  private static func sortKey(_ record: DocumentRecord) -> String {
    record.document.path + "\n" + record.sentences.map(\.text).joined(separator: "\n")
  }

  /// Adds everything that another assembly holds.
  public mutating func merge(_ other: Assembly) {
    for record in other.records.values { add(record) }
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
    return Report(graph: graph, evidence: folding.evidence(), notes: notes)
  }

  /// The entities of all records so far, without a map of them.
  ///
  /// - Complexity: O(*n* log *n*) in the local entities.
  public func entities() -> [Entity] { resolution(of: ordered).entities }

  /// The records in the order of their ids, without what the user ignores.
  var ordered: [DocumentRecord] {
    records.values.sorted { $0.document.id < $1.document.id }
      .map { $0.without(ignoredBy: knowledge.rulings) }
  }

  func resolution(of ordered: [DocumentRecord]) -> CorpusResolver.Resolution {
    CorpusResolver(registry: knowledge.registry, pack: knowledge.pack).resolve(
      ordered.map(\.entities))
  }
}
