import RelgraphCore
import TestSupport
import Testing

@testable import Knowledge

@Suite("DescriptionSightings")
struct DescriptionSightingsTests {
  @Test(
    "a noun for a state goes to the state spoken of",
    arguments: [
      "Le [Pérou|N Pérou] vote dimanche. Le [pays|D Pérou] attend.",
      "Le [Pérou|N Pérou] vote. Les mines du [pays|D Pérou] ferment.",
      "La [Norvège|N Norvège] vote. Le [royaume|D Norvège] attend.",
      "Le [Pérou|N Pérou] se méfie de son [voisin chilien|D Chili].",
    ])
  func states(_ marked: String) throws { try expectMentions(marked) }

  @Test(
    "what two states fit alike, what a complement narrows and what only looks like a description stays alone",
    arguments: [
      "Le [Pérou|N Pérou] et le [Chili|N Chili] négocient. Les deux pays signeront.",
      "Le [Pérou|N Pérou] vote. Un pays attend, aucun pays ne bouge.",
      "Le [Pérou|N Pérou] vote. Le pays de naissance compte.",
      "Le [Pérou|N Pérou] vote. Le royaume attend.",
      "Le [Pérou|N Pérou] menace le pays.",
      "Le [Chili|N Chili] vote. Les liens entre le [Pérou|N Pérou] et le [Chili|N Chili] se tendent. Le soutien du pays à la junte inquiète.",
      "Le régime [syrien|A Syrie] tient.",
      "Le [Pérou|N Pérou] vote. Son blessé, dont l'état inquiète, dort.",
      "Le président [Paul Orsin|N Paul Orsin] hésite. Le président, le colonel [Luc Vastin|N Luc Vastin], signe.",
      "[Luc Vastin|N Luc Vastin], le conseiller diplomatique de [Paul Orsin|N Paul Orsin], est parti.",
    ])
  func unresolved(_ marked: String) throws { try expectMentions(marked) }

  @Test(
    "« du » behind « est » and « reste » makes no predicate, a citizen says little of his state",
    arguments: [
      "Le [Pérou|N Pérou] vote. Il pleut dans l'est du [pays|D Pérou].",
      "Le [Pérou|N Pérou] vote. Il pleut dans le reste du [pays|D Pérou].",
      "Un [Chilien|A Chili] enlevé au [Pérou|N Pérou]\n\nLes ravisseurs fuient dans le sud du [pays|D Pérou].",
    ])
  func places(_ marked: String) throws { try expectMentions(marked) }

  @Test(
    "behind a phrase in front a title is the subject, and not the name's before it",
    arguments: [
      "Après la mort de [Luc Vastin|N Luc Vastin], le président a parlé.",
      "Le président [chilien|A Chili] [Paul Orsin|N Paul Orsin] hésite. En mai, après la mort de [Luc Vastin|N Luc Vastin], le [président|D Paul Orsin] a parlé.",
      "Après la visite de [Luc Vastin|N Luc Vastin], le président, il pleut. Le [président|D Luc Vastin] dort.",
    ])
  func fronted(_ marked: String) throws { try expectMentions(marked) }

  @Test(
    "a title that one alone bears is another's with a word of its own",
    arguments: [
      "Le pape des coptes [Luc Vastin|N Luc Vastin] officie. On attend la visite du pape.",
      "Le pape copte [Luc Vastin|N Luc Vastin] officie. On attend la visite du pape.",
      "Le pape [François|N François] officie. Le pape copte se tait, le [pape|D François] l'appelle.",
      "Le pape [François|N François] officie. Le pape copte [Luc Vastin|N Luc Vastin] attend. Le [pape|D François] l'appelle.",
    ])
  func sole(_ marked: String) throws { try expectMentions(marked, date: "2017-04-10") }

  @Test(
    "who did a deed is only whom the text has called so, or says to be",
    arguments: [
      "La police a tué le tireur, identifié comme [Luc Vastin|N Luc Vastin]. Le [tueur|D Luc Vastin] était seul.",
      "Le suspect se nomme [Luc Vastin|N Luc Vastin]. L'[auteur de l'attaque|D Luc Vastin] était seul.",
      "Le tueur a identifié [Luc Vastin|N Luc Vastin]. Le tireur a fui.",
      "[Luc Vastin|N Luc Vastin] a été blessé. Le tueur a fui.",
      "Son propriétaire [Luc Vastin|N Luc Vastin] vend. Le [propriétaire|D Luc Vastin] se tait.",
      "[Luc Vastin|N Luc Vastin] vend. Le propriétaire se tait.",
    ])
  func doers(_ marked: String) throws { try expectMentions(marked) }

  @Test(
    "what is said of a candidate names him, « lui-même » is no adjective, the least of all another thing",
    arguments: [
      "Le candidat de la droite à la présidentielle, [Luc Vastin|N Luc Vastin], dort. Il a vu [Paul Orsin|N Paul Orsin]. Le [candidat|D Luc Vastin] sourit.",
      "Le président [Luc Vastin|N Luc Vastin] dort. Le [président|D Luc Vastin] lui-même sourit.",
      "Le journal [Le Monde|N Le Monde] recule. Il en fait le journal le moins lu.",
      "La secte [Boko Haram|N Boko Haram] recule. La [secte|D Boko Haram] se tait.",
    ])
  func phrases(_ marked: String) throws { try expectMentions(marked) }

  @Test("who completes a role is not who bears it, and the name behind the body bears the role")
  func complements() throws {
    try expectMentions(
      "[Luc Vastin|N Luc Vastin], le directeur de cabinet du préfet, est venu. Le préfet se tait.")
    try expectMentions(
      "Le [Parti socialiste français|N Parti socialiste] recule. Le premier secrétaire du "
        + "[parti|D Parti socialiste] [Luc Vastin|N Luc Vastin] dément.")
  }

  @Test(
    "« le pays » is where things happen, « ce pays » the state named last",
    arguments: [
      "Coup d'État au [Pérou|N Pérou] : le [Chili|N Chili] condamne\n\nUn colonel dirige le "
        + "[pays|D Pérou].",
      "[Pérou|N Pérou] : le [Chili|N Chili] attend\n\nTous ont quitté le [pays|D Pérou].",
      "Le [Pérou|N Pérou] vote avec le [Chili|N Chili]. Ce [pays|D Chili] exporte du cuivre.",
      "Le [Chili|N Chili] vote. Le [Pérou|N Pérou] et le [Chili|N Chili] parlent. Le [Chili|N Chili] hésite, dit la presse du [pays|D Chili].",
    ])
  func scenes(_ marked: String) throws {
    try expectMentions(marked)
  }

  @Test("a name behind what a post is for closes the description")
  func posts() throws {
    try expectMentions(
      "L'émissaire [américain|A États-Unis] pour le Sahel, [Luc Vastin|N Luc Vastin], est parti.")
  }

  @Test("a role whose complement no list holds counts, before a title and a name")
  func complemented() throws {
    try expectMentions(
      "Le porte-parole de la coalition, le colonel [Luc Vastin|N Luc Vastin], dément. "
        + "Rien n'est prouvé, a dit le [porte-parole|D Luc Vastin].")
  }

  @Test("the past and the coming holder of an office are told apart by the date")
  func times() throws {
    try expectMentions(
      "[Barack Obama|N Barack Obama] parle à [Donald Trump|N Donald Trump]. "
        + "Le [futur président|D Donald Trump] écoute.", date: "2016-12-10")
    try expectMentions(
      "[Barack Obama|N Barack Obama] parle à [Donald Trump|N Donald Trump]. "
        + "L'[ancien président|D Barack Obama] écoute.", date: "2017-03-10")
  }

  @Test("who held the office before is not meant where somebody holds it, or may hold it, now")
  func former() throws {
    let told =
      "L'ancien président du [Chili|N Chili] [Paul Orsin|N Paul Orsin] parle de "
      + "[Donald Trump|N Donald Trump]. [Paul Orsin|N Paul Orsin] est inquiet. "
    try expectMentions(told + "Le [président|D Donald Trump] écoute.", date: "2018-03-10")
    try expectMentions(told + "Le président écoute.", date: "2023-03-10")
    try expectMentions(
      "L'ancien président du [Chili|N Chili] [Paul Orsin|N Paul Orsin] parle. "
        + "Le [président|D Paul Orsin] écoute.")
  }

  @Test(
    "an article in the feminine tells the gender, « ce pays » is the one state of its sentence",
    arguments: [
      "La député [Luce Vastin|N Luce Vastin] est là. La [parlementaire|D Luce Vastin] parle.",
      "Aucune firme [chilienne|A Chili] ni banque de ce [pays|D Chili] ne répond.",
      "Le conseiller spécial à la communication, [Luc Vastin|N Luc Vastin], est là.",
      "[Paul Orsin|N Paul Orsin] est là. Le chef décorateur [chilien|A Chili] [Paul Orsin|N Paul Orsin] parle.",
    ])
  func agreement(_ marked: String) throws { try expectMentions(marked) }

  @Test("« le président de la République » is no president of a club")
  func narrowed() throws {
    try expectMentions(
      "[Emmanuel Macron|N Emmanuel Macron] félicite [Paul Dupré|N Paul Dupré], président du club. "
        + "Le [président de la République|D Emmanuel Macron] repart.", date: "2019-05-01")
  }

  @Test("a role behind a name counts, a role before « de » and a name does not")
  func facts() throws {
    try expectMentions(
      "[Nils Oster|N Nils Oster], ministre des Pêches, est là. Le [ministre|D Nils Oster] signe.")
    try expectMentions(
      "Le conseiller de [Nils Oster|N Nils Oster] et [Anne Leroy|N Anne Leroy] sont là. Le conseiller signe."
    )
  }

  @Test("gender forbids")
  func gender() throws {
    try expectMentions("Le ministre [Paul Dupré|N Paul Dupré] est là. La ministre signe.")
  }

  @Test("who is followed in an office is the one who leaves it")
  func succession() throws {
    try expectMentions(
      "Le général [Paul Dupré|N Paul Dupré] remplace [Yves Martel|N Yves Martel]. "
        + "Le [chef sortant|D Yves Martel] se tait.")
  }

  @Test("names in apposition leave nothing to resolve")
  func appositions() throws {
    try expectMentions(
      "[Paul Dupré|N Paul Dupré], le ministre, parle. Le ministre, [Paul Dupré|N Paul Dupré], parle."
    )
  }

  @Test("a body is found by its kind, by its first word, or by the noun that introduced it")
  func bodies() throws {
    try expectMentions(
      "[Greenpeace|N Greenpeace] proteste. L'[ONG|D Greenpeace] agit. L'[organisation|D Greenpeace] dure."
    )
    try expectMentions(
      "Le [Conseil de sécurité|N Conseil de sécurité des Nations unies] vote. "
        + "Le [Conseil|D Conseil de sécurité des Nations unies] se sépare.")
  }

  @Test("an epithet needs no name before; a holder's needs the date")
  func epithets() throws {
    try expectMentions("L'[exécutif européen|D Commission européenne] hésite.")
    try expectMentions(
      "[Vladimir Poutine|N Vladimir Poutine] parle. Le [maître du Kremlin|D Vladimir Poutine] menace.",
      date: "2022-02-24")
    try expectMentions(
      "[Vladimir Poutine|N Vladimir Poutine] parle. Le maître du [Kremlin|N Kremlin] menace.")
  }

  @Test("a title that a preposition governs is not the subject's behind the comma")
  func governed() throws {
    try expectMentions(
      "À la demande du président [péruvien|A Pérou], [Marc Vidal|N Marc Vidal] est venu. Le président attend."
    )
    try expectMentions(
      "Il a vu le ministre [péruvien|A Pérou], [Marc Vidal|N Marc Vidal], hier. Le [ministre|D Marc Vidal] attend."
    )
  }

  @Test("nor does a sentence without an end behind two states")
  func endless() throws {
    let growth = try Growth(
      from: 500,
      making: { "Le Pérou et le Chili, " + String(repeating: "le pays ", count: $0) }
    ) { _ = try resolve($0) }
    #expect(growth.isLinear, "\(growth)")
  }

  @Test("a long run of descriptions costs no more for each than a short one")
  func length() throws {
    let growth = try Growth(
      from: 100,
      making: {
        String(
          repeating: "Le Pérou et le Chili parlent. Le pays attend, le président aussi. ", count: $0
        )
      }
    ) { _ = try resolve($0) }
    #expect(growth.isLinear, "\(growth)")
  }
}
