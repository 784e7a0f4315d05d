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

  @Test("a second name in brackets that is no acronym is another body's")
  func groups() throws {
    let resolved = try resolve(
      "La société Orsin (groupe Vastin) embauche. Le Front des pêcheurs (FP) se réunit.")
    let names = resolved.entities.filter { $0.type == .organization }.map(\.forms)
    #expect(!names.contains { $0.contains("Orsin") && $0.contains("Vastin") })
    #expect(names.contains { $0.contains("FP") && $0.contains("Front des pêcheurs") })
  }

  @Test("behind « en français » a bracket holds the same body's name")
  func translations() throws {
    let resolved = try resolve(
      "Le « Front Fatah al-Cham » (en français, Front de la Conquête du Cham) recule.")
    #expect(resolved.entities.map(\.name) == ["Hayat Tahrir al-Cham"])
  }
}
