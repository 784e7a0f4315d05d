internal import Knowledge
internal import RelgraphCore

/// Turns resolved records into the graph and the evidence.
struct CorpusFolding {
  let records: [DocumentRecord]
  let resolution: CorpusResolver.Resolution
  let ontology: Ontology
  let options: AssemblyOptions
  let copies: NearCopies
  private let originalById: [String: String]

  init(
    records: [DocumentRecord], resolution: CorpusResolver.Resolution, ontology: Ontology,
    options: AssemblyOptions
  ) {
    self.records = records
    self.resolution = resolution
    self.ontology = ontology
    self.options = options
    let copies = NearCopies(records)
    self.copies = copies
    originalById = Dictionary(
      zip(records, copies.originals).map { ($0.document.id, records[$1].document.id) }
    ) { first, _ in first }
  }

  /// Whether the document belongs to the time that counts.
  func isInRange(_ record: DocumentRecord) -> Bool {
    options.range.contains(record.document.date)
  }

  /// The pieces, those marked as copies that a near copy of their document states too.
  ///
  /// Of each group of near copies, the document with the most pieces counts, the first of equals.
  func marked(_ pieces: [Evidence]) -> [Evidence] {
    guard pieces.count > 1 else { return pieces }
    var counts: [String: Int] = [:]
    for piece in pieces { counts[piece.document, default: 0] += 1 }
    var chosen: [String: String] = [:]
    for document in counts.keys.sorted() {
      let original = originalById[document] ?? document
      guard let known = chosen[original] else {
        chosen[original] = document
        continue
      }
      if counts[document] ?? 0 > counts[known] ?? 0 { chosen[original] = document }
    }
    return pieces.map { $0.asCopy(chosen[originalById[$0.document] ?? $0.document] != $0.document) }
  }

  /// The evidence of each document, in the order of the records.
  func evidence() -> [EvidenceRecord] {
    records.enumerated().map { position, record in
      let global = resolution.indices[position]
      let used = Set(record.mentions.map { global[$0.entity] }).sorted()
      return EvidenceRecord(
        document: record.document,
        mentions: record.mentions.map { mention in
          EvidenceMention(
            start: mention.start, end: mention.end, text: mention.text, kind: mention.kind,
            entity: resolution.entities[global[mention.entity]].id, reason: mention.reason)
        },
        entities: used.map { resolution.entities[$0] },
        relations: record.relations.compactMap { relation in
          guard global[relation.source] != global[relation.target] else { return nil }
          return EvidenceRelation(
            type: relation.type, source: resolution.entities[global[relation.source]].id,
            target: resolution.entities[global[relation.target]].id,
            evidence: evidence(relation, of: record, global))
        },
        copyOf: originalById[record.document.id].flatMap { $0 == record.document.id ? nil : $0 })
    }
  }

  /// The map without measures, and the documents of its edges; entities that nobody mentions in running
  /// text are left out.
  func graph() -> (map: EntityGraph, ties: DocumentTies) {
    let counts = mentionCounts()
    let related = relatedEntities()
    let kept = resolution.entities.indices.filter {
      counts[$0].mentions > 0 || related.contains($0)
    }
    let node = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    let (cooccurrences, ties) = CooccurrenceFolding(self, node: node).edges()
    let relations = relationEdges(node)
    let map = EntityGraph(
      nodes: kept.map {
        EntityNode(
          entity: resolution.entities[$0], mentions: counts[$0].mentions,
          documents: counts[$0].documents)
      },
      cooccurrences: cooccurrences, relations: relations, corpus: summary(), ontology: ontology)
    return (
      map,
      DocumentTies(
        documents: records.map(\.document.id), cooccurrences: ties, relations: relations)
    )
  }

  /// Entities at the ends of relations whose time counts.
  private func relatedEntities() -> Set<Int> {
    guard !options.range.isEverything else { return [] }
    var related: Set<Int> = []
    for (position, record) in records.enumerated() {
      let global = resolution.indices[position]
      for relation in record.relations where isInRange(relation, of: record) {
        related.formUnion([global[relation.source], global[relation.target]])
      }
    }
    return related
  }

  private func isInRange(_ relation: RelationRecord, of record: DocumentRecord) -> Bool {
    options.range.contains(relation.event?.date ?? record.document.date)
  }

  private func mentionCounts() -> [(mentions: Int, documents: Int)] {
    var counts = [(mentions: Int, documents: Int)](
      repeating: (0, 0), count: resolution.entities.count)
    for (position, record) in records.enumerated() where isInRange(record) {
      var seen: Set<Int> = []
      for mention in record.mentions where record.sentences[mention.sentence].block != .furniture {
        let entity = resolution.indices[position][mention.entity]
        counts[entity].mentions += 1
        if seen.insert(entity).inserted { counts[entity].documents += 1 }
      }
    }
    return counts
  }

  private func relationEdges(_ node: [Int: Int]) -> [RelationEdge] {
    struct Triple: Hashable, Comparable {
      let type: RelationType
      let source: Int
      let target: Int
      static func < (left: Triple, right: Triple) -> Bool {
        (left.type, left.source, left.target) < (right.type, right.source, right.target)
      }
    }
    var pieces: [Triple: [Evidence]] = [:]
    for (position, record) in records.enumerated() {
      let global = resolution.indices[position]
      for relation in record.relations where isInRange(relation, of: record) {
        guard let one = node[global[relation.source]], let other = node[global[relation.target]],
          one != other
        else { continue }
        let swaps = ontology[relation.type]?.isSymmetric == true && other < one
        let triple = Triple(
          type: relation.type, source: swaps ? other : one, target: swaps ? one : other)
        pieces[triple, default: []].append(evidence(relation, of: record, global))
      }
    }
    return pieces.keys.sorted().compactMap { triple in
      let ordered = marked(pieces[triple] ?? []).sorted(by: Self.isStronger)
      guard let list = EvidenceList(ordered) else { return nil }
      return RelationEdge(
        type: triple.type, source: triple.source, target: triple.target,
        documents: Set(ordered.map(\.document)).count, evidence: list)
    }
  }

  /// Asserted before the rest, copies last, then by confidence, then by document and place.
  private static func isStronger(_ left: Evidence, _ right: Evidence) -> Bool {
    let asserted = (left.modality == .asserted, right.modality == .asserted)
    if asserted.0 != asserted.1 { return asserted.0 }
    if left.isCopy != right.isCopy { return right.isCopy }
    if left.confidence != right.confidence { return left.confidence > right.confidence }
    return (left.document, left.start, left.trigger, left.rule)
      < (right.document, right.start, right.trigger, right.rule)
  }

  private func evidence(
    _ relation: RelationRecord, of record: DocumentRecord, _ global: [Int]
  ) -> Evidence {
    let sentence = record.sentences[relation.sentence]
    return Evidence(
      document: record.document.id, start: sentence.start, end: sentence.end, quote: sentence.text,
      trigger: relation.trigger, rule: relation.rule, modality: relation.modality,
      attributedTo: relation.attributedTo.map { resolution.entities[global[$0]].id },
      role: relation.role, confidence: relation.confidence, date: record.document.date,
      event: relation.event)
  }

  private func summary() -> CorpusSummary {
    let counted = records.indices.filter { isInRange(records[$0]) }
    let dates = counted.compactMap { records[$0].document.date }
    return CorpusSummary(
      documents: counted.count,
      sentences: counted.reduce(0) { $0 + records[$1].sentenceCount },
      earliest: dates.min(), latest: dates.max(), window: options.window.rawValue,
      distinctDocuments: Set(counted.map { copies.originals[$0] }).count, range: options.range)
  }
}
