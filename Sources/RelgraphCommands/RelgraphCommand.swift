public import ArgumentParser

/// The command line: `relgraph SUBCOMMAND …`.
public struct RelgraphCommand: AsyncParsableCommand {
  /// Name, help and subcommands.
  public static let configuration = CommandConfiguration(
    commandName: "relgraph",
    abstract: "Turns a folder of news into a map of who deals with whom.",
    discussion: """
      Every line of the map carries the sentence it comes from. French first; no network, no model \
      service: the same input gives the same bytes.

      Start with « relgraph build FOLDER -o MAPS », open MAPS/network.svg and MAPS/relations.svg, then ask \
      « relgraph explain NAME NAME --from MAPS » for the quotes behind an edge.

      Exit codes: 0 done, 1 failed, 2 done but something was skipped, 64 wrong usage.
      """,
    version: RelgraphVersion.current,
    subcommands: [
      BuildCommand.self, ExtractCommand.self, AssembleCommand.self, AnalyzeCommand.self,
      DrawCommand.self, ExplainCommand.self, PathCommand.self, RegistryCommand.self,
      LayoutCommand.self,
    ])

  /// Makes the command; the parser fills it.
  public init() {}
}

/// The version of the program.
public enum RelgraphVersion {
  /// After semantic versioning.
  public static let current = "0.1.0"
}
