import CorpusReading
import RelgraphCore
import Testing

@Suite("Titles")
struct TitleTests {
  private static let text = "Le ministre a rencontré son homologue à Oslo, puis il est reparti."

  @Test(
    "is the first heading before the text",
    arguments: [
      ("Un accord est signé\n\n\(text)", "Un accord est signé"),
      ("Un accord est signé\n\(text)", "Un accord est signé"),
      ("Sommaire\nUn accord est signé\n\(text)", "Un accord est signé"),
      ("Publié le 5 mars 2024\n\nUn accord est signé\n\n\(text)", "Un accord est signé"),
      ("Pourquoi cet accord ?\n\n\(text)", "Pourquoi cet accord ?"),
      ("« Nous ne céderons pas »\n\n\(text)", "« Nous ne céderons pas »"),
      ("ONU : vote unanime\n\n\(text)", "ONU : vote unanime"),
      ("Un accord est signé\n\nLe ministre se dit satisfait\n\n\(text)", "Un accord est signé"),
      (text, nil), ("\(text)\n\nUne suite\n\n\(text)", nil), ("Un mot", nil),
      ("un accord est signé,\n\(text)", nil),
    ] as [(String, String?)])
  func plain(text: String, title: String?) throws {
    #expect(try #require(Reading.document(text)).info.title == title)
  }

  @Test("headings inside a text are kept apart")
  func headings() throws {
    let text = "Titre\n\(Self.text)\nUne rencontre\n\(Self.text)\n\nUne suite ?\n\n\(Self.text)\n"
    let kinds = try #require(Reading.document(text)).blocks.map(\.kind)
    #expect(kinds == [.heading, .paragraph, .heading, .paragraph, .heading, .paragraph])
  }

  @Test("short lines in a row are a list, not headings")
  func lists() throws {
    let text = "Titre\n\n\(Self.text)\n\nJeanne Roy\nPaul Martin\nLouise Petit\n\n\(Self.text)"
    let kinds = try #require(Reading.document(text)).blocks.map(\.kind)
    #expect(kinds == [.heading] + Array(repeating: .paragraph, count: 5))
  }

  @Test("lines that were broken to a width are one paragraph")
  func broken() throws {
    let text = """
      Un accord est signé à Oslo

      Le ministre des Affaires étrangères a rencontré son homologue lundi
      à Oslo. Les deux hommes ont parlé de l'accord, des échanges et de
      la situation dans la région. Ils se reverront dans un mois, selon
      une source proche des négociations qui n'a pas voulu en dire plus.

      Une nouvelle rencontre est prévue en mai, à Genève cette fois, avant
      que le texte ne soit soumis aux deux parlements.
      """
    let document = try #require(Reading.document(text))
    #expect(document.blocks.map(\.kind) == [.heading, .paragraph, .paragraph])
    #expect(document.info.title == "Un accord est signé à Oslo")
  }

  @Test(
    "every kind of line end separates lines",
    arguments: ["\n", "\r\n", "\r", "\u{2028}", "\u{2029}", "\u{85}", "\u{C}"])
  func lineEnds(end: String) throws {
    let text = ["Un accord est signé", "", Self.text, "Une suite", Self.text].joined(separator: end)
    let document = try #require(Reading.document(text))
    #expect(document.info.title == "Un accord est signé")
    #expect(document.blocks.map(\.kind) == [.heading, .paragraph, .heading, .paragraph])
    #expect(document.text.string == text)
  }

  @Test("header lines of press exports give title, date and source")
  func headerLines() throws {
    let text =
      "Titre : Un accord est signé\nDate : 5 mars 2024\nSource : Le Journal\nAuteur : Jeanne Roy\n\n"
      + Self.text
    let document = try #require(Reading.document(text))
    #expect(document.info.title == "Un accord est signé")
    #expect(document.info.date?.description == "2024-03-05")
    #expect(document.info.attributes["source"] == "Le Journal")
    #expect(document.info.attributes["author"] == "Jeanne Roy")
    #expect(document.outline.prefix(2) == ["furniture: Titre :", "heading: Un accord est signé"])
    #expect(document.blocks.last?.kind == .paragraph)
  }
}
