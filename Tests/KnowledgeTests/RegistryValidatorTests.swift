import Knowledge
import Testing

@Suite("Registry validator")
struct RegistryValidatorTests {
  @Test("finds nothing wrong in the built-in registry")
  func builtIn() throws {
    let problems = try RegistryValidator(.builtIn()).problems()
    #expect(problems.map(\.description) == [])
  }

  private func problems(_ files: [String: String]) throws -> [RegistryFileError] {
    var full = files
    for (path, rows) in files { full[path] = (RegistryFixture.headers[path] ?? "") + rows }
    return try RegistryValidator(RegistryFixture.tables(full)).problems()
  }

  @Test("finds a key that is there twice")
  func duplicate() throws {
    let row = "place/alep\tcity\t\tAlep\t\t\n"
    let found = try problems(["registry/places.tsv": row + row])
    #expect(found.map(\.line) == [3])
    #expect(found.first?.message.contains("twice") == true)
  }

  @Test("finds a parent that is not there")
  func parent() throws {
    let found = try problems([
      "registry/organizations.tsv": "organization/a\tbody\torganization/b\t\tA\t\t\t\t\t\t\t\n"
    ])
    #expect(found.map(\.message) == ["nothing has the key « organization/b »"])
    #expect(found.first?.column == 21)
  }

  @Test("finds dates out of order, as far as they are known")
  func dates() throws {
    let person = "person/a\tA\t\tm\t\t\t\t\n"
    let states = "organization/b\tbody\t\t\tB\t\t\t\t\t\t\t\n"
    let found = try problems([
      "registry/people.tsv": person, "registry/organizations.tsv": states,
      "registry/offices.tsv":
        "person/a\torganization/b\tx\thead\t2020-05\t2020\n"
        + "person/a\torganization/b\ty\thead\t2020-05\t2020-04-30\n",
    ])
    #expect(found.map(\.line) == [3])
  }

  @Test("finds a form of two rows that one of them does not list as ambiguous")
  func shared() throws {
    let found = try problems([
      "registry/organizations.tsv":
        "organization/a\tbody\t\t\tA\tXY\t\t\t\t\t\t\n"
        + "organization/b\tbody\t\t\tB\tXY\t\t\t\t\t\tXY\n"
    ])
    #expect(found.map(\.line) == [2])
    #expect(found.first?.message == "« XY » is also a form of organization/b")
    #expect(found.first?.column == 25)
  }

  @Test("finds forms that only case and accents tell apart")
  func folded() throws {
    let found = try problems([
      "registry/places.tsv":
        "place/a\tcity\t\tNis\t\t\nplace/b\tcity\t\tNÎS\t\t\n"
    ])
    #expect(found.map(\.line) == [2, 3])
  }

  @Test("finds a mark on a form that the row does not have")
  func stray() throws {
    let found = try problems(["registry/places.tsv": "place/a\tcity\t\tA\t\tB\n"])
    #expect(found.map(\.message) == ["« B » is no form of place/a"])
  }

  @Test("finds a member of the United Nations without its forms")
  func incomplete() throws {
    let row =
      "state/xx\tmember\tXX\tXXX\tQ1\tX\tRépublique X\t\tX\tRepublic of X\t\tY\tY\t\t\tx\tx\txs\t"
    #expect(throws: RegistryFileError.self) {
      try problems(["registry/states.tsv": row + "\t\t\t\t\t\t\t\n"])
    }
    let found = try problems([
      "registry/states.tsv": row.replacing("Q1", with: "") + "xs\t\t\t\t\t\t\t\n"
    ])
    #expect(found.map(\.message) == ["state/xx has no « wikidata »"])
  }
}
