public import ArgumentParser
internal import Foundation

/// Trains models and measures them.
public struct TrainCommand: AsyncParsableCommand {
  /// The name and the parts of the command.
  public static let configuration = CommandConfiguration(
    commandName: "relgraph-train", abstract: "Train relgraph's models and measure them.",
    subcommands: [TrainModel.self, Evaluate.self, MakeClusters.self, Annotate.self])

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

  /// The model files of the folder, by name.
  func modelFiles() throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for file in try FileManager.default.contentsOfDirectory(atPath: models)
    where file.hasSuffix(".model") || file.hasSuffix(".lexicon") {
      files[file] = try Corpora.bytes(atPath: models + "/" + file)
    }
    return files
  }
}
