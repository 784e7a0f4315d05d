import Foundation
import TestSupport
import Testing

@Suite("The output folder")
struct OutputFolderTests {
  private static let quick = ["-q", "--resamples", "0"]

  /// Two articles of two months, so that there is a timeline.
  private func articles() throws -> Scratch {
    let scratch = try Scratch()
    try Samples.write(to: scratch)
    try scratch.write(
      "input/later.txt", Samples.meeting.replacingOccurrences(of: "mars", with: "mai"))
    return scratch
  }

  private func build(
    _ input: String, _ output: String = "out", _ more: [String] = [], in scratch: Scratch
  ) async throws -> Program.Outcome {
    try await Program.run(["build", input, "-o", output] + Self.quick + more, in: scratch)
  }

  @Test("a timeline of an earlier run goes with its articles, and is told")
  func staleTimeline() async throws {
    let scratch = try articles()
    _ = try await build("input", in: scratch)
    #expect(try scratch.files("out")["timeline.svg"] != nil)
    let run = try await build("input/sanctions.txt", in: scratch)
    #expect(run.code == 0)
    #expect(run.errors.contains("out/timeline.svg: removed"))
    _ = try await build("input/sanctions.txt", "fresh", in: scratch)
    #expect(try scratch.files("out") == scratch.files("fresh"))
  }

  @Test("a file of that name that is not ours stays")
  func foreignTimeline() async throws {
    let scratch = try articles()
    try scratch.write("out/timeline.svg", "<svg/>")
    let run = try await build("input/sanctions.txt", in: scratch)
    #expect(run.code == 0 && run.errors.isEmpty)
    #expect(try scratch.text("out/timeline.svg") == "<svg/>")
  }

  @Test("another format of an earlier run is named, and renewed where asked for")
  func staleFormats() async throws {
    let scratch = try articles()
    _ = try await build("input", "out", ["--also", "gexf"], in: scratch)
    let old = try scratch.text("out/graph.gexf")
    let run = try await build("input/sanctions.txt", in: scratch)
    #expect(run.errors.contains("out/graph.gexf: left as it is"))
    #expect(try scratch.text("out/graph.gexf") == old)
    let again = try await build("input/sanctions.txt", "out", ["--also", "gexf"], in: scratch)
    #expect(!again.errors.contains("graph.gexf"))
    #expect(try scratch.text("out/graph.gexf") != old)
  }

  @Test("runs that write to one folder at once leave the files of one of them, whole")
  func concurrentRuns() async throws {
    let scratch = try articles()
    try scratch.write("other/sanctions.txt", Samples.sanctions)
    _ = try await build("input", "one", in: scratch)
    _ = try await build("other", "two", in: scratch)
    let wholes = try [scratch.files("one"), scratch.files("two")]
    for _ in 0..<3 {
      let codes = try await withThrowingTaskGroup(of: Int32.self) { group in
        for input in ["input", "other", "input"] {
          group.addTask { try await build(input, "shared", in: scratch).code }
        }
        return try await group.reduce(into: [Int32]()) { $0.append($1) }
      }
      #expect(codes == [0, 0, 0])
      #expect(wholes.contains(try scratch.files("shared")))
    }
  }

  @Test("what a killed run left behind is swept away")
  func leftovers() async throws {
    let scratch = try articles()
    try scratch.write("out/.relgraph-new/graph.json", "half")
    let run = try await build("input", in: scratch)
    #expect(run.code == 0)
    #expect(!(try scratch.files("out").keys.contains { $0.contains("relgraph-new") }))
  }

  @Test("a folder where a file must go fails before anything is replaced")
  func folderInTheWay() async throws {
    let scratch = try articles()
    try scratch.write("out/graph.json", "old")
    try scratch.folder("out/relations.csv")
    let run = try await build("input", in: scratch)
    #expect(run.code == 1)
    #expect(run.errors.contains("out/relations.csv: is a folder"))
    #expect(try scratch.files("out") == ["graph.json": Data("old".utf8)])
  }

  @Test(
    "an output path that is no folder is named with the cause",
    arguments: [("file", "file: is no folder"), ("file/below", "file: is no folder")])
  func notAFolder(output: String, message: String) async throws {
    let scratch = try articles()
    try scratch.write("file", "mine")
    let run = try await build("input", output, in: scratch)
    #expect(run.code == 1)
    #expect(run.errors.contains(message))
    #expect(try scratch.text("file") == "mine")
  }

  @Test("folders above it are made, a slash at the end or two within do no harm")
  func nested() async throws {
    let scratch = try articles()
    let run = try await build("input", "a/b//c/", in: scratch)
    #expect(run.code == 0)
    #expect(try scratch.files("a/b/c")["graph.json"] != nil)
  }

  @Test(
    "an article whose place a map would take stays, and nothing is written",
    arguments: ["site", "./site/"])
  func articleInTheWay(output: String) async throws {
    let scratch = try Scratch()
    let page = "<!doctype html><title>Accord</title><p>La France soutient l'Ukraine à Oslo.</p>"
    try scratch.write("site/index.html", page)
    let run = try await build("site", output, in: scratch)
    #expect(run.code == 1)
    #expect(run.errors.contains("index.html: is one of the files that were read"))
    #expect(try scratch.files("site") == ["index.html": Data(page.utf8)])
  }

  @Test("an article is spared that a link leads to by another name, in the time asked for or not")
  func linkedArticle() async throws {
    let scratch = try Scratch()
    let table = "title,text\nAccord,La France soutient l'Ukraine à Oslo.\n"
    try scratch.write("out/entities.csv", table)
    try scratch.link("input/news.csv", to: "../out/entities.csv")
    for more in [[], ["--since", "2030"]] {
      let run = try await build("input", "out", more, in: scratch)
      #expect(run.code == 1)
      #expect(run.errors.contains("out/entities.csv: is one of the files that were read"))
      #expect(try scratch.files("out") == ["entities.csv": Data(table.utf8)])
    }
  }

  @Test("records are never replaced by the map that is made of them")
  func recordsInTheWay() async throws {
    let scratch = try articles()
    let records = try await Program.run(["extract", "input", "-q"], in: scratch).output
    try scratch.write("out/evidence.jsonl", records)
    let run = try await Program.run(
      ["assemble", "out/evidence.jsonl", "-o", "out"] + Self.quick, in: scratch)
    #expect(run.code == 1)
    #expect(run.errors.contains("out/evidence.jsonl: is one of the files that were read"))
    #expect(try scratch.files("out") == ["evidence.jsonl": Data(records.utf8)])
  }

  @Test("a registry file is never replaced", arguments: ["build", "assemble"])
  func registryInTheWay(command: String) async throws {
    let scratch = try articles()
    let registry = "ignore: [\"Lula da Silva\"]\n"
    try scratch.write("out/index.html", registry)
    let records = try await Program.run(["extract", "input", "-q"], in: scratch).output
    try scratch.write("records.jsonl", records)
    let run = try await Program.run(
      [command, command == "build" ? "input" : "records.jsonl", "-o", "out"]
        + ["--registry", "out/index.html"] + Self.quick, in: scratch)
    #expect(run.code == 1)
    #expect(run.errors.contains("out/index.html: is one of the files that were read"))
    #expect(try scratch.text("out/index.html") == registry)
  }

  @Test("no name is a mistake of usage: it would be the root of the disk")
  func noName() async throws {
    let scratch = try articles()
    let run = try await build("input", "", in: scratch)
    #expect(run.code == 64)
    #expect(run.errors.contains("--output takes the name of a folder"))
  }

  @Test(
    "options that contradict each other are a mistake of usage",
    arguments: [["--json", "--profile", "triggers"], ["--json", "-q"]])
  func contradictions(options: [String]) async throws {
    let scratch = try articles()
    let run = try await Program.run(["build", "input", "-o", "out"] + options, in: scratch)
    #expect(run.code == 64 && run.output.isEmpty)
  }

  @Test("-q leaves out the profile too")
  func quietProfile() async throws {
    let run = try await build("input", "out", ["--profile", "triggers"], in: try articles())
    #expect(run.code == 0 && run.output.isEmpty)
  }

  @Test("a closed standard output fails, and takes no file's place")
  func closedOutput() async throws {
    let scratch = try articles()
    _ = try await build("input", in: scratch)
    let run = try await Program.run(
      ["build", "input", "-o", "closed", "--resamples", "0"], in: scratch,
      wrapper: ["sh", "-c", "exec \"$0\" \"$@\" >&- 2>&-"])
    #expect(run.code == 1)
    #expect(try scratch.files("closed") == scratch.files("out"))
  }
}
