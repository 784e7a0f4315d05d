internal import ArgumentParser
internal import Foundation
internal import Linguistics

/// The models that a command is given in place of those inside the program.
struct ModelOptions: ParsableArguments {
  /// No model file is larger.
  private static let mostBytes = 256 << 20

  @Option(
    name: .customLong("model"),
    help: ArgumentHelp(
      "A model file, or a folder of them, made by relgraph-train; repeatable; each replaces the built-in one of its kind.",
      valueName: "path"))
  var paths: [String] = []

  /// The models of French: those inside the program, with the given ones in their places.
  func models() throws -> ModelFiles {
    let builtIn = ModelFiles(language: "fr")
    guard !paths.isEmpty else { return builtIn }
    let files = try files().map { (path: $0, bytes: try Self.bytes($0)) }
    do {
      return try builtIn.replacing(with: files)
    } catch {
      throw CommandFailure(error.description)
    }
  }

  /// Paths of the files, those in folders among them.
  func files() throws(CommandFailure) -> [String] {
    var files: [String] = []
    for path in paths {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw CommandFailure("\(path): is not there; give a model file or a folder with --model")
      }
      guard isFolder.boolValue else {
        files.append(path)
        continue
      }
      let names = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter {
        $0.hasSuffix(".model") || $0.hasSuffix(".lexicon")
      }
      guard !names.isEmpty else {
        throw CommandFailure("\(path): holds no .model or .lexicon file; name another folder")
      }
      for name in names.sorted() {
        files.append(path.hasSuffix("/") ? path + name : path + "/" + name)
      }
    }
    return files
  }

  private static func bytes(_ path: String) throws(CommandFailure) -> [UInt8] {
    let bytes = try Terminal.readFile(
      path, limit: mostBytes, remedy: "give a model file with --model")
    guard bytes.count <= mostBytes else {
      throw CommandFailure("\(path): larger than \(mostBytes >> 20) MiB; this is no model")
    }
    return bytes
  }
}
