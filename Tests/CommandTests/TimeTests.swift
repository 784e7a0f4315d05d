import Foundation
import TestSupport
import Testing

@Suite("--since and --until")
struct TimeTests {
  @Test("what is told of a part in time is counted in it, and what is not in it is told as such")
  func part() async throws {
    let scratch = try Scratch()
    try Samples.write(to: scratch)
    try scratch.write(
      "input/later.txt",
      "La suite\n\nParis, le 4 mai 2024\n\nEmmanuel Macron a rencontré Alexandre Loukachenko à Paris.\n"
    )
    let quick = ["-q", "--resamples", "0"]
    _ = try await Program.run(["build", "input", "-o", "m"] + quick, in: scratch)
    let since = ["--since", "2024-05"]
    _ = try await Program.run(["build", "input", "-o", "cut"] + quick + since, in: scratch)
    let told = "1 mention dans 1 document\n"
    for options in [["--from", "m"] + since, ["--from", "cut"]] {
      let run = try await Program.run(["explain", "Emmanuel Macron"] + options, in: scratch)
      #expect(run.output.contains(told), "\(run.output)")
      #expect(!run.output.contains("meeting.txt"))
    }
    let gone = try await Program.run(
      ["explain", "Lula da Silva", "--from", "m"] + since, in: scratch)
    #expect(gone.code == 1)
    #expect(gone.errors.contains("Lula da Silva » and anybody is dated in the time asked for"))
    // The same of a picture around somebody, whose name is looked up on the whole map.
    let ego = ["draw", "m/graph.json", "--view", "ego"]
    let undrawn = try await Program.run(ego + ["Lula da Silva"] + since, in: scratch)
    #expect(undrawn.code == 1)
    #expect(undrawn.errors.contains("Lula da Silva » and anybody is dated in the time asked for"))
    let unknown = try await Program.run(ego + ["Zorglub"] + since, in: scratch)
    #expect(unknown.errors.contains("nobody on the map is called « Zorglub »"))
    let drawn = try await Program.run(ego + ["Emmanuel Macron"] + since, in: scratch)
    #expect(drawn.code == 0 && drawn.output.contains("Loukachenko"))
    let map = try await Program.run(["draw", "m/graph.json"] + since, in: scratch)
    #expect(map.output.contains("depuis mai 2024 · 1 article · 4 mai 2024"))
    let none = try await Program.run(
      ["draw", "m/graph.json", "--since", "2030"], in: scratch)
    #expect(none.errors.contains("the picture is empty"))
    #expect(!none.output.contains("article"))
  }
}
