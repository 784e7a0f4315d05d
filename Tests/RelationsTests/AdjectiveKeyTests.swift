import Testing

@testable import Relations

@Suite("Forms of adjectives")
struct AdjectiveKeyTests {
  @Test(
    "meet in the feminine",
    arguments: [
      ("inquiet", "inquiète"), ("agressif", "agressive"), ("furieu", "furieuse"),
      ("amer", "amère"), ("hostile", "hostile"), ("opposé", "opposée"), ("loyal", "loyale"),
    ])
  func feminine(stem: String, feminine: String) {
    #expect(AdjectiveKey.feminine(of: stem) == feminine)
  }

  @Test(
    "meet under one key",
    arguments: [
      ["turc", "turque", "turcs", "turques"], ["grec", "grecque", "grecques"],
      ["coréen", "coréenne", "coréens"], ["russe", "russes"],
    ])
  func keys(forms: [String]) {
    #expect(Set(forms.map(AdjectiveKey.key)).count == 1)
  }

  @Test(
    "are understood behind a copula and behind « se dire »",
    arguments: [
      ("La [Norvège|N sta:Norvège] est très hostile envers le [Pérou|N sta:Pérou].", "accuse"),
      ("La [Norvège|N sta:Norvège] s'est dite inquiète du [Pérou|N sta:Pérou].", "accuse"),
      ("La [Norvège|N sta:Norvège] se dit favorable au [Pérou|N sta:Pérou].", "support"),
      (
        "La [Norvège|N sta:Norvège] se montre très critique envers le [Pérou|N sta:Pérou].",
        "accuse"
      ),
      ("La [Norvège|N sta:Norvège] s'est dite opposée au [Pérou|N sta:Pérou].", "reject"),
    ])
  func predicates(text: String, type: String) throws {
    #expect(try RelationBench.shared.get().lines(text).contains("\(type) Norvège Pérou"))
  }
}
