import RelgraphCore
import RelgraphKit
import Testing

/// Who does what where a sentence has several clauses, lists and titles, and what is only meant to come.
@Suite("Clauses, lists and plans")
struct ClauseWordingTests {
  private static let borders: [(String, [String])] = [
    // Who warns behind a clause speaks.
    ("Les sanctions pleuvront si le Chili refuse, a mis en garde Jean Arpel.", []),
    (
      "Le Pérou a protesté et a mis en garde le Chili.",
      [
        "Pérou > threaten > Chili"
      ]
    ),
    // What an event does that is judged is not done by who judges.
    ("L'ONU a condamné la frappe de mardi, blessant Jean Arpel et tuant Paul Vidal.", []),
    ("Le Pérou a condamné le coup d'État de juillet, renversant Jean Arpel.", []),
    (
      "Le Pérou a condamné la frappe de mardi, accusant le Chili.",
      [
        "Pérou > accuse > Chili"
      ]
    ),
    (
      "Le Pérou a lancé une offensive, tuant Jean Arpel.",
      [
        "Pérou > assault > Jean Arpel"
      ]
    ),
    // « par » behind an occasion.
    (
      "Le Pérou a annoncé des sanctions contre le Chili, après la publication par le Washington Post d'un article.",
      [
        "Pérou > sanction > Chili"
      ]
    ),
    (
      "Le Pérou a annoncé lundi le rappel de son ambassadeur au Chili, après la diffusion par Le Monde de propos attribués à Jean Arpel.",
      [
        "Pérou > sanction > Chili"
      ]
    ),
    // A list of those who do what a participle at the front says.
    (
      "Soutenu par la Norvège, le Chili, le Pérou et Cuba, le président bolivien, Jean Arpel, résiste aux pressions exercées par Paul Vidal.",
      [
        "Jean Arpel > office > Bolivie",
        "Jean Arpel > reject > Paul Vidal",
        "Norvège > support > Jean Arpel",
        "Chili > support > Jean Arpel",
        "Pérou > support > Jean Arpel",
        "Cuba > support > Jean Arpel",
      ]
    ),
    // Joined infinitives have one subject.
    (
      "La Norvège a promis d'aider le Pérou et de sanctionner le Chili.",
      [
        "Norvège > aid > Pérou (planned)",
        "Norvège > sanction > Chili (planned)",
        "Norvège > threaten > Chili",
      ]
    ),
    // Titles in lists.
    (
      "Trois dirigeants (Jean Arpel, le chef du gouvernement péruvien, Paul Vidal, ministre chilien, et Luc Morand) étaient là.",
      [
        "Jean Arpel > office > Pérou",
        "Paul Vidal > office > Chili",
      ]
    ),
    (
      "Les conseillers du président du Pérou et du chancelier d'Allemagne, Jean Arpel et Paul Vidal, sont arrivés à Oslo.",
      [
        "Jean Arpel > office > Pérou",
        "Paul Vidal > office > Pérou",
      ]
    ),
    (
      "Après un entretien avec son homologue chilien, Paul Vidal, la présidente péruvienne a critiqué la Bolivie.",
      [
        "Pérou > accuse > Bolivie",
        "Paul Vidal > consult > Pérou",
        "Paul Vidal > office > Chili",
      ]
    ),
    // A camp is no state of anybody.
    ("Le président sortant pro-russe Jean Arpel a été battu.", []),
    // A court has no ministers.
    (
      "La Cour pénale internationale a émis des mandats d'arrêt à l'encontre du premier ministre péruvien, Jean Arpel, de son ex-ministre de la défense Paul Vidal, et de Luc Morand.",
      [
        "Cour pénale internationale > coerce > Jean Arpel",
        "Jean Arpel > office > Pérou",
      ]
    ),
    // Prepositions of several words go on in lists.
    (
      "Le Pérou s'est officiellement plaint auprès de l'Union européenne, de l'OTAN et des Nations unies.",
      []
    ),
    ("Le Pérou a signé un accord au profit de la Norvège et du Chili.", []),
    // What stands between a verb and its complement.
    (
      "Le Pérou et la Bolivie, qui sont liés par leur opposition au Chili, se sont rapprochés.",
      [
        "Pérou > cooperate > Bolivie",
        "Pérou > reject > Chili",
        "Bolivie > reject > Chili",
      ]
    ),
    (
      "Le Pérou livre des armes à la Norvège pour sa guerre contre la Bolivie.",
      [
        "Pérou > aid > Norvège",
        "Norvège > assault > Bolivie",
      ]
    ),
    (
      "Jean Arpel veut frapper le Chili de nouvelles sanctions.",
      [
        "Jean Arpel > sanction > Chili (planned)"
      ]
    ),
    ("Lima veut y imposer son autorité, tandis que Santiago demande une enquête.", []),
    (
      "Le Pérou a convenu de sanctions contre le Chili.",
      [
        "Pérou > sanction > Chili"
      ]
    ),
    // Who is accused said nothing.
    (
      "Le président biélorusse, Alexandre Loukachenko, est accusé par l'UE d'orchestrer l'arrivée de migrants. Le ministère des Affaires étrangères biélorusse, qui dément ces accusations, a protesté.",
      [
        "Union européenne > accuse > Alexandre Loukachenko",
        "Alexandre Loukachenko > office > Biélorussie",
        "ministère des Affaires étrangères biélorusse > part > Biélorussie",
        "ministère des Affaires étrangères biélorusse > reject > Union européenne",
      ]
    ),
    // Relations that go bad.
    ("Les relations entre le Pérou et le Chili continuent de se dégrader.", []),
    ("Les relations entre le Pérou et le Chili sont au plus bas.", []),
    ("Les relations entre le Pérou et le Chili se détériorent.", []),
    (
      "Les relations entre le Pérou et le Chili s'améliorent.",
      [
        "Pérou > cooperate > Chili"
      ]
    ),
  ]

  private static let plans: [(String, [String])] = [
    // Meant to come.
    (
      "Ils ont commencé à planifier une rencontre entre Jean Arpel et Paul Vidal.",
      [
        "Jean Arpel > consult > Paul Vidal (planned)"
      ]
    ),
    (
      "L'objectif était de négocier un cessez-le-feu entre le Pérou et le Chili et d'établir un dialogue entre Jean Arpel et Paul Vidal.",
      [
        "Pérou > agree > Chili (planned)",
        "Jean Arpel > consult > Paul Vidal (planned)",
      ]
    ),
    (
      "Le Pérou a négocié un accord avec le Chili en juin.",
      [
        "Pérou > agree > Chili"
      ]
    ),
    (
      "La Norvège multiplie ses efforts pour obtenir un dialogue entre le Pérou et le Chili.",
      [
        "Pérou > consult > Chili (planned)"
      ]
    ),
    (
      "Le Pérou a posé ses conditions à un dialogue avec le Chili.",
      [
        "Chili > consult > Pérou (planned)"
      ]
    ),
    (
      "Jean Arpel s'est dit ouvert à rencontrer Paul Vidal.",
      [
        "Jean Arpel > consult > Paul Vidal (planned)"
      ]
    ),
    (
      "Jean Arpel et Paul Vidal sont convenus de se rencontrer en mai.",
      [
        "Jean Arpel > agree > Paul Vidal",
        "Jean Arpel > consult > Paul Vidal (planned)",
      ]
    ),
    ("Le Pérou a réagi avec le report de la visite du président Jean Arpel au Chili.", []),
    (
      "124 États membres de la CPI sont tenus d'arrêter Jean Arpel.",
      [
        "Cour pénale internationale > coerce > Jean Arpel (planned)"
      ]
    ),
    (
      "Jean Arpel a menacé de recourir à une action militaire contre le Chili.",
      [
        "Jean Arpel > assault > Chili (planned)",
        "Jean Arpel > threaten > Chili",
      ]
    ),
    // Left open.
    (
      "On ne sait pas si ces explosions sont dues à une frappe chilienne contre le Pérou.",
      [
        "Chili > assault > Pérou (hypothetical)"
      ]
    ),
    (
      "Le Pérou a conditionné les discussions par « le retrait immédiat des troupes chiliennes du territoire péruvien ».",
      [
        "Chili > retreat > Pérou (hypothetical)"
      ]
    ),
    // A pledge of several binds none to another.
    ("La Bolivie, le Pérou, le Chili et la Norvège se sont engagés à contribuer à la mission.", []),
    (
      "La Bolivie s'est engagée auprès du Chili à payer.",
      [
        "Bolivie > agree > Chili"
      ]
    ),
    // Names behind several offices.
    (
      "L'accord a été signé par les présidents du Pérou et du Chili, Luc Morand et Paul Vidal.",
      [
        "Luc Morand > agree > Paul Vidal",
        "Luc Morand > office > Pérou",
        "Paul Vidal > office > Chili",
      ]
    ),
    (
      "Jean Arpel a rencontré les présidents du Pérou et du Chili, Luc Morand et Paul Vidal.",
      [
        "Jean Arpel > consult > Luc Morand",
        "Jean Arpel > consult > Paul Vidal",
        "Luc Morand > office > Pérou",
        "Paul Vidal > office > Chili",
      ]
    ),
    // Of « les deux ministres » none is a prime minister.
    (
      "La ministre péruvienne Laura Vega a rencontré son homologue chilien Luc Morand. Lors du sommet, le premier ministre Paul Vidal et le président Marc Dumas ont dîné. La rencontre entre les deux ministres a duré une heure.",
      [
        "Laura Vega > consult > Luc Morand", "Laura Vega > consult > Luc Morand",
        "Laura Vega > office > Pérou",
        "Luc Morand > office > Chili",
        "Paul Vidal > consult > Marc Dumas",
      ]
    ),
    // Persons, not their bodies.
    (
      "Jean Arpel a rencontré l'émissaire de l'ONU pour le Pérou, Paul Vidal.",
      [
        "Jean Arpel > consult > Paul Vidal",
        "Paul Vidal > office > Organisation des Nations unies",
      ]
    ),
    (
      "Jean Arpel a rencontré l'ambassadeur du Pérou en Bolivie, Paul Vidal.",
      [
        "Jean Arpel > consult > Paul Vidal",
        "Paul Vidal > office > Pérou",
      ]
    ),
    // No states meet.
    ("Jean Arpel s'est entretenu avec les médias péruviens.", []),
    ("Le Pérou s'est réuni pour accueillir la proposition de Paul Vidal.", []),
    // Each other.
    (
      "Le Pérou et le Chili se sont mutuellement accusés.",
      [
        "Pérou > accuse > Chili",
        "Chili > accuse > Pérou",
      ]
    ),
    // Diplomats.
    (
      "Le Pérou a décidé d'expulser l'ambassadrice du Chili à Lima.",
      [
        "Pérou > sanction > Chili (planned)"
      ]
    ),
    (
      "Le Pérou a annoncé le retrait de son ambassadeur au Chili.",
      [
        "Pérou > sanction > Chili"
      ]
    ),
  ]

  @Test("is read as it is meant", arguments: borders + plans)
  func found(text: String, lines: [String]) throws {
    #expect(try DocumentAnalyzer.builtIn().record(of: text).lines.sorted() == lines.sorted())
  }
}
