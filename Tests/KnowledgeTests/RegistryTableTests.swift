import Knowledge
import Testing

@Suite("Registry tables")
struct RegistryTableTests {
  private func read(_ text: String, _ columns: [String]) throws -> RegistryTable {
    try RegistryTable(path: "t.tsv", bytes: Array(text.utf8), columns: columns)
  }

  @Test("skip comments and empty lines, and take either line end")
  func rows() throws {
    let table = try read("# words\r\nkey\tlist\r\n\r\na\t x ;; y\r\nb\t", ["key", "list"])
    #expect(table.rowCount == 2)
    #expect(table.text(row: 1, column: 0) == "b")
    #expect(table.list(row: 0, column: 1) == ["x", "y"])
    #expect(table.list(row: 1, column: 1).isEmpty)
  }

  @Test("count columns in characters, not bytes")
  func position() throws {
    let table = try read("key\tlist\nétat\tçà;là", ["key", "list"])
    let error = table.error(row: 0, column: 1, part: "là", "m", remedy: "r")
    #expect(error.line == 2)
    #expect(error.column == 9)
    #expect(error.excerpt == "état\tçà;là")
  }

  @Test(
    "refuse a header or a row that does not fit",
    arguments: [
      ("", 0, 0), ("# only words\n", 0, 0), ("key\tother\na\tb\n", 1, 5), ("key\n", 1, 4 + 1),
      ("key\tlist\tmore\n", 1, 10), ("key\tlist\na\n", 2, 2), ("key\tlist\na\tb\tc\n", 2, 5),
    ])
  func malformed(text: String, line: Int, column: Int) throws {
    let error = #expect(throws: RegistryFileError.self) { try read(text, ["key", "list"]) }
    #expect(error?.line == line)
    #expect(error?.column == column)
    #expect(error?.remedy.isEmpty == false)
  }

  @Test(
    "refuse a cell that says nothing they know",
    arguments: [
      (
        "person\tbody\trole_fr\tkind\tfrom\tto\nperson/a\tstate/ru\tx\thed\t\t\n",
        "did you mean « head »"
      ),
      (
        "person\tbody\trole_fr\tkind\tfrom\tto\nperson/a\tstate/ru\tx\thead\t12 mai\t\n",
        "2024-06-19"
      ),
      ("person\tbody\trole_fr\tkind\tfrom\tto\nperson/É\tstate/ru\tx\thead\t\t\n", "a–z"),
      ("person\tbody\trole_fr\tkind\tfrom\tto\nperson/a\tstate/ru\t\thead\t\t\n", "fill it"),
    ])
  func cells(offices: String, remedy: String) {
    let error = #expect(throws: RegistryFileError.self) {
      try RegistryFixture.registry(offices: offices)
    }
    #expect(error?.line == 2)
    #expect(error?.remedy.contains(remedy) == true)
  }
}
