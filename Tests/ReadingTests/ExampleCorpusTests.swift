import CorpusReading
import Foundation
import RelgraphCore
import Testing

@Suite("The example corpus")
struct ExampleCorpusTests {
  @Test("every dispatch is read, with its title and the day in its file name")
  func titlesAndDates() throws {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let layout = try String(
      contentsOf: package.appendingPathComponent(
        "Sources/CLanguagePacks/packs/fr/layout.txt"), encoding: .utf8)
    let reader = CorpusReader(options: ReadingOptions(layout: LayoutPack(text: layout)))
    let listing = reader.inputs([package.appendingPathComponent("seeds").path])
    #expect(listing.skips.isEmpty)
    #expect(listing.files.count >= 14)
    for file in listing.files {
      let outcomes = reader.read(file)
      guard outcomes.count == 1, case .document(let document) = outcomes[0] else {
        Issue.record("\(file.id): \(outcomes)")
        continue
      }
      let date = try #require(document.info.date, "\(file.id) has no date").description
      #expect(file.id.hasPrefix(date), "\(file.id) is dated \(date)")
      #expect((20...110).contains(document.info.title?.count ?? 0), "\(file.id)")
      #expect(document.blocks.count { $0.kind == .paragraph } > 2, "\(file.id)")
    }
  }
}
