import Foundation
import Testing

@Suite("Same input, same bytes")
struct SameBytesTests {
  /// What `build` writes from the example corpus, put below `folder` by `arrange`.
  private func build(
    wrapper: [String] = [], options: [String] = [], arrange: (Scratch) throws -> [String]
  ) async throws -> [String: Data] {
    let scratch = try Scratch()
    let input = try arrange(scratch)
    let run = try await Program.run(
      ["build"] + input + ["-o", "out"] + options, in: scratch, wrapper: wrapper)
    #expect(run.code == 0, "\(run.everything)")
    return try scratch.files("out")
  }

  /// Copies the example corpus in the order that `sorted` gives.
  private func copySeeds(
    to scratch: Scratch, by areInOrder: (String, String) -> Bool
  ) throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: Samples.seeds.path)
    try scratch.folder("seeds")
    for name in names.sorted(by: areInOrder) {
      try FileManager.default.copyItem(
        at: Samples.seeds.appendingPathComponent(name), to: scratch.at("seeds/\(name)"))
    }
    return ["seeds"]
  }

  @Test("two runs")
  func twoRuns() async throws {
    let first = try await build { try copySeeds(to: $0, by: <) }
    let second = try await build { try copySeeds(to: $0, by: <) }
    expectSame(first, second)
  }

  @Test("files made on the disk in another order")
  func diskOrder() async throws {
    let first = try await build { try copySeeds(to: $0, by: <) }
    let second = try await build { try copySeeds(to: $0, by: >) }
    expectSame(first, second)
  }

  @Test("files named on the command line in another order")
  func argumentOrder() async throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Samples.seeds.path).sorted()
    let first = try await build { scratch in
      _ = try copySeeds(to: scratch, by: <)
      return names.map { "seeds/\($0)" }
    }
    let second = try await build { scratch in
      _ = try copySeeds(to: scratch, by: <)
      return names.reversed().map { "seeds/\($0)" }
    }
    expectSame(first, second)
  }

  @Test("one core and all", .enabled(if: Program.hasCommand("taskset"), "needs taskset"))
  func cores() async throws {
    let first = try await build(wrapper: ["taskset", "-c", "0"]) { try copySeeds(to: $0, by: <) }
    let second = try await build { try copySeeds(to: $0, by: <) }
    expectSame(first, second)
  }

  @Test("another locale, time zone and home")
  func surroundings() async throws {
    let first = try await build { try copySeeds(to: $0, by: <) }
    let second = try await build(
      wrapper: ["env", "LC_ALL=tr_TR.UTF-8", "LANG=tr_TR.UTF-8", "TZ=Pacific/Kiritimati", "HOME=/"]
    ) { try copySeeds(to: $0, by: <) }
    expectSame(first, second)
  }

  @Test("build, and extract followed by assemble")
  func halves() async throws {
    let whole = try await build { try copySeeds(to: $0, by: <) }
    let scratch = try Scratch()
    _ = try copySeeds(to: scratch, by: <)
    let extracted = try await Program.run(["extract", "seeds"], in: scratch)
    #expect(extracted.code == 0, "\(extracted.errors)")
    try scratch.write("records.jsonl", Array(extracted.outputBytes))
    let assembled = try await Program.run(["assemble", "records.jsonl", "-o", "out"], in: scratch)
    #expect(assembled.code == 0, "\(assembled.everything)")
    expectSame(whole, try scratch.files("out"))
  }

  @Test("records in another order, and in two files")
  func shuffledRecords() async throws {
    let whole = try await build { try copySeeds(to: $0, by: <) }
    let scratch = try Scratch()
    _ = try copySeeds(to: scratch, by: <)
    let extracted = try await Program.run(["extract", "seeds"], in: scratch)
    let lines = extracted.output.split(separator: "\n").reversed().map { $0 + "\n" }
    try scratch.write("first.jsonl", lines.prefix(9).joined())
    try scratch.write("second.jsonl", lines.dropFirst(9).joined())
    let assembled = try await Program.run(
      ["assemble", "second.jsonl", "first.jsonl", "-o", "out"], in: scratch)
    #expect(assembled.code == 0, "\(assembled.everything)")
    expectSame(whole, try scratch.files("out"))
  }

  /// Names the files that differ, instead of printing them.
  private func expectSame(_ left: [String: Data], _ right: [String: Data]) {
    #expect(left.count > 8)
    #expect(left.keys.sorted() == right.keys.sorted())
    let differing = left.keys.filter { left[$0] != right[$0] }.sorted()
    #expect(differing == [])
  }
}
