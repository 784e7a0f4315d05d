/// Components laid out apart and packed, before they are fitted to a sheet.
struct Arrangement {
  /// Node pairs with an edge, each once, without loops.
  let links: [MapLink]
  /// What Graphviz could not do.
  let failures: [LayoutFailure]
  /// The engine that gave the places; nil where none did.
  let used: LayoutEngine?
  private let points: [Point]
  private let extents: [Point]
  private let gap: Double
  private static let aspect = 1.62

  /// Lays out and packs.
  init(
    _ picture: Picture, extents: [Point], gap: Double, service: LayoutService,
    failures known: [LayoutFailure] = []
  ) {
    self.extents = extents
    self.gap = gap
    let links = MapLink.links(picture.edges)
    self.links = links
    let components = Components.of(count: extents.count, edges: links.map { ($0.first, $0.second) })
    var home = Array(repeating: (component: 0, index: 0), count: extents.count)
    for (number, members) in components.enumerated() {
      for (index, node) in members.enumerated() { home[node] = (number, index) }
    }
    var edges = Array(repeating: [LayoutGraph.Edge](), count: components.count)
    for pair in links {
      edges[home[pair.first].component].append(
        LayoutGraph.Edge(
          first: home[pair.first].index, second: home[pair.second].index,
          length: 110 - 40 * pair.strength + pair.visibleLength, weight: 1 + 4 * pair.strength))
    }
    let graphs = components.indices.map { number in
      LayoutGraph(sizes: components[number].map { extents[$0] }, edges: edges[number])
    }
    let larger = graphs.prefix { $0.sizes.count > 1 }
    let result = service.positions(
      of: Array(larger), engines: Self.engines(largest: components.first?.count ?? 0))
    failures = known + result.failures
    used = result.used
    points = Self.packed(
      components, result.positions, extents: extents, edges: edges, gap: gap)
  }

  /// The engines to try for a component of `largest` nodes.
  private static func engines(largest: Int) -> [LayoutEngine] {
    largest <= 40 ? [.neato, .sfdp] : [.sfdp, .neato]
  }

  private static func packed(
    _ components: [[Int]], _ positions: [[Point]], extents: [Point],
    edges: [[LayoutGraph.Edge]], gap: Double
  ) -> [Point] {
    var points = Array(repeating: Point(x: 0, y: 0), count: extents.count)
    let total = extents.reduce(0) { $0 + ($1.x + gap) * ($1.y + gap) }
    let side = max(18, (total / Double(max(1, extents.count))).squareRoot() / 2.5)
    var packing = Packing(side: side, aspect: aspect)
    for (number, members) in components.enumerated() {
      var local = number < positions.count ? positions[number] : [Point(x: 0, y: 0)]
      local = Rotation.fitting(local, aspect: aspect)
      let boxes = zip(local, members).map {
        Box(center: $0, width: extents[$1].x + gap, height: extents[$1].y + gap)
      }
      let move = packing.add(
        boxes: boxes, segments: edges[number].map { (local[$0.first], local[$0.second]) })
      for (index, node) in members.enumerated() { points[node] = local[index] + move }
    }
    return points
  }

  /// The places stretched to fill `area` without overlap, or nothing where it is too small.
  func fitted(into area: Box) -> [Point]? {
    guard let first = points.first else { return [] }
    var bounds = Box(center: first, width: 0, height: 0)
    for point in points { bounds = bounds.union(Box(center: point, width: 0, height: 0)) }
    let room = Point(
      x: area.width - (extents.map(\.x).max() ?? 0) * 0.7,
      y: area.height - (extents.map(\.y).max() ?? 0))
    var scaleX = room.x / max(1, bounds.width)
    var scaleY = room.y / max(1, bounds.height)
    scaleX = min(scaleX, scaleY * 1.7, 2.6)
    scaleY = min(scaleY, scaleX * 1.4, 2.6)
    let placed = points.map { point in
      Point(
        x: area.center.x + (point.x - bounds.center.x) * scaleX,
        y: area.center.y + (point.y - bounds.center.y) * scaleY)
    }
    let ink = extents.reduce(0) { $0 + ($1.x + gap) * ($1.y + gap) }
    guard ink < area.width * area.height * 0.75 else { return nil }
    let rounds = max(60, min(600, 120_000 / max(1, points.count)))
    return OverlapRemoval.separated(
      placed, sizes: extents, gap: gap, area: area, rounds: rounds)
  }

  /// Places without overlap carried over to a smaller area, or nothing where it is too small.
  func moved(_ places: [Point], from old: Box, to area: Box) -> [Point]? {
    let (scaleX, scaleY) = (area.width / old.width, area.height / old.height)
    let moved = places.map { place in
      Point(
        x: area.center.x + (place.x - old.center.x) * scaleX,
        y: area.center.y + (place.y - old.center.y) * scaleY)
    }
    let rounds = max(40, min(1_500, 150_000 / max(1, places.count)))
    return OverlapRemoval.separated(moved, sizes: extents, gap: gap, area: area, rounds: rounds)
  }

  /// Rows of nodes on a sheet that is as high as they need: always possible.
  static func rows(_ extents: [Point], gap: Double, sheet: inout Sheet) -> [Point] {
    var points: [Point] = []
    var x = sheet.area.minX
    var y = sheet.area.minY
    var rowHeight = 0.0
    for size in extents {
      if x + size.x > sheet.area.maxX, x > sheet.area.minX {
        x = sheet.area.minX
        y += rowHeight + gap
        rowHeight = 0
      }
      points.append(Point(x: x + size.x / 2, y: y + size.y / 2))
      x += size.x + gap
      rowHeight = max(rowHeight, size.y)
    }
    let missing = max(0, y + rowHeight - sheet.area.maxY)
    sheet.area.maxY += missing
    sheet.height += missing
    return points
  }
}

/// Turns a drawing so that it lies on a sheet of a given shape.
enum Rotation {
  /// Cosine and sine of 15°.
  private static let step = (cosine: 0.965_925_826_289_068_3, sine: 0.258_819_045_102_520_74)

  /// `points` turned by the multiple of 15° whose bounds come nearest to `aspect`.
  static func fitting(_ points: [Point], aspect: Double) -> [Point] {
    guard points.count > 1 else { return points }
    var turned = points
    var best = (misfit: Double.infinity, points: points)
    for _ in 0..<12 {
      let xs = turned.map(\.x)
      let ys = turned.map(\.y)
      let width = (xs.max() ?? 0) - (xs.min() ?? 0) + 40
      let height = (ys.max() ?? 0) - (ys.min() ?? 0) + 20
      let ratio = width / height / aspect
      let misfit = max(ratio, 1 / ratio)
      if misfit < best.misfit - 1e-9 { best = (misfit, turned) }
      turned = turned.map {
        Point(
          x: $0.x * step.cosine - $0.y * step.sine, y: $0.x * step.sine + $0.y * step.cosine)
      }
    }
    return best.points
  }
}
