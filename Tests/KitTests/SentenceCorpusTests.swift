import RelgraphCore
import RelgraphKit
import Testing

@Suite("Sentences by type, voice, construction and modality")
struct SentenceCorpusTests {
  private typealias Wanted = SentenceCorpus.Wanted

  @Test("are more than four hundred, and point the right way in 97 of 100 directed pairs")
  func direction() throws {
    let corpus = try SentenceCorpus()
    #expect(corpus.items.count >= 400)
    let report = try report(corpus)
    let wanted = Dictionary(uniqueKeysWithValues: corpus.items.map { ($0.id, $0.wanted) })
    let symmetric = Set(
      report.graph.ontology.definitions.filter(\.isSymmetric).map(\.type.rawValue))
    var right = 0
    var turned: [String] = []
    for record in report.evidence {
      let own = wanted[record.document.id] ?? []
      let names = Dictionary(
        uniqueKeysWithValues: record.entities.map { entity in
          (entity.id, ([entity.name] + entity.aliases).map(SentenceCorpus.key))
        })
      for relation in record.relations where !symmetric.contains(relation.type.rawValue) {
        let (sources, targets) = (names[relation.source] ?? [], names[relation.target] ?? [])
        if holds(own, relation.type, sources, targets) {
          right += 1
        } else if holds(own, relation.type, targets, sources) {
          turned.append(relation.evidence.quote)
        }
      }
    }
    #expect(right > 350)
    #expect(Double(turned.count) <= 0.03 * Double(right + turned.count), "\(turned)")
  }

  private func report(_ corpus: SentenceCorpus) throws -> Report {
    var assembly = Assembly(knowledge: try .builtIn())
    let analyzer = try DocumentAnalyzer.builtIn()
    for item in corpus.items {
      let document = Document(
        info: DocumentInfo(
          id: item.id, path: item.id, date: PartialDate(year: 2024, month: 5, day: 15)),
        text: SourceText(item.text),
        blocks: [Block(kind: .paragraph, span: Span(start: 0, end: item.text.utf8.count))])
      assembly.add(analyzer.record(of: document))
    }
    return assembly.report(AssemblyOptions(resamples: 0))
  }

  private func holds(
    _ wanted: Set<Wanted>, _ type: RelationType, _ sources: [String], _ targets: [String]
  ) -> Bool {
    sources.contains { source in
      targets.contains { target in
        wanted.contains(Wanted(type: type.rawValue, source: source, target: target))
      }
    }
  }
}
