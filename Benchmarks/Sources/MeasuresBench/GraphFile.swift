import Foundation
import GraphMeasures

/// The benchmark graphs: `# nodes edges`, then `source TAB target TAB strength`, from 0.
enum GraphFile {
  static func read(_ path: String) throws -> Graph {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw UsageError(description: "\(path) cannot be read")
    }
    var numbers = Numbers(bytes: [UInt8](data))
    guard let nodeCount = numbers.next(), let edgeCount = numbers.next() else {
      throw UsageError(description: "\(path) does not start with # nodes edges")
    }
    var edges: [Edge] = []
    edges.reserveCapacity(Int(edgeCount))
    while let source = numbers.next(), let target = numbers.next(), let weight = numbers.next() {
      guard let strength = Strength(weight) else { continue }
      edges.append(Edge(source: Int(source), target: Int(target), strength: strength))
    }
    return Graph(nodeCount: Int(nodeCount), edges: edges)
  }
}

/// The decimal numbers in some bytes, one after the other.
private struct Numbers {
  let bytes: [UInt8]
  private var place = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Double? {
    while place < bytes.count, !Self.isPart(bytes[place]) { place += 1 }
    guard place < bytes.count else { return nil }
    let start = place
    var whole = 0.0
    while place < bytes.count, Self.isDigit(bytes[place]) {
      whole = whole * 10 + Double(bytes[place] - 48)
      place += 1
    }
    guard place < bytes.count, Self.isPart(bytes[place]) else { return whole }
    while place < bytes.count, Self.isPart(bytes[place]) { place += 1 }
    return Double(String(decoding: bytes[start..<place], as: UTF8.self))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
  private static func isPart(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == 46 || byte == 45 || byte == 43 || byte == 101 || byte == 69
  }
}
