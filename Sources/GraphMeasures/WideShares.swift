/// Numbers of paths that do not fit into a floating-point number, and what follows from them.
///
/// On a chain of a thousand diamonds there are 2¹⁰⁰⁰ shortest paths from end to end. Searches whose
/// counts leave the safe range are done again here, slowly, with counts that carry an exponent of
/// their own; only ratios of counts are ever turned back into plain numbers.
struct WideShares {
  private var paths: ShortestPaths
  private var counts: [WideCount]
  private var share: [Double]

  init(nodeCount: Int) {
    paths = ShortestPaths(nodeCount: nodeCount)
    counts = Array(repeating: WideCount(), count: nodeCount)
    share = Array(repeating: 0, count: nodeCount)
  }

  /// Calls `visit` with every node but the source and the source's share in it, and with every
  /// arc of the reversed graph that a shortest path uses, the node it leaves, and the share in it.
  mutating func visit(
    from source: Int, lengths: PathLength, in graph: Graph, incoming: Graph,
    node visitNode: (Int, Double) -> Void, arc visitArc: (Int, Int, Double) -> Void
  ) {
    paths.search(from: source, lengths: lengths, in: graph)
    count(from: source, lengths, incoming)
    for node in paths.order { share[node] = 0 }
    for node in paths.order.reversed() where node != source {
      let own = share[node]
      for arc in incoming.arcs(of: node) where isUsed(arc, to: node, lengths, incoming) {
        let before = Int(incoming.targets[arc])
        let part = counts[before].ratio(to: counts[node]) * (1 + own)
        share[before] += part
        visitArc(arc, node, part)
      }
      visitNode(node, own)
    }
  }

  private mutating func count(from source: Int, _ lengths: PathLength, _ incoming: Graph) {
    for node in paths.order {
      var sum = node == source ? WideCount(1) : WideCount()
      for arc in incoming.arcs(of: node) where isUsed(arc, to: node, lengths, incoming) {
        sum.add(counts[Int(incoming.targets[arc])])
      }
      counts[node] = sum
    }
  }

  private func isUsed(
    _ arc: Int, to node: Int, _ lengths: PathLength, _ incoming: Graph
  ) -> Bool {
    let before = Int(incoming.targets[arc])
    let reach =
      lengths == .hops
      ? paths.distance[before] + 1
      : lengthened(paths.distance[before], by: incoming.strengths[arc])
    return before != node && reach == paths.distance[node]
  }
}

/// A number ≥ 0 with an exponent apart: `value · 2^(512 · steps)`.
private struct WideCount {
  private var value: Double
  private var steps = 0

  init(_ value: Double = 0) { self.value = value }

  mutating func add(_ other: WideCount) {
    guard other.value > 0 else { return }
    if value == 0 || steps < other.steps { self = WideCount(scaled: self, to: other.steps) }
    value += WideCount(scaled: other, to: steps).value
    if value > 0x1p512 {
      value *= 0x1p-512
      steps += 1
    }
  }

  /// This number divided by another that is not 0.
  func ratio(to other: WideCount) -> Double {
    let quotient = value / other.value
    switch steps - other.steps {
    case 0: return quotient
    case ..<0: return steps - other.steps < -1 ? 0 : quotient * 0x1p-512
    default: return quotient * 0x1p512
    }
  }

  /// The number with another exponent; what is too small to matter vanishes.
  private init(scaled number: WideCount, to steps: Int) {
    self.steps = steps
    switch number.steps - steps {
    case 0: value = number.value
    case -1: value = number.value * 0x1p-512
    case 1: value = number.value * 0x1p512
    default: value = 0
    }
  }
}
