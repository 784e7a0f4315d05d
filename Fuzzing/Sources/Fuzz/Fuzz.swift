internal import CFuzzer
internal import Foundation

/// Runs libFuzzer on the engine that the environment names.
@main
struct Fuzz {
  static func main() {
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(LLVMFuzzerRunDriver(&count, &arguments) { feed($0, $1) })
  }
}

/// What libFuzzer's own doorway calls; the linker wants it, although ``Fuzz`` names it by hand.
@_cdecl("LLVMFuzzerTestOneInput")
func feed(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  Target.chosen.feed(Array(UnsafeBufferPointer(start: data, count: data == nil ? 0 : count)))
  return 0
}

/// Something that takes any bytes and must neither crash nor break a promise.
struct Target: Sendable {
  let feed: @Sendable ([UInt8]) -> Void

  /// The target that the variable `RELGRAPH_FUZZ` names: `tokens`, `names`, `articles` or `models`.
  static let chosen: Target = {
    let name = ProcessInfo.processInfo.environment["RELGRAPH_FUZZ"] ?? ""
    switch name {
    case "tokens": return tokens
    case "names": return names
    case "articles": return articles
    case "models": return models
    default:
      FileHandle.standardError.write(Data("RELGRAPH_FUZZ=tokens, names, articles or models\n".utf8))
      exit(2)
    }
  }()
}

/// Ends the run, so that libFuzzer keeps the input.
func require(_ promise: Bool, _ what: String) {
  precondition(promise, "broken promise: \(what)")
}
