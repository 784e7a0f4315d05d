/// Where everything on a map stands.
struct Placement: Sendable {
  /// The sheet, as large as it had to be.
  let sheet: Sheet
  /// Sizes and lines of the nodes.
  let sizes: [NodeSize]
  /// The nodes' shapes and places.
  let outlines: [NodeOutline]
  /// The edges' curves.
  let paths: [EdgePath]
  /// The edges' labels, where there is room.
  private(set) var labels: [EdgeLabels.Placed?] = []
  /// What went wrong on the way, for the note on the map.
  let failures: [LayoutFailure]
  /// The engine that gave the places in the end; nil where none did.
  let used: String?

  /// Lays out `picture`; `top` and `bottom` units are kept for heading and legend.
  init(
    _ picture: Picture, service: LayoutService, top: Double, bottom: (Double) -> Double,
    effort: Int
  ) {
    let isLabelled = picture.edges.contains { $0.label != nil }
    // What cannot fit anyway is not laid out; the last one always is.
    var tries = Compactness.allCases.map { NodeRoom(picture, $0, isLabelled: isLabelled) }[...]
    while tries.count > 1, let first = tries.first, first.share > NodeRoom.most {
      tries.removeFirst()
    }
    var best: (room: NodeRoom, arrangement: Arrangement, sheet: Sheet, points: [Point])?
    for room in tries {
      let known = best?.arrangement.failures ?? []
      let arrangement = Arrangement(
        picture, extents: room.extents, gap: room.gap, service: known.isEmpty ? service : .none,
        failures: known)
      let (sheet, points) = Self.fitted(arrangement) { growth in
        Sheet(top: top, bottom: bottom(growth), growth: growth)
      }
      if points.count == picture.nodes.count, sheet.growth < best?.sheet.growth ?? .infinity {
        best = (room, arrangement, sheet, points)
      }
      if let best, best.sheet.growth <= 1 { break }
    }
    let room = best?.room ?? NodeRoom(picture, .sparsest, isLabelled: isLabelled)
    let arrangement =
      best?.arrangement
      ?? Arrangement(picture, extents: room.extents, gap: room.gap, service: .none)
    var (sheet, points) = (best?.sheet ?? Sheet(top: top, bottom: bottom(1)), best?.points ?? [])
    let (sizes, extents, gap) = (room.sizes, room.extents, room.gap)
    failures = arrangement.failures
    used = arrangement.used?.rawValue
    if points.count < picture.nodes.count {
      points = Arrangement.rows(extents, gap: gap, sheet: &sheet)
    }
    var refinement = Refinement(
      points: points, sizes: extents, links: arrangement.links, area: sheet.area, gap: gap)
    refinement.run(effort: effort)
    let centers = Stretch.filling(sheet.area, points: refinement.points, sizes: extents)
    self.sheet = sheet
    self.sizes = sizes
    let outlines = picture.nodes.indices.map { index in
      NodeOutline(
        kind: picture.nodes[index].kind,
        box: Box(
          center: centers[index], width: sizes[index].width, height: sizes[index].height))
    }
    self.outlines = outlines
    paths = EdgeRouting(outlines: outlines, area: sheet.area).paths(picture.edges)
    label(picture.edges)
  }

  /// Places the labels of `edges`, which are those of the picture, maybe in another language.
  mutating func label(_ edges: [Picture.Edge]) {
    labels = EdgeLabels(
      nodes: outlines.map(\.box), paths: paths, area: sheet.area, fontSize: Sheet.smallestType
    ).placed(edges)
  }

  /// The curves of further edges, beside those that are there.
  func paths(of further: [Picture.Edge], beside edges: [Picture.Edge]) -> [EdgePath] {
    EdgeRouting(outlines: outlines, area: sheet.area).paths(further, beside: edges)
  }

  /// Number of nodes that show no name.
  var unnamed: Int { sizes.count { $0.lines.isEmpty } }

  /// The smallest sheet that holds the arrangement without overlap, and the places on it.
  ///
  /// Grows the sheet until there is room, then shrinks it again in smaller steps: places that are
  /// apart already stay so much longer than places that come from outside.
  private static func fitted(
    _ arrangement: Arrangement, sheet: (Double) -> Sheet
  ) -> (Sheet, [Point]) {
    var growth = 1.0
    while growth < 40 {
      let first = sheet(growth)
      if let points = arrangement.fitted(into: first.area) {
        return growth > 1 ? shrunk(arrangement, first, points, growth, sheet) : (first, points)
      }
      growth *= 1.1
    }
    return (sheet(1), [])
  }

  private static func shrunk(
    _ arrangement: Arrangement, _ first: Sheet, _ points: [Point], _ growth: Double,
    _ sheet: (Double) -> Sheet
  ) -> (Sheet, [Point]) {
    var best = (first, points)
    var growth = growth
    while growth > 1 {
      growth = max(1, growth / 1.025)
      let next = sheet(growth)
      guard let points = arrangement.moved(best.1, from: best.0.area, to: next.area) else { break }
      best = (next, points)
    }
    return best
  }
}
