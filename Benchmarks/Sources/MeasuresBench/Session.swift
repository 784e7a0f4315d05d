import Foundation
import GraphMeasures

/// A loaded graph and a measure to take of it again and again.
struct Session {
  private let head: [String: JSONValue]
  private let measure: () -> Measured
  private var repetitions: Int?
  private var latest = Measured(values: [])

  init(_ arguments: Arguments) throws {
    let loading = ContinuousClock.now
    let graph = try GraphFile.read(arguments.graph)
    let seconds = ContinuousClock.now - loading
    let parallelism = Parallelism(threadCount: arguments.threads)
    guard
      let measure = MeasureTable.measure(
        arguments.measure, of: graph, parallelism: parallelism, samples: arguments.samples)
    else { throw UsageError(description: "no measure is called \(arguments.measure)") }
    self.measure = measure
    let name = URL(filePath: arguments.graph).deletingPathExtension().lastPathComponent
    head = [
      "peer": .text("relgraph"), "measure": .text(arguments.measure), "graph": .text(name),
      "n": .number(Double(graph.nodeCount)), "m": .number(Double(graph.edgeCount)),
      "threads": .number(Double(arguments.threads)), "build_s": .number(seconds.inSeconds),
      "rss_base_mb": .number(ProcessMemory.resident),
    ]
    ProcessMemory.resetPeak()
  }

  /// Answers commands until the input ends.
  mutating func serve() {
    say(head)
    while let line = readLine() {
      let words = line.split(separator: " ").map(String.init)
      switch words.first {
      case "run":
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
    say(head.merging(summary) { $1 }.merging(extra) { $1 })
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
    let start = ContinuousClock.now
    for _ in 0..<count { latest = measure() }
    return (ContinuousClock.now - start).inSeconds / Double(count)
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

/// A number or a text, printed as JSON.
enum JSONValue: CustomStringConvertible {
  case number(Double)
  case text(String)

  var description: String {
    switch self {
    case .number(let number):
      number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
    case .text(let text):
      "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
  }
}

extension Duration {
  /// As a number of seconds.
  var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}
