import Knowledge
import RelgraphCore
import Testing

@Suite("Bodies that every state has")
struct BodyPatternsTests {
  private func body(_ text: String) throws -> LocalEntity? {
    try resolve(text).entities.first { $0.type == .organization }
  }

  @Test("two wordings of a ministry are one body of its state")
  func wordings() throws {
    for text in [
      "Le ministère russe de la Défense a démenti.", "Le ministère de la Défense russe a démenti.",
      "Le ministère de la Défense de Russie a démenti.",
    ] {
      let found = try #require(try body(text))
      #expect(found.registryKey == "organization/ru/ministere-de-la-defense", "\(text)")
      #expect(found.name == "ministère de la Défense russe")
    }
  }

  @Test("the state of a derived body is its parent")
  func parent() throws {
    let registry = try RegistryFixture.builtIn.get()
    #expect(registry.parent(of: "organization/ru/ministere-de-la-defense") == "state/ru")
    #expect(registry.parent(of: "organization/xx/ministere-de-la-defense") == nil)
    #expect(registry.parent(of: "organization/kcna") == "state/kp")
  }

  @Test("the registry's own record wins")
  func own() throws {
    let found = try body("Le ministère français de la Défense a démenti.")
    #expect(found?.registryKey == "organization/ministere-des-armees")
  }

  @Test("every state's defence ministry resolves, by adjective and by name")
  func all() throws {
    let registry = try RegistryFixture.builtIn.get()
    var missing: [String] = []
    for state in registry.states where state.kind == .member {
      guard let adjective = state.adjectives.first?.masculineSingular else { continue }
      let key = try body("Selon lui, le ministère \(adjective) de la Défense a démenti.")?
        .registryKey
      if key.flatMap(registry.parent) != state.key { missing.append(adjective) }
    }
    // An adjective of two states (« congolais ») tells neither.
    #expect(missing.count <= 8, "\(missing)")
  }
}
