import GraphMeasures

/// The values of one run, and numbers that describe it, which are not timed.
struct Measured {
  let values: [Double]
  var describe: () -> [String: Double] = { [:] }
}

/// The measures by the names that the peers' driver uses.
enum MeasureTable {
  static let names = [
    "backbone-disparity", "betweenness", "betweenness-sample", "betweenness-weighted",
    "closeness", "closeness-weighted", "clustering", "clustering-weighted", "components",
    "constraint", "cut-points", "degree-weighted", "edge-betweenness", "edge-betweenness-weighted",
    "eigenvector", "harmonic", "harmonic-weighted", "hits", "katz", "kcore", "leiden",
    "leiden-converged", "louvain", "noise-corrected", "pagerank", "spanning-forest",
  ]

  static func measure(
    _ name: String, of graph: Graph, parallelism: Parallelism, samples: Int, seed: UInt64
  ) -> (() -> Measured)? {
    paths(name, graph, parallelism, samples) ?? spectra(name, graph, parallelism)
      ?? communities(name, graph, seed) ?? structure(name, graph, parallelism)
  }

  private static func paths(
    _ name: String, _ graph: Graph, _ parallelism: Parallelism, _ samples: Int
  ) -> (() -> Measured)? {
    let lengths = name.hasSuffix("-weighted") ? PathLength.distance : .hops
    switch name {
    case "betweenness", "betweenness-weighted":
      return {
        Measured(
          values: graph.betweenness(lengths: lengths, scale: .raw, parallelism: parallelism))
      }
    case "edge-betweenness", "edge-betweenness-weighted":
      return {
        Measured(
          values: graph.edgeBetweenness(lengths: lengths, scale: .raw, parallelism: parallelism))
      }
    case "betweenness-sample":
      return {
        let found = graph.estimatedBetweenness(
          lengths: .hops, scale: .raw, effort: .sources(samples, seed: 1),
          parallelism: parallelism)
        return Measured(
          values: found.values,
          describe: { ["samples": Double(found.sourceCount), "err": found.errorBound] })
      }
    case "closeness", "closeness-weighted":
      return { Measured(values: graph.closeness(lengths: lengths, parallelism: parallelism)) }
    case "harmonic", "harmonic-weighted":
      return { Measured(values: graph.harmonic(lengths: lengths, parallelism: parallelism)) }
    default: return nil
    }
  }

  private static func spectra(
    _ name: String, _ graph: Graph, _ parallelism: Parallelism
  ) -> (() -> Measured)? {
    let settling = Settling(tolerance: 1e-9)
    switch name {
    case "pagerank":
      let options = PageRankOptions(tolerance: 1e-9)
      return { Measured(values: graph.pageRank(options, parallelism: parallelism)) }
    case "eigenvector":
      return {
        Measured(values: graph.eigenvector(settling: settling, parallelism: parallelism))
      }
    case "hits":
      return {
        Measured(
          values: graph.hubsAndAuthorities(settling: settling, parallelism: parallelism).hubs)
      }
    case "katz":
      return { Measured(values: graph.katz(settling: settling, parallelism: parallelism) ?? []) }
    default: return nil
    }
  }

  private static func structure(
    _ name: String, _ graph: Graph, _ parallelism: Parallelism
  ) -> (() -> Measured)? {
    switch name {
    case "degree-weighted": return { Measured(values: graph.strength()) }
    case "kcore": return { Measured(values: graph.coreNumbers().map(Double.init)) }
    case "clustering":
      return { Measured(values: graph.clustering(parallelism: parallelism)) }
    case "clustering-weighted":
      return {
        Measured(values: graph.clustering(weighting: .byStrength, parallelism: parallelism))
      }
    case "constraint":
      return {
        Measured(values: graph.brokerage(parallelism: parallelism).map { $0.constraint ?? 0 })
      }
    case "cut-points":
      return { Measured(values: graph.cutPoints().articulationPoints.map(Double.init)) }
    case "spanning-forest":
      return { Measured(values: graph.maximumSpanningForest().map { $0 ? 1 : 0 }) }
    case "noise-corrected": return { Measured(values: graph.noiseCorrection().map(\.score)) }
    case "components": return { partitioned(graph, graph.connectedComponents(), false) }
    case "backbone-disparity":
      return {
        let values = graph.disparity()
        return Measured(
          values: values, describe: { ["kept_005": Double(values.count { $0 < 0.05 })] })
      }
    default: return nil
    }
  }

  private static func communities(
    _ name: String, _ graph: Graph, _ seed: UInt64
  ) -> (() -> Measured)? {
    let options = CommunityOptions(seed: seed)
    switch name {
    case "louvain": return { partitioned(graph, graph.louvain(options), true) }
    case "leiden":
      let short = CommunityOptions(seed: seed, maximumRounds: 2)
      return { partitioned(graph, graph.leiden(short), true) }
    case "leiden-converged": return { partitioned(graph, graph.leiden(options), true) }
    default: return nil
    }
  }

  private static func partitioned(
    _ graph: Graph, _ partition: Partition, _ isScored: Bool
  ) -> Measured {
    Measured(values: partition.labels.map(Double.init)) {
      var extra = ["communities": Double(partition.count)]
      if isScored { extra["modularity"] = graph.modularity(of: partition) }
      return extra
    }
  }
}
