import RelgraphCore
import RelgraphKit
import Testing

/// What the press writes around names: topics in front, brackets, companions, quotation marks.
@Suite("Wording of the press")
struct PressWordingTests {
  private static let told: [(String, [String])] = [
    // Whom « quant à » puts in front does what « il » does.
    (
      "Le général Jean Arpel était à Oslo. Quant à Paul Vidal, dit « Le Loup », il a critiqué le Chili.",
      ["Paul Vidal > accuse > Chili"]
    ),
    // The name behind an office is that of the one who is seen from its holder.
    (
      "L'avocat du président péruvien, Paul Vidal, a critiqué le Chili.",
      ["Paul Vidal > accuse > Chili"]
    ),
    (
      "Jean Arpel, 45 ans, demi-frère du président péruvien, Paul Vidal, est mort.",
      ["Paul Vidal > office > Pérou"]
    ),
    ("L'épouse du ministre chilien de la Défense, Anna Vidal, a été arrêtée.", []),
    (
      "Les États-Unis ont sanctionné le frère de leur dirigeant, Paul Vidal.",
      ["États-Unis > sanction > Paul Vidal"]
    ),
    (
      "Laura Vega a critiqué son rival, le président péruvien Paul Vidal.",
      ["Laura Vega > accuse > Paul Vidal", "Paul Vidal > office > Pérou"]
    ),
    // An adjective in brackets does not part an office from its holder.
    (
      "Le président du Conseil de souveraineté (soudanais), Jean Arpel, a critiqué le Chili.",
      ["Jean Arpel > accuse > Chili", "Jean Arpel > office > Conseil de souveraineté"]
    ),
    // A minister's field is no body.
    (
      "Le Pérou se tait. Jean Arpel, le ministre démissionnaire de l'Économie et des Finances, a critiqué le Chili.",
      ["Jean Arpel > accuse > Chili"]
    ),
    // Whence somebody is, unlike what he heads.
    (
      "Le président suisse de la FIFA, Paul Vidal, a critiqué le Chili.",
      ["Paul Vidal > accuse > Chili", "Paul Vidal > office > FIFA"]
    ),
    // Two infinitives behind « après ».
    (
      "Après s'être ignorés et accusés, la Serbie et le Kosovo se sont rencontrés.",
      ["Serbie > consult > Kosovo"]
    ),
    // At two places with two.
    (
      "Jean Arpel s'est entretenu à Oslo avec Laura Vega et à Rome avec Paul Vidal.",
      ["Jean Arpel > consult > Laura Vega", "Jean Arpel > consult > Paul Vidal"]
    ),
    (
      "Jean Arpel s'est entretenu à Oslo avec son allié, le président péruvien Marc Dunel, et à Rome avec Paul Vidal.",
      [
        "Jean Arpel > consult > Marc Dunel", "Jean Arpel > consult > Paul Vidal",
        "Marc Dunel > office > Pérou",
      ]
    ),
    // Two names with a hyphen are not one.
    (
      "La rencontre Laura Vega-Paul Vidal a eu lieu. Paul Vidal a critiqué le Chili.",
      ["Paul Vidal > accuse > Chili"]
    ),
    ("Les sanctions américaines visent le Venezuela.", ["États-Unis > sanction > Venezuela"]),
    ("Les sanctions américaines ne visent pas le Venezuela.", []),
    ("Un avion a livré de l'aide émiratie à des réfugiés soudanais au Tchad.", []),
    (
      "La France, l'un des premiers pays à soutenir le Pérou, va sanctionner le Chili.",
      ["France > sanction > Chili (planned)", "France > support > Pérou"]
    ),
    // « de » behind another phrase.
    ("Oslo est furieux après l'arrestation d'un élu du Parti communiste chilien.", []),
    ("Le Chili est furieux contre le Pérou.", ["Chili > accuse > Pérou"]),
    (
      "Le Chili conditionne sa venue à la signature d'un traité entre Oslo et Rome.",
      ["Norvège > agree > Italie (hypothetical)"]
    ),
    ("L'Espagne a assuré le Maroc de son soutien.", ["Espagne > support > Maroc"]),
    // Straight quotation marks.
    (
      "Il soutient le Chili. \"Le Pérou a attaqué le Chili\", a accusé Laura Vega.",
      ["Pérou > assault > Chili"]
    ),
    (
      "La paix est là. \"Nous soutenons le Chili\", a déclaré Laura Vega.",
      ["Laura Vega > support > Chili"]
    ),
  ]

  @Test("is read as it is meant", arguments: told)
  func found(text: String, lines: [String]) throws {
    #expect(try DocumentAnalyzer.builtIn().record(of: text).lines == lines)
  }
}
