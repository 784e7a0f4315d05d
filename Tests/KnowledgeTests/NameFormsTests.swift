import RelgraphCore
import Testing

@Suite("Forms of a name in one article")
struct NameFormsTests {
  @Test("every spelling that the article uses is a form of the one person")
  func spellings() throws {
    let resolved = try resolve(
      "Volodymyr Zelensky parlait à Davos. Volodymyr Zelenskyy a demandé des missiles ; Zelenskyy "
        + "repart. M. Zelensky a remercié ses hôtes.")
    let people = resolved.entities.filter { $0.type == .person }
    #expect(people.map(\.registryKey) == ["person/volodymyr-zelensky"])
    #expect(
      people.first?.forms
        == ["Volodymyr Zelensky", "Volodymyr Zelenskyy", "Zelensky", "Zelenskyy"])
  }

  @Test(
    "names that sound alike are two people's where one is a man's and one a woman's",
    arguments: [
      ("Michel Orsin dort. Michèle Orsin parle.", 2), ("Emmanuelle Macron parle à Nice.", 1),
      ("Michel Orsin dort. Michel Orsin parle.", 1),
    ])
  func sounds(text: String, count: Int) throws {
    let people = try resolve(text).entities.filter { $0.type == .person }
    #expect(people.count == count)
    #expect(people.allSatisfy { $0.registryKey == nil })
  }

  @Test("a title behind a name gives a role and its state, as one before it does")
  func appositions() throws {
    for text in [
      "Nils Oster, le ministre norvégien de la Pêche, a signé.",
      "Le ministre norvégien de la Pêche, Nils Oster, a signé.",
    ] {
      let person = try #require(try resolve(text).entities.first { $0.type == .person })
      #expect(person.affiliations.contains("state/no"), "\(text)")
      #expect(person.roles.first?.hasPrefix("ministre") == true, "\(text): \(person.roles)")
    }
  }
}
