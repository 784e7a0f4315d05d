internal import GraphMeasures
public import RelgraphCore

/// The measures of any graph.
///
/// Weights are strengths. Parallel edges are one, their strengths summed. Where some edges are directed
/// and some are not, the graph is directed and the others lead both ways.
public struct GraphAnalysis: Sendable {
  /// The graph as it was given.
  public let source: PropertyGraph
  /// Whether any edge is directed.
  public let isDirected: Bool
  /// How the graph is looked at.
  public let options: AnalysisOptions
  /// Number of edges whose weight is no strength: zero, negative or beyond all bounds.
  public let edgesLeftOut: Int
  let graph: Graph

  /// Paths that are walked at most before a measure is sampled or left out: some seconds' work.
  private static let affordableSteps = 1e10

  /// Takes a graph.
  ///
  /// - Complexity: O(*n* + *m*) for *n* nodes and *m* edges.
  public init(_ source: PropertyGraph, options: AnalysisOptions = AnalysisOptions()) {
    self.source = source
    self.options = options
    isDirected = options.isDirected || source.edges.contains(where: \.isDirected)
    var edges: [Edge] = []
    edges.reserveCapacity(source.edges.count)
    var leftOut = 0
    for edge in source.edges {
      guard let strength = options.isUnweighted ? .unit : Strength(edge.weight) else {
        leftOut += 1
        continue
      }
      edges.append(Edge(source: edge.source, target: edge.target, strength: strength))
      let isBothWays = !edge.isDirected && !options.isDirected
      if isDirected, isBothWays, edge.source != edge.target {
        edges.append(Edge(source: edge.target, target: edge.source, strength: strength))
      }
    }
    edgesLeftOut = leftOut
    // Parallel edges are one edge here too.
    graph = Graph(nodeCount: source.nodes.count, edges: edges, isDirected: isDirected)
      .weighted(options.isUnweighted ? .unweighted : .byStrength)
  }

  /// The measures that the graph is small enough for.
  public func affordable(_ measures: [NodeMeasure]) -> [NodeMeasure] {
    let steps = Double(graph.nodeCount) * Double(graph.nodeCount + graph.edgeCount)
    return steps <= Self.affordableSteps || options.isExact
      ? measures : measures.filter { !$0.needsAllDistances }
  }

  /// The values of measures, one column each; what several of them take is found once.
  ///
  /// - Complexity: that of the measures in `GraphMeasures`.
  public func table(_ measures: [NodeMeasure]) -> MeasureTable {
    var shared = SharedMeasures(graph, options: options.communities)
    let columns = measures.map { column($0, &shared) }
    return MeasureTable(columns: columns, communities: shared.communities)
  }

  /// A measure's values, one a node; nothing where a node has none.
  ///
  /// - Complexity: that of the measure in `GraphMeasures`.
  public func column(_ measure: NodeMeasure) -> MeasureColumn { table([measure]).columns[0] }

  private func column(_ measure: NodeMeasure, _ shared: inout SharedMeasures) -> MeasureColumn {
    guard measure == .betweenness || measure == .betweennessHops else {
      return MeasureColumn(optional: shared.valuesOrNone(of: measure))
    }
    let lengths: PathLength = measure == .betweenness ? .distance : .hops
    let found = graph.estimatedBetweenness(
      lengths: lengths, effort: options.isExact ? .exact : .automatic(seed: 1))
    return MeasureColumn(
      values: found.values, note: found.isExact ? nil : Self.note(measure, found))
  }

  /// What to say of betweenness that was estimated.
  static func note(_ measure: NodeMeasure, _ found: EstimatedBetweenness) -> String {
    let bound = (found.errorBound * 1e4).rounded(.up) / 1e4
    return "\(measure.rawValue): estimated from \(found.sourceCount) of \(found.values.count) "
      + "sources; every value is within \(bound) of the exact one with probability "
      + "\(found.confidence)"
  }

  /// The edges that are measured, parallel ones as one, by source and then target.
  public var edges: [(source: Int, target: Int)] { graph.edges.map { ($0.source, $0.target) } }

  /// A measure's values, one for each of ``edges``.
  ///
  /// - Complexity: that of the measure in `GraphMeasures`.
  public func values(of measure: EdgeMeasure) -> [Double] { measure.values(of: graph) }
}

/// A measure's values, and what there is to say about them.
public struct MeasureColumn: Sendable {
  /// One value a node, each finite; nothing where a node has none.
  public let values: [Double?]
  /// In one sentence, how far the values can be trusted where they are not exact.
  public let note: String?

  init(values: [Double], note: String? = nil) {
    self.values = values
    self.note = note
  }

  init(optional values: [Double?]) {
    self.values = values
    note = nil
  }
}

/// Columns of measures that were taken together.
public struct MeasureTable: Sendable {
  /// One column a measure, in the order in which they were asked for.
  public let columns: [MeasureColumn]
  /// The communities by Leiden's method, where a measure took them.
  let communities: Partition?
}
