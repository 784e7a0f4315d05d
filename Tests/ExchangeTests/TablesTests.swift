import RelgraphCore
import Testing

@testable import Exchange

@Suite("entities.csv and relations.csv")
struct TablesTests {
  @Test("entities have a column for every measure, sorted unless told otherwise")
  func entities() {
    var bytes: [UInt8] = []
    EntitiesCSV().write(Samples.map, to: &bytes)
    let rows = bytes.text.split(separator: "\r\n")
    #expect(
      rows[0]
        == "id,name,type,aliases,wikidata,mentions,documents,betweenness,degree,"
        + "betweenness_rank,betweenness_best,betweenness_worst,betweenness_error,betweenness_stable"
    )
    #expect(
      rows[1]
        == "organization/oas,\"Organisation des \"\"Archipels\"\"\",organization,OA;OAS,,3,2,0.000015,1,,,,,"
    )
    #expect(rows[2].hasSuffix(",2,1,1,3,0.25,no"))
    #expect(rows[3] == "state/sy,Syldavie,state,,,1,1,,,,,,,")

    bytes = []
    EntitiesCSV(measures: ["degree"]).write(Samples.map, to: &bytes)
    #expect(bytes.text.hasPrefix("id,name,type,aliases,wikidata,mentions,documents,degree\r\n"))
  }

  @Test("relations carry label, both names, the strongest quote and the date of its document")
  func relations() throws {
    var bytes: [UInt8] = []
    let dates = ["a.txt": try #require(PartialDate("2024-06-19"))]
    RelationsCSV(dates: dates).write(Samples.map, to: &bytes)
    let rows = bytes.text.split(separator: "\r\n")
    #expect(rows[0].split(separator: ",").map(String.init) == RelationsCSV.columns)
    #expect(
      rows[2]
        == "sanction,sanctionne,state/sy,Syldavie,person/elise-nord,Élise Nord,2,2,2,2,-6,Q4,yes,asserted,"
        + "Élise Nord,a.txt,prévoit,verb/plan,,présidente,0.25,2024-06-19,,")
    #expect(
      rows[3].hasPrefix("unheard-of,unheard-of,person/elise-nord,Élise Nord,organization/oas,"))
  }

  @Test(
    "every row has as many cells as the header, whatever the names", arguments: Samples.hostileNames
  )
  func rectangular(name: String) {
    for bytes in [entityTable(name), relationTable(name)] {
      let rows = parse(bytes)
      #expect(Set(rows.map(\.count)).count == 1)
      #expect(rows.count == 4)
      for cell in rows.joined() {
        #expect(cell.first == "'" || !CSVText.looksLikeFormula(cell) || Double(cell) != nil)
      }
    }
  }

  private func entityTable(_ name: String) -> [UInt8] {
    var bytes: [UInt8] = []
    EntitiesCSV().write(Samples.map(name: name, quote: name), to: &bytes)
    return bytes
  }

  private func relationTable(_ name: String) -> [UInt8] {
    var bytes: [UInt8] = []
    RelationsCSV().write(Samples.map(name: name, quote: name), to: &bytes)
    return bytes
  }

  /// A second, plain reading of RFC 4180, apart from the reader under test.
  private func parse(_ bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        row.append(cell.text)
        cell = []
      case UInt8(ascii: "\n") where !isQuoted:
        rows.append(row + [cell.dropLast().map { $0 }.text])
        (row, cell) = ([], [])
      default: cell.append(byte)
      }
    }
    return rows
  }
}
