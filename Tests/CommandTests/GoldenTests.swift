import Foundation
import TestSupport
import Testing

/// Runs of the command line whose outputs are written down below `Golden/`.
///
/// `make golden-record` writes `expected/` anew; a run that records fails, so that it cannot be
/// taken for one that passed.
@Suite("Golden folders")
struct GoldenTests {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Golden")
  static let isRecording =
    ProcessInfo.processInfo.environment["RELGRAPH_RECORD_GOLDEN"] != nil
  /// The cases, by name.
  static let cases = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { !$0.hasPrefix(".") }.sorted()

  @Test("there are cases to run")
  func hasCases() { #expect(!Self.cases.isEmpty) }

  @Test("prints and writes what is expected", arguments: cases)
  func holds(name: String) async throws {
    let place = Self.folder.appendingPathComponent(name)
    let scratch = try Scratch()
    let articles = place.appendingPathComponent("input")
    if FileManager.default.fileExists(atPath: articles.path) {
      try FileManager.default.copyItem(at: articles, to: scratch.at("input"))
    } else {
      // Git keeps no empty folders.
      try scratch.folder("input")
    }
    let input = try? String(contentsOf: place.appendingPathComponent("stdin.txt"), encoding: .utf8)
    var runs: [Program.Outcome] = []
    for arguments in try Self.commands(place.appendingPathComponent("flags.txt")) {
      runs.append(try await Program.run(arguments, in: scratch, input: input))
    }

    var actual = try scratch.files("out").reduce(into: [String: String]()) { files, file in
      // Positions depend on Graphviz' version and the fonts; what is drawn does not. Of the
      // explorer's page, which carries positions in its script, only that it is there is compared.
      let text = String(decoding: file.value, as: UTF8.self)
      let isPage = file.key.hasSuffix(".html")
      files["out/" + file.key] =
        isPage ? "" : Picture.isLaidOut(file.key) ? Picture.words(of: text) : text
    }
    actual["code.txt"] = runs.map { "\($0.code)\n" }.joined()
    actual["stdout.txt"] = runs.map(\.output).joined()
    actual["stderr.txt"] = runs.map(\.errors).joined()

    let expectedFolder = place.appendingPathComponent("expected")
    if Self.isRecording {
      try Self.record(actual, in: expectedFolder)
      Issue.record("recorded \(name); look at the difference and run the tests again")
      return
    }
    let expected = try Self.read(expectedFolder)
    #expect(actual.keys.sorted() == expected.keys.sorted())
    for (file, text) in expected.sorted(by: { $0.key < $1.key }) {
      #expect(Self.firstDifference(actual[file] ?? "", text) == nil, "\(name)/expected/\(file)")
    }
  }

  /// The arguments of one run after the other: one a line, an empty line between runs.
  private static func commands(_ file: URL) throws -> [[String]] {
    try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      .split(separator: "").map(Array.init)
  }

  /// The first line that differs, as it is and as it should be.
  private static func firstDifference(_ actual: String, _ expected: String) -> String? {
    guard Array(actual.utf8) != Array(expected.utf8) else { return nil }
    let actual = actual.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let expected = expected.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let line = zip(actual, expected).enumerated().first { $0.element.0 != $0.element.1 }
    guard let line else { return "\(actual.count) lines instead of \(expected.count)" }
    return "line \(line.offset + 1) is «\(line.element.0)» instead of «\(line.element.1)»"
  }

  private static func record(_ files: [String: String], in folder: URL) throws {
    try? FileManager.default.removeItem(at: folder)
    for (name, text) in files {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  private static func read(_ folder: URL) throws -> [String: String] {
    var files: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let file = folder.appendingPathComponent(name)
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      files[name] = try String(contentsOf: file, encoding: .utf8)
    }
    return files
  }
}

/// What a laid-out file says, without where it stands.
enum Picture {
  /// Whether the file carries positions.
  static func isLaidOut(_ name: String) -> Bool {
    [".svg", ".dot"].contains { name.hasSuffix($0) }
  }

  /// The text between the tags of SVG, or the quoted strings of DOT, without numbers.
  static func words(of text: String) -> String {
    let isMarkup = text.contains("<svg")
    var words: [String] = []
    var current = ""
    var isInside = isMarkup
    for scalar in text.unicodeScalars {
      let opens = isMarkup ? scalar == ">" : scalar == "\"" && !isInside
      let closes = isMarkup ? scalar == "<" : scalar == "\"" && isInside
      if opens || closes {
        if isInside { words.append(current) }
        current = ""
        isInside = opens
      } else if isInside {
        current.unicodeScalars.append(scalar)
      }
    }
    let lines =
      words
      .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
      .filter { word in word.contains { $0.isLetter } && !word.contains("{") }
    return lines.joined(separator: "\n") + "\n"
  }
}
