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
  let labels: [EdgeLabels.Placed?]
  /// What went wrong on the way, for the note on the map.
  let failures: [LayoutFailure]
  /// The engine that gave the places in the end; nil where none did.
  let used: String?

  /// Lays out `picture`; `top` and `bottom` units are kept for heading and legend.
  init(
    _ picture: Picture, service: LayoutService, top: Double, bottom: (Double) -> Double,
    effort: Int
  ) {
    let fonts = Sheet.fonts(picture.nodes.count)
    let sizes = picture.nodes.map { NodeSize($0, fonts: fonts) }
    let extents = sizes.map { Point(x: $0.width, y: $0.height) }
    let gap = picture.edges.contains { $0.label != nil } ? 16.0 : 9.0
    let arrangement = Arrangement(picture, extents: extents, gap: gap, service: service)
    failures = arrangement.failures
    used = arrangement.used?.rawValue
    var growth = 1.0
    var sheet = Sheet(top: top, bottom: bottom(1), growth: 1)
    var points: [Point]?
    while points == nil {
      sheet = Sheet(top: top, bottom: bottom(growth), growth: growth)
      points = arrangement.fitted(into: sheet.area)
      if growth > 40 { points = points ?? Arrangement.rows(extents, gap: gap, sheet: &sheet) }
      growth *= 1.07
    }
    var refinement = Refinement(
      points: points ?? [], sizes: extents, links: arrangement.links, area: sheet.area, gap: gap)
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
    paths = EdgeRouting(outlines: outlines).paths(picture.edges)
    labels = EdgeLabels(
      nodes: outlines.map(\.box), paths: paths, area: sheet.area, fontSize: Sheet.smallestType
    ).placed(picture.edges)
  }
}
