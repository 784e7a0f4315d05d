import Knowledge
import RelgraphCore
import Testing

@Suite("User registry")
struct RegistryUserTests {
  private func read(_ yaml: String) throws -> UserRegistry {
    try UserRegistry(yaml: yaml, path: "r.yaml")
  }

  @Test("reads every section")
  func sections() throws {
    let user = try read(
      """
      aliases:
        Kim Jong-un: [Kim  Jong Un, "le Maréchal"]
        state/kp: royaume ermite
      same:
        - [Choïgou, Shoigu]
      different:
        - [Kim Yong-hyun, Kim Jong-un]
      offices:
        - {person: Anna Dupont, body: state/fr, role: ministre, kind: defence-minister, from: 2024-05-14}
        - person: Jean Martin
          body: Ligue des tests
          role: président
          to: 2025
      ignore: [Reuters, AFP]
      type:
        Wagner: organization
      """)
    #expect(user.aliases.map(\.name) == ["Kim Jong-un", "state/kp"])
    #expect(user.aliases.map(\.forms) == [["Kim Jong Un", "le Maréchal"], ["royaume ermite"]])
    #expect(user.same == [["Choïgou", "Shoigu"]])
    #expect(user.different == [["Kim Yong-hyun", "Kim Jong-un"]])
    #expect(user.offices.map(\.kind) == [.defenceMinister, .head])
    #expect(user.offices[0].from == PartialDate("2024-05-14"))
    #expect(user.offices[1].to == PartialDate("2025"))
    #expect(user.ignored == ["Reuters", "AFP"])
    #expect(user.types == ["Wagner": .organization])
  }

  @Test(
    "takes an empty file and empty sections", arguments: ["", "# nothing\n", "same:\nignore: ~\n"])
  func empty(yaml: String) throws {
    let user = try read(yaml)
    #expect(user.same.isEmpty && user.aliases.isEmpty && user.ignored.isEmpty)
  }

  @Test(
    "points at a mistake and says the remedy",
    arguments: [
      ("alias:\n  A: [B]\n", 1, 1, "did you mean « aliases »"),
      ("same:\n  - [Seul]\n", 2, 5, "add the other one"),
      ("same: 12\n", 1, 7, "list of groups"),
      ("type:\n  Wagner: organisation\n", 2, 11, "did you mean « organization »"),
      ("offices:\n  - {person: A, body: B, role: C, form: 2024}\n", 2, 35, "did you mean « from »"),
      ("offices:\n  - {person: A, role: C}\n", 2, 5, "add « body: … »"),
      ("offices:\n  - {person: A, body: B, role: C, from: mai 2024}\n", 2, 41, "2024-06-19"),
      ("offices:\n  - {person: A, body: B, role: C, from: 2024, to: 2023}\n", 2, 51, "later date"),
      ("aliases:\n  - A\n", 2, 3, "write a name, a colon"),
      ("ignore: [[A]]\n", 1, 10, "one name"),
      ("ignore: [\"\"]\n", 1, 10, "remove the entry"),
    ])
  func mistakes(yaml: String, line: Int, column: Int, remedy: String) {
    let error = #expect(throws: RegistryFileError.self) { try read(yaml) }
    #expect(error?.line == line)
    #expect(error?.column == column)
    #expect(error?.remedy.contains(remedy) == true, "\(error?.remedy ?? "")")
    #expect(error?.path == "r.yaml")
  }

  @Test("shows a mistake in the YAML itself with its line")
  func scanner() {
    let error = #expect(throws: RegistryFileError.self) {
      try read("same:\n  - [A, B\nignore: [C]\n")
    }
    #expect((error?.line ?? 0) >= 2)
    #expect(error?.excerpt.isEmpty == false)
  }

  @Test("refuses a section that is there twice")
  func twice() {
    let error = #expect(throws: RegistryFileError.self) {
      try read("ignore: [A]\nsame: []\nignore: [B]\n")
    }
    #expect(error?.line == 3)
    #expect(error?.message.contains("ignore") == true)
  }

  @Test("refuses what is too large or too deep before it is parsed")
  func hostile() {
    let large = "ignore:\n" + String(repeating: "  - A\n", count: 200_000)
    #expect(throws: RegistryFileError.self) { try read(large) }
    #expect(throws: RegistryFileError.self) { try read(String(repeating: "[", count: 100_000)) }
    #expect(throws: RegistryFileError.self) { try read(String(repeating: "- ", count: 100_000)) }
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let last = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(last)]\n"
    }
    #expect(throws: RegistryFileError.self) { try read(bomb) }
  }
}
