import CorpusReading
import RelgraphCore
import TestSupport
import Testing

@Suite("Dates")
struct DateTests {
  private static let body =
    "\n\nLe ministre a rencontré son homologue à Oslo mardi.\n\nIl est parti.\n"

  private func date(_ head: String, _ tail: String = "") -> String? {
    Reading.document("Un titre sans date" + "\n\n" + head + Self.body + tail)?.info.date?
      .description
  }

  @Test(
    "is found where news print it",
    arguments: [
      ("publié le 11/11/2024 Par Jeanne Roy", "2024-11-11"),
      ("Publié le 3 mars 2024 à 14h05", "2024-03-03"),
      ("Publié le 03.03.2024 à 14:05", "2024-03-03"),
      ("PUBLIÉ LE MARDI 3 MARS 2020", "2020-03-03"),
      ("Par Jeanne Roy, publié le 1er juin 2017", "2017-06-01"),
      ("Publié : 2 févr. 2023 à 9 h 30", "2023-02-02"),
      ("Publié le 15/08/23", "2023-08-15"),
      ("Paru le 5 août 2022", "2022-08-05"),
      ("date 2023-08 Commentez cette histoire Commentaire", "2023-08"),
      ("Date : août 2023", "2023-08"),
      ("Mis en ligne le 2024-03-05T10:12:00+01:00", "2024-03-05"),
      ("24 mai 2018 . –", "2018-05-24"),
      ("24 mai 2018 . – Le ministre est arrivé.", "2018-05-24"),
      ("1er\u{A0}décembre 2016\u{202F}. –", "2016-12-01"),
      ("3 septembre 2016, 09\u{202F}h\u{202F}53 UTC . –", "2016-09-03"),
      ("31 mars 2016, 18:40 (UTC) . – Le ministre est arrivé.", "2016-03-31"),
      ("13 mars 2016, Montpellier . –", "2016-03-13"),
      ("4 août 2016, Bolivie, cratère de Maragua . –", "2016-08-04"),
      ("PARIS, 5 mars 2024 (AFP) – Le ministre est arrivé.", "2024-03-05"),
      ("Moscou, le 5 mars 2024 (Tass) — Le ministre est arrivé.", "2024-03-05"),
      ("OSLO, 5 mars 2024 – Le ministre est arrivé.", "2024-03-05"),
      ("Oslo, le 5 mars 2024", "2024-03-05"), ("AFP | 5 mars 2024 | 10:12", "2024-03-05"),
      ("Par Jeanne Roy, à Oslo | Le Journal avec AFP | 05/03/2024 - 10:12", "2024-03-05"),
      ("Reuters · mardi 5 mars 2024", "2024-03-05"), ("05.03.2024, 10h12 | AFP", "2024-03-05"),
      ("Oslo, mardi 5 mars 2024.", "2024-03-05"),
      ("Oslo – 05/03/2024 – 15h20", "2024-03-05"),
      ("OSLO (AFP), 5 mars 2024", "2024-03-05"),
      ("Oslo, 2024-03-05", "2024-03-05"),
      ("Par la rédaction, mardi 5 mars 2024", "2024-03-05"),
      ("OSLO (Norvège), 5 mars 2024 – Le ministre est arrivé.", "2024-03-05"),
      ("Le 5 mars 2024", "2024-03-05"),
      ("mardi 5 mars 2024, 10h12", "2024-03-05"),
      ("05/03/2024", "2024-03-05"),
      ("2024-03-05", "2024-03-05"),
      ("Mis à jour le 6 mars 2024", "2024-03-06"),
      ("Publié le 5 mars 2024 – Mis à jour le 6 mars 2024", "2024-03-05"),
      ("Mis à jour le 6 mars 2024 | Publié le 5 mars 2024", "2024-03-05"),
    ])
  func printed(head: String, date expected: String) {
    #expect(date(head) == expected)
  }

  @Test(
    "is not taken from running text, times or impossible figures",
    arguments: [
      "Le 5 mars 2024, le ministre a rencontré son homologue.",
      "Depuis le 24 février 2022, le pays est en guerre.",
      "Le traité du 19 juin 2024 est entré en vigueur.",
      "Oslo – le 5 mars 2024, le ministre est arrivé.",
      "Oslo, 5 mars 2024, le ministre est arrivé.",
      "Publié le 5 mars 2024, le rapport accuse le ministère.",
      "5 mars – Le ministre est arrivé.", "Vers 14h05, le ministre est arrivé.",
      "Publié le 31/02/2024", "Publié le 45/13/2024", "12/2024", "En 2024", "2023-24", "12.5.1",
      "Le 31 juin 2024",
    ])
  func notPrinted(head: String) {
    #expect(date(head) == nil)
  }

  @Test("at the end of a text counts only where a word announces it")
  func atTheEnd() {
    let long = String(
      repeating: "\n\nLe ministre a parlé longuement de l'accord à Oslo mardi.", count: 30)
    let body = "Un titre sans date" + long + "\n\n"
    #expect(
      Reading.document(body + "Publié le 5 mars 2024")?.info.date?.description == "2024-03-05")
    #expect(Reading.document(body + "5 mars 2024")?.info.date == nil)
    #expect(Reading.document(body + "Publié le 5 mars 2024" + long)?.info.date == nil)
  }

  @Test(
    "is read from fields in the ways exports write it",
    arguments: [
      ("2024-03-05", "2024-03-05"), ("2024-03-05T23:30:00Z", "2024-03-05"),
      ("2024-03-05 10:12:00", "2024-03-05"), ("20240305", "2024-03-05"),
      ("20240305T101200Z", "2024-03-05"), ("2024/03/05", "2024-03-05"),
      ("05/03/2024", "2024-03-05"), ("5.3.2024", "2024-03-05"), ("2024-03", "2024-03"),
      ("2024", "2024"), ("1er juin 2017", "2017-06-01"), ("mardi 5 mars 2024", "2024-03-05"),
      ("Tue, 05 Mar 2024 10:12:00 GMT", "2024-03-05"), ("March 5, 2024", "2024-03-05"),
      ("5 Mar 2024", "2024-03-05"), ("1709632800", "2024-03-05"),
      ("1709632800000", "2024-03-05"), ("juin 2017", "2017-06"),
    ])
  func fields(value: String, expected: String) throws {
    let outcomes = Reading.outcomes(#"{"text": "Un texte.", "date": "\#(value)"}"#, .jsonLines)
    #expect(outcomes.documents.first?.info.date?.description == expected)
    #expect(outcomes.remarks.isEmpty)
  }

  @Test("that is not understood in a field is told", arguments: ["hier", "31/02/2024", "12"])
  func unreadable(value: String) {
    let outcomes = Reading.outcomes(#"{"text": "Un texte.", "date": "\#(value)"}"#, .jsonLines)
    #expect(outcomes.documents.map(\.info.date) == [nil])
    #expect(outcomes.remarks.map(\.kind) == [.unreadableDate])
  }

  @Test(
    "is read from file names, and only where it is one",
    arguments: [
      ("2024-03-05-accord.txt", "2024-03-05"), ("20240305_accord.txt", "2024-03-05"),
      ("2016_12_19-003.txt", "2016-12-19"), ("2024/03/05/accord.txt", "2024-03-05"),
      ("accord_2024-03-05.txt", "2024-03-05"), ("2024.03.05.txt", "2024-03-05"),
      ("05-03-2024-accord.txt", "2024-03-05"), ("accord_05.03.2024.txt", "2024-03-05"),
      ("2024-03/accord.txt", "2024-03"), ("2024/03/accord.txt", "2024-03"),
      ("2024-03/17-04-2024.txt", "2024-04-17"), ("2024/accord.txt", nil), ("12/03/accord.txt", nil),
      ("2024-03-accord.txt", nil), ("2024-13/accord.txt", nil), ("31-02-2024.txt", nil),
      ("accord.txt", nil), ("2024-13-05.txt", nil), ("123456789.txt", nil),
      ("000_5b20240305efd.txt", nil), ("12024-03-05.txt", nil), ("2024-03-055.txt", nil),
    ] as [(String, String?)])
  func names(name: String, expected: String?) throws {
    let folder = try Scratch()
    try folder.write(name, "Un texte.")
    let reader = Reading.reader()
    let documents = reader.inputs([folder.path]).files.flatMap { reader.read($0).documents }
    #expect(documents.map { $0.info.date?.description } == [expected])
  }

  @Test("what the text prints goes before the file's name, a field before both")
  func precedence() throws {
    let folder = try Scratch()
    try folder.write("2020-01-01.txt", "Titre\n\nPublié le 5 mars 2024\n\nUn texte.")
    try folder.write(
      "2020-01-02.md", "---\ndate: 2021-06-01\n---\n\nPublié le 5 mars 2024\n\nUn texte.")
    let reader = Reading.reader()
    let documents = reader.inputs([folder.path]).files.flatMap { reader.read($0).documents }
    #expect(documents.map { $0.info.date?.description } == ["2024-03-05", "2021-06-01"])
  }

  @Test("without a pack, ISO dates in file names and fields are still understood")
  func withoutPack() {
    let line = #"{"text": "Un texte.", "date": "2024-03-05"}"#
    let outcomes = CorpusReader().read(standardInput: Array(line.utf8), format: .jsonLines)
    #expect(outcomes.documents.first?.info.date?.description == "2024-03-05")
  }
}
