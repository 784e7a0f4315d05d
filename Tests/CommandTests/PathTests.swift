import Foundation
import TestSupport
import Testing

@Suite("relgraph path")
struct PathTests {
  private func built() async throws -> Scratch {
    let scratch = try Scratch()
    try Samples.write(to: scratch)
    let outcome = try await Program.run(
      ["build", "input", "-o", "maps", "-q", "--resamples", "0"], in: scratch)
    #expect(outcome.code == 0)
    return scratch
  }

  @Test("tells every link with its quote and document, names written any way")
  func chain() async throws {
    let scratch = try await built()
    let outcome = try await Program.run(
      ["path", "lula da silva", "BIÉLORUSSIE", "--from", "maps", "--network", "--json"],
      in: scratch)
    #expect(outcome.code == 0)
    let links = try outcome.output.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(links.count >= 1)
    #expect(links.last?["to"] as? String == "state/by")
    for (one, other) in zip(links, links.dropFirst()) {
      #expect(one["to"] as? String == other["from"] as? String)
    }
    for link in links {
      #expect((link["quote"] as? String)?.isEmpty == false)
      #expect((link["document"] as? String)?.hasSuffix(".txt") == true)
    }
    let text = try await Program.run(
      ["path", "Lula da Silva", "Biélorussie", "--from", "maps", "--network"], in: scratch)
    #expect(text.output.contains("lien"))
    #expect(text.output.contains("«"))
  }

  @Test("names what may have been meant, and fails where no chain leads")
  func misses() async throws {
    let scratch = try await built()
    let unknown = try await Program.run(
      ["path", "Macro", "Brésil", "--from", "maps"], in: scratch)
    #expect(unknown.code == 1)
    #expect(unknown.errors.contains("did you mean « Emmanuel Macron »"))
    let nobody = try await Program.run(["path", "Zzz", "Brésil", "--from", "maps"], in: scratch)
    #expect(nobody.code == 1)
    #expect(nobody.errors.contains("nobody on the map is called « Zzz »"))
    let same = try await Program.run(
      ["path", "emmanuel-macron", "person/emmanuel-macron", "--from", "maps"], in: scratch)
    #expect(same.code == 1)
    #expect(same.errors.contains("both names mean « Emmanuel Macron »"))
    let folder = try await Program.run(["path", "a", "b", "--from", "nowhere"], in: scratch)
    #expect(folder.code == 1)
    #expect(folder.errors.contains("relgraph build"))
  }

  @Test("near copies are counted once, and both numbers told")
  func copies() async throws {
    let scratch = try Scratch()
    try Samples.write(to: scratch)
    try scratch.write("input/again.txt", Samples.meeting)
    _ = try await Program.run(
      ["build", "input", "-o", "maps", "-q", "--resamples", "0"], in: scratch)
    let pair = ["Emmanuel Macron", "Lula da Silva", "--from", "maps"]
    let explained = try await Program.run(["explain"] + pair, in: scratch)
    #expect(
      explained.output.contains(
        "Ensemble dans 3 fenêtres de 1 document (6 de 2 avec les quasi-copies) :"),
      "\(explained.output)")
    let chain = try await Program.run(["path"] + pair + ["--network"], in: scratch)
    #expect(
      chain.output.contains("ensemble dans 3 phrases (6 avec les quasi-copies)"), "\(chain.output)")
  }
}
