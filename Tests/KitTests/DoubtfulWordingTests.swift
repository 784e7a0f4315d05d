import RelgraphCore
import RelgraphKit
import Testing

/// What only looks as if somebody did it, was it or met there: namesakes of states, prices on heads, plans and places.
@Suite("What only looks like a relation")
struct DoubtfulWordingTests {
  private static let told: [(String, [String])] = [
    (
      "Hollande a critiqué Sarkozy.",
      [
        "Hollande > accuse > Sarkozy"
      ]
    ),
    (
      "Le député Jean Arpel, pro-Hollande, a parlé. Le ministre Paul Vidal a parlé.",
      []
    ),
    (
      "La Hollande a critiqué la Chine.",
      [
        "Pays-Bas > accuse > Chine"
      ]
    ),
    (
      "Le PDG de France Télécom, Thierry Breton, a démissionné.",
      [
        "Thierry Breton > office > France Télécom"
      ]
    ),
    (
      "L'ambassadeur de France Gérard Araud a parlé.",
      [
        "Gérard Araud > office > France"
      ]
    ),
    (
      "Smaïl Chergui est le commissaire Paix et Sécurité de l'Union africaine.",
      []
    ),
    (
      "Jean Arpel a eu un entretien avec le ministre des Affaires étrangères de l'État du Koweït, M. Abdullah Ali Al-Yahya.",
      [
        "Jean Arpel > consult > Abdullah Ali Al-Yahya",
        "Abdullah Ali Al-Yahya > office > Koweït",
      ]
    ),
    (
      "Le Parti socialiste a exclu son porte-parole Jean Arpel.",
      [
        "Jean Arpel > office > Parti socialiste",
        "Parti socialiste > sanction > Jean Arpel",
      ]
    ),
    (
      "Le président Ghazouani a reçu son homologue américain.",
      [
        "Ghazouani > consult > États-Unis"
      ]
    ),
    (
      "Xi Jinping a rencontré le président Lazarus Chakwera du Malawi.",
      [
        "Xi Jinping > consult > Lazarus Chakwera",
        "Lazarus Chakwera > office > Malawi",
      ]
    ),
    (
      "Xi Jinping s'entretiendra avec le président sud-africain, Cyril Ramaphosa et l'Égyptien Abdel Fattah Al-Sissi.",
      [
        "Xi Jinping > consult > Cyril Ramaphosa (planned)",
        "Cyril Ramaphosa > office > Afrique du Sud",
      ]
    ),
    (
      "Jean Arpel a été remercié par Paul Vidal.",
      []
    ),
    (
      "Paul Vidal a remercié Jean Arpel pour son aide.",
      [
        "Paul Vidal > support > Jean Arpel"
      ]
    ),
    (
      "Le mouvement a réaffirmé l'engagement du Hamas à accepter la proposition de la Chine.",
      []
    ),
    (
      "En plus de la signature des accords entre la Chine et le Rwanda, un sommet a eu lieu.",
      [
        "Chine > agree > Rwanda"
      ]
    ),
    (
      "Dans la guerre qui oppose les paramilitaires des Forces de soutien rapide (FSR) à l'armée régulière soudanaise, les civils souffrent.",
      [
        "Forces de soutien rapide > assault > Soudan",
        "Soudan > assault > Forces de soutien rapide",
      ]
    ),
    (
      "Le Qatar et l'Égypte œuvrent à un accord entre Israël et le Hamas.",
      [
        "Israël > agree > Hamas (planned)"
      ]
    ),
    (
      "Le président colombien de gauche Gustavo Petro critique la Chine.",
      [
        "Gustavo Petro > accuse > Chine",
        "Gustavo Petro > office > Colombie",
      ]
    ),
    (
      "Ursula von der Leyen a annulé sa visite en Hongrie.",
      [
        "Ursula von der Leyen > consult > Hongrie (denied)"
      ]
    ),
    (
      "Álvaro Uribe a appelé samedi à une intervention militaire au Venezuela.",
      []
    ),
    (
      "Le Rwanda exige que la RDC engage des négociations avec le M23.",
      [
        "République démocratique du Congo > consult > Mouvement du 23 mars (planned)",
        "Rwanda > request > République démocratique du Congo",
      ]
    ),
    (
      "Les États-Unis ont offert 15 millions de dollars pour l'arrestation de Nicolás Maduro.",
      []
    ),
    (
      "La RDC accuse le Rwanda, ce que le président congolais Félix Tshisekedi refuse.",
      [
        "République démocratique du Congo > accuse > Rwanda",
        "Félix Tshisekedi > office > République démocratique du Congo",
      ]
    ),
    (
      "Yusuf Jauhari a signé le contrat d'achat de 42 avions français, avec Éric Trappier, PDG de Dassault.",
      [
        "Yusuf Jauhari > agree > Éric Trappier",
        "Éric Trappier > office > Dassault Aviation",
      ]
    ),
    (
      "Reporters sans frontières a parlé de journalistes qui travaillaient pour la chaîne Arte, arrêtés mercredi par la police indonésienne.",
      []
    ),
    (
      "Jean Arpel et Paul Vidal, arrêtés mercredi par la police indonésienne, ont été libérés.",
      [
        "Indonésie > coerce > Jean Arpel",
        "Indonésie > coerce > Paul Vidal",
      ]
    ),
    (
      "Olivier Dubois, qui travaille pour Libération, Le Point et Jeune Afrique, a parlé.",
      [
        "Olivier Dubois > office > Libération",
        "Olivier Dubois > office > Le Point",
        "Olivier Dubois > office > Jeune Afrique",
      ]
    ),
    (
      "La CGT a annoncé une grève en France.",
      []
    ),
  ]

  @Test("is read as it is meant", arguments: told)
  func found(text: String, lines: [String]) throws {
    #expect(try DocumentAnalyzer.builtIn().record(of: text).lines.sorted() == lines.sorted())
  }
}
