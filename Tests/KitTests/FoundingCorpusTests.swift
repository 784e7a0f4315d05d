import CorpusReading
import Foundation
import RelgraphCore
import RelgraphKit
import Testing

/// The five founding articles, which are not ours to publish, where they lie beside the project.
private let founding: String? = {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../shared/seeds").standardizedFileURL.path
  return FileManager.default.fileExists(atPath: folder) ? folder : nil
}()

@Suite(
  "Founding corpus",
  .enabled(if: founding != nil, "skipped: ../shared/seeds is not beside the project"))
struct FoundingCorpusTests {
  private func report() async throws -> Report {
    let folder = try #require(founding)
    let analysis = CorpusAnalysis(analyzer: try .builtIn(), reader: CorpusReader(), jobs: 2)
    var assembly = Assembly(knowledge: try .builtIn())
    for record in await analysis.run([folder]).records { assembly.add(record) }
    return assembly.report()
  }

  @Test("keeps two Kims apart, makes two spellings one, and draws no town")
  func identities() async throws {
    let graph = try await report().graph
    let names = Set(graph.nodes.map(\.entity.name))
    #expect(
      names.isSuperset(of: ["Kim Jong-un", "Kim Yong-hyun", "Sergueï Choïgou", "Corée du Nord"]))
    let kim = try #require(graph.nodes.first { $0.entity.name == "Kim Jong-un" })
    #expect(kim.entity.aliases.contains("Kim"))
    let shoigu = try #require(graph.nodes.first { $0.entity.name == "Sergueï Choïgou" })
    #expect(shoigu.entity.aliases.contains("Shoigu"))
    let north = try #require(graph.nodes.first { $0.entity.name == "Corée du Nord" })
    #expect(Set(north.entity.aliases).isSuperset(of: ["RPDC", "Nord"]))
    #expect(
      names.isDisjoint(with: ["Moscou", "Pyongyang", "Séoul", "Washington", "Kiev", "Koursk"]))
  }

  @Test("points the arrows that the articles state, and none of them backwards")
  func arrows() async throws {
    let graph = try await report().graph
    func holds(_ type: String, _ source: String, _ target: String) -> Bool {
      graph.relations.contains {
        $0.type.rawValue == type && graph.nodes[$0.source].entity.name == source
          && graph.nodes[$0.target].entity.name == target
      }
    }
    for (type, source, target) in [
      ("assault", "Russie", "Ukraine"), ("aid", "Corée du Nord", "Russie"),
      ("sanction", "ONU", "Russie"), ("sanction", "États-Unis", "Corée du Nord"),
    ] {
      #expect(holds(type, source, target), "\(source) \(type) \(target)")
    }
    #expect(!holds("sanction", "Russie", "ONU"))
    #expect(!holds("sanction", "Corée du Nord", "États-Unis"))
  }
}
