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

  @Test("is read as it is meant", arguments: told)
  func found(text: String, lines: [String]) throws {
    #expect(try DocumentAnalyzer.builtIn().record(of: text).lines.sorted() == lines.sorted())
  }
}
