import Testing

@testable import Linguistics

@Suite("NameEdges")
struct NameEdgesTests {
  @Test(
    "takes off signs that are no part of a name",
    arguments: [
      (["Paul", "<"], 0..<1), ([":", "Paris", "»"], 1..<2), (["Yahoo", "!"], 0..<2),
      (["Canal", "+"], 0..<2), (["ETA", "(", "militaire", ")"], 0..<4), (["ETA", ")"], 0..<1),
      (["\"", "Che", "\"", "Guevara"], 0..<4), (["-", "…"], 0..<0), ([], 0..<0),
    ])
  func edges(_ forms: [String], _ kept: Range<Int>) {
    let found = NameEdges.trimmed(0..<forms.count, forms: forms)
    #expect(kept.isEmpty ? found.isEmpty : found == kept)
  }
}
