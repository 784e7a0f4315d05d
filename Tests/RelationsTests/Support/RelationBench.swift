import Linguistics
import RelgraphCore
import Testing

@testable import Relations

/// Reads marked-up sentences with the built-in data and writes what was found as short lines.
struct RelationBench {
  let extractor: RelationExtractor
  let lexicon: RelationLexicon
  let ontology: Ontology
  let pack: LanguagePack

  /// Loads the built-in French once for all tests.
  static let shared: Result<RelationBench, any Error> = Result { try RelationBench() }

  private init() throws {
    ontology = try Ontology.builtIn()
    lexicon = try RelationLexicon.builtIn()
    pack = try #require(LanguagePack(language: "fr"))
    extractor = RelationExtractor(ontology: ontology, lexicon: lexicon)
  }

  /// The marked-up text with its mentions.
  func marked(_ text: String, date: PartialDate? = nil) -> MarkedDocument {
    MarkedDocument(text, date: date, pack: pack)
  }

  /// Every relation of the text.
  func relations(_ text: String, date: PartialDate? = nil) -> [LocalRelation] {
    let marked = marked(text, date: date)
    return extractor.relations(
      in: marked.document, mentions: marked.mentions, entities: marked.entities)
  }

  /// The relations as « type source target », ids without their prefix, sorted; symmetric ends sorted too.
  func lines(_ text: String) -> [String] {
    let marked = marked(text)
    let found = extractor.relations(
      in: marked.document, mentions: marked.mentions, entities: marked.entities)
    let lines = found.map { relation -> String in
      var ends = [relation.source, relation.target].map { String(marked.ids[$0].dropFirst(4)) }
      if ontology[relation.type]?.isSymmetric == true { ends.sort() }
      return ([relation.type.rawValue] + ends).joined(separator: " ")
    }
    return Array(Set(lines)).sorted()
  }

  /// The modality of the only relation of `type`.
  func modality(_ type: String, in text: String, date: PartialDate? = nil) -> Modality? {
    relations(text, date: date).first { $0.type.rawValue == type }?.modality
  }
}
