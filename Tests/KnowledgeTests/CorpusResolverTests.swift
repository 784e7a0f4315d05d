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
    let found = try resolve([[person("Jeanne Dupré")], [person("Dupré")]])
    #expect(found.entities.map(\.name) == ["Jeanne Dupré"])
    #expect(found.indices == [[0], [0]])
    #expect(found.entities[0].aliases == ["Dupré"])
  }

  @Test("keeps a surname apart where two could be meant, and says so")
  func homonyms() throws {
    let found = try resolve([[person("Jeanne Dupré"), person("Paul Dupré")], [person("Dupré")]])
    #expect(found.entities.count == 3)
    #expect(found.entities.filter { !$0.notes.isEmpty }.count == 3)
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
