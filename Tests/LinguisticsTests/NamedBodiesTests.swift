import Linguistics
import RelgraphCore
import TestSupport
import Testing

@Suite("NamedBodies")
struct NamedBodiesTests {
  private func bodies(
    _ text: String, persons: [Range<Int>] = [], known marked: [Int: KnownToken] = [:]
  ) throws -> [String] {
    let pack = try frenchPack()
    let document = SentenceSplitter(pack: pack).run(paragraph(text))
    var known = [KnownToken](repeating: .unknown, count: document.tokens.count)
    for (token, label) in marked { known[token] = label }
    return NamedBodies(FixedNames(names: persons.map { ($0, .person) }), pack: pack)
      .candidates(in: document, known: known).filter { $0.label == .organization }
      .map { document.document.text[document.span(of: $0.tokens)] }
  }

  @Test(
    "a noun that says what a body is finds its name, over adjectives and complements",
    arguments: [
      ("La biotech Provexa recrute.", "Provexa"),
      ("Selon le média en ligne Brindo, il pleut.", "Brindo"),
      ("Ils ont vendu la compagnie low cost Skyvolo hier.", "Skyvolo"),
      ("Selon la compagnie low-cost Skyvolo, il pleut.", "Skyvolo"),
      ("Une société de capital-risque américaine Marval a suivi.", "Marval"),
      ("L'opérateur à bas coûts Telvio recrute.", "Telvio"),
    ])
  func introduced(_ text: String, _ name: String) throws {
    #expect(try bodies(text) == [name])
  }

  @Test(
    "a verb between, a given name, a common word and an acronym of a thing are no body",
    arguments: [
      "La banque conseille Norvex.", "Le groupe Jean Norvex grandit.",
      "Le site Internet est fermé.",
      "La chaîne Elle est vendue.", "La société PIB recule.",
      "Le parti Radical compte, dit un élu radical.",
    ])
  func notIntroduced(_ text: String) throws {
    #expect(try bodies(text).isEmpty)
  }

  @Test("what a noun introduced is a body wherever the document prints it")
  func repeated() throws {
    #expect(
      try bodies("L'assureur Novaris hésite. Novaris a perdu 3 %.", persons: [5..<6])
        == ["Novaris", "Novaris"])
  }

  @Test("an ending of companies makes a body of a person, and finds what nobody found")
  func endings() throws {
    #expect(
      try bodies("Hier Attar Capital a acheté Pondel Global Management.", persons: [1..<3])
        == ["Attar Capital", "Pondel Global Management"])
    #expect(try bodies("Hier Capital a baissé.").isEmpty)
    #expect(try bodies("Hier Paul Norvex a parlé.", persons: [1..<3]).isEmpty)
  }

  @Test("« X Y, une société de … » says what X Y is")
  func apposed() throws {
    #expect(
      try bodies("Hier Kolmar Vest, une société contrôlée par lui, a payé.", persons: [1..<3])
        == ["Kolmar Vest"])
    #expect(
      try bodies("Hier Paul Vest, une femme et un ami ont payé.", persons: [1..<3]).isEmpty)
  }

  /// A number in small letters.
  private static func letters(_ number: Int) -> String {
    String(String(number).utf8.map { Character(Unicode.Scalar($0 + 49)) })
  }

  @Test(
    "names without end, in a row or each behind its noun, take time in proportion",
    arguments: ["Provexa & ", "la banque Provexa# "])
  func growth(_ phrase: String) throws {
    let pack = try frenchPack()
    let recognizer = NamedBodies(FixedNames(names: []), pack: pack)
    let splitter = SentenceSplitter(pack: pack)
    let growth = Growth(from: 500) { count in
      splitter.run(
        paragraph((0..<count).map { phrase.replacing("#", with: Self.letters($0)) }.joined()))
    } _: { document in
      let known = [KnownToken](repeating: .unknown, count: document.tokens.count)
      _ = recognizer.candidates(in: document, known: known)
    }
    #expect(growth.isLinear, "\(growth.few) s, \(growth.many) s for eight times as much")
  }
}
