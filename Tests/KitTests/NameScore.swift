import Foundation
import RelgraphCore
import RelgraphKit

/// How well a phenomenon's cases come out.
///
/// A mark is right where the same words are a mention of the same kind and type, its entity is the one
/// that the mark's bearer is aligned with, one to one, and carries the bearer's name. Merges are counted
/// over all pairs of marks of a case that were found: wrong where two bearers are one entity, missed
/// where one bearer is two.
struct NameScore {
  var cases = 0
  var marks = 0
  var right = 0
  /// Persons and bodies that nobody marked.
  var surplus = 0
  var wrongMerges = 0
  var pairsApart = 0
  var missedMerges = 0
  var pairsTogether = 0
  var faults: [String] = []

  /// Right marks of all marks and of all that was found beside them.
  var accuracy: Double { marks == 0 ? 0 : Double(right) / Double(marks + surplus) }

  /// A mark that was found as a mention.
  private struct Found {
    let mark: Mark
    let entity: String
  }

  /// Adds a case, read by `analyzer` and assembled as a corpus of its own.
  mutating func add(
    _ example: MarkedCase, analyzer: DocumentAnalyzer, knowledge: KnowledgeBase
  ) {
    cases += 1
    var assembly = Assembly(knowledge: knowledge)
    for (index, document) in example.documents.enumerated() {
      assembly.add(analyzer.record(of: document.document(id: "document-\(index)")))
    }
    let evidence = assembly.report().evidence
    var entities: [String: Entity] = [:]
    for record in evidence { for entity in record.entities { entities[entity.id] = entity } }
    var found: [Found] = []
    var missing: [Mark] = []
    for (document, record) in zip(example.documents, evidence) {
      for mark in document.marks {
        let mention = record.mentions.first { $0.start..<$0.end == mark.range }
        if mark.kind == "-" {
          marks += 1
          if record.mentions.contains(where: { mark.range.overlaps($0.start..<$0.end) }) {
            fault(example, "« \(mark.surface) » names nobody")
          } else {
            right += 1
          }
        } else if let mention, let entity = entities[mention.entity],
          Self.letter(mention.kind) == mark.kind, Self.prefix(entity.type) == mark.bearer.prefix(4)
        {
          found.append(Found(mark: mark, entity: mention.entity))
        } else if !mark.isOptional {
          missing.append(mark)
        }
      }
      countSurplus(example, document, record, entities)
    }
    count(found, missing, example, entities)
  }

  private mutating func countSurplus(
    _ example: MarkedCase, _ document: MarkedDocument, _ record: EvidenceRecord,
    _ entities: [String: Entity]
  ) {
    for mention in record.mentions where mention.kind == .name {
      guard entities[mention.entity]?.type != .state,
        !document.marks.contains(where: { $0.range.overlaps(mention.start..<mention.end) })
      else { continue }
      surplus += 1
      fault(example, "« \(mention.text) » is not marked, found \(mention.entity)")
    }
  }

  private mutating func count(
    _ found: [Found], _ missing: [Mark], _ example: MarkedCase, _ entities: [String: Entity]
  ) {
    let aligned = Self.alignment(found)
    for item in found where !item.mark.isOptional {
      marks += 1
      let name = String(item.mark.bearer.dropFirst(4))
      if aligned[item.mark.bearer] == item.entity, Self.isNamed(entities[item.entity], name) {
        right += 1
      } else {
        fault(
          example,
          "« \(item.mark.surface) » is \(item.mark.bearer), found \(item.entity) "
            + "« \(entities[item.entity]?.name ?? "") »")
      }
    }
    for mark in missing {
      marks += 1
      fault(example, "« \(mark.surface) » is \(mark.bearer), found nothing")
    }
    for (index, one) in found.enumerated() {
      for other in found[(index + 1)...] {
        if one.mark.bearer == other.mark.bearer {
          pairsTogether += 1
          if one.entity != other.entity { missedMerges += 1 }
        } else {
          pairsApart += 1
          if one.entity == other.entity { wrongMerges += 1 }
        }
      }
    }
  }

  private mutating func fault(_ example: MarkedCase, _ text: String) {
    faults.append("line \(example.line): \(text)")
  }

  /// Bearers to entities, one to one, those with most marks in common first.
  private static func alignment(_ found: [Found]) -> [String: String] {
    var votes: [String: (bearer: String, entity: String, count: Int)] = [:]
    for item in found {
      let key = item.mark.bearer + "\n" + item.entity
      let count = (votes[key]?.count ?? 0) + 1
      votes[key] = (item.mark.bearer, item.entity, count)
    }
    var aligned: [String: String] = [:]
    var taken: Set<String> = []
    for vote in votes.values.sorted(by: {
      ($1.count, $0.bearer, $0.entity) < ($0.count, $1.bearer, $1.entity)
    }) where aligned[vote.bearer] == nil && taken.insert(vote.entity).inserted {
      aligned[vote.bearer] = vote.entity
    }
    return aligned
  }

  private static func isNamed(_ entity: Entity?, _ name: String) -> Bool {
    guard let entity else { return false }
    return ([entity.name] + entity.aliases).contains { fold($0) == fold(name) }
  }

  private static func fold(_ name: String) -> String {
    name.folding(options: .diacriticInsensitive, locale: nil).lowercased()
      .replacing("-", with: " ").replacing("’", with: "'")
  }

  private static func letter(_ kind: MentionKind) -> String {
    switch kind {
    case .name: "N"
    case .metonym: "M"
    case .adjective: "A"
    case .description: "D"
    }
  }

  private static func prefix(_ type: EntityType) -> Substring {
    switch type {
    case .person: "per:"
    case .state: "sta:"
    case .organization: "org:"
    }
  }
}
