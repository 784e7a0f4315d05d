import Linguistics
import RelgraphCore
import Testing

@testable import Relations

@Suite("Classes of words")
struct LexicalClassTests {
  @Test("a case in camels is a name with hyphens")
  func names() {
    #expect(NounClass.attackInWords.name == "attack-in-words")
  }

  @Test("every class that rules ask for is listed in the French pack")
  func listed() throws {
    try expectListed(NounClass.self, in: "nouns.txt")
    try expectListed(SpeechClass.self, in: "speech.txt")
    try expectListed(DateClass.self, in: "dates.txt")
  }

  private func expectListed<Class: LexicalClass>(_: Class.Type, in file: String) throws {
    let data = try DataLines(embedded: "packs/fr/relations/grammar/" + file)
    let heads = Set(data.lines.map { $0.text.prefix { $0 != ":" && $0 != " " } })
    for group in Class.allCases { #expect(heads.contains(group.name[...]), "\(file): \(group)") }
  }

  @Test("a class that no rule asks for is told with its place and those there are")
  func unknown() {
    let data = DataLines(path: "nouns.txt", text: "# classes\nhosted: sommet\nhostid: sommet")
    let error = #expect(throws: RelationDataError.self) { try NounClasses(data) }
    #expect(error?.line == 3)
    #expect(error?.problem.contains("« hostid »") == true)
    #expect(error?.remedy.contains("hosted") == true)
  }

  @Test("nouns are compared without the mark of the plural", arguments: ["journal", "Journaux"])
  func stems(noun: String) throws {
    let nouns = try NounClasses(DataLines(path: "nouns.txt", text: "organ: journal école"))
    #expect(nouns.contains(noun, in: .organ))
    #expect(nouns.contains("Ecoles", in: .organ))
    #expect(!nouns.contains(noun, in: .body))
  }

  @Test("the ontology defines every type that rules name")
  func types() throws {
    let ontology = try Ontology.builtIn()
    let named: [RelationType] = [
      .accuse, .agree, .aid, .assault, .coerce, .concede, .consult, .cooperate, .mobilize, .office,
      .part, .reject, .request, .retreat, .sanction, .support, .threaten,
    ]
    for type in named { #expect(ontology[type] != nil, "\(type.rawValue)") }
  }
}
