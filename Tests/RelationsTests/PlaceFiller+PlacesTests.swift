import Testing

@testable import Relations

@Suite("Places of deeds")
struct PlacesTests {
  private static let told: [(String, [String])] = [
    (
      "[Luis Vega|N per:Vega] est détenu au [Pérou|N sta:Pérou].", ["coerce Pérou Vega"]
    ),
    (
      "[Luis Vega|N per:Vega] est détenu en [Norvège|N sta:Norvège].", ["coerce Norvège Vega"]
    ),
    (
      "Le [Front andin|N org:Front andin] a attaqué une base militaire au [Pérou|N sta:Pérou].",
      ["assault Front andin Pérou"]
    ),
    (
      "Le [Front andin|N org:Front andin] a attaqué une base militaire dans le nord du [Pérou|N sta:Pérou].",
      ["assault Front andin Pérou"]
    ),
    (
      "Une attaque du [Front andin|N org:Front andin] a fait dix morts au [Pérou|N sta:Pérou].",
      ["assault Front andin Pérou"]
    ),
    // To come home is no visit, and somebody held for another is not held by him.
    ("[Luis Vega|N per:Vega] est revenu de son exil au [Pérou|N sta:Pérou].", []),
    ("[Luis Vega|N per:Vega] est détenu à la demande du [Pérou|N sta:Pérou].", []),
  ]

  @Test("are states behind « au » as well as behind « en »", arguments: told)
  func found(text: String, lines: [String]) throws {
    #expect(try RelationBench.shared.get().lines(text) == lines)
  }
}
