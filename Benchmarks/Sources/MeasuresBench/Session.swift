import Foundation
import GraphMeasures

/// A loaded graph, and the measure that is taken of it again and again.
struct Session {
  private let graph: Graph
  private let parallelism: Parallelism
  private let samples: Int
  private let seed: UInt64
  private let head: [String: JSONValue]
  private var name = ""
  private var measure: (() -> Measured)?
  private var repetitions: Int?
  private var latest = Measured(values: [])
  /// What the process occupied before the measure was first taken, in megabytes.
  private var base = 0.0

  init(_ arguments: Arguments) throws {
    let loading = ContinuousClock.now
    graph = try GraphFile.read(arguments.graph)
    let seconds = ContinuousClock.now - loading
    parallelism = Parallelism(threadCount: arguments.threads)
    samples = arguments.samples
    seed = UInt64(arguments.seed)
    let name = URL(filePath: arguments.graph).deletingPathExtension().lastPathComponent
    head = [
      "peer": .text("relgraph"), "graph": .text(name),
      "n": .number(Double(graph.nodeCount)), "m": .number(Double(graph.edgeCount)),
      "threads": .number(Double(arguments.threads)), "build_s": .number(seconds.inSeconds),
      "csr_mb": .number(Self.megabytes(of: graph)),
    ]
    if !arguments.measure.isEmpty, !use(arguments.measure) {
      throw UsageError(description: "no measure is called \(arguments.measure)")
    }
  }

  /// What the rows take: offsets and targets of 32 bits, strengths of 64.
  private static func megabytes(of graph: Graph) -> Double {
    let loops = graph.selfLoopCount
    let arcs = graph.isDirected ? graph.edgeCount : 2 * graph.edgeCount - loops
    return Double(4 * (graph.nodeCount + 1) + 12 * arcs) / 1_048_576
  }

  /// Takes up a measure; says whether there is one of that name.
  private mutating func use(_ name: String) -> Bool {
    measure = MeasureTable.measure(
      name, of: graph, parallelism: parallelism, samples: samples, seed: seed)
    self.name = name
    repetitions = nil
    latest = Measured(values: [])
    warmUp(name)
    base = ProcessMemory.resident
    ProcessMemory.resetPeak()
    return measure != nil
  }

  /// Takes the measure of the smallest graphs, so that its code and its threads are in memory before
  /// what it takes for a graph is measured.
  private func warmUp(_ name: String) {
    let edges = (0..<64).flatMap { node in
      [1, 7].compactMap { step in
        Strength(Double(step)).map { Edge(source: node, target: (node + step) % 64, strength: $0) }
      }
    }
    let small = Graph(nodeCount: 64, edges: edges)
    _ = MeasureTable.measure(
      name, of: small, parallelism: parallelism, samples: 8, seed: seed)?()
    _ = ProcessMemory.peak
  }

  /// Answers commands until the input ends.
  mutating func serve() {
    say(opening)
    while let line = readLine() {
      let words = line.split(separator: " ").map(String.init)
      switch words.first {
      case "use" where words.count > 1:
        say(use(words[1]) ? ["measure": .text(words[1])] : ["error": .text("not offered")])
      case "run" where measure != nil:
        let seconds = sample()
        say(["s": .number(seconds)].merging(extra) { $1 })
      case "dump" where words.count > 1:
        let isWritten = NumPyFile.write(latest.values, to: words[1])
        say(["dumped": isWritten ? .text(words[1]) : .number(0)])
      case "quit", nil: return
      default: say(["error": .text("unknown command")])
      }
    }
  }

  /// Runs so many times and prints one line.
  mutating func runAll(_ runs: Int) {
    let seconds = (0..<max(1, runs)).map { _ in sample() }.sorted()
    let summary: [String: JSONValue] = [
      "runs": .number(Double(seconds.count)), "median_s": .number(seconds[seconds.count / 2]),
      "min_s": .number(seconds[0]), "max_s": .number(seconds[seconds.count - 1]),
    ]
    say(opening.merging(summary) { $1 }.merging(extra) { $1 })
  }

  /// Takes every measure so many times and prints a row of a table for each.
  mutating func table(_ runs: Int, _ names: [String]) {
    for name in names where use(name) {
      let seconds = (0..<max(1, runs)).map { _ in sample() }.sorted()
      let grown = max(0, ProcessMemory.peak - base)
      let csr = Self.megabytes(of: graph)
      let result = Double(8 * latest.values.count) / 1_048_576
      let allowed = 1.5 * csr + Double(parallelism.threadCount) * result
      let cells = [
        name, Self.short(1000 * seconds[seconds.count / 2]), Self.short(grown),
        Self.short(grown / csr), Self.short(allowed), grown <= allowed ? "" : "more",
      ]
      print("| " + cells.joined(separator: " | ") + " |")
      fflush(nil)
    }
  }

  /// Three digits or so.
  private static func short(_ value: Double) -> String {
    let digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3
    return String(format: "%.\(digits)f", value)
  }

  /// One sample; a fast measure is repeated until it takes ten milliseconds.
  private mutating func sample() -> Double {
    let single = time(1)
    guard let count = repetitions else {
      repetitions = max(1, min(1000, Int(0.01 / max(single, 1e-7))))
      return repetitions == 1 ? single : time(repetitions ?? 1)
    }
    return count == 1 ? single : time(count)
  }

  private mutating func time(_ count: Int) -> Double {
    guard let measure else { return 0 }
    let start = ContinuousClock.now
    for _ in 0..<count { latest = measure() }
    return (ContinuousClock.now - start).inSeconds / Double(count)
  }

  private var opening: [String: JSONValue] {
    head.merging(["measure": .text(name), "rss_base_mb": .number(ProcessMemory.resident)]) { $1 }
  }

  private var extra: [String: JSONValue] {
    var extra = latest.describe().mapValues { JSONValue.number($0) }
    extra["rss_peak_mb"] = .number(ProcessMemory.peak)
    return extra
  }

  private func say(_ fields: [String: JSONValue]) {
    let body = fields.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }
    print("{" + body.joined(separator: ", ") + "}")
    fflush(nil)
  }
}
