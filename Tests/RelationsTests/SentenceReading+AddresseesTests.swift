import Testing

@testable import Relations

@Suite("Whom « à » addresses")
struct AddresseesTests {
  private static let told: [(String, [String])] = [
    (
      "[Oslo|M sta:Norvège] a demandé au [Pérou|N sta:Pérou] de négocier.",
      ["request Norvège Pérou"]
    ),
    ("[Oslo|M sta:Norvège] a demandé à ses diplomates au [Pérou|N sta:Pérou] de rentrer.", []),
    ("[Oslo|M sta:Norvège] a demandé aux soldats en poste au [Pérou|N sta:Pérou] de rentrer.", []),
  ]

  @Test("a place behind people who are abroad is not addressed", arguments: told)
  func found(text: String, lines: [String]) throws {
    #expect(try RelationBench.shared.get().lines(text).sorted() == lines)
  }
}
