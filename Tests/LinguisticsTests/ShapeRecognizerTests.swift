import Linguistics
import RelgraphCore
import TestSupport
import Testing

@Suite("ShapeRecognizer")
struct ShapeRecognizerTests {
  @Test(
    "finds names that nothing but their surroundings tell",
    arguments: [
      "Le général [Orsin Valdek|person] est parti.",
      "[Jeanne Dupré|person], ministre des Sports, démissionne.",
      "Mme [Ostrova|person] a souri.",
      "L'expert [Tarn Bae-won|person] en doute.",
      "Le quotidien [Varlin|organization] le rapporte.",
      "La [Commission électorale indépendante|organization] a tranché.",
      "Elle préside le [Conseil national de transition|organization].",
      "L'accord de Tarquin lie les deux villes.",
      "Il est né à Vernolle, près de Bastan.",
      "Selon le plan Ardent, tout va bien.",
      "Le ministre de la Défense se tait.",
      "Il a succédé à son père [Orsin|person], un ancien colonel.",
      "Son autre fils, [Valdek|person], dirige la banque.",
      "Le patron de [Vernatel|organization] nie tout.",
      "L'ancien numéro deux de [Vernatel|organization] est en fuite.",
      "Le [Forum des familles d'otages|organization] proteste.",
      "La [Garde républicaine|organization] a pris le palais.",
      "Le Garde des Sceaux a répondu.",
      "Le ministre des Mines et de la Communauté nationale à l'étranger se tait.",
      "Il a vu le ministre des Mines et la [Communauté nationale|organization] hier.",
      "La [Cour constitutionnelle|organization] de [Marie Vastin|person] siège.",
      "Il s'est rapproché de l'[Inspection générale des finances|organization] pour obtenir gain de cause.",
      "Le patrouilleur Orme croise au large.",
      "[Paul Vastin|person] de Tarquin est reparti.",
    ])
  func finds(_ marked: String) throws {
    let marked = MarkedText(marked)
    let document = SentenceSplitter(pack: try frenchPack()).run(paragraph(marked.text))
    let known = [KnownToken](repeating: .unknown, count: document.tokens.count)
    let found = ShapeRecognizer(pack: try frenchPack()).candidates(in: document, known: known)
    #expect(
      found.map { "\(document.document.text[document.span(of: $0.tokens)])|\($0.label)" }
        == marked.marks.map { "\($0.surface)|\($0.fields)" })
  }
}
