import Testing

@testable import Relations

@Suite("Whom a noun phrase stands for")
struct DenotationTests {
  private static let told: [(String, [String])] = [
    // One citizen is not his state; its people and its officials are.
    ("Le [Chilien|A sta:Chili] a accusé le [Pérou|N sta:Pérou].", []),
    ("Le [Pérou|N sta:Pérou] a critiqué la position du [Chilien|A sta:Chili].", []),
    (
      "Les [Chiliens|A sta:Chili] ont accusé le [Pérou|N sta:Pérou].", ["accuse Chili Pérou"]
    ),
    (
      "Le président [chilien|A sta:Chili] a accusé le [Pérou|N sta:Pérou].", ["accuse Chili Pérou"]
    ),
    (
      "Les présidents [chilien|A sta:Chili] et [péruvien|A sta:Pérou] ont signé un traité.",
      ["agree Chili Pérou"]
    ),
  ]

  @Test("a demonym in the singular is a human being", arguments: told)
  func found(text: String, lines: [String]) throws {
    #expect(try RelationBench.shared.get().lines(text) == lines)
  }
}
