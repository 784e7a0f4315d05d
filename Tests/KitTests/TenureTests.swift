import RelgraphCore
import RelgraphKit
import Testing

/// Who leads, will lead, may lead or leads no more, as verbs tell it.
@Suite("Offices held, left and to come")
struct TenureTests {
  private static let told: [(String, [String])] = [
    // Who will lead, may lead, leads no more.
    (
      "Jean Arpel prendra la tête de la SNCF le 1er janvier.",
      [
        "Jean Arpel > office > SNCF (planned)"
      ]
    ),
    (
      "Jean Arpel ne prendra pas la tête de la SNCF.",
      [
        "Jean Arpel > office > SNCF (denied)"
      ]
    ),
    (
      "Jean Arpel pourrait prendre la tête de la SNCF.",
      [
        "Jean Arpel > office > SNCF (hypothetical)"
      ]
    ),
    (
      "Jean Arpel a été pressenti pour prendre la tête de la SNCF.",
      [
        "Jean Arpel > office > SNCF (planned)"
      ]
    ),
    (
      "Laura Vega succédera à Jean Arpel à la tête de la SNCF.",
      [
        "Laura Vega > office > SNCF (planned)"
      ]
    ),
    (
      "Laura Vega ne succédera pas à Jean Arpel à la tête de la SNCF.",
      [
        "Laura Vega > office > SNCF (denied)"
      ]
    ),
    (
      "Jean Arpel, directeur général de la SNCF, sera remplacé par Laura Vega.",
      [
        "Jean Arpel > office > SNCF",
        "Laura Vega > office > SNCF (planned)",
      ]
    ),
    (
      "Jean Arpel, directeur général de la SNCF, pourrait être remplacé par Laura Vega.",
      [
        "Jean Arpel > office > SNCF",
        "Laura Vega > office > SNCF (hypothetical)",
      ]
    ),
    (
      "Jean Arpel a renoncé à prendre la tête de la SNCF.",
      [
        "Jean Arpel > office > SNCF (denied)"
      ]
    ),
    (
      "Jean Arpel, qui dirigera la SNCF, est arrivé.",
      [
        "Jean Arpel > office > SNCF (planned)"
      ]
    ),
    (
      "Jean Arpel ne dirige plus la SNCF.",
      [
        "Jean Arpel > office > SNCF (historical)"
      ]
    ),
    (
      "Jean Arpel ne dirigera pas la SNCF.",
      [
        "Jean Arpel > office > SNCF (denied)"
      ]
    ),
    (
      "Jean Arpel rejoindra le Parti socialiste.",
      [
        "Jean Arpel > office > Parti socialiste (planned)"
      ]
    ),
    (
      "Jean Arpel n'a pas rejoint le Parti socialiste.",
      [
        "Jean Arpel > office > Parti socialiste (denied)"
      ]
    ),
    (
      "Jean Arpel refuse de rejoindre le Parti socialiste.",
      [
        "Jean Arpel > office > Parti socialiste (denied)"
      ]
    ),
    (
      "Jean Arpel quittera le Parti socialiste.",
      [
        "Jean Arpel > office > Parti socialiste"
      ]
    ),
    (
      "Jean Arpel n'a pas quitté le Parti socialiste.",
      [
        "Jean Arpel > office > Parti socialiste"
      ]
    ),
    (
      "Jean Arpel souhaite diriger la SNCF.",
      [
        "Jean Arpel > office > SNCF (planned)"
      ]
    ),
    (
      "Jean Arpel sera nommé à la tête de la SNCF.",
      [
        "Jean Arpel > office > SNCF (planned)"
      ]
    ),
    (
      "Jean Arpel représentera l'ONU à Genève.",
      [
        "Jean Arpel > office > Organisation des Nations unies (planned)"
      ]
    ),
    (
      "Jean Arpel n'a jamais été membre du Parti socialiste.",
      [
        "Jean Arpel > office > Parti socialiste (denied)"
      ]
    ),
    (
      "Jean Arpel serait membre du Parti socialiste.",
      [
        "Jean Arpel > office > Parti socialiste (hypothetical)"
      ]
    ),
    (
      "Jean Arpel ne sera pas reconduit à la tête de la SNCF.",
      [
        "Jean Arpel > office > SNCF (denied)"
      ]
    ),
    (
      "Jean Arpel a été reconduit à la tête de la SNCF.",
      [
        "Jean Arpel > office > SNCF"
      ]
    ),
    (
      "Le conseil d'administration envisage de nommer Jean Arpel à la tête de la SNCF.",
      [
        "Jean Arpel > office > SNCF (planned)"
      ]
    ),
    (
      "Jean Arpel a failli devenir président du Parti socialiste.",
      [
        "Jean Arpel > office > Parti socialiste (hypothetical)"
      ]
    ),
    (
      "Si Jean Arpel devient président du Parti socialiste, Laura Vega partira.",
      [
        "Jean Arpel > office > Parti socialiste (hypothetical)"
      ]
    ),
    (
      "Jean Arpel a quitté la présidence du Parti socialiste.",
      [
        "Jean Arpel > office > Parti socialiste (historical)"
      ]
    ),
    (
      "Jean Arpel quittera la présidence du Parti socialiste en mai.",
      [
        "Jean Arpel > office > Parti socialiste"
      ]
    ),
    (
      "Le ministre Paul Vidal est un ancien président du Parti socialiste, Laura Vega sa rivale.",
      [
        "Paul Vidal > office > Parti socialiste (historical)"
      ]
    ),
  ]

  private static let replaced: [(String, [String])] = [
    // Who replaces whom, titles side by side, verdicts, seats, readiness, and offices that are over.
    (
      "Le patron de Renault Jean Arpel ne devrait pas être reconduit, Paul Vidal prévoyant de le remplacer par le directeur général de Nissan Marc Rivel.",
      [
        "Jean Arpel > office > Renault",
        "Marc Rivel > office > Nissan",
      ]
    ),
    (
      "Laura Vega, présidente du Pérou, succède à Jean Arpel à la suite de sa destitution par le Sénat.",
      [
        "Laura Vega > office > Pérou", "Jean Arpel > office > Pérou (historical)",
      ]
    ),
    (
      "Renault a remplacé son directeur Jean Arpel par Paul Vidal.",
      [
        "Jean Arpel > office > Renault",
        "Paul Vidal > office > Renault",
      ]
    ),
    (
      "Laura Vega a reçu l'ancien ministre Paul Vidal, le président de la CGT, Marc Rivel, et le patron de Renault, Luc Morel.",
      [
        "Laura Vega > consult > Paul Vidal",
        "Marc Rivel > office > Confédération générale du travail",
        "Luc Morel > office > Renault",
      ]
    ),
    (
      "Le tribunal de Lima a reconnu Jean Arpel coupable de corruption.",
      [
        "tribunal de Lima > coerce > Jean Arpel"
      ]
    ),
    (
      "Le Chili a reconnu le Pérou.",
      [
        "Chili > support > Pérou"
      ]
    ),
    ("Jean Arpel s'est exprimé au siège du Parti socialiste.", []),
    (
      "Le Parti socialiste n'est pas prêt à négocier avec le Parti communiste.",
      [
        "Parti socialiste > consult > Parti communiste (denied)"
      ]
    ),
    (
      "Le Pérou est prêt à négocier avec le Chili.",
      [
        "Pérou > consult > Chili (planned)"
      ]
    ),
    (
      "Le Pérou n'est pas disposé à négocier avec le Chili.",
      [
        "Pérou > consult > Chili (denied)"
      ]
    ),
    (
      "Jean Arpel a dirigé Renault de 2011 à 2020.",
      [
        "Jean Arpel > office > Renault (historical)"
      ]
    ),
    (
      "Jean Arpel avait dirigé Renault pendant neuf ans.",
      [
        "Jean Arpel > office > Renault (historical)"
      ]
    ),
    (
      "Jean Arpel a fondé Renault.",
      [
        "Jean Arpel > office > Renault"
      ]
    ),
    (
      "Jean Arpel dirige Renault.",
      [
        "Jean Arpel > office > Renault"
      ]
    ),
    (
      "Le président autoproclamé du Pérou, Jean Arpel, a parlé.",
      [
        "Jean Arpel > office > Pérou (hypothetical)"
      ]
    ),
  ]

  @Test("is read as it is meant", arguments: told + replaced)
  func found(text: String, lines: [String]) throws {
    #expect(try DocumentAnalyzer.builtIn().record(of: text).lines.sorted() == lines.sorted())
  }
}
