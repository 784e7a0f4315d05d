import Testing

@testable import Relations

@Suite("Bodies that are owned")
struct PartVerbsTests {
  private static let told: [(String, [String])] = [
    (
      "[Somex|N org:Somex] appartient à la [Firme Sol|N org:Sol].",
      ["part Somex Sol"]
    ),
    (
      "[Somex|N org:Somex], qui appartient à la [Firme Sol|N org:Sol], dort.",
      ["part Somex Sol"]
    ),
    (
      "[Somex|N org:Somex] fait partie de la [Firme Sol|N org:Sol].",
      ["part Somex Sol"]
    ),
    (
      "[Somex|N org:Somex] est la principale composante de la [Firme Sol|N org:Sol].",
      ["part Somex Sol"]
    ),
    (
      "[Somex|N org:Somex], membre de la [Firme Sol|N org:Sol], dort.",
      ["part Somex Sol"]
    ),
    (
      "La [Firme Sol|N org:Sol] possède [Somex|N org:Somex].",
      ["part Somex Sol"]
    ),
    (
      "La [Firme Sol|N org:Sol] et sa filiale [Somex|N org:Somex] dorment.",
      ["part Somex Sol"]
    ),
    (
      "La [Firme Sol|N org:Sol] regroupe [Somex|N org:Somex] et [Datex|N org:Datex].",
      ["part Datex Sol", "part Somex Sol"]
    ),
    (
      "La [Firme Sol|N org:Sol], composée de [Somex|N org:Somex] et d'ateliers, dort.",
      ["part Somex Sol"]
    ),
    (
      "La [Firme Sol|N org:Sol] ne comprend pas [Somex|N org:Somex].",
      []
    ),
    (
      "L'agence de presse du [Front andin|N org:Front andin], [Somex|N org:Somex], parle.",
      ["part Somex Front andin"]
    ),
    (
      "La filiale [péruvienne|A sta:Pérou] de la [Firme Sol|N org:Sol], [Somex|N org:Somex], ferme.",
      ["part Somex Sol"]
    ),
    (
      "Selon le dirigeant de la [Firme Sol|N org:Sol], [Somex|N org:Somex], elle ferme.",
      []
    ),
    (
      "[Somex|N org:Somex] et [Datex|N org:Datex], filiales de la [Firme Sol|N org:Sol], dorment.",
      ["part Datex Sol", "part Somex Sol"]
    ),
    (
      "[Somex|N org:Somex] n'appartient pas à la [Firme Sol|N org:Sol].",
      []
    ),
    (
      "La [Firme Sol|N org:Sol] veut posséder [Somex|N org:Somex].",
      []
    ),
    (
      "Selon [Somex|N org:Somex], 2000 membres de la [Firme Sol|N org:Sol] dorment.",
      []
    ),
  ]

  @Test("are parts of their owners", arguments: told)
  func found(text: String, lines: [String]) throws {
    #expect(try RelationBench.shared.get().lines(text) == lines)
  }
}
