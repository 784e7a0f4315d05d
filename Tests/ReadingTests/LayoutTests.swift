import CorpusReading
import RelgraphCore
import Testing

@Suite("Layout")
struct LayoutTests {
  @Test("keeps title, dateline and paragraphs apart")
  func layout() throws {
    let text = "Un accord est signé à Oslo\n\n5 mars 2024 . –\nLes deux ministres ont signé.\n"
    let document = try #require(Reading.document(text))
    #expect(document.info.title == "Un accord est signé à Oslo")
    #expect(document.info.date?.description == "2024-03-05")
    #expect(document.blocks.map(\.kind) == [.heading, .furniture, .paragraph])
  }
}
