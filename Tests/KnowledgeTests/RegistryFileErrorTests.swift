import Knowledge
import Testing

@Suite("Registry mistakes")
struct RegistryFileErrorTests {
  @Test("show the place, the line, a caret and the remedy")
  func description() {
    let error = RegistryFileError(
      path: "r.yaml", line: 3, column: 5, message: "« x » is wrong", remedy: "write y",
      excerpt: "ab\tcx")
    #expect(
      error.description == """
        r.yaml:3:5: « x » is wrong
          ab cx
              ^
          write y
        """)
  }

  @Test("show a window of a long line, with the caret in it")
  func longLine() {
    let line = String(repeating: "a", count: 500) + "X" + String(repeating: "b", count: 500)
    let error = RegistryFileError(
      path: "r", line: 1, column: 501, message: "m", remedy: "r", excerpt: line)
    let lines = error.description.split(separator: "\n")
    let caret = lines[2].distance(
      from: lines[2].startIndex, to: lines[2].firstIndex(of: "^") ?? lines[2].startIndex)
    #expect(lines[1].count < 90)
    #expect(Array(lines[1])[caret] == "X")
  }

  @Test("name the file alone where no line is meant")
  func wholeFile() {
    let error = RegistryFileError(path: "r.yaml", message: "too large", remedy: "split it")
    #expect(error.description == "r.yaml: too large\n  split it")
  }
}
