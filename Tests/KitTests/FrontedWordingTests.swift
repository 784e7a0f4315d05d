import RelgraphCore
import RelgraphKit
import Testing

/// What stands at the front, what is feared, foiled or excepted, and who stands on which side.
@Suite("Clauses at the front, sides and exceptions")
struct FrontedWordingTests {
  private static let told: [(String, [String])] = [
    (
      "Lorsque le président russe a reçu le ministre, Jean Arpel a protesté.",
      []
    ),
    (
      "Après avoir reçu le président péruvien, Jean Arpel a parlé.",
      []
    ),
    (
      "Depuis qu'il est président du Pérou, Jean Arpel a changé.",
      [
        "Jean Arpel > office > Pérou"
      ]
    ),
    (
      "En tant que président du Pérou, Jean Arpel a parlé.",
      [
        "Jean Arpel > office > Pérou"
      ]
    ),
    (
      "La police française a déjoué un complot visant à assassiner Jean Arpel.",
      []
    ),
    (
      "La Chine a dénoncé une loi visant à sanctionner la Russie.",
      []
    ),
    (
      "La France a lancé un plan visant à aider le Mali.",
      [
        "France > aid > Mali"
      ]
    ),
    (
      "La guerre opposait le Pérou et le Chili à la Bolivie.",
      [
        "Pérou > assault > Bolivie",
        "Chili > assault > Bolivie",
        "Bolivie > assault > Pérou",
        "Bolivie > assault > Chili",
      ]
    ),
    (
      "La France a conclu un partenariat avec le Pérou et le Chili.",
      [
        "France > agree > Pérou",
        "France > agree > Chili",
        "Pérou > cooperate > France",
        "Chili > cooperate > France",
      ]
    ),
    (
      "La France et l'Allemagne ont suspendu leur aide.",
      []
    ),
    (
      "La France et l'Allemagne ont suspendu leur aide au Mali.",
      [
        "France > sanction > Mali",
        "Allemagne > sanction > Mali",
      ]
    ),
    (
      "La Corée du Nord a testé un missile capable de frapper les États-Unis.",
      []
    ),
    (
      "La Chine est capable de frapper les États-Unis.",
      [
        "Chine > assault > États-Unis (hypothetical)"
      ]
    ),
    (
      "Le Mali est isolé depuis la prise du pouvoir par Jean Arpel.",
      []
    ),
    (
      "Emmanuel Macron se rendra en Russie pour une rencontre avec Vladimir Poutine.",
      [
        "Emmanuel Macron > consult > Russie (planned)",
        "Vladimir Poutine > consult > Emmanuel Macron (planned)",
      ]
    ),
    (
      "Des pourparlers entre la Russie et l'Ukraine doivent s'ouvrir lundi.",
      [
        "Russie > consult > Ukraine (planned)"
      ]
    ),
    (
      "La Pologne craint que la Russie n'attaque l'Ukraine.",
      [
        "Russie > assault > Ukraine (hypothetical)"
      ]
    ),
    (
      "La Pologne interviendra à moins que la Russie n'attaque l'Ukraine.",
      [
        "Russie > assault > Ukraine (hypothetical)"
      ]
    ),
    (
      "S'il s'avère que la Russie a attaqué l'Ukraine, la Pologne protestera.",
      [
        "Russie > assault > Ukraine (hypothetical)"
      ]
    ),
    (
      "Si la Russie attaque l'Ukraine et envahit la Pologne, tout changera.",
      [
        "Russie > assault > Ukraine (hypothetical)",
        "Russie > assault > Pologne (hypothetical)",
      ]
    ),
    (
      "Les États-Unis ont prévenu que la Chine soutient la Russie.",
      [
        "Chine > support > Russie"
      ]
    ),
    (
      "La démission de Jean Arpel comme présidente de la CGT, Paul Vidal, le trésorier, a surpris.",
      [
        "Jean Arpel > office > Confédération générale du travail (historical)"
      ]
    ),
    (
      "La démission de Jean Arpel de la présidence de la CGT a surpris.",
      [
        "Jean Arpel > office > Confédération générale du travail (historical)"
      ]
    ),
    (
      "Les chefs des groupes rebelles du Pérou, dont Jean Arpel, ont parlé.",
      []
    ),
    (
      "Le rachat par Renault de Nissan a surpris.",
      []
    ),
    (
      "Parmi les hypothèses figure une attaque de la Chine contre la Russie.",
      [
        "Chine > assault > Russie (hypothetical)"
      ]
    ),
    (
      "Jean Arpel mène la bataille contre Paul Vidal.",
      []
    ),
    (
      "L'Église épiscopale des États-Unis est suspendue de la Communion anglicane.",
      [
        "Communion anglicane > sanction > Église épiscopale des États-Unis"
      ]
    ),
  ]

  @Test("is read as it is meant", arguments: told)
  func found(text: String, lines: [String]) throws {
    #expect(try DocumentAnalyzer.builtIn().record(of: text).lines.sorted() == lines.sorted())
  }
}
