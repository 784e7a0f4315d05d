import Testing

@testable import GraphMeasures

@Suite("Places of edges' sums")
struct EdgePlacesTests {
  /// Finds the sum of every arc as a reader of whole rows does; says whether both arcs of every edge have
  /// the same one, and every sum belongs to one edge.
  private static func areShared(in graph: Graph) -> Bool {
    let graph = PathGraph(graph, lengths: .distance, joinsTwins: false)
    let rows = graph.outgoing
    let places = EdgePlaces(graph, .distance)
    var ends = [SIMD2<Int>](repeating: SIMD2(-1, -1), count: places.count)
    var isRight = places.count * 2 == graph.arcCount
    places.opened { places in
      // Arcs to larger numbers come first, so that the others find who owns the sum.
      for isFirst in [true, false] {
        for node in 0..<graph.nodeCount {
          var kept = places.start(node)
          for arc in rows.arcs(of: node) {
            let target = Int(rows.targets[arc])
            if target > node, isFirst {
              isRight = isRight && ends[kept].x < 0
              ends[kept] = SIMD2(node, target)
            } else if target < node, !isFirst {
              let place = places.sum(at: target, place: arc - kept)
              isRight = isRight && ends[place] == SIMD2(target, node)
            }
            kept += target > node ? 1 : 0
          }
        }
      }
    }
    return isRight
  }

  @Test("are one for both arcs of an edge")
  func bothArcs() {
    #expect(Self.areShared(in: Graph.sample(nodes: 90, edges: 700, seed: 3)))
  }

  @Test("are found where one node has more than two bytes count", arguments: [65_536, 65_537])
  func wideRow(_ leaves: Int) {
    let ties = (1...leaves).map { (0, $0, Double(1 + $0 % 9)) }
    #expect(Self.areShared(in: Graph(nodeCount: leaves + 1, edges: edges(ties))))
  }
}
