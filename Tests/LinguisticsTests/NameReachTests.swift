import Linguistics
import RelgraphCore
import Testing

@Suite("NameReach, IntroducedBodies and ShortBodies")
struct NameReachTests {
  private func reached(
    _ text: String, _ names: [(Range<Int>, NameLabel)], known marked: [Int: KnownToken] = [:]
  ) throws -> [String] {
    let pack = try frenchPack()
    let document = SentenceSplitter(pack: pack).run(paragraph(text))
    var known = [KnownToken](repeating: .unknown, count: document.tokens.count)
    for (token, label) in marked { known[token] = label }
    return NameReach(FixedNames(names: names), pack: pack).candidates(in: document, known: known)
      .map {
        document.document.text[document.span(of: $0.tokens)]
      }
  }

  private func labels(_ text: String, _ tokens: Range<Int>) throws -> [NameLabel] {
    let pack = try frenchPack()
    let document = SentenceSplitter(pack: pack).run(paragraph(text))
    let known = [KnownToken](repeating: .unknown, count: document.tokens.count)
    return MinimalNames(FixedNames(names: [(tokens, .person)]), pack: pack)
      .candidates(in: document, known: known).map(\.label)
  }

  @Test("a name reaches up to the acronym that its words spell")
  func spelled() throws {
    let text = "Le Comité pour la paix et la justice (CPJ) siège."
    #expect(
      try reached(text, [(1..<5, .organization)]) == ["Comité pour la paix et la justice"])
    #expect(try reached(text, []) == ["Comité pour la paix et la justice"])
  }

  @Test("letters in another order need an article, and a head that bodies have")
  func shuffled() throws {
    #expect(
      try reached("Le gouvernement d'entente nationale (NEG) siège.", [])
        == ["gouvernement d'entente nationale"])
    #expect(try reached("La zone économique exclusive (ZEE) grandit.", []).isEmpty)
    #expect(try reached("Un gouvernement d'entente nationale (NEG) siège.", []).isEmpty)
  }

  @Test("a name that was cut reaches an acronym of which its words give the letters in order")
  func abridged() throws {
    let text = "L'Office central de lutte contre le trafic de meubles anciens (OCMA) enquête."
    #expect(
      try reached(text, [(1..<5, .organization)])
        == ["Office central de lutte contre le trafic de meubles anciens"])
    #expect(
      try reached(text.replacing("OCMA", with: "OXMA"), [(1..<5, .organization)])
        == ["Office central de lutte"])
  }

  @Test("a number behind a channel's name belongs to it, behind any other word it does not")
  func numbers() throws {
    #expect(try reached("Selon la chaîne Lomé 24, il pleut.", []) == ["Lomé 24"])
    #expect(try reached("Selon la ville Lomé 24 arbres brûlent.", []).isEmpty)
  }

  @Test("the first word of a body's name alone means the body")
  func short() throws {
    #expect(
      try reached("Orvane Capital vend. Ici, Orvane recule.", [(0..<2, .organization)])
        == ["Orvane Capital", "Orvane"])
    #expect(
      try reached(
        "Orvane Capital vend. Jules Orvane recule. Ici, Orvane dort.",
        [(0..<2, .organization), (4..<6, .person)]) == ["Orvane Capital", "Jules Orvane"])
  }

  @Test(
    "a noun says that a name is a body's, unless a verb or a given name stands between",
    arguments: [
      ("Le groupe immobilier Valtor Habitat vend.", 3..<5, NameLabel.organization),
      ("L'entreprise de travaux publics Valtor Habitat vend.", 5..<7, .organization),
      ("Ici, Valtor, filiale de Boruz, vend.", 2..<3, .organization),
      ("Le groupe rencontrera Zobrak Valtor mardi.", 3..<5, .person),
      ("Le parti soutenant Zobrak Valtor gagne.", 3..<5, .person),
      ("Le groupe Jean Valtor chante.", 2..<4, .person),
    ])
  func introduced(_ text: String, _ tokens: Range<Int>, _ label: NameLabel) throws {
    #expect(try labels(text, tokens) == [label])
  }
}
