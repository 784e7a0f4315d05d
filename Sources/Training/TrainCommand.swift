public import ArgumentParser

/// Trains models and measures them.
public struct TrainCommand: AsyncParsableCommand {
  /// The name and the parts of the command.
  public static let configuration = CommandConfiguration(
    commandName: "relgraph-train", abstract: "Train relgraph's models and measure them.",
    subcommands: [TrainModel.self, Evaluate.self, MakeClusters.self])

  /// Takes no arguments of its own.
  public init() {}
}

/// Where the corpora and the models lie.
struct Places: ParsableArguments {
  @Option(help: "Folder of the unpacked corpora.")
  var corpora = "../shared/corpora"

  @Option(help: "Folder of our own lists of names.")
  var lists = "Sources/Training/Lists"

  @Option(help: "Folder of the model files.")
  var models = "Sources/CLanguagePacks/packs/fr/models"
}
