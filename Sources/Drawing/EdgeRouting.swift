/// Gives every edge its curve: straight where that is clear, bowed around nodes where it is not.
struct EdgeRouting {
  private let outlines: [NodeOutline]
  private let margin = 3.0
  /// Farthest that a curve leaves its chord.
  private let sag = 70.0
  private let area: Box
  /// Distance between the middles of two edges of one pair, without and with labels.
  private let apart = (bare: 11.0, labelled: 23.0)

  /// Prepares routing around nodes, inside `area`.
  init(outlines: [NodeOutline], area: Box) {
    self.outlines = outlines
    self.area = area
  }

  /// The curves of `edges`, from border to border, in their order.
  ///
  /// - Complexity: O(*m* · *n*) tests of a line against a box, and O(*k* · *m*) tests of a curve
  ///   against lines for *k* edges that have to bow.
  func paths(_ edges: [Picture.Edge]) -> [EdgePath] {
    var fellows: [MapPair: Int] = [:]
    for edge in edges { fellows[MapPair(edge), default: 0] += 1 }
    var seen: [MapPair: Int] = [:]
    var bows: [Double] = []
    var candidates: [[Double]] = []
    for edge in edges {
      let pair = MapPair(edge)
      let rank = seen[pair, default: 0]
      seen[pair] = rank + 1
      let tries = wished(edge, fellows: fellows[pair] ?? 1, rank: rank)
      candidates.append(tries)
      bows.append(tries[0])
    }
    for index in edges.indices where candidates[index].count > 1 {
      bows[index] = best(index, edges, bows, candidates[index])
    }
    var loops: [Int: Int] = [:]
    return edges.indices.map { index in
      let edge = edges[index]
      guard edge.source == edge.target else { return clipped(edge, bow: bows[index]) }
      loops[edge.source, default: 0] += 1
      return loop(edge.source, rank: loops[edge.source, default: 1] - 1)
    }
  }

  /// Bows to try, the most wished first; a positive bow lies to the left of the edge's direction.
  private func wished(_ edge: Picture.Edge, fellows: Int, rank: Int) -> [Double] {
    guard edge.source != edge.target else { return [0] }
    let length = max(30, (center(edge.target) - center(edge.source)).length)
    if fellows == 1 {
      return [0, 0.05, -0.05, 0.1, -0.1, 0.16, -0.16, 0.24, -0.24].filter {
        abs($0) * length <= sag && isInside(edge, bow: $0)
      }
    }
    let step = min(0.3, max(0.06, (edge.label == nil ? apart.bare : apart.labelled) / length))
    // The fellows of a pair stand side by side, seen from its first node.
    let offset = (Double(rank) - Double(fellows - 1) / 2) * step
    return [edge.source < edge.target ? offset : -offset]
  }

  private func best(
    _ index: Int, _ edges: [Picture.Edge], _ bows: [Double], _ candidates: [Double]
  ) -> Double {
    let straight = hits(edges[index], bow: candidates[0])
    if straight == 0 { return candidates[0] }
    var best = (cost: Double.infinity, bow: candidates[0])
    for bow in candidates {
      let nodes = bow == candidates[0] ? straight : hits(edges[index], bow: bow)
      let cost =
        Double(nodes) * 2 + Double(crossings(index, edges, bows, bow: bow)) * 1.2 + abs(bow) * 10
      if cost < best.cost { best = (cost, bow) }
    }
    return best.bow
  }

  /// Whether the top of the curve stays where nodes may stand.
  private func isInside(_ edge: Picture.Edge, bow: Double) -> Bool {
    if bow == 0 { return true }
    let top = EdgePath(from: center(edge.source), to: center(edge.target), bow: bow).point(0.5)
    return area.contains(Box(center: top, width: 8, height: 8))
  }

  private func center(_ node: Int) -> Point { outlines[node].box.center }

  private func line(_ edge: Picture.Edge, bow: Double) -> [Point] {
    EdgePath(from: center(edge.source), to: center(edge.target), bow: bow)
      .polyline(bow == 0 ? 1 : 8)
  }

  private func hits(_ edge: Picture.Edge, bow: Double) -> Int {
    let line = line(edge, bow: bow)
    return outlines.indices.count { index in
      guard index != edge.source, index != edge.target else { return false }
      let box = outlines[index].box.grown(by: margin)
      return zip(line, line.dropFirst()).contains { box.isCrossed(from: $0, to: $1) }
    }
  }

  private func crossings(
    _ index: Int, _ edges: [Picture.Edge], _ bows: [Double], bow: Double
  ) -> Int {
    let edge = edges[index]
    let own = line(edge, bow: bow)
    let ends = [edge.source, edge.target]
    var count = 0
    for (other, fellow) in edges.enumerated() where other != index {
      if ends.contains(fellow.source) || ends.contains(fellow.target) { continue }
      let (a, b) = (center(fellow.source), center(fellow.target))
      for (c, d) in zip(own, own.dropFirst()) where segmentsCross(a, b, c, d) { count += 1 }
    }
    return count
  }
}

extension EdgeRouting {
  /// The curve between the centres, cut where it leaves the one and enters the other node.
  private func clipped(_ edge: Picture.Edge, bow: Double) -> EdgePath {
    let (from, to) = (outlines[edge.source], outlines[edge.target])
    let path = EdgePath(from: from.box.center, to: to.box.center, bow: bow)
    func border(_ outline: NodeOutline, inside: Double, outside: Double) -> Double {
      var (inner, outer) = (inside, outside)
      for _ in 0..<24 {
        let middle = (inner + outer) / 2
        if outline.contains(path.point(middle)) { inner = middle } else { outer = middle }
      }
      return outer
    }
    let start = border(from, inside: 0, outside: 0.5)
    let end = border(to, inside: 1, outside: 0.5)
    return start < end ? path.part(from: start, to: end) : path
  }

  /// A loop at a node's upper right.
  private func loop(_ node: Int, rank: Int) -> EdgePath {
    let box = outlines[node].box
    let size = 16.0 + 8 * Double(rank)
    let start = Point(x: box.center.x + box.width * 0.12, y: box.minY)
    let end = Point(x: box.center.x + box.width * 0.3, y: box.minY + 1)
    return EdgePath(
      a: start, b: Point(x: start.x, y: start.y - size), c: Point(x: end.x + size, y: end.y - size),
      d: end)
  }
}

/// Two nodes, whichever comes first.
struct MapPair: Hashable {
  let low: Int
  let high: Int

  /// The ends of an edge.
  init(_ edge: Picture.Edge) {
    low = min(edge.source, edge.target)
    high = max(edge.source, edge.target)
  }
}
