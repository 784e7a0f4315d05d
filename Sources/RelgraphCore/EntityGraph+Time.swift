extension EntityGraph {
  /// The map of what happened in a range of time; the same map where the range has no ends.
  ///
  /// Edges keep the pieces of evidence whose time may fall into the range: the event's where the text dates it, the
  /// document's otherwise. Counts of edges are those of the quotes that are left. Entities without an edge go; measures
  /// and the entities' mentions are left out, since they belong to the whole map.
  ///
  /// - Parameters:
  ///   - range: The time that counts.
  ///   - documents: The documents of the whole map, where they are known; the part's own are counted among them.
  /// - Returns: The map, whose summary tells the range.
  public func within(_ range: DateRange, documents: [DocumentInfo] = []) -> EntityGraph {
    guard !range.isEverything else { return self }
    func kept(_ list: EvidenceList) -> EvidenceList? {
      EvidenceList(list.all.filter { range.contains($0.time) })
    }
    let together = cooccurrences.compactMap { edge in
      kept(edge.evidence).map { list in
        Cooccurrence(
          first: edge.first, second: edge.second, count: list.count,
          documents: Set(list.all.map(\.document)).count, association: edge.association,
          evidence: list, weight: list.distinctCount, distinctDocuments: list.distinctDocuments)
      }
    }
    let typed = relations.compactMap { edge in
      kept(edge.evidence).map { list in
        RelationEdge(
          type: edge.type, source: edge.source, target: edge.target,
          documents: Set(list.all.map(\.document)).count, evidence: list)
      }
    }
    return compact(together, typed, corpus.within(range, documents: documents))
  }

  private func compact(
    _ together: [Cooccurrence], _ typed: [RelationEdge], _ corpus: CorpusSummary
  ) -> EntityGraph {
    let used = Set(
      together.flatMap { [$0.first, $0.second] } + typed.flatMap { [$0.source, $0.target] }
    ).sorted()
    let place = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
    return EntityGraph(
      nodes: used.map { EntityNode(entity: nodes[$0].entity, mentions: 0, documents: 0) },
      cooccurrences: together.compactMap { edge in
        guard let first = place[edge.first], let second = place[edge.second] else { return nil }
        return Cooccurrence(
          first: first, second: second, count: edge.count, documents: edge.documents,
          association: edge.association, evidence: edge.evidence, weight: edge.weight,
          distinctDocuments: edge.distinctDocuments)
      },
      relations: typed.compactMap { edge in
        guard let source = place[edge.source], let target = place[edge.target] else { return nil }
        return RelationEdge(
          type: edge.type, source: source, target: target, documents: edge.documents,
          evidence: edge.evidence)
      },
      corpus: corpus, ontology: ontology)
  }
}

extension CorpusSummary {
  /// The summary of the part of these documents that lies in a range of time.
  fileprivate func within(_ range: DateRange, documents: [DocumentInfo]) -> CorpusSummary {
    let range = self.range.intersection(range)
    let dates = documents.filter { range.contains($0.date) }.map(\.date)
    return CorpusSummary(
      documents: dates.count, sentences: 0, earliest: dates.compactMap(\.self).min(),
      latest: dates.compactMap(\.self).max(), window: window, range: range)
  }
}
