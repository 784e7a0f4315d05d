internal import ArgumentParser
internal import CorpusReading
internal import Exchange
internal import Foundation
internal import Linguistics
internal import RelgraphKit

/// `relgraph registry`: what there is to say about who is who.
struct RegistryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "registry", abstract: "Review who is who, and check registry files.",
    subcommands: [
      RegistrySuggestCommand.self, RegistryCheckCommand.self, RegistryTimeCommand.self,
    ])
}

/// `relgraph registry suggest`: a review list in the format of a registry file.
struct RegistrySuggestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "List the names whose merging is doubtful, with the evidence.",
    discussion: """
      Takes the same input as « build », or the folder that « build » wrote, whose documents are then read \
      again from where they lie. The list is a registry file with every suggestion commented out: uncomment \
      what you know better and give the file to « build » with --registry.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var registry: RegistryOptions

  @Option(name: .shortAndLong, help: "The file to write; standard output where none is given.")
  var output: String?

  @Option(help: "How many suggestions to make.")
  var top: Int = 200

  @Flag(name: .shortAndLong, help: "Print nothing but the list and errors.")
  var quiet = false

  mutating func validate() throws {
    guard (1...100_000).contains(top) else { throw ValidationError("--top takes 1 to 100000.") }
  }

  func run() async throws {
    let knowledge = try registry.knowledge()
    var source = input
    source.inputs = try input.inputs.flatMap(Self.documents)
    let extraction = try await source.extraction(
      default: ["seeds"], knowledge: knowledge, models: ModelFiles(language: "fr"), quiet: quiet)
    SkipReport.warn(extraction.skips, extraction.remarks, quiet: quiet)
    if extraction.records.isEmpty {
      throw CommandFailure("no document could be read; give \(InputOptions.wanted)")
    }
    var assembly = Assembly(knowledge: knowledge)
    for record in extraction.records { assembly.add(record) }
    let suggestions = assembly.suggestions(most: top)
    if suggestions.count == 0, !quiet {
      Terminal.warn("no name was merged or kept apart on little evidence; the list is empty")
    }
    try OutputFile.write(
      Array(suggestions.text.utf8), to: output,
      sparing: extraction.records.map(\.document.path) + registry.paths
        + input.inputs.flatMap { [$0 + "/evidence.jsonl", $0 + "/graph.json"] })
    if !extraction.skips.isEmpty { throw ExitCode(2) }
  }

  /// The documents that a folder of maps was made from; any other path as it is.
  private static func documents(_ path: String) throws -> [String] {
    let evidence = path + "/evidence.jsonl"
    let exists = FileManager.default.fileExists(atPath:)
    guard exists(path + "/graph.json"), exists(evidence) else { return [path] }
    let bytes = try Terminal.readFile(
      evidence, remedy: "name the folder of the articles instead")
    let records = try EvidenceLinesReader().read(bytes, file: evidence)
    return Set(records.map(\.document.path)).sorted()
  }
}

/// `relgraph registry check`: the mistakes in registry files, or in what is built in.
struct RegistryCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check registry files, and the built-in registry without any.",
    discussion: """
      Prints file:line:column, the line and a caret for each mistake. With --folder the tables of a source \
      tree are read from there; the built-in ones stand in for those that are missing, which is told.
      """)

  @Argument(help: "Registry files (YAML).")
  var files: [String] = []

  @Option(help: "A folder that holds registry/states.tsv and the other tables.")
  var folder: String?

  func run() async throws {
    var registry = RegistryOptions()
    registry.paths = files
    if !files.isEmpty {
      _ = try registry.knowledge()
      if folder == nil {
        return try Terminal.print("registry: \(files.count.counted("file")), no mistake")
      }
    }
    var found = 0
    var missing: [String] = []
    var failure: (any Error)?
    let check = try RegistryCheck { path in
      guard let folder else { return nil }
      let file = folder + "/" + path
      guard FileManager.default.fileExists(atPath: file) else {
        missing.append(path)
        return nil
      }
      found += 1
      do {
        return try Terminal.readFile(file, remedy: "give another folder with --folder")
      } catch {
        failure = failure ?? error
        return nil
      }
    }
    if let failure { throw failure }
    if let folder, found == 0 {
      throw CommandFailure(
        "\(folder): holds no registry/states.tsv nor any other table; name the folder above « registry »"
      )
    }
    if !missing.isEmpty {
      Terminal.warn("built-in tables stand in for \(missing.joined(separator: ", "))")
    }
    for problem in check.problems { try Terminal.print(problem) }
    guard check.problems.isEmpty else {
      throw CommandFailure("registry: \(check.problems.count.counted("mistake"))")
    }
    try Terminal.print("registry: \(check.summary), no mistake")
  }
}
