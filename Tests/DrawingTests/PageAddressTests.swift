import Testing

@testable import Drawing

@Suite("Page address")
struct PageAddressTests {
  @Test(
    "what could run a script or leave the address is refused",
    arguments: ["javascript:alert(1)", "data:text/html,x", "", "a#b", "vbscript:x", "FILE:x"])
  func refuses(_ text: String) {
    #expect(PageAddress(text) == nil)
  }

  @Test(
    "paths and addresses of the web are taken",
    arguments: ["index.html", "../graphs/index.html", "https://example.org/a:b", "./a:b.html"])
  func takes(_ text: String) {
    #expect(
      PageAddress(text)?.entity("x", view: "network").hasPrefix(text + "#view=network") == true)
  }

  @Test("ids are written so that nothing of them means anything")
  func escapes() {
    let address = PageAddress("index.html")?.entity("person/é\"><&entity=x", view: "relations")
    #expect(address == "index.html#view=relations&entity=person%2F%C3%A9%22%3E%3C%26entity%3Dx")
  }

  @Test("nodes of a map link to the page only where one is named")
  func links() {
    let map = DrawnMap(SampleGraph.make().network(), effort: 0)
    let linked = map.svg(page: PageAddress("index.html"))
    #expect(linked.contains("href=\"index.html#view=network&amp;entity=state%2Fru\""))
    #expect(!map.svg().contains("href="))
    #expect(throws: Never.self) { try XMLProbe.elements(linked) }
  }
}
