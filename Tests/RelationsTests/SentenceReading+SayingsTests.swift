import Testing

@testable import Relations

@Suite("Who spoke")
struct SayingsTests {
  private static let told: [(String, String)] = [
    (
      "[Anna Berg|N per:Berg] a déclaré que le port fermerait. Ces propos ont indigné le [Pérou|N sta:Pérou].",
      "accuse Pérou Berg"
    ),
    (
      "[Anna Berg|N per:Berg] a fermé le port. Cette décision a été saluée par le [Pérou|N sta:Pérou].",
      "support Pérou Berg"
    ),
    (
      "Les propos d'[Anna Berg|N per:Berg] ont suscité la colère du [Pérou|N sta:Pérou].",
      "accuse Pérou Berg"
    ),
    (
      "[Anna Berg|N per:Berg] a déclaré : « Nous avons sanctionné le [Pérou|N sta:Pérou]. »",
      "sanction Berg Pérou"
    ),
    (
      "[Anna Berg|N per:Berg] a déclaré : « Nous avons sanctionné le [Pérou|N sta:Pérou] », alors que [Luis Vega|N per:Vega] a affirmé le contraire.",
      "sanction Berg Pérou"
    ),
    (
      "[Anna Berg|N per:Berg] a déclaré : « Le temps presse. Nous avons sanctionné le [Pérou|N sta:Pérou]. Tout ira bien. »",
      "sanction Berg Pérou"
    ),
    (
      "[Anna Berg|N per:Berg] renonce. « J'ai réfléchi. Il est trop tard », a-t-elle dit. Elle a félicité [Luis Vega|N per:Vega].",
      "support Berg Vega"
    ),
    (
      "« La [Norvège|N sta:Norvège] doit ouvrir le port », a déclaré [Luis Vega|N per:Vega].",
      "request Vega Norvège"
    ),
    (
      "[Luis Vega|N per:Vega] a estimé que la [Norvège|N sta:Norvège] devait ouvrir le port.",
      "request Vega Norvège"
    ),
  ]

  @Test("is who is meant by « ces propos », « nous », « il » and « doit »", arguments: told)
  func found(text: String, line: String) throws {
    #expect(try RelationBench.shared.get().lines(text).contains(line))
  }

  @Test("is blamed for repression at home, not for an attack there")
  func places() throws {
    let bench = try RelationBench.shared.get()
    #expect(
      bench.lines("L'[OMC|N org:OMC] a condamné la répression en [Norvège|N sta:Norvège].")
        == ["accuse OMC Norvège"])
    #expect(
      bench.lines("L'[OMC|N org:OMC] a condamné l'attentat en [Norvège|N sta:Norvège].").isEmpty)
  }

  @Test(
    "is not told where several sentences are meant, or where somebody only brings the news",
    arguments: [
      "[Anna Berg|N per:Berg] a déclaré que le port fermerait. Ces propos ont aussi indigné le [Pérou|N sta:Pérou].",
      "Le port est fermé, a annoncé [Anna Berg|N per:Berg]. Cette décision a été saluée par le [Pérou|N sta:Pérou].",
      "[Luis Vega|N per:Vega] a annoncé que la [Norvège|N sta:Norvège] devait ouvrir le port.",
      "« La [Norvège|N sta:Norvège] doit rencontrer des experts », a déclaré [Luis Vega|N per:Vega].",
      "Il y a dans le traité un accord entre pays, dit [Luis Vega|N per:Vega].",
    ])
  func left(text: String) throws {
    #expect(try RelationBench.shared.get().lines(text).isEmpty)
  }
}
