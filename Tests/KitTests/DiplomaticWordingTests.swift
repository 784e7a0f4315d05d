import RelgraphCore
import RelgraphKit
import Testing

/// What diplomacy and its reporters write: deeds that stay undone, posts, allies, exchanges.
@Suite("Wording of diplomacy")
struct DiplomaticWordingTests {
  private static let told: [(String, [String])] = [
    // An infinitive is negated before it.
    (
      "Le président péruvien Jean Arpel a promis de ne pas attaquer la Bolivie.",
      [
        "Jean Arpel > assault > Bolivie (denied)", "Jean Arpel > office > Pérou",
      ]
    ),
    ("Oslo menace de ne plus jamais soutenir le Chili.", ["Norvège > support > Chili (denied)"]),
    (
      "Le Pérou et le Chili ont décidé de ne pas signer d'accord.",
      [
        "Pérou > agree > Chili (denied)"
      ]
    ),
    (
      "Oslo accuse le Chili de ne pas avoir aidé le Pérou.",
      [
        "Norvège > accuse > Chili", "Chili > aid > Pérou (denied)",
      ]
    ),
    (
      "Oslo menace d'attaquer le Chili.",
      [
        "Norvège > assault > Chili (planned)", "Norvège > threaten > Chili",
      ]
    ),
    // Who stands behind a comma does what the verb behind him says.
    (
      "Moscou est isolé depuis son offensive en Ukraine, le Chili et le Pérou ont protesté.",
      [
        "Russie > assault > Ukraine"
      ]
    ),
    (
      "Moscou est isolé depuis son offensive en Ukraine fin février, le Chili et le Pérou ont protesté.",
      [
        "Russie > assault > Ukraine"
      ]
    ),
    (
      "Moscou a rompu avec l'Ukraine, le Chili et le Pérou.",
      [
        "Russie > sanction > Ukraine", "Russie > sanction > Chili", "Russie > sanction > Pérou",
      ]
    ),
    // What is exchanged.
    (
      "Les échanges de tirs entre les armées péruvienne et chilienne se sont intensifiés.",
      [
        "Pérou > assault > Chili", "Chili > assault > Pérou",
      ]
    ),
    (
      "La Bolivie a proposé un échange de prisonniers avec le Pérou.",
      [
        "Pérou > cooperate > Bolivie (planned)"
      ]
    ),
    // An ambassador's post is at a government.
    ("Le Pérou a rappelé son ambassadeur à Alger.", ["Pérou > sanction > Algérie"]),
    ("L'ambassadeur du Pérou a été rappelé à Lima.", []),
    // Those who are called allies, and those whose allies they are.
    (
      "Le Pérou et ses alliés du Chili et de la Bolivie ont condamné le Brésil.",
      [
        "Pérou > accuse > Brésil", "Chili > accuse > Brésil", "Bolivie > accuse > Brésil",
      ]
    ),
    ("Les alliés du Chili ont condamné le Brésil.", []),
    // One's own ministers.
    ("Le Chili et le Pérou ont chargé leurs ministres de préparer un sommet.", []),
    // Who is to be released does not release.
    ("Le Pérou exige la libération de Jean Arpel.", []),
    ("Le Pérou demande au Chili la libération de Jean Arpel.", ["Pérou > request > Chili"]),
    // What is only thought of.
    (
      "Le scénario d'une attaque du Chili contre le Pérou inquiète.",
      [
        "Chili > assault > Pérou (hypothetical)"
      ]
    ),
    ("Les soupçons de fraude du Parti communiste chilien au Parlement européen demeurent.", []),
    // A conjunction, an adverb or a restriction within the verb.
    ("Le Pérou a donc accusé le Chili.", ["Pérou > accuse > Chili"]),
    ("Le Pérou se tait, donc le Chili accuse la Bolivie.", ["Chili > accuse > Bolivie"]),
    ("Le Pérou a tout d'abord critiqué le Chili.", ["Pérou > accuse > Chili"]),
    ("Le Pérou n'a pas seulement critiqué le Chili.", ["Pérou > accuse > Chili"]),
    ("Le Pérou n'a critiqué que le Chili.", ["Pérou > accuse > Chili"]),
    ("Le Pérou n'a fait que critiquer le Chili.", ["Pérou > accuse > Chili"]),
    ("Le Pérou n'a pas critiqué le Chili.", ["Pérou > accuse > Chili (denied)"]),
    // Both met; neither of them the host.
    (
      "Oslo, qui accueillera donc la rencontre de Laura Vega et Jean Arpel, se réjouit.",
      [
        "Laura Vega > consult > Jean Arpel (planned)"
      ]
    ),
    (
      "Oslo a reçu Laura Vega et Jean Arpel.",
      [
        "Norvège > consult > Jean Arpel", "Norvège > consult > Laura Vega",
      ]
    ),
    // Several who accuse in a relative clause.
    (
      "Le Chili, que le Pérou et la Bolivie ont critiqué, proteste.",
      [
        "Bolivie > accuse > Chili", "Pérou > accuse > Chili",
      ]
    ),
    // What is between two states is neither's.
    ("Le Chili remet en cause le dialogue sino-américain.", ["Chine > consult > États-Unis"]),
    // The only state of a text, by a citizen's adjective.
    ("Le promoteur italien Paolo Celi dort. Le secrétaire d'État Jean Arpel se tait.", []),
    (
      "Le ministre italien Paolo Celi dort. Le secrétaire d'État Jean Arpel se tait.",
      [
        "Jean Arpel > office > Italie", "Paolo Celi > office > Italie",
      ]
    ),
    // Whom one meets on an occasion is not whom one backs.
    (
      "Paul Vidal lui a rendu hommage après une rencontre avec Laura Vega.",
      ["Laura Vega > consult > Paul Vidal"]
    ),
    (
      "Paul Vidal a exprimé son soutien lors d'une visite à Laura Vega.",
      ["Paul Vidal > consult > Laura Vega"]
    ),
    (
      "La Commission européenne lance une procédure contre l'Espagne.",
      ["Commission européenne > accuse > Espagne"]
    ),
    // Whose turn it is takes the subject from whom the text spoke of before.
    (
      "Laura Vega a critiqué le Chili. Vient le tour de Paul Vidal. Il critique le Pérou.",
      ["Laura Vega > accuse > Chili"]
    ),
    // What is set aside, and what a cleft or a heading denies.
    ("Le Pérou soutient non pas le Chili mais la Bolivie.", ["Pérou > support > Bolivie"]),
    ("Le Chili a été attaqué non par le Pérou mais par la Bolivie.", ["Bolivie > assault > Chili"]),
    ("La Russie, et non l'Ukraine, a attaqué le Chili.", ["Russie > assault > Chili"]),
    (
      "Non seulement le Pérou soutient le Chili, mais il critique la Bolivie.",
      [
        "Pérou > accuse > Bolivie", "Pérou > support > Chili",
      ]
    ),
    ("C'est le Pérou qui a attaqué le Chili.", ["Pérou > assault > Chili"]),
    ("Ce n'est pas le Pérou qui a attaqué le Chili.", ["Pérou > assault > Chili (denied)"]),
    (
      "Pas de rencontre entre Paul Vidal et Laura Vega.",
      [
        "Paul Vidal > consult > Laura Vega (denied)"
      ]
    ),
    (
      "Vers une rencontre entre Paul Vidal et Laura Vega ?",
      [
        "Paul Vidal > consult > Laura Vega (planned)"
      ]
    ),
    ("Le Pérou n'est pas le seul à soutenir le Chili.", ["Pérou > support > Chili"]),
    ("Le Pérou se défend d'avoir attaqué le Chili.", ["Pérou > assault > Chili (denied)"]),
    // Offices that nobody holds, holds no more or not yet.
    ("Laura Vega n'est pas ministre du Chili.", ["Laura Vega > office > Chili (denied)"]),
    ("Laura Vega n'est plus ministre du Chili.", ["Laura Vega > office > Chili (historical)"]),
    ("Laura Vega sera présidente du Chili.", ["Laura Vega > office > Chili (planned)"]),
    (
      "Laura Vega pourrait devenir présidente du Chili.",
      [
        "Laura Vega > office > Chili (hypothetical)"
      ]
    ),
    ("Laura Vega est ministre du Chili.", ["Laura Vega > office > Chili"]),
    (
      "Laura Vega n'a pas été nommée ministre du Chili.",
      ["Laura Vega > office > Chili (denied)"]
    ),
    ("Laura Vega sera élue présidente du Chili.", ["Laura Vega > office > Chili (planned)"]),
    (
      "Le Chili n'a pas nommé Laura Vega ministre.", ["Laura Vega > office > Chili (denied)"]
    ),
    ("Laura Vega, nommée ministre du Chili, dort.", ["Laura Vega > office > Chili"]),
    (
      "Il a parlé avant que Laura Vega ne devienne présidente du Chili.",
      ["Laura Vega > office > Chili"]
    ),
    ("Le Chili dit non au Pérou.", ["Chili > reject > Pérou"]),
    // Words that only look like an attack, a threat, an aid or a call.
    (
      "Le Chili ne respectera pas l'accord, a averti la ministre Laura Vega.",
      [
        "Laura Vega > office > Chili"
      ]
    ),
    ("Il est trop tôt pour tirer des conclusions sur Paul Vidal.", []),
    ("Le Pérou a tiré sur le Chili.", ["Pérou > assault > Chili"]),
    ("La Norvège occupe la présidence du Conseil de sécurité.", []),
    ("La Norvège occupe le Pérou.", ["Norvège > assault > Pérou"]),
    (
      "Jean Arpel a reçu un appel téléphonique de Paul Vidal.",
      [
        "Paul Vidal > consult > Jean Arpel"
      ]
    ),
    (
      "Jean Arpel reçoit Paul Vidal sur fond de montée en puissance de Wagner.",
      [
        "Jean Arpel > consult > Paul Vidal"
      ]
    ),
  ]

  @Test("is read as it is meant", arguments: told)
  func found(text: String, lines: [String]) throws {
    #expect(try DocumentAnalyzer.builtIn().record(of: text).lines.sorted() == lines.sorted())
  }
}
