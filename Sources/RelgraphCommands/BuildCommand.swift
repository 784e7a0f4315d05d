internal import ArgumentParser
internal import RelgraphKit

/// `relgraph build`: a folder in, maps and tables out.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Draw the maps of a folder of news.",
    discussion: """
      Reads INPUT (« seeds » where none is given) and writes network.svg and .dot, relations.svg and .dot, \
      index.html, graph.json, evidence.jsonl, entities.csv and relations.csv to the output folder; also \
      timeline.svg, where two months have dated articles in which two entities meet. \
      The same as « relgraph extract INPUT | relgraph assemble - ».
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var registry: RegistryOptions
  @OptionGroup var model: ModelOptions
  @OptionGroup var assembly: AssemblyArguments

  func run() async throws {
    let knowledge = try registry.knowledge()
    let extraction = try await input.extraction(
      default: ["seeds"], knowledge: knowledge, models: try model.models(), quiet: assembly.quiet)
    var records = Assembly(knowledge: knowledge)
    for record in extraction.records { records.add(record) }
    let inputs =
      extraction.records.map(\.document.path) + registry.paths
      + (try model.files())
    try Publication(arguments: assembly, knowledge: knowledge, inputs: inputs)
      .publish(records, skips: extraction.skips, remarks: extraction.remarks)
  }
}
