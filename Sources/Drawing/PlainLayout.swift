internal import Exchange

/// Reads Graphviz' `plain` format: one line a node, and distrust.
enum PlainLayout {
  /// What stands behind the first line of an answer, where that line says ok.
  static func payload(
    of answer: [UInt8], engine: LayoutEngine
  ) throws(LayoutFailure) -> ArraySlice<UInt8> {
    guard let end = answer.firstIndex(of: UInt8(ascii: "\n")) else {
      throw LayoutFailure(.garbage, engine: engine)
    }
    let line = String(decoding: answer[..<end], as: UTF8.self)
    switch line {
    case LayoutWorker.greeting + "ok": return answer[(end + 1)...]
    case LayoutWorker.greeting + "refused":
      let words = String(decoding: answer[(end + 1)...], as: UTF8.self)
      throw LayoutFailure(.refused, engine: engine, detail: VisibleText.line(words, limit: 120))
    default: throw LayoutFailure(.garbage, engine: engine)
    }
  }

  /// Centres of the nodes of each graph, or nothing where one is missing or is no number.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func positions(in plain: ArraySlice<UInt8>, counts: [Int]) -> [[Point]]? {
    var results: [[Point]] = []
    var current: [Point?] = []
    for line in plain.split(separator: UInt8(ascii: "\n")) {
      let words = line.split(separator: UInt8(ascii: " "), maxSplits: 4)
      guard let first = words.first.map({ String(decoding: $0, as: UTF8.self) }) else { continue }
      switch first {
      case "graph":
        guard results.count < counts.count else { return nil }
        current = Array(repeating: nil, count: counts[results.count])
      case "node":
        guard words.count >= 4, let index = index(words[1]), current.indices.contains(index),
          let x = number(words[2]), let y = number(words[3])
        else { return nil }
        current[index] = Point(x: x * 72, y: -y * 72)
      case "stop":
        let points = current.compactMap { $0 }
        guard results.count < counts.count, points.count == counts[results.count] else {
          return nil
        }
        results.append(points)
        current = []
      default: continue
      }
    }
    return results.count == counts.count ? results : nil
  }

  private static func index(_ word: ArraySlice<UInt8>) -> Int? {
    word.first == UInt8(ascii: "n") ? Int(String(decoding: word.dropFirst(), as: UTF8.self)) : nil
  }

  private static func number(_ word: ArraySlice<UInt8>) -> Double? {
    Double(String(decoding: word, as: UTF8.self)).flatMap {
      $0.isFinite && abs($0) < 1e7 ? $0 : nil
    }
  }
}
