import RelgraphCore
import Testing

@Suite("Acronyms in brackets")
struct BodyClustersTests {
  @Test("an acronym of other letters behind somebody's body is another body")
  func affiliations() throws {
    let resolved = try resolve(
      "Un élu de l'Union des pêcheurs (BRAXT) parle. L'Union des pêcheurs (UPEC) se réunit.")
    let names = resolved.entities.filter { $0.type == .organization }.map(\.forms)
    #expect(!names.contains { $0.contains("BRAXT") && $0.contains("Union des pêcheurs") })
    #expect(names.contains { $0.contains("UPEC") && $0.contains("Union des pêcheurs") })
  }
}
