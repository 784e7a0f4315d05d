import RelgraphCore
import Testing

@testable import Relations

@Suite("Ontology")
struct OntologyReaderTests {
  private static let lines = [
    "label.fr: aide", "label.en: aids", "symmetric: no", "quad: Q2", "score: 10", "plover: AID",
    "sources: person state", "targets: state",
  ]

  @Test("holds the 18 types, each with both labels")
  func builtIn() throws {
    let ontology = try Ontology.builtIn()
    #expect(ontology.definitions.count == 18)
    #expect(ontology.definitions.allSatisfy { $0.labels["fr"]?.isEmpty == false })
    #expect(ontology.definitions.allSatisfy { $0.labels["en"]?.isEmpty == false })
    let symmetric = ontology.definitions.filter(\.isSymmetric).map(\.type.rawValue)
    #expect(symmetric == ["agree", "consult", "cooperate"])
  }

  @Test(
    "agrees with PLOVER's signs: cooperation is positive, material conflict negative",
    arguments: try Ontology.builtIn().definitions)
  func signs(definition: RelationDefinition) {
    switch definition.quad {
    case .structural: #expect(definition.score == 0)
    case .verbalCooperation, .materialCooperation: #expect(definition.score > 0)
    case .verbalConflict: #expect(definition.score <= 0)
    case .materialConflict: #expect(definition.score < 0)
    }
  }

  @Test("names the type after its file")
  func reads() throws {
    let definition = try Ontology.definition(
      path: "ontology/aid.txt", text: Self.lines.joined(separator: "\n"))
    #expect(definition.type.rawValue == "aid")
    #expect(definition.sources == [.person, .state])
    #expect(definition.score == 10)
  }

  @Test(
    "tells file and line of a mistake",
    arguments: [
      (2, "symmetric: perhaps"), (3, "quad: Q9"), (4, "score: 11"), (4, "score: much"),
      (6, "sources: planet"), (5, "colour: red"), (5, "no colon here"),
    ])
  func mistakes(line: Int, replacement: String) {
    var lines = Self.lines
    lines[line] = replacement
    let error = #expect(throws: RelationDataError.self) {
      try Ontology.definition(path: "ontology/aid.txt", text: lines.joined(separator: "\n"))
    }
    #expect(error?.line == line + 1)
    #expect(error?.description.hasPrefix("ontology/aid.txt:\(line + 1): ") == true)
  }

  @Test("asks for what is missing and refuses what comes twice")
  func incomplete() {
    #expect(throws: RelationDataError.self) {
      try Ontology.definition(
        path: "ontology/aid.txt", text: Self.lines.dropLast().joined(separator: "\n"))
    }
    #expect(throws: RelationDataError.self) {
      try Ontology.definition(
        path: "ontology/aid.txt", text: (Self.lines + ["score: 9"]).joined(separator: "\n"))
    }
  }
}
