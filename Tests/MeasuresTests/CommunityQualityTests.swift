import Foundation
import GraphMeasures
import Testing

@Suite("Communities beside those of others")
struct CommunityQualityTests {
  @Test("has graphs to compare on")
  func fileIsRead() {
    #expect(PlantedGraph.all.count == 5)
    #expect(PlantedGraph.all.allSatisfy { $0.leiden.count == 3 && $0.louvain.count == 2 })
    #expect(PlantedGraph.all.allSatisfy { $0.leiden.median > 0.3 })
  }

  /// Medians of ten seeds each, and the best of as many runs as three peers had together; where nothing
  /// is planted deep, single runs differ by two percent.
  @Test("of Leiden are within half a percent of the best peer's", arguments: PlantedGraph.all)
  func leiden(_ planted: PlantedGraph) {
    let graph = planted.graph
    let found = (1...30).map { graph.modularity(of: graph.leiden(CommunityOptions(seed: $0))) }
    let first = found.prefix(PlantedGraph.seeds.count).sorted()
    #expect(first[first.count / 2] >= 0.995 * planted.leiden.median)
    #expect(found.reduce(0, max) >= 0.995 * planted.leiden.best)
  }

  @Test("of Leiden are connected", arguments: PlantedGraph.all)
  func areConnected(_ planted: PlantedGraph) {
    let graph = planted.graph
    for seed in PlantedGraph.seeds {
      for group in graph.leiden(CommunityOptions(seed: seed)).groups {
        #expect(graph.subgraph(of: group).graph.connectedComponents().count == 1)
      }
    }
  }

  @Test("of Louvain are within three percent of the best peer's", arguments: PlantedGraph.all)
  func louvain(_ planted: PlantedGraph) {
    let graph = planted.graph
    let found = PlantedGraph.seeds.map {
      graph.modularity(of: graph.louvain(CommunityOptions(seed: $0)))
    }.sorted()
    #expect(found[found.count / 2] >= 0.97 * planted.louvain.median)
  }
}

/// A graph with planted communities, and the modularity that peers reach on it with ten seeds each;
/// `CrossCheck/make_communities.py` wrote the file.
struct PlantedGraph: Decodable, Sendable, CustomTestStringConvertible {
  /// One peer's modularity.
  struct Reached: Decodable, Sendable {
    let median: Double
    let best: Double
  }

  let name: String
  let nodeCount: Int
  let leiden: [String: Reached]
  let louvain: [String: Reached]
  let ends: [Int]

  var testDescription: String { name }

  var graph: Graph {
    Graph(
      nodeCount: nodeCount,
      edges: stride(from: 0, to: ends.count - 1, by: 2).map {
        Edge(source: ends[$0], target: ends[$0 + 1])
      })
  }

  static let seeds = 1...10 as ClosedRange<UInt64>

  /// All of them.
  static let all: [PlantedGraph] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "CrossCheck/communities.json")
    do {
      return try JSONDecoder().decode([PlantedGraph].self, from: Data(contentsOf: file))
    } catch {
      Issue.record("\(file.path): \(error)")
      return []
    }
  }()
}

extension [String: PlantedGraph.Reached] {
  /// The largest of the peers' medians.
  var median: Double { values.map(\.median).max() ?? 0 }
  /// The largest modularity that any peer reached.
  var best: Double { values.map(\.best).max() ?? 0 }
}
