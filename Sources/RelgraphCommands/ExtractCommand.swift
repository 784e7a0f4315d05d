internal import ArgumentParser
internal import RelgraphKit

/// `relgraph extract`: one record a document on standard output.
struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Write what each document says, one JSON record a line.",
    discussion: """
      Records hold what a document yields on its own. They may be made on many machines and given to \
      « relgraph assemble » in any order. The text of registry files goes with them in a line of its own, so \
      that « assemble » honours it.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var registry: RegistryOptions
  @OptionGroup var model: ModelOptions

  @Flag(name: .shortAndLong, help: "Print nothing but records and errors.")
  var quiet = false

  func run() async throws {
    let extraction = try await input.extraction(
      default: ["seeds"], knowledge: try registry.knowledge(),
      models: try model.models(), quiet: quiet)
    let files = try registry.files()
    if !files.isEmpty { try Terminal.write(try RecordLines.line(files)) }
    for record in extraction.records { try Terminal.write(try RecordLines.line(record)) }
    SkipReport.warn(extraction.skips, extraction.remarks, quiet: quiet)
    if extraction.records.isEmpty {
      throw CommandFailure("no document could be read; give \(InputOptions.wanted)")
    }
    if !extraction.skips.isEmpty { throw ExitCode(2) }
  }
}
