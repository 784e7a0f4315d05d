import RelgraphCore
import Testing

@testable import Relations

@Suite("Infinitives behind nouns")
struct ShallowSyntaxInfinitiveTests {
  private static let cases: [(String, String, String, Modality)] = [
    (
      "La décision d'[Oslo|M sta:Norvège] de sanctionner le [Pérou|N sta:Pérou] a surpris.",
      "sanction", "Norvège Pérou", .planned
    ),
    (
      "Le refus d'[Oslo|M sta:Norvège] de livrer des armes au [Pérou|N sta:Pérou] a surpris.",
      "aid", "Norvège Pérou", .denied
    ),
    (
      "La menace d'[Anna Berg|N per:Berg] de sanctionner le [Pérou|N sta:Pérou] a surpris.",
      "sanction", "Berg Pérou", .hypothetical
    ),
    (
      "Le [Chili|N sta:Chili] a obtenu de la [Norvège|N sta:Norvège] le droit de frapper le [Pérou|N sta:Pérou].",
      "assault", "Chili Pérou", .hypothetical
    ),
  ]

  @Test("are done by whose the noun is, and put as it puts them", arguments: cases)
  func governed(text: String, type: String, ends: String, modality: Modality) throws {
    let bench = try RelationBench.shared.get()
    #expect(bench.lines(text).contains("\(type) \(ends)"))
    #expect(bench.modality(type, in: text) == modality)
  }

  @Test("do not fall to a subject that only stands near")
  func elsewhere() throws {
    let text =
      "[Luis Vega|N per:Vega] a écarté toute rencontre, en raison du refus d'[Oslo|M sta:Norvège] d'y convier [Anna Berg|N per:Berg]."
    #expect(
      !(try RelationBench.shared.get().lines(text)).contains { $0.contains("Vega") })
  }
}
