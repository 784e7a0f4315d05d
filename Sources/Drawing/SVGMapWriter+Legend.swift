extension SVGMapWriter {
  /// Writes the legend and, below it, what was left out and how the map was made.
  mutating func legend() {
    let width = sheet.width - 2 * Sheet.margin
    let (entries, height) = map.legend.placed(width: width)
    let notes = picture.omissions + map.notes
    let top = sheet.height - height - Double(notes.count) * 18 - 16
    out.open("g", ["id": "\(prefix)-legend", "class": "legend"])
    out.empty(
      "path",
      [
        "class": "rule", "stroke": Palette.line(.plain).light, "stroke-width": "0.5",
        "fill": "none",
        "d":
          "M\(Decimal.text(Sheet.margin)),\(Decimal.text(top - 6))H\(Decimal.text(Sheet.margin + width))",
      ])
    for placed in entries {
      let origin = Point(x: Sheet.margin + placed.origin.x, y: top + placed.origin.y + 11)
      sign(placed.entry.sign, at: origin)
      text(
        placed.entry.text,
        at: Point(x: origin.x + placed.entry.signWidth, y: origin.y + Sheet.smallestType * 0.35))
    }
    for (row, note) in notes.enumerated() {
      text(
        VisibleText.line(note, limit: 170),
        at: Point(x: Sheet.margin, y: top + height + Double(row) * 18 + 14))
    }
    out.close("g")
  }

  private mutating func text(_ content: String, at point: Point) {
    out.leaf(
      "text",
      [
        "class": "quiet", "x": Decimal.text(point.x), "y": Decimal.text(point.y),
        "font-size": Decimal.text(Sheet.smallestType), "font-family": SVGStyle.plainFonts,
        "fill": Palette.muted.light,
      ], content: content)
  }

  private mutating func sign(_ sign: Legend.Entry.Sign, at origin: Point) {
    switch sign {
    case .node(let kind):
      out.open("g", ["class": "key \(kind.rawValue)"])
      let fill = picture.fill == .type ? Palette.fill(kind).light : Palette.background.light
      sample(kind, at: origin, width: 22, height: 13, left: 0, fill: fill)
      out.close("g")
    case .community(let number):
      out.open("g", ["class": "key other community-\(number)"])
      sample(
        .other, at: origin, width: 22, height: 13, left: 0, fill: Palette.community(number).light)
      out.close("g")
    case .unstable:
      out.open("g", ["class": "key other unstable"])
      sample(
        .other, at: origin, width: 22, height: 13, left: 0, fill: Palette.background.light,
        dashes: "3 2.5")
      out.close("g")
    case .sizes:
      out.open("g", ["class": "key other"])
      sample(.person, at: origin, width: 14, height: 7, left: 0, fill: Palette.fill(.other).light)
      sample(.person, at: origin, width: 28, height: 16, left: 18, fill: Palette.fill(.other).light)
      out.close("g")
    case .line(let step, let isDirected):
      sampleLine(step, at: origin, width: 2.2, left: 0, isDirected: isDirected)
    case .dotted: sampleLine(.neutral, at: origin, width: 2.2, left: 0, isAsserted: false)
    case .widths(let step):
      sampleLine(step, at: origin, width: 1, left: 0, length: 26)
      sampleLine(step, at: origin, width: 4.4, left: 32, length: 26)
    }
  }

  private mutating func sample(
    _ kind: NodeKind, at origin: Point, width: Double, height: Double, left: Double, fill: String,
    dashes: String? = nil
  ) {
    let box = Box(
      center: Point(x: origin.x + left + width / 2, y: origin.y), width: width, height: height)
    draw(
      NodeOutline(kind: kind, box: box), fill: fill, stroke: Palette.outline(kind).light,
      width: "1.2", dashes: dashes)
  }

  private mutating func sampleLine(
    _ step: ToneStep, at origin: Point, width: Double, left: Double, length: Double = 31,
    isDirected: Bool = false, isAsserted: Bool = true
  ) {
    out.open("g", ["class": "key \(step.rawValue)"])
    let start = Point(x: origin.x + left, y: origin.y)
    let path = EdgePath(from: start, to: Point(x: start.x + length, y: start.y), bow: 0)
    let arrow = isDirected ? Arrowhead(path, width: width) : nil
    line(arrow?.shortened ?? path, step: step, width: width, isAsserted: isAsserted)
    if let arrow { polygon(arrow.corners, step: step) }
    out.close("g")
  }
}
