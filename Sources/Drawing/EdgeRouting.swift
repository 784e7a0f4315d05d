/// Gives every edge its curve: straight where that is clear, bowed around nodes where it is not.
struct EdgeRouting {
  private let outlines: [NodeOutline]
  private let margin = 3.0
  /// Farthest that a curve leaves its chord.
  private let sag = 90.0
  /// Bows to try, the most wished first; a positive one lies to the left of the first node's way to the second.
  private static let bows = [0, 0.05, -0.05, 0.1, -0.1, 0.16, -0.16, 0.24, -0.24, 0.32, -0.32]
  private let area: Box
  /// Distance between the middles of two edges of one pair, without and with labels.
  static let apart = (bare: 11.0, labelled: 23.0)

  /// Prepares routing around nodes, inside `area`.
  init(outlines: [NodeOutline], area: Box) {
    self.outlines = outlines
    self.area = area
  }

  /// The curves of `edges`, from border to border, in their order.
  ///
  /// Edges of one pair of nodes stand side by side and bow together. Each pair is looked at twice, the second
  /// time with the curves that the others have by then. Where `others` lie between a pair already, edges
  /// leave the middle to them.
  ///
  /// - Complexity: O(*m* · *n*) tests of a line against a box, and O(*k* · *m*) tests of a curve
  ///   against curves for *k* edges that have to bow.
  func paths(_ edges: [Picture.Edge], beside others: [Picture.Edge] = []) -> [EdgePath] {
    var bundles = bundles(edges, beside: others)
    var lines = edges.indices.map { RoutedLine(line(edges[$0], bow: 0)) }
    for bundle in bundles { apply(bundle, edges, &lines) }
    for _ in 0..<2 {
      for index in bundles.indices {
        let bow = best(bundles[index], edges, lines)
        if bow == bundles[index].bow { continue }
        bundles[index].bow = bow
        apply(bundles[index], edges, &lines)
      }
    }
    var bows = Array(repeating: 0.0, count: edges.count)
    for bundle in bundles {
      for (edge, offset) in bundle.members { bows[edge] = signed(edges[edge], bundle.bow + offset) }
    }
    var loops: [Int: Int] = [:]
    return edges.indices.map { index in
      let edge = edges[index]
      guard edge.source == edge.target else { return clipped(edge, bow: bows[index]) }
      loops[edge.source, default: 0] += 1
      return loop(edge.source, rank: loops[edge.source, default: 1] - 1)
    }
  }

  /// The edges between two nodes, with how far each leaves the middle, and how far all of them bow.
  private struct Bundle {
    var bow = 0.0
    var members: [(edge: Int, offset: Double)]
  }

  private func bundles(_ edges: [Picture.Edge], beside others: [Picture.Edge]) -> [Bundle] {
    var taken: [MapPair: Double] = [:]
    for edge in others { taken[MapPair(edge), default: 0] += 1 }
    var members: [MapPair: [Int]] = [:]
    for (index, edge) in edges.enumerated() where edge.source != edge.target {
      members[MapPair(edge), default: []].append(index)
    }
    return members.values.sorted { $0[0] < $1[0] }.map { list in
      let length = length(edges[list[0]])
      let room = list.contains { edges[$0].label != nil } ? Self.apart.labelled : Self.apart.bare
      let step = min(0.3, max(0.06, room / length))
      let before = taken[MapPair(edges[list[0]])].map { ($0 + 1) / 2 }
      let first = before ?? -Double(list.count - 1) / 2
      return Bundle(
        members: list.enumerated().map { rank, edge in (edge, (Double(rank) + first) * step) })
    }
  }

  /// A bow as seen from the source of `edge`; bundles see it from the first of the two nodes.
  private func signed(_ edge: Picture.Edge, _ bow: Double) -> Double {
    edge.source < edge.target ? bow : -bow
  }

  private func length(_ edge: Picture.Edge) -> Double {
    max(30, (center(edge.target) - center(edge.source)).length)
  }

  private func apply(_ bundle: Bundle, _ edges: [Picture.Edge], _ lines: inout [RoutedLine]) {
    for (edge, offset) in bundle.members {
      lines[edge] = RoutedLine(line(edges[edge], bow: signed(edges[edge], bundle.bow + offset)))
    }
  }

  /// The bow at which a bundle runs over fewest nodes and lines; a straight one is left alone where it
  /// runs over no node.
  private func best(_ bundle: Bundle, _ edges: [Picture.Edge], _ lines: [RoutedLine]) -> Double {
    let straight = hits(bundle, edges, bow: 0)
    if straight == 0 { return 0 }
    let length = length(edges[bundle.members[0].edge])
    var best = (cost: Double.infinity, bow: 0.0)
    for bow in Self.bows where abs(bow) * length <= sag {
      guard bundle.members.allSatisfy({ isInside(edges[$0.edge], bow: bow + $0.offset) }) else {
        if bow == 0 { best = (cost(bundle, edges, lines, bow: 0, hits: straight), 0) }
        continue
      }
      let hits = bow == 0 ? straight : hits(bundle, edges, bow: bow)
      if Double(hits) * price(bundle, edges) >= best.cost { continue }
      let cost = cost(bundle, edges, lines, bow: bow, hits: hits)
      if cost < best.cost { best = (cost, bow) }
    }
    return best.bow
  }

  /// What running over a node costs: a strong line there is taken for one of the node's own.
  private func price(_ bundle: Bundle, _ edges: [Picture.Edge]) -> Double {
    2.5 * (1 + 3 * (bundle.members.map { edges[$0.edge].strength }.max() ?? 0))
  }

  private func cost(
    _ bundle: Bundle, _ edges: [Picture.Edge], _ lines: [RoutedLine], bow: Double, hits: Int
  ) -> Double {
    let crossings = bundle.members.reduce(0) { sum, member in
      let edge = edges[member.edge]
      let own = RoutedLine(line(edge, bow: signed(edge, bow + member.offset)))
      return sum + self.crossings(own, edge, edges, lines)
    }
    return Double(hits) * price(bundle, edges) + Double(crossings) * 1.2
      + abs(bow) * 10 * Double(bundle.members.count)
  }

  /// Whether the top of the curve stays where nodes may stand.
  private func isInside(_ edge: Picture.Edge, bow: Double) -> Bool {
    if bow == 0 { return true }
    let path = EdgePath(
      from: center(edge.source), to: center(edge.target), bow: signed(edge, bow))
    return area.contains(Box(center: path.point(0.5), width: 8, height: 8))
  }

  private func center(_ node: Int) -> Point { outlines[node].box.center }

  private func line(_ edge: Picture.Edge, bow: Double) -> [Point] {
    EdgePath(from: center(edge.source), to: center(edge.target), bow: bow)
      .polyline(bow == 0 ? 1 : 8)
  }

  private func hits(_ bundle: Bundle, _ edges: [Picture.Edge], bow: Double) -> Int {
    bundle.members.reduce(0) { sum, member in
      let edge = edges[member.edge]
      let own = RoutedLine(line(edge, bow: signed(edge, bow + member.offset)))
      return sum
        + outlines.indices.count { index in
          guard index != edge.source, index != edge.target else { return false }
          let box = outlines[index].box.grown(by: margin)
          return own.bounds.overlaps(box)
            && own.segments.contains { box.isCrossed(from: $0, to: $1) }
        }
    }
  }

  private func crossings(
    _ own: RoutedLine, _ edge: Picture.Edge, _ edges: [Picture.Edge], _ lines: [RoutedLine]
  ) -> Int {
    let ends = [edge.source, edge.target]
    var count = 0
    for (other, fellow) in edges.enumerated() {
      if ends.contains(fellow.source) || ends.contains(fellow.target) { continue }
      guard own.bounds.overlaps(lines[other].bounds) else { continue }
      for (a, b) in lines[other].segments where !own.bounds.misses(a, b) {
        for (c, d) in own.segments where segmentsCross(a, b, c, d) { count += 1 }
      }
    }
    return count
  }
}

/// A curve as chords, with the box around it.
private struct RoutedLine {
  let points: [Point]
  let bounds: Box

  init(_ points: [Point]) {
    self.points = points
    var box = Box(center: points[0], width: 0.1, height: 0.1)
    for point in points { box = box.union(Box(center: point, width: 0.1, height: 0.1)) }
    bounds = box
  }

  var segments: Zip2Sequence<[Point], ArraySlice<Point>> { zip(points, points.dropFirst()) }
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
