internal import GraphMeasures
internal import RelgraphCore

/// Takes the measures of a map's nodes.
///
/// All but `hub` and `authority` are of the co-occurrence map: strength is the number of windows shared (near copies counted once),
/// and paths are as long as the sum of inverse strengths. Those two are of the typed relations.
struct Measuring: Sendable {
  private let map: EntityGraph
  private let ties: DocumentTies
  private let resamples: Int?

  /// The measures that a map carries, in the order in which tables show them.
  static let measures: [NodeMeasure] = [
    .degree, .strength, .betweenness, .closeness, .harmonic, .eigenvector, .pageRank, .hub,
    .authority, .core, .clustering, .constraint, .effectiveSize, .community, .component,
  ]

  /// Those that place the nodes, of which it can be asked how far to trust the place.
  private static let centralities: [NodeMeasure] = [
    .degree, .strength, .betweenness, .closeness, .harmonic, .eigenvector, .pageRank, .hub,
    .authority,
  ]

  /// - Parameters:
  ///   - map: A map without measures.
  ///   - ties: In which documents its edges stand.
  ///   - resamples: How often to draw the documents anew; as often as costs little where not said.
  init(map: EntityGraph, ties: DocumentTies, resamples: Int?) {
    self.map = map
    self.ties = ties
    self.resamples = resamples
  }

  /// The map with measures and ranks, and what there is to say about them, a sentence each.
  ///
  /// - Complexity: O(*n m* log *n*) for *n* nodes and *m* edges by betweenness, as long as the map is
  ///   small; then that of a sample.
  func measured() -> (map: EntityGraph, notes: [String]) {
    let networks = MapNetworks(map)
    var notes: [String] = []
    let graph = networks.cooccurrence
    let found = graph.estimatedBetweenness(lengths: .distance, effort: .automatic(seed: 1))
    if !found.isExact {
      notes.append(GraphAnalysis.note(.betweenness, found))
    }
    let taken = Self.measures.filter { found.isExact || !$0.needsAllDistances }
    if taken.count < Self.measures.count {
      notes.append("closeness, harmonic: left out, the map is too large for all distances")
    }
    var columns: [NodeMeasure: [Double?]] = [:]
    columns[.betweenness] = found.values
    let others = taken.filter { $0 != .betweenness && $0 != .constraint }
    for (measure, values) in zip(others, networks.values(of: others, parallelism: .allCores)) {
      columns[measure] = values
    }
    columns[.constraint] = graph.brokerage().map(\.constraint)
    let (ranks, count) = self.ranks(columns, isExact: found.isExact, notes: &notes)
    return (map.with(taken, columns, ranks: ranks, resamples: count), notes)
  }

  /// The ranks of every node, and how often the documents were drawn anew for them.
  private func ranks(
    _ columns: [NodeMeasure: [Double?]], isExact: Bool, notes: inout [String]
  ) -> ([[String: RankEstimate]], Int) {
    let resampling = Resampling(map: map, ties: ties)
    let plan = resampling.plan(resamples)
    guard plan.count > 0 else { return ([], 0) }
    let isPath = { (measure: NodeMeasure) in measure == .betweenness || measure.needsAllDistances }
    let hasPaths = plan.hasPaths && isExact
    let ranked = Self.centralities.filter { hasPaths || !isPath($0) }
    if !hasPaths {
      notes.append(
        "betweenness, closeness, harmonic: no rank intervals, the map is too large to measure it "
          + "again and again")
    }
    let scores = ranked.map { (columns[$0] ?? []).map { $0 ?? 0 } }
    return (resampling.ranks(of: scores, measures: ranked, count: plan.count), plan.count)
  }
}

extension EntityGraph {
  /// The map with measures and ranks on its nodes.
  fileprivate func with(
    _ measures: [NodeMeasure], _ columns: [NodeMeasure: [Double?]],
    ranks: [[String: RankEstimate]], resamples: Int
  ) -> EntityGraph {
    EntityGraph(
      nodes: nodes.enumerated().map { index, node in
        var values: [String: Double] = [:]
        for measure in measures { values[measure.rawValue] = columns[measure]?[index] }
        return EntityNode(
          entity: node.entity, mentions: node.mentions, documents: node.documents,
          measures: values, ranks: ranks.isEmpty ? [:] : ranks[index])
      },
      cooccurrences: cooccurrences, relations: relations,
      corpus: CorpusSummary(
        documents: corpus.documents, sentences: corpus.sentences, earliest: corpus.earliest,
        latest: corpus.latest, window: corpus.window, resamples: resamples,
        distinctDocuments: corpus.distinctDocuments, range: corpus.range),
      ontology: ontology)
  }
}
