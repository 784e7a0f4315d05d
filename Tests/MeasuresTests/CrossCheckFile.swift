import Foundation
import GraphMeasures
import Testing

/// A graph with the values that networkx gives it; `CrossCheck/make_crosscheck.py` wrote the files.
struct CheckedGraph: Decodable, Sendable, CustomTestStringConvertible {
  let name: String
  let nodeCount: Int
  let isDirected: Bool
  let edges: [[Double]]
  let measures: [String: [Double]]

  var testDescription: String { name }

  var graph: Graph {
    Graph(
      nodeCount: nodeCount,
      edges: edges.compactMap { edge in
        Strength(edge[2]).map {
          Edge(source: Int(edge[0]), target: Int(edge[1]), strength: $0)
        }
      }, isDirected: isDirected)
  }

  /// The graphs whose names everyone knows.
  static let textbook = load("textbook.json")
  /// Two hundred seeded graphs of all kinds.
  static let random = load("random.json")
  /// All of them.
  static let all = textbook + random

  private static func load(_ name: String) -> [CheckedGraph] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "CrossCheck/\(name)")
    do {
      return try JSONDecoder().decode([CheckedGraph].self, from: Data(contentsOf: file))
    } catch {
      Issue.record("\(file.path): \(error)")
      return []
    }
  }
}
