import Linguistics
import Testing

@testable import Relations

@Suite("Conjugation")
struct ConjugationTests {
  private static func irregular() throws -> IrregularVerbs {
    try IrregularVerbs(DataLines(embedded: "packs/fr/relations/grammar/irregular-verbs.txt"))
  }

  @Test(
    "writes the forms of every pattern",
    arguments: [
      (
        "accuser",
        [
          "accuse", "accusent", "accusait", "accusera", "accuserait", "accusa", "accusèrent",
          "accusé", "accusées", "accusant",
        ]
      ),
      ("menacer", ["menace", "menaçait", "menaça", "menaçant", "menacèrent"]),
      ("exiger", ["exige", "exigeait", "exigea", "exigeant", "exigèrent"]),
      ("employer", ["emploie", "emploient", "employait", "emploiera"]),
      ("céder", ["cède", "cèdent", "cédait", "cédera"]),
      ("reléguer", ["relègue", "relèguent", "reléguait", "reléguera", "relégué"]),
      ("déduire", ["déduit", "déduisent", "déduisait"]),
      ("lever", ["lève", "lèvent", "levait", "lèvera"]),
      ("appeler", ["appelle", "appellent", "appelait", "appellera"]),
      ("finir", ["finit", "finissent", "finissait", "finira", "finirent", "fini", "finisse"]),
      (
        "défendre",
        ["défend", "défendent", "défendait", "défendra", "défendu", "défendit", "défende"]
      ),
      (
        "soutenir",
        ["soutient", "soutiennent", "soutenait", "soutiendra", "soutenu", "soutint", "soutienne"]
      ),
      ("promettre", ["promet", "promettent", "promis", "promises", "promit", "promette"]),
      ("envahir", ["envahit", "envahissent", "envahie"]),
      ("interdire", ["interdit", "interdisent", "interdites", "interdira"]),
      ("recevoir", ["reçoit", "reçoivent", "reçu", "recevra", "reçurent"]),
      (
        "être", ["est", "sont", "était", "sera", "serait", "fut", "soit", "soient", "été", "étant"]
      ),
      ("avoir", ["a", "ont", "avait", "aura", "eut", "ait", "aient", "eu", "ayant"]),
    ])
  func forms(_ verb: String, _ wanted: [String]) throws {
    let lexicon = VerbLexicon(verbs: [verb], irregular: try Self.irregular())
    for form in wanted {
      #expect(lexicon.readings(of: form).contains { $0.lemma == verb }, "\(form)")
    }
  }

  @Test("tells tense and number")
  func features() throws {
    let lexicon = VerbLexicon(verbs: ["sanctionner"], irregular: try Self.irregular())
    #expect(lexicon.readings(of: "sanctionneraient").first?.features == [.conditional, .plural])
    #expect(lexicon.readings(of: "sanctionnées").first?.features == [.pastParticiple, .plural])
    #expect(
      lexicon.readings(of: "sanctionne").first?.features == [.present, .subjunctive, .singular])
  }

  @Test("derives verbs with a prefix from their model")
  func derived() throws {
    let irregular = try Self.irregular()
    #expect(irregular.parts(of: "entreprendre")?.participle == "entrepris")
    #expect(irregular.parts(of: "décevoir")?.present.singular == "déçoit")
    #expect(irregular.parts(of: "sanctionner") == nil)
  }

  @Test("tells file and line of a verb that does not follow its model")
  func mistakes() {
    let text =
      "venir | vient | viennent | ven | viendr | venu | vint | vinrent | vienne\nlike venir: parler"
    let error = #expect(throws: RelationDataError.self) {
      try IrregularVerbs(DataLines(path: "verbs.txt", text: text))
    }
    #expect(error?.line == 2)
  }

  @Test("knows every verb that a trigger names")
  func everyTriggerVerb() throws {
    let bench = try RelationBench.shared.get()
    for verb in bench.lexicon.verbTriggers.keys {
      #expect(bench.lexicon.verbs.readings(of: verb).contains { $0.lemma == verb }, "\(verb)")
    }
  }
}
