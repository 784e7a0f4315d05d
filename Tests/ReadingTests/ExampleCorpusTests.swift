import CorpusReading
import Foundation
import RelgraphCore
import TestSupport
import Testing

@Suite("The example corpus")
struct ExampleCorpusTests {
  private static let seeds = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "seeds")

  @Test("every dispatch carries its title, and the day that its file name promises")
  func titlesAndDates() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.seeds.path).sorted()
    #expect(names.count >= 14)
    let folder = try Scratch()
    for name in names {
      let source = Self.seeds.appending(path: name)
      // Under a name without a date, so that the date is found in the dispatch.
      let copy = try folder.write(
        "dispatch.\(source.pathExtension)", Array(try Data(contentsOf: source)))
      let listing = Reading.reader().inputs([copy])
      let outcomes = listing.files.flatMap { Reading.reader().read($0) }
      guard outcomes.count == 1, case .document(let document) = outcomes[0] else {
        Issue.record("\(name): \(outcomes), \(listing.skips)")
        continue
      }
      let date = try #require(document.info.date, "\(name) has no date").description
      #expect(name.hasPrefix(date), "\(name) is dated \(date)")
      #expect((20...110).contains(document.info.title?.count ?? 0), "\(name)")
      #expect(document.blocks.count { $0.kind == .paragraph } > 2, "\(name)")
    }
  }
}
