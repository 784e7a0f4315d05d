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
}
