import Testing

@Suite("The XML probe itself")
struct XMLProbeTests {
  @Test("takes what is well-formed")
  func accepts() throws {
    let elements = try XMLProbe.elements("<a b=\"c\"><d/>&lt;</a>\n")
    #expect(elements.map(\.name) == ["a", "d"])
    #expect(elements[0].attributes == ["b": "c"])
  }

  @Test(
    "refuses what is not",
    arguments: [
      "<a>", "<a></b>", "<a b=c></a>", "<a b=\"1\" b=\"2\"/>", "<a>&</a>", "<a>&x;</a>", "<a/><b/>",
      "<a b=\"<\"/>", "<a>\u{1}</a>", "x", "", "<a b=\"1\"c=\"2\"/>",
    ])
  func refuses(_ text: String) {
    #expect(throws: XMLProbe.Malformed.self) { try XMLProbe.elements(text) }
  }
}
