internal import GraphMeasures
internal import RelgraphCore

/// The two graphs that a map's measures are taken of.
struct MapNetworks: Sendable {
  /// Who appears with whom, as often as windows hold both.
  let cooccurrence: Graph
  /// Who does what to whom, as often as it is stated; symmetric relations lead both ways.
  let relations: Graph

  /// The graphs of a map, each edge weighing what `strength` says.
  ///
  /// - Parameters:
  ///   - map: The map.
  ///   - cooccurrence: How often the co-occurrence at this place counts; 0 for not at all.
  ///   - relation: How often the relation at this place counts.
  init(_ map: EntityGraph, cooccurrence: (Int) -> Int, relation: (Int) -> Int) {
    let symmetric = Set(map.ontology.definitions.filter(\.isSymmetric).map(\.type))
    var ties: [Edge] = []
    ties.reserveCapacity(map.cooccurrences.count)
    for (place, edge) in map.cooccurrences.enumerated() {
      guard let strength = Strength(Double(cooccurrence(place))) else { continue }
      ties.append(Edge(source: edge.first, target: edge.second, strength: strength))
    }
    var deeds: [Edge] = []
    deeds.reserveCapacity(map.relations.count)
    for (place, edge) in map.relations.enumerated() {
      guard let strength = Strength(Double(relation(place))) else { continue }
      deeds.append(Edge(source: edge.source, target: edge.target, strength: strength))
      if symmetric.contains(edge.type) {
        deeds.append(Edge(source: edge.target, target: edge.source, strength: strength))
      }
    }
    self.cooccurrence = Graph(nodeCount: map.nodes.count, edges: ties)
    relations = Graph(nodeCount: map.nodes.count, edges: deeds, isDirected: true)
  }

  /// The graphs of the map as it is.
  init(_ map: EntityGraph) {
    self.init(
      map, cooccurrence: { map.cooccurrences[$0].weight },
      relation: { map.relations[$0].weight })
  }

  /// The values of measures, one list a measure.
  func values(of measures: [NodeMeasure], parallelism: Parallelism) -> [[Double]] {
    var ties = SharedMeasures(cooccurrence, parallelism: parallelism)
    var deeds = SharedMeasures(relations, parallelism: parallelism)
    return measures.map { measure in
      measure == .hub || measure == .authority
        ? deeds.values(of: measure) : ties.values(of: measure)
    }
  }
}
