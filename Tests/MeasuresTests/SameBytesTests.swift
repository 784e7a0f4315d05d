import GraphMeasures
import Testing

@Suite("Threads and numbers")
struct SameBytesTests {
  @Test("give the same bits however many there are", arguments: [2, 3, 8])
  func anyNumberOfThreads(_ threads: Int) {
    let graph = Graph.sample(nodes: 150, edges: 600, seed: 7)
    let many = Parallelism(threadCount: threads)
    for lengths in [PathLength.hops, .distance] {
      #expect(
        graph.betweenness(lengths: lengths, parallelism: many)
          == graph.betweenness(lengths: lengths, parallelism: .sequential))
      #expect(
        graph.closeness(lengths: lengths, parallelism: many)
          == graph.closeness(lengths: lengths, parallelism: .sequential))
    }
    #expect(graph.pageRank(parallelism: many) == graph.pageRank(parallelism: .sequential))
  }

  @Test("give the same bits of every other measure", arguments: [2, 5])
  func everyMeasure(_ threads: Int) {
    let measures: [(name: String, values: (Graph, Parallelism) -> [Double])] = [
      ("harmonic", { $0.harmonic(lengths: .hops, parallelism: $1) }),
      ("harmonic by distance", { $0.harmonic(lengths: .distance, parallelism: $1) }),
      ("eigenvector", { $0.eigenvector(parallelism: $1) }),
      ("Katz", { $0.katz(parallelism: $1) ?? [] }),
      ("hubs", { $0.hubsAndAuthorities(parallelism: $1).hubs }),
      ("constraint", { $0.brokerage(parallelism: $1).map { $0.constraint ?? 0 } }),
      ("transitivity", { [$0.transitivity(parallelism: $1)] }),
      (
        "sample",
        {
          let effort = BetweennessEffort.sources(90, seed: 3)
          let found = $0.estimatedBetweenness(lengths: .distance, effort: effort, parallelism: $1)
          return found.values + [found.errorBound]
        }
      ),
      (
        "rank intervals",
        { graph, parallelism in
          let resamples = (0..<20).map { seed in
            Graph.sample(nodes: 700, edges: 900, seed: UInt64(seed)).strength()
          }
          return rankIntervals(
            of: graph.strength(), resamples: resamples, parallelism: parallelism
          ).map { $0.standardError + Double($0.best - $0.worst) }
        }
      ),
    ]
    // More than one batch of sources, so that blocks have something to disagree about.
    for isDirected in [false, true] {
      let graph = Graph.sample(nodes: 700, edges: 1800, seed: 8, isDirected: isDirected)
      for measure in measures {
        #expect(
          measure.values(graph, Parallelism(threadCount: threads))
            == measure.values(graph, .sequential), "\(measure.name)")
      }
    }
  }

  @Test("give the same bits where sweeps are shared out", arguments: [2, 5])
  func sharedSweeps(_ threads: Int) {
    let graph = Graph.sample(nodes: 4000, edges: 60_000, seed: 3)
    let directed = Graph.sample(nodes: 4000, edges: 110_000, seed: 4, isDirected: true)
    let many = Parallelism(threadCount: threads)
    let loose = Settling(tolerance: 1e-6)
    for graph in [graph, directed] {
      #expect(graph.pageRank(parallelism: many) == graph.pageRank(parallelism: .sequential))
      #expect(
        graph.eigenvector(settling: loose, parallelism: many)
          == graph.eigenvector(settling: loose, parallelism: .sequential))
    }
    for weighting in [Weighting.unweighted, .byStrength] {
      #expect(
        graph.clustering(weighting: weighting, parallelism: many)
          == graph.clustering(weighting: weighting, parallelism: .sequential))
    }
  }

  @Test("give the same bits at edges", arguments: [PathLength.hops, .distance])
  func edges(_ lengths: PathLength) {
    let graph = Graph.sample(nodes: 150, edges: 600, seed: 7)
    #expect(
      graph.edgeBetweenness(lengths: lengths, parallelism: Parallelism(threadCount: 3))
        == graph.edgeBetweenness(lengths: lengths, parallelism: .sequential))
  }

  @Test("are finite on the smallest graphs and the strangest strengths")
  func neverUndefined() throws {
    let tiny = try #require(Strength(1e-100))
    let huge = try #require(Strength(1e100))
    let graphs = [
      Graph(nodeCount: 0, edges: []), Graph(nodeCount: 1, edges: []),
      Graph(nodeCount: 1, edges: [Edge(source: 0, target: 0)]), Graph(nodeCount: 2, edges: []),
      Graph(nodeCount: 2, edges: [Edge(source: 0, target: 1)], isDirected: true),
      Graph(
        nodeCount: 4,
        edges: [
          Edge(source: 0, target: 1, strength: tiny), Edge(source: 1, target: 2, strength: huge),
          Edge(source: 2, target: 3), Edge(source: 3, target: 3, strength: huge),
        ]),
    ]
    for graph in graphs {
      for lengths in [PathLength.hops, .distance] {
        expectFinite(graph.betweenness(lengths: lengths))
        expectFinite(graph.betweenness(lengths: lengths, scale: .raw))
        expectFinite(graph.closeness(lengths: lengths))
        expectFinite(graph.harmonic(lengths: lengths))
        expectFinite(graph.edgeBetweenness(lengths: lengths))
      }
      expectFinite(graph.pageRank())
      expectFinite(graph.eigenvector())
      expectFinite(graph.katz() ?? [])
      expectFinite(graph.hubsAndAuthorities().hubs + graph.hubsAndAuthorities().authorities)
      expectFinite(graph.clustering(weighting: .byStrength))
      expectFinite(graph.brokerage().flatMap { [$0.constraint ?? 0, $0.effectiveSize] })
      expectFinite(graph.disparity())
      expectFinite(graph.noiseCorrection().flatMap { [$0.score, $0.deviation] })
      expectFinite(graph.participation(in: graph.leiden()))
      expectFinite([
        graph.modularity(of: graph.louvain()), graph.assortativity(by: Array(graph.nodes)) ?? 0,
      ])
      expectFinite(graph.strength())
    }
  }
}
