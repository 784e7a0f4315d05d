import TestSupport
import Testing

@Suite("--model")
struct ModelOptionTests {
  @Test(
    "fails with the path and the remedy where the path holds no model",
    arguments: [
      ("nowhere.model", "is not there"), ("empty", "holds no .model"),
      ("notes.model", "no relgraph model"),
    ])
  func refuses(path: String, message: String) async throws {
    let scratch = try Scratch()
    try scratch.folder("empty")
    _ = try scratch.write("notes.model", "Rien d'un modèle.")
    _ = try scratch.write("texts/one.txt", "La France salue l'accord.")
    for command in [["extract", "texts"], ["build", "texts", "-o", "out"]] {
      let run = try await Program.run(command + ["--model", path], in: scratch)
      #expect(run.code == 1)
      #expect(run.errors.contains(path) && run.errors.contains(message))
      #expect(run.output.isEmpty)
    }
  }
}
