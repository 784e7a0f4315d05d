internal import ArgumentParser
internal import CorpusReading
internal import RelgraphKit

/// `relgraph assemble`: records in, maps and tables out.
struct AssembleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assemble", abstract: "Draw the maps of records that « extract » made.")

  @Argument(help: "Files of records; - is standard input.")
  var records: [String] = ["-"]

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var assembly: AssemblyArguments

  func run() async throws {
    var files: [RegistryFile] = []
    var found: [DocumentRecord] = []
    var skips: [Skip] = []
    for path in records {
      let bytes = try Terminal.readFile(
        path, remedy: "give a file that « relgraph extract » wrote")
      let content = try RecordLines.read(bytes, path: path)
      files += content.registries.filter { !files.contains($0) }
      found += content.records
      skips += content.skips
    }
    let knowledge = try registry.knowledge(after: files)
    var all = Assembly(knowledge: knowledge)
    for record in found { all.add(record) }
    // The articles are spared too: « explain » and « registry suggest » lead back to them.
    let inputs = records + registry.paths + found.map(\.document.path)
    try Publication(
      arguments: assembly, knowledge: knowledge, inputs: inputs,
      wanted: "records that « relgraph extract » wrote"
    ).publish(all, skips: skips, remarks: [])
  }
}
