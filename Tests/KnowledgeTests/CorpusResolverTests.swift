import Knowledge
import Linguistics
import RelgraphCore
import Testing

@Suite("CorpusResolver")
struct CorpusResolverTests {
  private func resolve(_ documents: [[LocalEntity]]) throws -> CorpusResolver.Resolution {
    let pack = try #require(LanguagePack(language: "fr"))
    return CorpusResolver(registry: try Registry.builtIn(), pack: pack).resolve(documents)
  }

  private func person(
    _ name: String, gender: Gender? = nil, states: [String] = []
  ) -> LocalEntity {
    LocalEntity(type: .person, name: name, forms: [name], gender: gender, affiliations: states)
  }

  @Test("gives a lone surname to its one bearer")
  func surname() throws {
    let body = LocalEntity(type: .organization, name: "Alstor", forms: ["Alstor"])
    let found = try resolve([[person("Jeanne Dupré"), body], [person("Dupré"), body]])
    #expect(found.entities.map(\.name) == ["Alstor", "Jeanne Dupré"])
    #expect(found.indices == [[1, 0], [1, 0]])
    #expect(found.entities[1].aliases == ["Dupré"])
    let states = [
      [person("Jeanne Dupré", states: ["state/ca"])], [person("Dupré", states: ["state/ca"])],
    ]
    #expect(try resolve(states).entities.count == 1)
  }

  @Test("keeps a surname apart where only the name speaks for its bearer, and says so")
  func strangers() throws {
    let found = try resolve([[person("Jeanne Dupré")], [person("Dupré")]])
    #expect(found.entities.map(\.name) == ["Dupré", "Jeanne Dupré"])
    #expect(found.entities.allSatisfy { $0.apart.count == 1 && $0.notes.isEmpty })
    let body = LocalEntity(type: .organization, name: "Alstor", forms: ["Alstor"])
    #expect(
      try resolve([[person("Charles Michel"), body], [person("Michelle"), body]]).entities.count
        == 3)
  }

  @Test("keeps a surname apart where two could be meant, and says so")
  func homonyms() throws {
    let found = try resolve([[person("Jeanne Dupré"), person("Paul Dupré")], [person("Dupré")]])
    #expect(found.entities.count == 3)
    #expect(found.entities.filter { !$0.apart.isEmpty }.count == 3)
  }

  @Test(
    "gives a full name to the homonym who shares a state with it, and to none where nothing tells")
  func namesakes() throws {
    let (french, canadian) = (["state/fr"], ["state/ca"])
    let two = [[person("Jean Dupré", states: french)], [person("Jean Dupré", states: canadian)]]
    let told = try resolve(two + [[person("Jean Dupré", states: canadian)]])
    #expect(told.entities.count == 2)
    #expect(told.indices[1] == told.indices[2])
    let open = try resolve(two + [[person("Jean Dupré")], [person("Jean Dupré")]])
    #expect(open.entities.count == 3)
    #expect(open.indices[2] == open.indices[3])
    #expect(open.entities.allSatisfy { !$0.apart.isEmpty })
  }

  @Test("weighs a surname though one role names a state and the other a body, and says so")
  func stateAndBody() throws {
    let found = try resolve([
      [person("Jeanne Dupré", states: ["organization/unesco"])],
      [person("Dupré", states: ["state/fr"])],
    ])
    #expect(found.entities.count == 2)
    #expect(found.entities.allSatisfy { $0.apart.count == 1 })
  }

  @Test("never merges two given names, two genders or two states")
  func disagreement() throws {
    #expect(try resolve([[person("Jeanne Dupré")], [person("Anne Dupré")]]).entities.count == 2)
    let genders = [
      [person("Dupré", gender: .masculine)], [person("Jeanne Dupré", gender: .feminine)],
    ]
    #expect(try resolve(genders).entities.count == 2)
    let states = [
      [person("Dupré", states: ["state/ca"])], [person("Jeanne Dupré", states: ["state/fr"])],
    ]
    #expect(try resolve(states).entities.count == 2)
  }

  @Test("merges spellings of one full name")
  func spellings() throws {
    #expect(
      try resolve([[person("Oleg Tchernov")], [person("Oleg Chernov")]]).entities.count == 1)
  }

  @Test("a ministry without a state is another one in every document")
  func genericBodies() throws {
    func ministry(_ states: [String]) -> LocalEntity {
      LocalEntity(
        type: .organization, name: "ministère de la Défense", forms: ["ministère de la Défense"],
        affiliations: states)
    }
    #expect(try resolve([[ministry([])], [ministry([])]]).entities.count == 2)
    #expect(try resolve([[ministry(["state/ru"])], [ministry(["state/ru"])]]).entities.count == 1)
    #expect(try resolve([[ministry(["state/ru"])], [ministry(["state/fr"])]]).entities.count == 2)
  }

  @Test("gives ids in ASCII that are unique")
  func ids() throws {
    let found = try resolve([[person("Éric Ñuñez")], [person("\u{202E}«»")], [person("<b>x</b>")]])
    #expect(Set(found.entities.map(\.id)).count == found.entities.count)
    #expect(found.entities.allSatisfy { $0.id.utf8.allSatisfy { $0 < 0x80 } })
  }
}
