import Foundation
import TestSupport
import Testing

@Suite("Graph files as they come")
struct GraphInputTests {
  private static let table = "Source;Target;Weight\r\nÉlysée;Kremlin;2,5\r\nŒuvre;Élysée;1\r\n"

  @Test(
    "a table of a spreadsheet is read in the encoding that it was saved in, and that is told",
    arguments: [
      (String.Encoding.windowsCP1252, [], "windows-1252"),
      (.utf16LittleEndian, [0xFF, 0xFE], "UTF-16LE"), (.utf16BigEndian, [0xFE, 0xFF], "UTF-16BE"),
      (.utf8, [0xEF, 0xBB, 0xBF], nil), (.utf8, [], nil),
    ] as [(String.Encoding, [UInt8], String?)])
  func encodings(encoding: String.Encoding, mark: [UInt8], name: String?) async throws {
    let scratch = try Scratch()
    try scratch.write("e.csv", mark + Array(try #require(Self.table.data(using: encoding))))
    let run = try await Program.run(
      ["analyze", "e.csv", "--csv", "-m", "strength"], in: scratch)
    #expect(run.code == 0)
    #expect(
      run.output.split(whereSeparator: \.isNewline).dropFirst().map {
        $0.split(separator: ",").suffix(2).joined(separator: " ")
      } == ["Élysée 3.5", "Kremlin 2.5", "Œuvre 1"])
    #expect(run.errors == (name.map { "relgraph: e.csv: read as \($0)\n" } ?? ""))
  }

  @Test("XML in UTF-16 is left to its reader")
  func wideXML() async throws {
    let scratch = try Scratch()
    let text = """
      <?xml version="1.0" encoding="UTF-16"?><graphml><graph edgedefault="undirected"><node id="é"/>\
      <node id="b"/><edge source="é" target="b"/></graph></graphml>
      """
    try scratch.write(
      "g.graphml", [0xFF, 0xFE] + Array(try #require(text.data(using: .utf16LittleEndian))))
    let run = try await Program.run(
      ["analyze", "g.graphml", "--csv", "-m", "degree"], in: scratch)
    #expect(run.code == 0 && run.errors.isEmpty)
    #expect(run.output.contains("é"))
  }

  @Test(
    "the name behind -o says the format, an option outranks it",
    arguments: [
      ("m.png", [], "\u{89}PNG"), ("m.PDF", [], "%PDF"), ("m.gv", [], "graph"),
      ("m.dot", [], "graph"),
      ("m.svg", [], "<svg"), ("m", [], "<svg"), ("m.png", ["--format", "svg"], "<svg"),
    ] as [(String, [String], String)])
  func formats(file: String, options: [String], start: String) async throws {
    let scratch = try Scratch()
    try scratch.write("e.csv", Self.table)
    let run = try await Program.run(["draw", "e.csv", "-o", file] + options, in: scratch)
    #expect(run.code == 0)
    let bytes = try #require(try scratch.files(".")[file])
    #expect(bytes.starts(with: start.unicodeScalars.map { UInt8($0.value) }))
  }

  @Test("a name behind -o that promises another picture is a mistake of usage")
  func foreignFormat() async throws {
    let scratch = try Scratch()
    try scratch.write("e.csv", Self.table)
    let run = try await Program.run(["draw", "e.csv", "-o", "m.JPG"], in: scratch)
    #expect(run.code == 64)
    #expect(run.errors.contains("« m.JPG » promises a picture"))
    let said = try await Program.run(
      ["draw", "e.csv", "-o", "m.jpg", "--format", "svg"], in: scratch)
    #expect(said.code == 0)
  }

  @Test("a table without rows has its columns all the same")
  func emptyTable() async throws {
    let run = try await Program.run(
      ["analyze", "-", "--csv", "-m", "degree"], in: Scratch(), input: "Source,Target\n")
    #expect(run.output.hasPrefix("id,label,degree"))
    let edges = try await Program.run(
      ["analyze", "-", "--csv", "--edges", "-m", "strength"], in: Scratch(),
      input: "Source,Target\n")
    #expect(edges.output.hasPrefix("source,target,source_label,target_label,strength"))
  }

  @Test("records of articles are told from a graph", arguments: [1, 2])
  func evidence(count: Int) async throws {
    let scratch = try Scratch()
    let line = #"{"document":{"id":"a","path":"a"},"mentions":[],"entities":[],"relations":[]}"#
    try scratch.write("evidence.jsonl", String(repeating: line + "\n", count: count))
    let run = try await Program.run(["analyze", "evidence.jsonl"], in: scratch)
    #expect(run.code == 1)
    #expect(run.errors.contains("these are the records of the articles"), "\(run.errors)")
  }

  @Test("a pipe can be given where a file can")
  func pipe() async throws {
    let scratch = try Scratch()
    try scratch.write("e.csv", Self.table)
    let run = try await Program.run(
      [], in: scratch,
      wrapper: ["sh", "-c", "mkfifo p && (cat e.csv > p & \"$0\" analyze p --top 1)"])
    #expect(run.code == 0)
    #expect(run.output.contains("Élysée"))
  }

  @Test(
    "what cannot be read is named with its cause and a remedy",
    arguments: [("nowhere.csv", "No such file or directory"), ("folder", "Is a directory")])
  func unreadable(path: String, cause: String) async throws {
    let scratch = try Scratch()
    try scratch.folder("folder")
    for command in [["analyze", path], ["draw", path], ["assemble", path]] {
      let run = try await Program.run(command, in: scratch)
      #expect(run.code == 1)
      #expect(run.errors.contains("\(path): can't be read (\(cause)); give a"))
    }
  }

  @Test(
    "a view that a file cannot have is refused",
    arguments: [["analyze", "relations"], ["draw", "relations"], ["draw", "people"]])
  func views(words: [String]) async throws {
    let scratch = try Scratch()
    try scratch.write("e.csv", Self.table)
    let run = try await Program.run([words[0], "e.csv", "--view", words[1]], in: scratch)
    #expect(run.code == 1 && run.output.isEmpty)
    #expect(run.errors.contains("leave --view away"))
  }

  @Test(
    "a name is looked up the same way whatever is done with the graph",
    arguments: [["analyze", "g.json", "--around"], ["draw", "g.json", "--view", "ego"]])
  func names(command: [String]) async throws {
    let scratch = try Scratch()
    try scratch.write(
      "g.json",
      """
      {"nodes":[{"id":"kp","label":"Corée du Nord","aliases":"RPDC;Pyongyang"},{"id":"b","label":"Kim"},\
      {"id":"c","label":"Kim"}],"links":[{"source":"kp","target":"b"},{"source":"kp","target":"c"}]}
      """)
    for name in ["kp", "coree-du nord", "rpdc", "b"] {
      let run = try await Program.run(command + [name], in: scratch)
      #expect(run.code == 0, "\(name): \(run.errors)")
    }
    for (name, told) in [
      ("kim", "« kim » may mean « Kim » (b), « Kim » (c)?"),
      ("coré", "« coré » is not on the map; did you mean « Corée du Nord » (kp)?"),
      ("pyong", "« pyong » is not on the map; did you mean « Corée du Nord » (kp)?"),
      ("Zorglub", "nobody on the map is called « Zorglub »"),
    ] {
      let run = try await Program.run(command + [name], in: scratch)
      #expect(run.code == 1 && run.errors.contains(told), "\(run.errors)")
    }
  }

  @Test("an edge that is left out for its weight is told with the weights that count")
  func weights() async throws {
    let scratch = try Scratch()
    try scratch.write("e.csv", "Source,Target,Weight\na,b,1e200\nb,c,1\n")
    let run = try await Program.run(["analyze", "e.csv"], in: scratch)
    #expect(run.errors.contains("no strength (1e-100 to 1e100): 1 edge\n"))
  }

  @Test("a number of twenty digits is no missing one")
  func greatNumbers() async throws {
    let scratch = try Scratch()
    try scratch.write("e.csv", "Source,Target,Weight\na,b,1e19\nb,c,2.5\n")
    let run = try await Program.run(["analyze", "e.csv", "-m", "strength"], in: scratch)
    #expect(run.output.contains("10000000000000000000\n"), "\(run.output)")
    #expect(run.output.contains("2.5000\n"))
  }

  @Test("a name in a message commands no terminal")
  func messages() async throws {
    let scratch = try Scratch()
    try scratch.write(
      "e.csv", "Id,Label\na,Kim \u{1B}[31m\u{202E}Un\nb,Kim \u{1B}[31m\u{202E}Un\n")
    let run = try await Program.run(
      ["draw", "e.csv", "--view", "ego", "\u{1B}[31m\u{202E}"], in: scratch)
    #expect(run.code == 1)
    #expect(!run.everything.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }
}
