import GraphMeasures
import Testing

@Suite("Values of networkx, spectra")
struct CrossCheckSpectralTests {
  private let settling = Settling(tolerance: 1e-15, maximumSweeps: 20_000)

  @Test("eigenvector", arguments: CheckedGraph.all.filter { $0.measures["eigenvector"] != nil })
  func eigenvector(_ checked: CheckedGraph) {
    expectClose(
      checked.graph.eigenvector(settling: settling), checked.measures["eigenvector"],
      floor: 1e-10, "eigenvector")
  }

  @Test("hubs and authorities", arguments: CheckedGraph.all)
  func hubsAndAuthorities(_ checked: CheckedGraph) {
    let found = checked.graph.hubsAndAuthorities(settling: settling)
    expectClose(found.hubs, checked.measures["hubs"], floor: 1e-10, "hubs")
    expectClose(found.authorities, checked.measures["authorities"], floor: 1e-10, "authorities")
  }

  @Test("Katz", arguments: CheckedGraph.all)
  func katz(_ checked: CheckedGraph) throws {
    let factor = try #require(checked.measures["katz factor"]?.first)
    let found = try #require(checked.graph.katz(.factor(factor), settling: settling))
    expectClose(found, checked.measures["katz"], "Katz")
  }
}
