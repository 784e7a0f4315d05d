internal import Exchange

extension SVGMapWriter {
  /// Writes an edge: title, tooltip, path, arrowhead.
  mutating func edge(
    _ edge: Picture.Edge, _ curve: EdgePath, number: Int, isHidden: Bool = false
  ) {
    let step = edge.tone.step
    let width = EdgeStyle.width(edge)
    let arrow = edge.isDirected ? Arrowhead(curve, width: width) : nil
    let path = arrow?.shortened ?? curve
    let sign = edge.isDirected ? "->" : "--"
    var classes = ["edge", Self.plain(edge.kind), step.rawValue]
    if !edge.isAsserted { classes.append("unasserted") }
    if isHidden { classes.append("filtered") }
    out.open(
      "g",
      [
        "id": "\(prefix)-edge\(number)", "class": classes.joined(separator: " "),
        "role": "graphics-symbol img",
        "aria-label": VisibleText.line(edge.facts.first ?? "", limit: 200),
      ])
    out.leaf("title", content: "n\(edge.source + 1)\(sign)n\(edge.target + 1)")
    out.open("g", ["class": "body"])
    out.leaf("title", content: tooltip(edge.facts))
    line(path, step: step, width: width, isAsserted: edge.isAsserted)
    if let arrow { polygon(arrow.corners, step: step) }
    out.close("g")
    out.close("g")
  }

  /// Writes the edges that are hidden at first; their numbers go on after those of the map.
  mutating func furtherEdges() {
    let edges = further.compactMap { $0 }
    var paths = map.placement.paths(of: edges, beside: picture.edges)[...]
    for (index, edge) in further.enumerated() {
      guard let edge, let path = paths.popFirst() else { continue }
      self.edge(edge, path, number: picture.edges.count + index + 1, isHidden: true)
    }
  }

  /// Writes the text of an edge in a group of its own, above all lines.
  mutating func edgeLabel(_ index: Int, of map: DrawnMap) {
    guard let label = map.placement.labels[index] else { return }
    let edge = map.picture.edges[index]
    let step = edge.tone.step
    out.open(
      "g",
      [
        "id": id("label\(index + 1)", map), "lang": spoken(map),
        "class": "edge label \(Self.plain(edge.kind)) \(step.rawValue)", "aria-hidden": "true",
      ])
    out.leaf(
      "title", content: "n\(edge.source + 1)\(edge.isDirected ? "->" : "--")n\(edge.target + 1)")
    out.open("g", ["class": "body"])
    out.leaf("title", content: tooltip(edge.facts))
    out.empty(
      "rect",
      [
        "class": "halo", "x": Decimal.text(label.box.minX), "y": Decimal.text(label.box.minY),
        "width": Decimal.text(label.box.width), "height": Decimal.text(label.box.height),
        "rx": "3", "fill": Palette.background.light, "fill-opacity": "0.9",
      ])
    out.leaf(
      "text",
      [
        "text-anchor": "middle", "x": Decimal.text(label.center.x),
        "y": Decimal.text(label.center.y + label.fontSize * 0.35),
        "font-size": Decimal.text(label.fontSize), "font-family": SVGStyle.plainFonts,
        "fill": Palette.label(step).light,
      ], content: label.text)
    out.close("g")
    out.close("g")
  }

  /// Draws a line of the map or of its legend.
  mutating func line(_ path: EdgePath, step: ToneStep, width: Double, isAsserted: Bool) {
    func pair(_ point: Point) -> String { "\(Decimal.text(point.x)),\(Decimal.text(point.y))" }
    out.empty(
      "path",
      [
        "fill": "none", "stroke": Palette.line(step).light, "stroke-width": Decimal.text(width),
        "stroke-dasharray": Palette.dashes(step, isAsserted: isAsserted, width: width),
        "stroke-linecap": isAsserted ? nil : "round",
        "d": "M\(pair(path.a))C\(pair(path.b)) \(pair(path.c)) \(pair(path.d))",
      ])
  }

  /// Draws an arrowhead of the map or of its legend.
  mutating func polygon(_ corners: [Point], step: ToneStep) {
    let points = corners.map { "\(Decimal.text($0.x)),\(Decimal.text($0.y))" }
    out.empty(
      "polygon",
      [
        "fill": Palette.line(step).light, "stroke": Palette.line(step).light,
        "stroke-width": "1", "stroke-linejoin": "round", "points": points.joined(separator: " "),
      ])
  }
}

/// Widths of lines.
enum EdgeStyle {
  /// From thin for the weakest to thick for the strongest.
  static func width(_ edge: Picture.Edge) -> Double {
    let range = edge.tone == .plain ? (0.7, 5.2) : (1.3, 4.4)
    return range.0 + (range.1 - range.0) * edge.strength
  }
}

/// The head of an arrow at the end of a curve, and the curve that ends behind it.
struct Arrowhead {
  let corners: [Point]
  let shortened: EdgePath

  /// Shapes the head for a line of `width`.
  init(_ path: EdgePath, width: Double) {
    let length = 7.5 + width * 1.7
    let half = 2.8 + width * 0.95
    let total = path.polyline(12).adjacentDistances.reduce(0, +)
    let share = total > 1e-6 ? min(0.6, length / total) : 0.5
    let base = path.point(1 - share)
    let way = path.d - base
    let size = max(1e-6, way.length)
    let along = way * (1 / size)
    let across = Point(x: -along.y, y: along.x)
    let tip = path.d
    let foot = tip - along * min(length, size)
    corners = [foot + across * half, tip, foot - across * half, foot + across * half]
    shortened = path.part(from: 0, to: 1 - share * 0.8)
  }
}

extension [Point] {
  /// Distances from each point to the next.
  var adjacentDistances: [Double] { zip(self, dropFirst()).map { ($1 - $0).length } }
}
