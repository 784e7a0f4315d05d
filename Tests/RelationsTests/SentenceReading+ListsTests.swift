import Testing

@testable import Relations

@Suite("Lists behind plural noun phrases")
struct SentenceReadingListsTests {
  private static let cases: [(String, [String])] = [
    (
      "La [Norvège|N sta:Norvège] a emprisonné deux diplomates, [Anna Berg|N per:Berg] et [Luis Vega|N per:Vega].",
      ["coerce Norvège Berg", "coerce Norvège Vega"]
    ),
    (
      "[Ole Dahl|N per:Dahl] a accueilli une vingtaine de dirigeants, dont [Anna Berg|N per:Berg] et [Luis Vega|N per:Vega].",
      ["consult Berg Dahl", "consult Dahl Vega"]
    ),
    (
      "Le [Pérou|N sta:Pérou] a été reconnu par dix pays, dont la [Norvège|N sta:Norvège].",
      ["support Norvège Pérou"]
    ),
    (
      "[Ole Dahl|N per:Dahl] a reçu à Bergen [Anna Berg|N per:Berg], le ministre de la Défense [Luis Vega|N per:Vega] et le général [Paul Orsin|N per:Orsin].",
      ["consult Berg Dahl", "consult Dahl Orsin", "consult Dahl Vega"]
    ),
    (
      "Le [Pérou|N sta:Pérou] de [Luis Vega|N per:Vega] et le [Chili|N sta:Chili] d'[Anna Berg|N per:Berg] ont condamné la [Norvège|N sta:Norvège].",
      ["accuse Chili Norvège", "accuse Pérou Norvège"]
    ),
    (
      "[Ole Dahl|N per:Dahl] a reçu des dirigeants comme [Anna Berg|N per:Berg] et [Luis Vega|N per:Vega].",
      ["consult Berg Dahl", "consult Dahl Vega"]
    ),
    // What follows is no list of theirs.
    ("[Ole Dahl|N per:Dahl] a loué des services comme [Firme Sol|N org:Sol].", []),
    ("[Ole Dahl|N per:Dahl] a reçu des ministres, mais [Anna Berg|N per:Berg] est partie.", []),
  ]

  @Test("name those whom the phrase counts", arguments: cases)
  func listed(text: String, lines: [String]) throws {
    #expect(try RelationBench.shared.get().lines(text) == lines)
  }
}
