import RelgraphCore
import Testing

@testable import Knowledge

@Suite("MetonymJudge")
struct MetonymJudgeTests {
  @Test(
    "a capital acts",
    arguments: [
      "[Lima|M Pérou] refuse.", "Le ministre accuse [Oslo|M Norvège].",
      "Il revient à [Oslo|M Norvège] de signer.", "La décision de [Lima|M Pérou] surprend.",
      "La pression sur [Lima|M Pérou] monte.", "Ils se tournent vers [Oslo|M Norvège].",
      "Entre [Lima|M Pérou] et [Oslo|M Norvège], tout va.",
      "Hier, [Lima|M Pérou] et [Oslo|M Norvège] ont refusé.",
      "Depuis mai, [Lima|M Pérou] impose un blocus.",
      "Les livraisons d'armes de [Lima|M Pérou] à [Oslo|M Norvège] durent.",
      "L'offre de dialogue de [Lima|M Pérou] surprend.",
    ])
  func acts(_ marked: String) throws { try expectMentions(marked) }

  @Test(
    "a capital is a place",
    arguments: [
      "Il vit à Lima.", "Il quitte Oslo.", "Un restaurant de Lima brûle.",
      "Le port de Lima ferme.",
      "LIMA – Rien.", "La liaison entre Lima et Oslo est coupée.", "Le ministre se rendra à Oslo.",
      "La route relie Lima à Oslo.", "On attend le Groupe dit de Lima.",
      "Tous ont signé l'Appel de Lima.",
      "Les élus de l'État de Washington votent.",
    ])
  func stands(_ text: String) throws { try expectMentions(text) }

  @Test("Brussels is the Union's, unless the article speaks of Belgium")
  func brussels() throws {
    try expectMentions("[Bruxelles|M Union européenne] hésite.")
    try expectMentions("La [Belgique|N Belgique] vote ; [Bruxelles|M Belgique] hésite.")
  }

  @Test("one word of sport makes towns of all capitals of its sentence, and of no other's")
  func sport() throws {
    try expectMentions("Lima bat Oslo au championnat, Oslo proteste. [Oslo|M Norvège] refuse.")
  }

  @Test("word lists take endings")
  func patterns() {
    let words = WordPatterns(["quitt*", "fuir"])
    #expect(words.contains("quittera"))
    #expect(words.contains("fuir"))
    #expect(!words.contains("fuira"))
  }
}
