import Foundation
import TestSupport
import Testing

@Suite("relgraph analyze")
struct AnalyzeTests {
  private static let list = """
    Source,Target,Weight
    Anna,Émile,2
    Émile,Carl,1
    Carl,Anna,1
    Carl,Dora,4

    """

  private func run(_ arguments: [String]) async throws -> Program.Outcome {
    let scratch = try Scratch()
    try scratch.write("graph.csv", Self.list)
    return try await Program.run(["analyze", "graph.csv"] + arguments, in: scratch)
  }

  @Test("prints the measures that are named, sorted by the first")
  func named() async throws {
    let outcome = try await run(["-m", "core", "-m", "effective-size", "--csv", "--top", "1"])
    #expect(outcome.code == 0)
    let rows = outcome.output.split(separator: "\r\n")
    #expect(rows.first == "id,label,core,effective-size")
    #expect(rows.count == 2)
    let all = try await run(["-m", "degree", "--csv"])
    let degrees = all.output.split(separator: "\r\n").dropFirst().compactMap {
      $0.split(separator: ",").last.flatMap { Int($0) }
    }
    #expect(Set(degrees).count > 1)
    #expect(degrees == degrees.sorted(by: >))
  }

  @Test("prints every measure as JSON where none is named")
  func everything() async throws {
    let outcome = try await run(["--json", "--by", "degree"])
    let first = try #require(outcome.output.split(separator: "\n").first)
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(first.utf8)) as? [String: Any])
    #expect(object["id"] as? String == "Carl")
    #expect(object["degree"] as? Int == 3)
    #expect(object.count > 25)
  }

  @Test("measures edges, the most surprising first")
  func edges() async throws {
    let outcome = try await run(["--edges", "-m", "bridge", "--csv"])
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("Carl,Dora,Carl,Dora,1"))
  }

  @Test("takes edges as directed, without weights, and communities as fine as wished")
  func looks() async throws {
    let arrows = try await run(["--directed", "-m", "in-strength", "--csv", "--by", "in-strength"])
    #expect(arrows.output.contains("Dora,Dora,4"))
    #expect(arrows.output.contains("Carl,Carl,1"))
    let equal = try await run(["--unweighted", "-m", "strength", "--csv"])
    #expect(equal.output.contains("Carl,Carl,3"))
    let fine = try await run(["--potts", "--resolution", "50", "-m", "community", "--csv"])
    #expect(fine.output.contains("Dora,Dora,4"))
    let coarse = try await run(["--resolution", "0.01", "--seed", "3", "-m", "community", "--csv"])
    #expect(coarse.output.contains("Dora,Dora,1"))
  }

  @Test("takes the part around a node, whatever its accents")
  func around() async throws {
    let outcome = try await run(["--around", "emile", "--csv", "-m", "degree"])
    #expect(outcome.output.split(separator: "\r\n").count == 4)
    #expect(!outcome.output.contains("Dora"))
    #expect(try await run(["--around", "nobody"]).code == 1)
  }

  @Test(
    "refuses what it does not know",
    arguments: [
      ["--by", "beauty"], ["-m", "beauty"], ["--edges", "-m", "closeness"], ["--top", "-1"],
      ["--json", "--csv"], ["--potts"], ["--resolution", "0"], ["--resolution", "nan"],
    ])
  func refusals(_ arguments: [String]) async throws {
    #expect(try await run(arguments).code == 64)
  }
}
