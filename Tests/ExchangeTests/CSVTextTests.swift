import Testing

@testable import Exchange

@Suite("CSV text")
struct CSVTextTests {
  @Test(
    "quotes and guards cells",
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
      ("two\nlines", "\"two\nlines\""), ("=1+1", "'=1+1"), ("@x", "'@x"), ("+1", "'+1"),
      ("-x", "'-x"), ("\tx", "'\tx"), ("\rx", "\"'\rx\""), ("＝1", "'＝1"), ("a=b", "a=b"),
      ("a\0b", "ab"), ("\0=1", "'=1"), ("", ""), ("'=1", "''=1"), ("'a", "'a"), (" x", "\" x\""),
    ])
  func cells(text: String, expected: String) {
    var csv = CSVText()
    csv.cell(text)
    #expect(csv.bytes == expected.bytes)
  }

  @Test("numbers are no text and ends of rows are CRLF")
  func numbers() {
    var csv = CSVText()
    csv.cell(-5)
    csv.cell(-2.5)
    csv.cell(Double.nan)
    csv.cell(4.0)
    csv.cell(String?.none)
    csv.endRow()
    csv.row(["a", "b"])
    #expect(csv.bytes == "-5,-2.5,,4,\r\na,b\r\n".bytes)
  }
}
