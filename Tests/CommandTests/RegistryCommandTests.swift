import Foundation
import TestSupport
import Testing

@Suite("--registry")
struct RegistryCommandTests {
  private static let articles = [
    "a.txt": """
    Le Maréchal a reçu Jean Dupré à Pyongyang. Jean Dupré a salué la Corée du Nord. Le groupe Zorglub \
    a attaqué le Mali. L'agence Reuters a cité Jean Dupré.
    """,
    "b.txt": """
    Kim Jong-un a félicité la Russie. Paul Martin et Anne Roy ont signé l'accord. Roy a salué Martin. \
    Le Rouge a salué la Russie.
    """,
  ]

  /// A folder with the articles and a registry file.
  private func scratch(_ yaml: String) throws -> Scratch {
    let scratch = try Scratch()
    for (name, text) in Self.articles { try scratch.write("input/\(name)", text) }
    try scratch.write("who.yaml", yaml)
    return scratch
  }

  /// Names of the entities on the map, with their aliases.
  private func entities(_ scratch: Scratch, _ folder: String = "out") throws -> [String: [String]] {
    let object = try JSONSerialization.jsonObject(
      with: Data(try scratch.text("\(folder)/graph.json").utf8))
    let nodes = (object as? [String: Any])?["nodes"] as? [[String: Any]] ?? []
    var entities: [String: [String]] = [:]
    for node in nodes {
      let entity = node["entity"] as? [String: Any] ?? node
      guard let id = entity["id"] as? String else { continue }
      entities[id] = entity["aliases"] as? [String] ?? []
    }
    return entities
  }

  private func build(_ yaml: String) async throws -> [String: [String]] {
    let scratch = try scratch(yaml)
    let run = try await Program.run(
      ["build", "input", "-o", "out", "-q", "--registry", "who.yaml"], in: scratch)
    #expect(run.code == 0, "\(run.errors)")
    return try entities(scratch)
  }

  @Test("aliases: a form belongs to the name, whatever it looks like")
  func aliases() async throws {
    #expect(
      try await build("aliases:\n  Kim Jong-un: [le Maréchal]\n")["person/kim-jong-un"]
        == ["Le Maréchal"])
  }

  @Test("same: names that are one in every article")
  func same() async throws {
    let entities = try await build("same:\n  - [Jean Dupré, Anne Roy]\n")
    #expect(entities["person/jean-dupre"] == ["Anne Roy", "Roy"])
    #expect(entities["person/anne-roy"] == nil)
  }

  @Test("different: a short form that its full name never takes")
  func different() async throws {
    #expect(try await build("")["person/paul-martin"] == ["Martin"])
    let entities = try await build("different:\n  - [Paul Martin, Martin]\n")
    #expect(entities["person/paul-martin"] == [])
    #expect(entities["person/martin"] == [])
  }

  @Test("different: a capital that does not stand for its state, a name that is not its")
  func differentFromBuiltIn() async throws {
    func forms(_ yaml: String) async throws -> Set<String> {
      let scratch = try scratch(yaml)
      try scratch.write(
        "input/a.txt", "Pyongyang a démenti. La RPDC se tait. La Corée du Nord a salué la Russie.")
      let run = try await Program.run(
        ["build", "input", "-o", "out", "-q", "--registry", "who.yaml"], in: scratch)
      #expect(run.code == 0, "\(run.errors)")
      let records = try scratch.text("out/evidence.jsonl").split(separator: "\n")
      return Set(
        records.flatMap { $0.split(separator: "\"text\":\"").dropFirst() }
          .filter { $0.contains("state/kp") }.map { String($0.prefix { $0 != "\"" }) })
    }
    let all = try await forms("")
    #expect(all.isSuperset(of: ["Pyongyang", "RPDC", "Corée du Nord"]))
    let kept = try await forms("different:\n  - [Corée du Nord, Pyongyang, RPDC]\n")
    #expect(kept.contains("Corée du Nord"))
    #expect(kept.isDisjoint(with: ["Pyongyang", "RPDC"]))
  }

  @Test("ignore: nobody is spoken of, and nothing hangs on the name")
  func ignore() async throws {
    #expect(try await build("").keys.contains("organization/reuters"))
    #expect(try await build("ignore: [Reuters]\n").keys.contains("organization/reuters") == false)
  }

  @Test("type: what a name is, and that it is one")
  func type() async throws {
    #expect(try await !build("").keys.contains("organization/le-rouge"))
    #expect(
      try await build("type:\n  Le Rouge: organization\n").keys.contains("organization/le-rouge"))
    #expect(try await build("type:\n  Zorglub: person\n").keys.contains("person/zorglub"))
  }

  @Test("offices: a person whom only the file knows is found and named")
  func offices() async throws {
    let entities = try await build(
      "offices:\n  - {person: Le Rouge, body: state/ru, role: ministre, from: 2024}\n")
    #expect(entities.keys.contains("person/le-rouge"))
  }

  @Test("extract and assemble make what build makes, and carry the file with the records")
  func records() async throws {
    let yaml = """
      aliases: {Kim Jong-un: [le Maréchal]}
      same: [[Jean Dupré, Le Rouge]]
      different: [[Paul Martin, Martin]]
      ignore: [Reuters]
      type: {Zorglub: organization, Jean Dupré: person}
      """
    let scratch = try scratch(yaml)
    let file = ["--registry", "who.yaml"]
    for arguments in [
      ["build", "input", "-o", "built", "-q"] + file,
      ["build", "input", "-o", "again", "-q"] + file,
    ] { #expect(try await Program.run(arguments, in: scratch).code == 0) }
    let extracted = try await Program.run(["extract", "input", "-q"] + file, in: scratch)
    try scratch.write("records.jsonl", extracted.output)
    #expect(
      try await Program.run(["assemble", "records.jsonl", "-o", "carried", "-q"], in: scratch).code
        == 0)
    let built = try scratch.files("built")
    #expect(try scratch.files("again") == built)
    #expect(try scratch.files("carried") == built)
    let bare = try await Program.run(["extract", "input", "-q"], in: scratch)
    try scratch.write("bare.jsonl", bare.output)
    let run = try await Program.run(
      ["assemble", "bare.jsonl", "-o", "late", "-q"] + file, in: scratch)
    #expect(run.code == 0)
    let late = try entities(scratch, "late")
    #expect(!late.keys.contains("organization/reuters"))
  }

  @Test("the later file wins")
  func later() async throws {
    let scratch = try scratch("type: {Zorglub: person}\n")
    try scratch.write("later.yaml", "type: {Zorglub: organization}\n")
    let run = try await Program.run(
      ["build", "input", "-o", "out", "-q", "--registry", "who.yaml", "--registry", "later.yaml"],
      in: scratch)
    #expect(run.code == 0, "\(run.errors)")
    #expect(try entities(scratch).keys.contains("organization/zorglub"))
  }

  @Test(
    "a mistake shows its place, its line, a caret and the remedy",
    arguments: [
      ("same: [[A, B]]\ndifferent:\n  - [B, A]\n", "who.yaml:3:5: ", "    - [B, A]\n      ^"),
      ("aliases:\n  A: [X]\n  B: [X]\n", "who.yaml:3:3: ", "    B: [X]\n    ^"),
      ("ignore: [A]\nsame: [[A, B]]\n", "who.yaml:1:10: ", "^"),
      ("aliases:\n\tA: [X]\n", "who.yaml:2:1: ", "^"),
      ("same:\n  - [A]\n", "who.yaml:2:5: ", "^"),
      ("type: {A: persn}\n", "who.yaml:1:11: ", "did you mean « person »"),
      ("type: {A: person, B: state}\nsame: [[A, B]]\n", "who.yaml:2:8: ", "can't be one"),
      ("different: [[Côté, Cote]]\n", "who.yaml:1:13: ", "the same letters"),
    ])
  func mistakes(yaml: String, place: String, shown: String) async throws {
    let scratch = try scratch(yaml)
    let run = try await Program.run(
      ["build", "input", "-o", "out", "-q", "--registry", "who.yaml"], in: scratch)
    #expect(run.code == 1)
    #expect(run.errors.contains(place), "\(run.errors)")
    #expect(run.errors.contains(shown), "\(run.errors)")
    #expect(try scratch.files("out").isEmpty)
    let check = try await Program.run(["registry", "check", "who.yaml"], in: scratch)
    #expect(check.code == 1)
    #expect(check.everything.contains(place), "\(check.everything)")
  }

  @Test("hostile names in a file harm nothing", arguments: HostileNamesTests.names)
  func hostile(name: String) async throws {
    let quoted = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let scratch = try scratch(
      "aliases:\n  Jean Dupré: [\"\(quoted)\"]\ntype:\n  \"\(quoted) x\": organization\n")
    let run = try await Program.run(
      ["build", "input", "-o", "out", "-q", "--registry", "who.yaml"], in: scratch)
    #expect(run.code == 0, "\(run.errors)")
    try Markup.check(try scratch.text("out/network.svg"))
  }

  @Test("a file that is missing, a folder or no text is told")
  func unreadable() async throws {
    let scratch = try scratch("")
    try scratch.folder("folder")
    try scratch.write("bytes.yaml", [0xFF, 0xFE, 0x00])
    for (path, cause) in [
      ("missing.yaml", "can't be read (No such file or directory); give a registry file"),
      ("folder", "can't be read (Is a directory); give a registry file"),
      ("bytes.yaml", "is no UTF-8 text"),
    ] {
      let run = try await Program.run(
        ["build", "input", "-o", "out", "-q", "--registry", path], in: scratch)
      #expect(run.code == 1)
      #expect(run.errors.contains("\(path): \(cause)"), "\(run.errors)")
    }
    try scratch.folder("tables/registry/states.tsv")
    let check = try await Program.run(["registry", "check", "--folder", "tables"], in: scratch)
    #expect(check.code == 1)
    #expect(check.errors.contains("registry/states.tsv: can't be read (Is a directory)"))
  }

  @Test("suggest, edit, build: the list changes nothing until a line is uncommented")
  func roundTrip() async throws {
    let scratch = try Scratch()
    try scratch.write(
      "input/a.txt", "Anne Leroy a inauguré l'usine de Brest. Leroy a salué Alstom.")
    try scratch.write("input/b.txt", "Marc Dumas a fermé le port. Selon Leroy, la grève durera.")
    try scratch.write("input/c.txt", "Jean Verdier a parlé. Verdier a salué l'ONU et Luc Castel.")
    try scratch.write("input/d.txt", "Luc Castel a répondu à Verdier devant l'ONU.")
    let arguments = ["build", "input", "-q"]
    #expect(try await Program.run(arguments + ["-o", "before"], in: scratch).code == 0)
    let suggested = try await Program.run(
      ["registry", "suggest", "before", "-o", "review.yaml", "-q"], in: scratch)
    #expect(suggested.code == 0, "\(suggested.errors)")
    let list = try scratch.text("review.yaml")
    #expect(list.contains("b.txt") && list.contains("la grève durera"))
    let file = ["--registry", "review.yaml"]
    #expect(try await Program.run(arguments + ["-o", "same"] + file, in: scratch).code == 0)
    #expect(try scratch.files("same") == scratch.files("before"))
    try scratch.write("review.yaml", list.replacing("  # - [", with: "  - ["))
    let edited = try await Program.run(arguments + ["-o", "after"] + file, in: scratch)
    #expect(edited.code == 0, "\(edited.errors)\n\(list)")
    let (before, after) = (try entities(scratch, "before"), try entities(scratch, "after"))
    #expect(before != after, "\(list)")
  }

  @Test("a folder without tables is a failure; built-in tables that stand in are named")
  func checkedFolder() async throws {
    let scratch = try Scratch()
    try scratch.folder("empty")
    for folder in ["nowhere", "empty"] {
      let run = try await Program.run(["registry", "check", "--folder", folder], in: scratch)
      #expect(run.code == 1 && run.output.isEmpty)
      #expect(run.errors.contains("\(folder): holds no registry/states.tsv"))
    }
    let tables = Samples.package.appendingPathComponent("Sources/CLanguagePacks")
    try scratch.write(
      "some/registry/states.tsv",
      Array(try Data(contentsOf: tables.appendingPathComponent("registry/states.tsv"))))
    let some = try await Program.run(["registry", "check", "--folder", "some"], in: scratch)
    #expect(some.code == 0)
    #expect(some.errors.contains("built-in tables stand in for registry/"))
    #expect(!some.errors.contains("states.tsv"))
    let all = try await Program.run(["registry", "check", "--folder", tables.path], in: scratch)
    #expect(all.code == 0 && all.errors.isEmpty)
  }
}
