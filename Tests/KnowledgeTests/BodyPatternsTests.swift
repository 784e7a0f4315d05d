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

  @Test(
    "names printed small are found word by word, with their state or with a portfolio",
    arguments: [
      "Le [ministère des affaires étrangères letton|N ministère des Affaires étrangères letton] dément.",
      "Le [ministère letton du commerce|N ministère du Commerce letton] dément.",
      "La [cour suprême brésilienne|N Cour suprême brésilienne] tranche.",
      "L'[assemblée nationale du Bénin|N Assemblée nationale béninoise] vote.",
      "[Bénin|N Bénin] : le [ministère de l'intérieur|N ministère de l'Intérieur béninois] dément.",
      "La police [lettonne|A Lettonie] cherche, la cour suprême attend un ministère des finances.",
    ])
  func printedSmall(_ marked: String) throws { try expectMentions(marked) }

  @Test("a bare name is the body whose state the document tells, unless it tells of two")
  func bare() throws {
    try expectMentions(
      "Le [ministère letton de la Défense|N ministère de la Défense letton] parle à la "
        + "[France|N France]. Le [ministère de la Défense|N ministère de la Défense letton] attend."
    )
    let found = try resolve(
      "Le ministère letton de la Défense et le ministère estonien de la Défense se taisent. "
        + "Le ministère de la Défense attend.")
    #expect(found.entities.filter { $0.type == .organization }.count == 3)
  }

  @Test("a bare name that the user tells from the state's body stays alone")
  func ruled() throws {
    let text = "Le Trésor américain paie. Le Trésor attend."
    for (rulings, wanted) in [("", 1), ("different: [[Trésor américain, Trésor]]\n", 2)] {
      let found = try resolve(text, taking: "Trésor", for: .organization, rulings: rulings)
      #expect(found.entities.filter { $0.type == .organization }.count == wanted, "\(rulings)")
    }
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
