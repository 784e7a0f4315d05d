import Knowledge
import RelgraphCore
import Testing

@Suite("A user's rulings on names")
struct NameRulingsTests {
  private func rulings(_ yaml: String) throws -> NameRulings {
    let base = try RegistryFixture.builtIn.get()
    return NameRulings(registry: try base.applying([UserRegistry(yaml: yaml, path: "r.yaml")]))
  }

  @Test("compare names without accents and capitals, and by record where there is one")
  func names() throws {
    let rulings = try rulings("different: [[Kim Jong Un, Kim Yong-hyun]]\nignore: [reuters]\n")
    let kim = rulings.tokens(key: "person/kim-jong-un", names: [])
    #expect(rulings.forbids(kim, rulings.tokens(key: nil, names: ["KIM YONG-HYUN"])))
    #expect(!rulings.forbids(kim, rulings.tokens(key: nil, names: ["Kim Jong-un"])))
    #expect(rulings.isIgnored("REUTERS"))
    #expect(rulings.isIgnored("agence", key: "organization/reuters"))
    #expect(!rulings.isIgnored("AFP"))
  }

  @Test("what is one with a name differs from what the name differs from")
  func transitivity() throws {
    let rulings = try rulings(
      "same: [[Ana Un, Ana Deux], [Ana Deux, Ana Trois]]\ndifferent: [[Ana Trois, Bo]]\n")
    func tokens(_ name: String) -> Set<String> { rulings.tokens(key: nil, names: [name]) }
    #expect(tokens("Ana Un") == tokens("ana trois"))
    #expect(rulings.forbids(tokens("Ana Un"), tokens("Bo")))
    #expect(rulings.group(key: nil, name: "Ana Trois").flatMap(rulings.name) == "Ana Un")
  }

  @Test("say nothing where the user said nothing")
  func empty() throws {
    let rulings = try rulings("")
    #expect(rulings.isEmpty)
    #expect(rulings.tokens(key: "state/fr", names: ["France"]).isEmpty)
    #expect(rulings.pinnedKey("France") == nil)
  }

  @Test("take a form away from a built-in record")
  func detached() throws {
    let base = try RegistryFixture.builtIn.get()
    let user = try UserRegistry(yaml: "different: [[RPDC, Corée du Nord]]\n", path: "r.yaml")
    let registry = try base.applying([user])
    #expect(registry.decisions.detached == ["rpdc": "state/kp"])
    #expect(registry.state("state/rpdc")?.french == "RPDC")
  }
}
