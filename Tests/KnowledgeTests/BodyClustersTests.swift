import RelgraphCore
import Testing

@Suite("Acronyms in brackets")
struct BodyClustersTests {
  @Test("an acronym behind another body's name, of other letters, is another body")
  func affiliations() throws {
    let resolved = try resolve(
      "Il préside l'Union des pêcheurs (BRAXT). L'Union des pêcheurs (UPEC) se réunit.")
    let names = resolved.entities.filter { $0.type == .organization }.map(\.forms)
    #expect(!names.contains { $0.contains("BRAXT") && $0.contains("Union des pêcheurs") })
    #expect(names.contains { $0.contains("UPEC") && $0.contains("Union des pêcheurs") })
  }
}
