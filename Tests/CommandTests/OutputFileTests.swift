import Foundation
import TestSupport
import Testing

@Suite("The file behind -o")
struct OutputFileTests {
  @Test("a graph is never replaced by its picture, whatever way leads to it")
  func graph() async throws {
    let scratch = try Scratch()
    try scratch.write("in/e.dot", "graph { a -- b }")
    for path in ["in/e.dot", "in/../in/e.dot"] {
      let run = try await Program.run(["draw", "in/e.dot", "-o", path], in: scratch)
      #expect(run.code == 1)
      #expect(run.errors.contains("\(path): is what was read"))
    }
    #expect(try scratch.text("in/e.dot") == "graph { a -- b }")
    #expect(try await Program.run(["draw", "in/e.dot", "-o", "e.dot"], in: scratch).code == 0)
  }

  @Test("an article is never replaced by a list of suggestions; a list without any is told")
  func suggestions() async throws {
    let scratch = try Scratch()
    let text = "Moscou a salué Pékin."
    try scratch.write("in/a.txt", text)
    let over = try await Program.run(["registry", "suggest", "in", "-o", "in/a.txt"], in: scratch)
    #expect(over.code == 1)
    #expect(try scratch.text("in/a.txt") == text)
    let run = try await Program.run(
      ["registry", "suggest", "in", "-o", "review.yaml"], in: scratch)
    #expect(run.code == 0)
    #expect(run.errors.contains("the list is empty"))
    #expect(try scratch.text("review.yaml").hasPrefix("#"))
  }

  @Test(
    "the evidence beside a graph, which tells its titles, is never replaced by a picture or a list")
  func evidence() async throws {
    let scratch = try Scratch()
    try Samples.write(to: scratch)
    _ = try await Program.run(["build", "input", "-o", "m", "-q", "--resamples", "0"], in: scratch)
    let before = try scratch.files("m")
    for command in [
      ["draw", "m/graph.json", "-o", "m/evidence.jsonl"],
      ["registry", "suggest", "m", "-o", "m/evidence.jsonl"],
      ["registry", "suggest", "m", "-o", "m/graph.json"],
    ] {
      let run = try await Program.run(command, in: scratch)
      #expect(run.code == 1)
      #expect(run.errors.contains(": is what was read"))
      #expect(try scratch.files("m") == before)
    }
  }

  @Test("a graph of one edge is told of in the singular")
  func singular() async throws {
    let scratch = try Scratch()
    try scratch.write("e.dot", "graph { a -- b }")
    let run = try await Program.run(["analyze", "e.dot"], in: scratch)
    #expect(run.output.contains("2 nodes, 1 edge, undirected; 1 component, the largest of 2 nodes"))
  }
}
