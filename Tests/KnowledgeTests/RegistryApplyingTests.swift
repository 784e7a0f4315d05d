import Knowledge
import RelgraphCore
import Testing

@Suite("Registry with a user's on top")
struct RegistryApplyingTests {
  let base: Registry

  init() throws { base = try RegistryFixture.builtIn.get() }

  private func applied(_ yaml: String) throws -> Registry {
    base.applying(try UserRegistry(yaml: yaml, path: "r.yaml"))
  }

  @Test("gives known names their new forms, by name or by key")
  func aliases() throws {
    let registry = try applied(
      "aliases:\n  Kim Jong-un: [le Maréchal]\n  state/kp: [royaume ermite]\n")
    let kim = try #require(registry.person("person/kim-jong-un"))
    #expect(kim.forms.contains { $0.text == "le Maréchal" })
    #expect(registry.state("state/kp")?.frenchAliases.contains("royaume ermite") == true)
    #expect(registry.decisions.pinned["le Maréchal"] == "person/kim-jong-un")
    #expect(registry.people.count == base.people.count)
  }

  @Test("makes records for new names where their type is told, and groups where not")
  func unknown() throws {
    let registry = try applied(
      """
      aliases:
        Ligue des tests: [LDT]
        Jeanne Inconnue: [J. Inconnue]
      type:
        Ligue des tests: organization
      """)
    let league = try #require(registry.organization("organization/ligue-des-tests"))
    #expect(league.forms.map(\.text) == ["Ligue des tests", "LDT"])
    #expect(registry.decisions.same == [["Jeanne Inconnue", "J. Inconnue"]])
  }

  @Test("adds names that are one to the record that has one of them")
  func same() throws {
    let registry = try applied("same:\n  - [Sergueï Choïgou, Sergio Choigù]\n")
    let person = try #require(registry.person("person/serguei-choigou"))
    #expect(person.aliases.contains("Sergio Choigù"))
    #expect(registry.decisions.same == [["Sergueï Choïgou", "Sergio Choigù"]])
  }

  @Test("adds offices, with people and bodies that were not known")
  func offices() throws {
    let registry = try applied(
      "offices:\n  - {person: Anna Dupont-Test, body: ONU, role: envoyée, from: 2024-05}\n")
    let office = try #require(registry.offices(of: "person/anna-dupont-test").first)
    #expect(office.body == "organization/onu")
    #expect(registry.offices(in: "organization/onu").contains(office))
    #expect(registry.person("person/anna-dupont-test")?.gender == nil)
  }

  @Test("lets the later file win")
  func later() throws {
    let first = try UserRegistry(yaml: "type: {Wagner: person}\nignore: [A]\n", path: "1")
    let second = try UserRegistry(
      yaml: "type: {Wagner: organization}\nignore: [A, B]\ndifferent: [[C, D]]\n", path: "2")
    let decisions = base.applying(first).applying(second).decisions
    #expect(decisions.types == ["Wagner": .organization])
    #expect(decisions.ignored == ["A", "B"])
    #expect(decisions.different == [["C", "D"]])
  }

  @Test("changes nothing for an empty file")
  func empty() throws {
    let registry = try applied("")
    #expect(registry.states == base.states)
    #expect(registry.organizations == base.organizations)
    #expect(registry.people == base.people)
    #expect(registry.offices == base.offices)
    #expect(registry.decisions.isEmpty)
  }
}
