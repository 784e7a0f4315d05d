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
    let outgoing = localTies(of: self)
    let incoming = isDirected ? localTies(of: reversed) : outgoing
    var values: [Double] = []
    values.reserveCapacity(edgeCount)
    rows.withPointers { rows in
      for source in nodes {
        for arc in rows.start(source)..<rows.end(source) {
          let target = Int(rows.targets[arc])
          guard isDirected || source <= target else { continue }
          let strength = rows.lengths[arc]
          values.append(
            source == target
              ? 1
              : min(outgoing[source].chance(of: strength), incoming[target].chance(of: strength)))
        }
      }
    }
    return values
  }

  private func localTies(of graph: Graph) -> [LocalTies] {
    graph.rows.withPointers { rows in
      nodes.map { node in
        var count = 0
        var strength = 0.0
        for arc in rows.start(node)..<rows.end(node) where Int(rows.targets[arc]) != node {
          count += 1
          strength += rows.lengths[arc]
        }
        return LocalTies(count: count, strength: strength)
      }
    }
  }
}

/// The edges at one node, counted and summed.
private struct LocalTies {
  private let count: Int
  private let strength: Double
  /// The chance of an edge of strength 1, which most edges have.
  private let chanceOfUnit: Double

  init(count: Int, strength: Double) {
    self.count = count
    self.strength = strength
    chanceOfUnit = Self.chance(of: 1, count, strength)
  }

  /// The chance of a share at least as large, were the strength cut at random.
  @inline(__always)
  func chance(of weight: Double) -> Double {
    weight == 1 ? chanceOfUnit : Self.chance(of: weight, count, strength)
  }

  private static func chance(of weight: Double, _ count: Int, _ strength: Double) -> Double {
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
