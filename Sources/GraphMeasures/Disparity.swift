extension Graph {
  /// How likely it is by chance that an edge takes so large a share of one of its ends' strength.
  ///
  /// α = min over both ends of (1 − w / s)^(k − 1), with s the strength and k the number of edges of
  /// the end; a lone edge says nothing (α = 1 from that end). Of a directed edge the source's
  /// leaving and the target's arriving edges count. In the order of ``edges``; the smaller, the more
  /// significant. A self-loop has 1, and is no part of s and k.
  ///
  /// - Complexity: O(nodes + edges).
  ///
  /// Reference: Serrano, Boguñá, Vespignani, "Extracting the multiscale backbone of complex weighted
  /// networks", 2009, doi:10.1073/pnas.0808904106.
  public func disparity() -> [Double] {
    let outgoing = loopFreeSums(of: self)
    let incoming = isDirected ? loopFreeSums(of: reversed) : outgoing
    var values: [Double] = []
    values.reserveCapacity(edgeCount)
    forEachEdge { source, target, arc in
      guard source != target else { return values.append(1) }
      let weight = strengths[arc]
      values.append(min(outgoing[source].chance(of: weight), incoming[target].chance(of: weight)))
    }
    return values
  }

  private func loopFreeSums(of graph: Graph) -> [LocalTies] {
    graph.nodes.map { node in
      var ties = LocalTies(count: 0, strength: 0)
      for arc in graph.arcs(of: node) where Int(graph.targets[arc]) != node {
        ties.count += 1
        ties.strength += graph.strengths[arc]
      }
      return ties
    }
  }
}

/// The edges at one node, counted and summed.
private struct LocalTies {
  var count: Int
  var strength: Double

  /// The chance of a share at least as large, were the strength cut at random.
  func chance(of weight: Double) -> Double {
    guard count > 1 else { return 1 }
    return power(max(0, 1 - weight / strength), count - 1)
  }
}

/// A number multiplied by itself so many times.
///
/// - Complexity: O(log exponent).
func power(_ base: Double, _ exponent: Int) -> Double {
  var result = 1.0
  var square = base
  var rest = exponent
  while rest > 0 {
    if rest & 1 == 1 { result *= square }
    square *= square
    rest >>= 1
  }
  return result
}
