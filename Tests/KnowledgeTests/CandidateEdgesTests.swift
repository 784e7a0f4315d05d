import Linguistics
import RelgraphCore
import Testing

@testable import Knowledge

@Suite("CandidateEdges")
struct CandidateEdgesTests {
  private static let cases: [(String, NameLabel, String, [String])] = [
    ("Hamas Luc Vastin", .person, "Le chef du Hamas Luc Vastin part.", ["Hamas", "Luc Vastin"]),
    (
      "Union européenne presse Orsin", .organization, "L'Union européenne presse Orsin.",
      ["Union européenne"]
    ),
    (
      "Hamas islamiste radical", .organization, "Le Hamas islamiste radical se tait.", ["Hamas"]
    ),
    // Its own state's adjective is no part of it, another state's makes another body.
    (
      "Hamas palestinien", .organization, "Le Hamas palestinien se tait.", ["Hamas", "palestinien"]
    ),
    ("Hezbollah irakien", .organization, "Le Hezbollah irakien part.", ["Hezbollah irakien"]),
    // A name of its own goes on behind the registry's.
    (
      "Union européenne de Vastin", .organization, "L'Union européenne de Vastin se réunit.",
      ["Union européenne de Vastin"]
    ),
    ("Hamas Luc Vastin", .person, "Hamas Luc Vastin part.", ["Hamas Luc Vastin"]),
    // The name of a state's body without what the body does.
    (
      "ministère norvégien de la Défense accuse Lima", .organization,
      "Le ministère norvégien de la Défense accuse Lima.",
      ["ministère norvégien de la Défense", "Lima"]
    ),
    // The organ that every body has is no name.
    (
      "conseil d' administration de la Banque andine", .organization,
      "Il entre au conseil d'administration de la Banque andine.", ["Banque andine"]
    ),
    // Where a body stands is no part of its name, nor is what it is.
    (
      "groupe Hamas de la ville", .organization, "On chasse le groupe Hamas de la ville.",
      ["Hamas"]
    ),
    (
      "ministère norvégien de la Défense de Lima", .organization,
      "Le ministère norvégien de la Défense de Lima se tait.",
      ["ministère norvégien de la Défense"]
    ),
  ]

  @Test("names end where a body of the registry does", arguments: cases)
  func cut(name: String, label: NameLabel, text: String, wanted: [String]) throws {
    #expect(try mentions(text, taking: name, for: label) == wanted)
  }

  /// A recogniser that takes every run of so many capitalised words for a person's name, split at a word.
  private struct Halves: NameRecognizer {
    let names: [String]

    func candidates(in document: TokenizedDocument, known: [KnownToken]) -> [NameCandidate] {
      names.flatMap {
        Greedy(words: $0.split(separator: " ").map(String.init), label: .person)
          .candidates(in: document, known: known)
      }
      .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }
  }

  @Test(
    "given names and the family's names behind them are one person's",
    arguments: [
      (["Eva María", "Orsin Vastin"], ["Eva María Orsin Vastin"]),
      (["Eva Orsin", "Vastin"], ["Eva Orsin", "Vastin"]),
      (["Eva María", "Paul Vastin"], ["Eva María", "Paul Vastin"]),
    ])
  func halves(names: [String], wanted: [String]) throws {
    let pack = try #require(LanguagePack(language: "fr"))
    let resolver = DocumentResolver(
      registry: try Registry.builtIn(), pack: pack, recognizer: Halves(names: names))
    let source = SourceText("Hier \(names.joined(separator: " ")) a gagné.")
    let document = Document(
      info: DocumentInfo(id: "t", path: "t", date: nil), text: source,
      blocks: [Block(kind: .paragraph, span: source.span)])
    let resolved = resolver.resolve(SentenceSplitter(pack: pack).run(document))
    #expect(resolved.mentions.map { resolved.document.document.text[$0.span] } == wanted)
  }
}
