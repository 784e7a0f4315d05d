internal import Exchange

extension SVGMapWriter {
  /// Height of a map's legend and of the lines below it.
  func legendHeight(_ map: DrawnMap) -> Double {
    map.legend.placed(width: sheet.width - 2 * Sheet.margin).height + Double(map.lines.count) * 18
      + 16
  }

  /// Writes the legend and, below it, what was left out and how the map was made.
  mutating func legend(_ map: DrawnMap) {
    let width = sheet.width - 2 * Sheet.margin
    let (entries, height) = map.legend.placed(width: width)
    let notes = map.lines
    let top = sheet.height - legendHeight(self.map)
    out.open("g", ["id": id("legend", map), "class": "legend", "lang": spoken(map)])
    out.empty(
      "path",
      [
        "class": "rule", "stroke": Palette.line(.plain).light, "stroke-width": "0.5",
        "fill": "none",
        "d":
          "M\(Decimal.text(Sheet.margin)),\(Decimal.text(top - 6))H\(Decimal.text(Sheet.margin + width))",
      ])
    rows(entries, top: top)
    for (row, note) in notes.enumerated() {
      text(
        VisibleText.line(note, limit: 170),
        at: Point(x: Sheet.margin, y: top + height + Double(row) * 18 + 14))
    }
    out.close("g")
  }

  /// Writes the keys to other meanings of the fill below the sheet, for a page to show.
  mutating func otherKeys(_ map: DrawnMap) {
    for meaning in NodeFill.allCases where meaning != picture.fill {
      let key = Legend(map.picture, meaning: meaning)
      guard !key.entries.isEmpty else { continue }
      out.open("g", ["class": "fill-key \(meaning.rawValue)", "lang": spoken(map)])
      rows(key.placed(width: sheet.width - 2 * Sheet.margin).entries, top: self.height)
      out.close("g")
    }
  }

  /// Height that the key to a meaning of the fill takes below the sheet.
  func keyHeight(_ meaning: NodeFill) -> String? {
    guard meaning != picture.fill else { return nil }
    let heights = versions.map {
      Legend($0.picture, meaning: meaning).placed(width: sheet.width - 2 * Sheet.margin).height
    }
    return heights.max().flatMap { $0 > 0 ? Decimal.text($0 + 6) : nil }
  }

  private mutating func rows(_ entries: [Legend.Placed], top: Double) {
    for placed in entries {
      let origin = Point(x: Sheet.margin + placed.origin.x, y: top + placed.origin.y + 11)
      sign(placed.entry.sign, at: origin)
      text(
        placed.entry.text,
        at: Point(x: origin.x + placed.entry.signWidth, y: origin.y + Sheet.smallestType * 0.35))
    }
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
    let usual = Box(center: Point(x: origin.x + 11, y: origin.y), width: 22, height: 13)
    let bare = Palette.background.light
    switch sign {
    case .node(let kind):
      let fill = picture.fill == .type ? Palette.fill(kind).light : bare
      sample(kind, usual, classes: kind.rawValue, fill: fill)
    case .community(let number):
      sample(
        .other, usual, classes: "other community-\(number)", fill: Palette.community(number).light)
    case .leaning(let leaning):
      sample(
        .other, usual, classes: "other leaning-\(leaning.rawValue)",
        fill: Palette.fill(leaning).light)
    case .unstable: sample(.other, usual, classes: "other unstable", fill: bare, dashes: "3 2.5")
    case .sizes:
      let grey = Palette.fill(.other).light
      let small = Box(center: Point(x: origin.x + 7, y: origin.y), width: 14, height: 7)
      let large = Box(center: Point(x: origin.x + 32, y: origin.y), width: 28, height: 16)
      sample(.person, small, classes: "other", fill: grey)
      sample(.person, large, classes: "other", fill: grey)
    case .line(let step, let isDirected):
      sampleLine(step, from: origin, length: 31, width: 2.2, isDirected: isDirected)
    case .dotted: sampleLine(.neutral, from: origin, length: 31, width: 2.2, isAsserted: false)
    case .widths(let step):
      sampleLine(step, from: origin, length: 26, width: 1)
      sampleLine(step, from: Point(x: origin.x + 32, y: origin.y), length: 26, width: 4.4)
    }
  }

  private mutating func sample(
    _ kind: NodeKind, _ box: Box, classes: String, fill: String, dashes: String? = nil
  ) {
    let colour = classes.hasPrefix("other") ? NodeKind.other : kind
    out.open("g", ["class": "key \(classes)"])
    draw(
      NodeOutline(kind: kind, box: box), fill: fill, stroke: Palette.outline(colour).light,
      width: "1.2", dashes: dashes)
    out.close("g")
  }

  private mutating func sampleLine(
    _ step: ToneStep, from start: Point, length: Double, width: Double, isDirected: Bool = false,
    isAsserted: Bool = true
  ) {
    out.open("g", ["class": "key \(step.rawValue)"])
    let path = EdgePath(from: start, to: Point(x: start.x + length, y: start.y), bow: 0)
    let arrow = isDirected ? Arrowhead(path, width: width) : nil
    line(arrow?.shortened ?? path, step: step, width: width, isAsserted: isAsserted)
    if let arrow { polygon(arrow.corners, step: step) }
    out.close("g")
  }
}
