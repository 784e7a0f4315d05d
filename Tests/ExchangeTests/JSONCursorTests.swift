import Testing

@testable import Exchange

@Suite("JSONCursor")
struct JSONCursorTests {
  @Test(
    "reads escapes",
    arguments: [
      (#""a\"\\\/\b\f\n\r\tb""#, "a\"\\/\u{8}\u{C}\n\r\tb"), (#""\u00e9\u00E9""#, "éé"),
      (#""\ud83d\ude00""#, "😀"), (#""\ud83dx""#, "\u{FFFD}x"), (#""\ud83d\u0041""#, "\u{FFFD}A"),
      (#""\udc00""#, "\u{FFFD}"), ("\"é\"", "é"), ("\"\"", ""),
    ])
  func escapes(source: String, expected: String) throws {
    var cursor = JSONCursor(source.bytes, file: "x.json")
    let text = try cursor.string()
    #expect(text == expected)
    let isAtEnd = cursor.isAtEnd()
    #expect(isAtEnd)
  }

  @Test(
    "names line and column of a mistake",
    arguments: [
      ("{\n  \"é\" 1}", 2, 7), ("{\"a\": 01}", 1, 7), ("[1,\n2", 2, 2), ("{\"a\":1,}", 1, 8),
      ("[\"a\nb\"]", 1, 4), ("[\"\\x\"]", 1, 4), ("[1 2]", 1, 4), ("[tru]", 1, 2), ("", 1, 1),
      ("[\"\\u12g4\"]", 1, 7), ("[\"abc", 1, 2), ("[1e999]", 1, 2),
    ])
  func placesOfMistakes(source: String, line: Int, column: Int) {
    var cursor = JSONCursor(source.bytes, file: "x.json")
    #expect {
      try cursor.skip()
    } throws: { error in
      guard let error = error as? GraphFileError else { return false }
      return (error.file, error.line, error.column) == ("x.json", line, column)
    }
  }

  @Test("refuses 100,000 open brackets without a crash", arguments: ["[", "{\"a\":"])
  func depth(opening: String) {
    var cursor = JSONCursor(String(repeating: opening, count: 100_000).bytes, file: "x.json")
    #expect(throws: GraphFileError.self) { try cursor.skip() }
  }

  @Test("passes over a byte-order mark")
  func byteOrderMark() throws {
    var cursor = JSONCursor([0xEF, 0xBB, 0xBF] + "[1]".bytes, file: "x.json")
    try cursor.skip()
    let isAtEnd = cursor.isAtEnd()
    #expect(isAtEnd)
  }

  @Test("bytes that are no UTF-8 become replacement characters")
  func invalidUTF8() throws {
    var cursor = JSONCursor([0x22, 0x61, 0xFF, 0x22], file: "x.json")
    let text = try cursor.string()
    #expect(text == "a\u{FFFD}")
  }
}
