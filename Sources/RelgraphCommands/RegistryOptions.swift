internal import ArgumentParser
internal import RelgraphKit

/// The registry files that a command is given.
struct RegistryOptions: ParsableArguments {
  /// No registry by hand is larger.
  private static let mostBytes = 1 << 20

  @Option(
    name: .customLong("registry"),
    help: ArgumentHelp(
      "A file of yours that says who is who, repeatable; it wins over what is built in. See docs/registry.md.",
      valueName: "file"))
  var paths: [String] = []

  /// The files' texts.
  func files() throws -> [RegistryFile] {
    try paths.map { path in
      let data = try Terminal.readFile(
        path, limit: Self.mostBytes, remedy: "give a registry file (YAML) with --registry")
      guard data.count <= Self.mostBytes else {
        throw CommandFailure(
          "\(path): larger than \(Self.mostBytes >> 10) KiB; several registry files may be given")
      }
      guard let text = String(validating: data, as: UTF8.self) else {
        throw CommandFailure("\(path): is no UTF-8 text; save it as UTF-8")
      }
      return RegistryFile(path: path, yaml: text)
    }
  }

  /// What is known under the files given, or under `others` and then these.
  func knowledge(after others: [RegistryFile] = []) throws -> KnowledgeBase {
    let own = try files()
    return try KnowledgeBase.with(others.filter { !own.contains($0) } + own)
  }
}
