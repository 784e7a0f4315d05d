import Foundation
import TestSupport
import Testing

@Suite("Same input, same bytes")
struct SameBytesTests {
  /// What `build` writes from some dispatches of the example corpus.
  private static let whole = Task {
    try await build { try copySeeds(to: $0, by: <) }
  }

  @Test("two runs")
  func twoRuns() async throws {
    try await expectWhole(try await Self.build { try Self.copySeeds(to: $0, by: <) })
  }

  @Test("files made on the disk in another order")
  func diskOrder() async throws {
    try await expectWhole(try await Self.build { try Self.copySeeds(to: $0, by: >) })
  }

  @Test("files named on the command line in another order")
  func argumentOrder() async throws {
    let build = { (names: [String]) in
      try await Self.build { scratch in
        _ = try Self.copySeeds(to: scratch, by: <)
        return names.map { "seeds/\($0)" }
      }
    }
    expectSame(try await build(Self.seeds), try await build(Self.seeds.reversed()))
  }

  @Test("one core and all", .enabled(if: Program.hasCommand("taskset"), "needs taskset"))
  func cores() async throws {
    try await expectWhole(
      try await Self.build(wrapper: ["taskset", "-c", "0"]) { try Self.copySeeds(to: $0, by: <) })
  }

  @Test("one job and eight", arguments: [1, 8])
  func jobs(count: Int) async throws {
    try await expectWhole(
      try await Self.build(options: ["--jobs", "\(count)"]) { try Self.copySeeds(to: $0, by: <) })
  }

  @Test("another locale, time zone and home")
  func surroundings() async throws {
    let wrapper = [
      "env", "LC_ALL=tr_TR.UTF-8", "LANG=tr_TR.UTF-8", "TZ=Pacific/Kiritimati", "HOME=/",
    ]
    try await expectWhole(
      try await Self.build(wrapper: wrapper) { try Self.copySeeds(to: $0, by: <) })
  }

  @Test("the program under another name")
  func anotherName() async throws {
    let script = "(ln \"$0\" maps || cp \"$0\" maps) 2> /dev/null && exec ./maps \"$@\""
    try await expectWhole(
      try await Self.build(wrapper: ["sh", "-c", script]) { try Self.copySeeds(to: $0, by: <) })
  }

  @Test("build, and extract followed by assemble, in whatever order and number of files")
  func halves() async throws {
    let scratch = try Scratch()
    _ = try Self.copySeeds(to: scratch, by: <)
    let extracted = try await Program.run(["extract", "seeds"], in: scratch)
    #expect(extracted.code == 0, "\(extracted.errors)")
    try scratch.write("records.jsonl", Array(extracted.outputBytes))
    let lines = extracted.output.split(separator: "\n").reversed().map { $0 + "\n" }
    try scratch.write("first.jsonl", lines.prefix(4).joined())
    try scratch.write("second.jsonl", lines.dropFirst(4).joined())
    for records in [["records.jsonl"], ["second.jsonl", "first.jsonl"]] {
      let run = try await Program.run(["assemble"] + records + ["-o", "out"], in: scratch)
      #expect(run.code == 0, "\(run.everything)")
      try await expectWhole(try scratch.files("out"))
      try FileManager.default.removeItem(at: scratch.at("out"))
    }
  }

  /// Ten dispatches of every format.
  private static let seeds: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: Samples.seeds.path).sorted()
    return Array((names ?? []).prefix(10))
  }()

  /// What `build` writes from the input that `arrange` makes.
  private static func build(
    wrapper: [String] = [], options: [String] = [],
    arrange: @Sendable (Scratch) throws -> [String]
  ) async throws -> [String: Data] {
    let scratch = try Scratch()
    let input = try arrange(scratch)
    let run = try await Program.run(
      ["build"] + input + ["-o", "out"] + options, in: scratch, wrapper: wrapper)
    #expect(run.code == 0, "\(run.everything)")
    return try scratch.files("out")
  }

  /// Copies the dispatches in an order.
  private static func copySeeds(
    to scratch: Scratch, by areInOrder: (String, String) -> Bool
  ) throws -> [String] {
    try scratch.folder("seeds")
    for name in seeds.sorted(by: areInOrder) {
      try FileManager.default.copyItem(
        at: Samples.seeds.appendingPathComponent(name), to: scratch.at("seeds/\(name)"))
    }
    return ["seeds"]
  }

  private func expectWhole(_ files: [String: Data]) async throws {
    expectSame(try await Self.whole.value, files)
  }

  /// Names the files that differ, instead of printing them.
  private func expectSame(_ left: [String: Data], _ right: [String: Data]) {
    #expect(left.count >= 8)
    #expect(left.keys.sorted() == right.keys.sorted())
    let differing = left.keys.filter { left[$0] != right[$0] }.sorted()
    #expect(differing == [])
  }
}
