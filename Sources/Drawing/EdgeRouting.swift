/// Gives every edge its curve: straight where that is clear, bowed around nodes where it is not.
struct EdgeRouting {
  private let outlines: [NodeOutline]
  private let margin = 3.0

  /// Prepares routing around nodes.
  init(outlines: [NodeOutline]) { self.outlines = outlines }

  /// The curves of `edges`, from border to border, in their order.
  ///
  /// - Complexity: O(*m* · *n*) tests of a curve against a box.
  func paths(_ edges: [Picture.Edge]) -> [EdgePath] {
    var fellows: [[Int]: Int] = [:]
    for edge in edges { fellows[Self.pair(edge), default: 0] += 1 }
    var seen: [[Int]: Int] = [:]
    return edges.map { edge in
      let pair = Self.pair(edge)
      let rank = seen[pair, default: 0]
      seen[pair] = rank + 1
      if edge.source == edge.target { return loop(edge.source, rank: rank) }
      let bows = Self.bows(edge, fellows: fellows[pair] ?? 1, rank: rank)
      let best = bows.map { bow in (bow, cost(edge, bow: bow)) }.min { $0.1 < $1.1 }
      return clipped(edge, bow: best?.0 ?? 0)
    }
  }

  private static func pair(_ edge: Picture.Edge) -> [Int] {
    [min(edge.source, edge.target), max(edge.source, edge.target)]
  }

  /// Bows to try, the most wished first.
  private static func bows(_ edge: Picture.Edge, fellows: Int, rank: Int) -> [Double] {
    if fellows == 1 { return [0, 0.07, -0.07, 0.14, -0.14, 0.22, -0.22, 0.32, -0.32] }
    if fellows == 2 || (edge.isDirected && fellows == 3) {
      // Both see their own left: opposite directions part to opposite sides.
      if edge.isDirected { return [0.09, 0.15, 0.22, 0.3] }
      return [edge.source < edge.target ? 0 : 0.001, -0.09, 0.05]
    }
    let step = Double(rank) - Double(fellows - 1) / 2
    return [step * 0.12 * (edge.source < edge.target ? 1 : -1)]
  }

  private func cost(_ edge: Picture.Edge, bow: Double) -> Double {
    let path = EdgePath(
      from: outlines[edge.source].box.center, to: outlines[edge.target].box.center, bow: bow)
    let line = path.polyline(bow == 0 ? 1 : 10)
    var hits = 0
    for (index, outline) in outlines.enumerated() where index != edge.source && index != edge.target
    {
      let box = outline.box.grown(by: margin)
      if zip(line, line.dropFirst()).contains(where: { box.isCrossed(from: $0, to: $1) }) {
        hits += 1
      }
    }
    return Double(hits) * 10 + abs(bow) * 12
  }

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
