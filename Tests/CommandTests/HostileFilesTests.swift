import Foundation
import TestSupport
import Testing

@Suite("Hostile files and folders")
struct HostileFilesTests {
  /// Files that a build writes in any case.
  private static let outputs = [
    "entities.csv", "evidence.jsonl", "graph.json", "index.html", "network.dot", "network.svg",
    "relations.csv",
    "relations.dot", "relations.svg",
  ]

  @Test("a folder without documents fails with its name, and writes nothing")
  func emptyFolder() async throws {
    let scratch = try Scratch()
    try scratch.folder("nothing-here")
    let run = try await Program.run(["build", "nothing-here", "-o", "out"], in: scratch)
    #expect(run.code == 1)
    #expect(run.errors.contains("nothing-here"))
    #expect(try scratch.files("out").isEmpty)
  }

  @Test("a path that does not exist fails with its name, and writes nothing")
  func missingPath() async throws {
    let scratch = try Scratch()
    let run = try await Program.run(["build", "no-such-folder", "-o", "out"], in: scratch)
    #expect(run.code == 1)
    #expect(run.errors.contains("no-such-folder"))
    #expect(try scratch.files("out").isEmpty)
  }

  @Test(
    "one file that cannot be read as text is skipped, named and counted; the others are read",
    arguments: [
      ("picture.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + noise(count: 4000)),
      ("program", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0] + noise(count: 4000)),
      ("blank.txt", Array("  \n\n\t\n".utf8)),
    ])
  func skippedFile(name: String, bytes: [UInt8]) async throws {
    let scratch = try Scratch()
    try Samples.write(to: scratch)
    try scratch.write("input/\(name)", bytes)
    let run = try await Program.run(["build", "input", "-o", "out"], in: scratch)
    #expect(run.code == 2)
    #expect(run.everything.contains(name))
    #expect(Set(try scratch.files("out").keys).isSuperset(of: Self.outputs))
    let records = try scratch.text("out/evidence.jsonl").split(separator: "\n")
    #expect(records.count == 2)
  }

  @Test(
    "odd bytes inside an article lose no article",
    arguments: [
      ([0x00], "control characters"), ([0xFF, 0xFE, 0xFA], "3 bytes are no text"),
      ([0xC3], "1 byte is no text"), ([0xED, 0xA0, 0x80], "3 bytes are no text"),
      ([0xC0, 0xAF], "2 bytes are no text"), ([0x1B, 0x5B, 0x32, 0x4A], nil),
      ([0xEF, 0xBF, 0xBE], nil), ([0xF4, 0x90, 0x80, 0x80], "4 bytes are no text"),
    ] as [([UInt8], String?)])
  func oddBytes(bytes: [UInt8], told: String?) async throws {
    let scratch = try Scratch()
    try Samples.write(to: scratch)
    let text = Array(Samples.meeting.utf8)
    let middle = text.count / 2
    try scratch.write("input/odd.txt", Array(text[..<middle]) + bytes + Array(text[middle...]))
    let run = try await Program.run(["build", "input", "-o", "out"], in: scratch)
    #expect(run.code == 0)
    #expect(!run.everything.contains("\u{1B}["))
    #expect(try scratch.text("out/evidence.jsonl").split(separator: "\n").count == 3)
    #expect(run.errors.contains("odd.txt") == (told != nil))
    if let told { #expect(run.errors.contains(told)) } else { #expect(run.errors.isEmpty) }
    for file in try scratch.files("out") {
      #expect(String(validating: file.value, as: UTF8.self) != nil, "\(file.key) is not UTF-8")
    }
  }

  @Test("a file of 200 MB is a counted skip, the others are read")
  func hugeFile() async throws {
    let scratch = try Scratch()
    try Samples.write(to: scratch)
    let line = String(repeating: "Emmanuel Macron a rencontré Lula da Silva, ", count: 2_500)
    try scratch.sparse("input/huge.txt", byteCount: 200_000_000, start: line)
    let run = try await Program.run(["build", "input", "-o", "out"], in: scratch)
    #expect(run.code == 2)
    #expect(run.errors.contains("input/huge.txt: It is longer than a document may be (32 MiB)"))
    #expect(try scratch.text("out/evidence.jsonl").split(separator: "\n").count == 2)
  }

  @Test(
    "a file that may not be read is skipped and named",
    .enabled(if: geteuid() != 0 || Program.hasCommand("setpriv"), "root reads everything"))
  func unreadableFile() async throws {
    let scratch = try Scratch()
    try Samples.write(to: scratch)
    Scratch.setMode(0o777, scratch.url.path)
    Scratch.setMode(0, try scratch.write("input/secret.txt", Samples.meeting))
    let run = try await Program.run(
      ["build", "input", "-o", "out"], in: scratch, wrapper: Self.asNobody)
    #expect(run.code == 2)
    #expect(run.everything.contains("secret.txt"))
    #expect(try scratch.text("out/evidence.jsonl").split(separator: "\n").count == 2)
  }

  @Test("links that lead in circles end, and nothing is read twice")
  func symlinkLoop() async throws {
    let scratch = try Scratch()
    try Samples.write(to: scratch)
    try scratch.link("input/again", to: ".")
    try scratch.link("input/deep/up", to: "../..")
    try scratch.link("input/self", to: "self")
    try scratch.link("input/dangling.txt", to: "nowhere.txt")
    let run = try await Program.run(["build", "input", "-o", "out"], in: scratch)
    #expect(run.code == 2)
    for name in ["again", "deep/up/input", "self", "dangling.txt"] {
      #expect(run.errors.contains("skipped input/\(name): This link leads"), "\(run.errors)")
    }
    #expect(try scratch.text("out/evidence.jsonl").split(separator: "\n").count == 2)
  }

  @Test("a pipe among the files does not make it wait")
  func pipe() async throws {
    let scratch = try Scratch()
    try Samples.write(to: scratch)
    #expect(scratch.pipe("input/pipe.txt"))
    let run = try await Program.run(["build", "input", "-o", "out"], in: scratch)
    #expect(run.code == 2)
    #expect(run.everything.contains("pipe.txt"))
  }

  @Test(
    "an output folder that may not be written fails with its name, the old files whole",
    .enabled(if: geteuid() != 0 || Program.hasCommand("setpriv"), "root writes everywhere"))
  func lockedOutput() async throws {
    let scratch = try Scratch()
    try Samples.write(to: scratch)
    try scratch.write("out/graph.json", "old")
    try scratch.write("out/network.svg", "old")
    Scratch.setMode(0o555, scratch.at("out").path)
    let run = try await Program.run(
      ["build", "input", "-o", "out"], in: scratch, wrapper: Self.asNobody)
    #expect(run.code == 1)
    #expect(run.errors.contains("out"))
    let old = Data("old".utf8)
    #expect(try scratch.files("out") == ["graph.json": old, "network.svg": old])
  }

  @Test("an output path that is a file fails with its name, and the file stays")
  func outputIsAFile() async throws {
    let scratch = try Scratch()
    try Samples.write(to: scratch)
    try scratch.write("out", "mine")
    let run = try await Program.run(["build", "input", "-o", "out"], in: scratch)
    #expect(run.code == 1)
    #expect(run.errors.contains("out"))
    #expect(try scratch.text("out") == "mine")
  }

  @Test("a failed run leaves the files of the run before it as they were")
  func failedRunKeepsFiles() async throws {
    let scratch = try Scratch()
    try Samples.write(to: scratch)
    try scratch.folder("empty")
    let first = try await Program.run(["build", "input", "-o", "out"], in: scratch)
    let before = try scratch.files("out")
    let second = try await Program.run(["build", "empty", "-o", "out"], in: scratch)
    #expect(first.code == 0 && second.code == 1)
    #expect(Set(before.keys).isSuperset(of: Self.outputs))
    #expect(try scratch.files("out") == before)
  }

  @Test(
    "reading from the folder that is written to, twice, gives the same map and one word on it",
    arguments: ["input", "input/maps"])
  func outputInsideInput(folder: String) async throws {
    let scratch = try Scratch()
    try Samples.write(to: scratch)
    let command = ["build", "input", "-o", folder, "--also", "gexf", "--also", "graphml"]
    let first = try await Program.run(command, in: scratch)
    let before = try scratch.files("input")
    let second = try await Program.run(command, in: scratch)
    #expect(first.code == 0 && second.code == 0, "\(second.errors)")
    #expect(first.errors.isEmpty)
    #expect(
      second.errors
        == "relgraph: \(folder): Passed over \(before.count - 2) files of a map that relgraph made; "
        + "write maps to a folder that is not read to avoid this message.\n")
    #expect(before.count >= Self.outputs.count + 4)
    #expect(try scratch.files("input") == before)
  }

  @Test("a full disk behind standard output is a failure", .enabled(if: Program.hasFullDevice))
  func fullDisk() async throws {
    let scratch = try Scratch()
    try Samples.write(to: scratch)
    let run = try await Program.run(
      [], in: scratch,
      wrapper: ["sh", "-c", "\"$0\" extract input > /dev/full"])
    #expect(run.code == 1)
    #expect(!run.errors.isEmpty)
  }

  @Test(
    "a wrong word on the command line is a matter of usage",
    arguments: [["bild"], ["build", "--no-such-option"], ["draw"], ["explain"]])
  func usage(arguments: [String]) async throws {
    let run = try await Program.run(arguments, in: Scratch())
    #expect(run.code == 64)
    #expect(run.errors.contains("Usage"))
  }

  /// Starts the program as a user without rights where the tests run as root.
  private static let asNobody =
    geteuid() == 0
    ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
}

/// Bytes that no encoding of text gives, the same in every run.
private func noise(count: Int) -> [UInt8] {
  var state: UInt32 = 2_463_534_242
  return (0..<count).map { _ in
    state ^= state << 13
    state ^= state >> 17
    state ^= state << 5
    return UInt8(truncatingIfNeeded: state)
  }
}
