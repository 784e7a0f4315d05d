import GraphMeasures
import RelgraphCore

@testable import Drawing

/// Graphs that grow by preferential attachment, the same for the same seed.
enum SeededGraph {
  private static let syllables = ["ka", "lo", "mi", "ren", "tu", "vas", "ze", "pol", "an", "dri"]

  /// A graph of `count` nodes in which each newcomer brings `each` edges, and one pair apart.
  static func make(_ count: Int, each: Int = 2) -> PropertyGraph {
    var random = SplitMix64(seed: UInt64(count))
    func below(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }
    let kinds = ["person", "state", "organization"]
    let nodes = (0..<count).map { index in
      let parts = (0..<(2 + below(4))).map { _ in syllables[below(10)] }
      return PropertyGraph.Node(
        id: "node \(index)", label: parts.joined().uppercased() + (index % 3 == 0 ? " Durand" : ""),
        properties: ["type": .string(kinds[below(3)])])
    }
    var edges: [PropertyGraph.Edge] = []
    var ends = [0, 1]
    for newcomer in 2..<(count - 2) {
      var chosen: Set<Int> = []
      for _ in 0..<each { chosen.insert(ends[below(ends.count)]) }
      for other in chosen.sorted() {
        edges.append(
          .init(
            source: newcomer, target: other, isDirected: false,
            weight: Double(1 + below(9))))
        ends += [newcomer, other]
      }
    }
    edges.append(.init(source: count - 2, target: count - 1, isDirected: false))
    edges.append(.init(source: 0, target: 1, isDirected: false))
    return PropertyGraph(nodes: nodes, edges: edges, properties: ["title": .string("Essai")])
  }
}
