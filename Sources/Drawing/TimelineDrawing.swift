internal import Exchange

/// Writes a timeline as SVG: small multiples, cooperation upward, conflict downward.
struct TimelineDrawing {
  /// Most columns that leave room for a letter each.
  static let mostColumns = 40

  private let timeline: Timeline
  private let page: PageAddress?
  private let words: Wording
  private var out = SVGBuilder()
  private let width = 1140.0
  private let names = 268.0
  private let totals = 76.0
  private let top = 116.0
  private let bottom = 74.0
  private let rowHeight: Double
  private let height: Double

  /// Prepares the drawing.
  init(_ timeline: Timeline, page: PageAddress?) {
    self.timeline = timeline
    self.page = page
    words = Wording(language: timeline.language)
    let count = Double(max(1, timeline.rows.count))
    rowHeight = min(64, max(38, (800 - 116 - 74) / count))
    height = top + rowHeight * count + bottom
  }

  private var left: Double { Sheet.margin + names }
  private var right: Double { width - Sheet.margin - totals }
  private var column: Double { (right - left) / Double(max(1, timeline.periods.count)) }

  /// Units of height for one statement.
  private var unit: Double {
    let most =
      timeline.rows.flatMap(\.cells).map { max($0.cooperation + $0.neutral, $0.conflict) }
      .max() ?? 1
    return min(9, (rowHeight / 2 - 4) / Double(max(1, most)))
  }

  /// The whole document.
  mutating func document() -> String {
    let (w, h) = (Decimal.text(width), Decimal.text(height))
    out.open(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "id": "timeline", "width": w, "height": h,
        "viewBox": "0 0 \(w) \(h)", "lang": timeline.language.rawValue,
        "class": "relgraph-map timeline by-type", "role": "graphics-document document",
        "aria-labelledby": "timeline-title timeline-description",
      ])
    out.leaf("title", ["id": "timeline-title"], content: timeline.heading.title)
    out.leaf("desc", ["id": "timeline-description"], content: words.timelineSummary(timeline))
    out.verbatim("<style>\n\(SVGStyle.sheet())</style>\n")
    out.empty(
      "polygon",
      [
        "class": "background", "fill": Palette.background.light, "stroke": "none",
        "points": "0,\(h) 0,0 \(w),0 \(w),\(h) 0,\(h)",
      ])
    heading()
    axis()
    for index in timeline.rows.indices { row(index) }
    legend()
    out.close("svg")
    return out.text
  }

  private mutating func heading() {
    text(timeline.heading.title, x: Sheet.margin, y: 40, size: MapHeading.titleSize, isBold: true)
    text(timeline.heading.subtitle, x: Sheet.margin, y: 60, size: MapHeading.subtitleSize)
  }

  private mutating func axis() {
    let last = top + rowHeight * Double(timeline.rows.count)
    for (index, period) in timeline.periods.enumerated() {
      let x = left + column * Double(index)
      if period.isGap {
        text("…", x: x + column / 2, y: 107, size: 12, anchor: "middle")
        continue
      }
      if startsYear(index) {
        rule(from: Point(x: x, y: 78), to: Point(x: x, y: last), width: index == 0 ? "0.5" : "0.8")
        // A year of one column has no room for its name before the next one's.
        let hasRoom = index + 1 == timeline.periods.count || !startsYear(index + 1) || column > 42
        if period.length < 12, hasRoom {
          text(String(period.year), x: x + 5, y: 88, size: 13, isBold: true)
        }
      }
      let label = words.periodLabel(period, room: column)
      if let label { text(label, x: x + column / 2, y: 107, size: 12, anchor: "middle") }
    }
  }

  /// Whether a column is the first of its year.
  private func startsYear(_ index: Int) -> Bool {
    let period = timeline.periods[index]
    return !period.isGap
      && (index == 0 || period.month == 1 || timeline.periods[index - 1].isGap)
  }

  /// The line that bars of a row stand on, broken where time is left out.
  private mutating func baseline(_ y: Double) {
    var start = left
    for (index, period) in timeline.periods.enumerated() where period.isGap {
      let x = left + column * Double(index)
      rule(from: Point(x: start, y: y), to: Point(x: x, y: y), width: "0.8")
      start = x + column
    }
    rule(from: Point(x: start, y: y), to: Point(x: right, y: y), width: "0.8")
  }

  private mutating func row(_ index: Int) {
    let row = timeline.rows[index]
    let base = top + rowHeight * (Double(index) + 0.5)
    if index > 0 {
      let y = top + rowHeight * Double(index)
      rule(
        from: Point(x: Sheet.margin, y: y), to: Point(x: width - Sheet.margin, y: y), width: "0.4")
    }
    let names = row.names.map { VisibleText.line($0, limit: 34) }
    out.open("g", ["class": "row", "role": "group", "aria-label": names.joined(separator: " – ")])
    if let page {
      out.open("a", ["href": page.entity(row.id, view: "relations"), "target": "_top"])
    }
    let whole = names.joined(separator: " – ")
    if CharacterWidths.width(whole, size: 13.5) < self.names - 12 {
      text(whole, x: Sheet.margin, y: base + 5, size: 13.5, isMain: true)
    } else {
      text(names[0] + " –", x: Sheet.margin, y: base - 3, size: 13.5, isMain: true)
      text(names[1], x: Sheet.margin, y: base + 14, size: 13.5, isMain: true)
    }
    if page != nil { out.close("a") }
    for (place, cell) in row.cells.enumerated() { self.cell(cell, place, base: base) }
    baseline(base)
    let total = row.total
    let style = ToneStep.strongCooperation
    let middle = right + totals / 2
    if total.cooperation > 0 {
      text(
        "+\(total.cooperation)", x: middle - 2, y: base + 4.5, size: 13, anchor: "end", step: style)
    }
    if total.conflict > 0 {
      text("−\(total.conflict)", x: middle + 8, y: base + 4.5, size: 13, step: .strongConflict)
    }
    out.close("g")
  }

  private mutating func cell(_ cell: Timeline.Cell, _ place: Int, base: Double) {
    guard cell.events + cell.passages > 0 else { return }
    let middle = left + column * (Double(place) + 0.5)
    out.open("g", ["class": "cell"])
    out.leaf("title", content: words.cell(cell, timeline.periods[place]))
    if cell.passages > 0 {
      let radius = min(column / 2, rowHeight / 2 - 2, 2 + 1.3 * Double(cell.passages).squareRoot())
      out.empty(
        "ellipse",
        [
          "class": "together", "cx": Decimal.text(middle), "cy": Decimal.text(base),
          "rx": Decimal.text(radius), "ry": Decimal.text(radius), "stroke": "none",
          "fill": Palette.together.light,
        ])
    }
    let width = min(20, column * 0.62)
    let up = Double(cell.cooperation) * unit
    bar(.strongCooperation, x: middle, from: base - up, to: base, width: width)
    let grey = up + Double(cell.neutral) * unit
    bar(.neutral, x: middle, from: base - grey, to: base - up, width: width)
    bar(
      .strongConflict, x: middle, from: base, to: base + Double(cell.conflict) * unit, width: width)
    out.close("g")
  }

  private mutating func bar(
    _ step: ToneStep, x: Double, from: Double, to: Double, width: Double
  ) {
    guard to - from > 0.01 else { return }
    out.open("g", ["class": step.rawValue])
    out.empty(
      "rect",
      [
        "class": "bar", "x": Decimal.text(x - width / 2), "y": Decimal.text(from),
        "width": Decimal.text(width), "height": Decimal.text(to - from), "stroke": "none",
        "fill": Palette.line(step).light,
      ])
    out.close("g")
  }

  private mutating func legend() {
    let y = height - bottom + 30
    var x = Sheet.margin
    let entries: [(ToneStep?, String)] = [
      (.strongCooperation, words.timelineUp), (.strongConflict, words.timelineDown),
      (.neutral, words.step(.neutral)), (nil, words.timelineTogether),
    ]
    for (step, label) in entries {
      if let step {
        bar(step, x: x + 6, from: y - 11, to: y + 2, width: 12)
      } else {
        out.empty(
          "ellipse",
          [
            "class": "together", "cx": Decimal.text(x + 6), "cy": Decimal.text(y - 4), "rx": "6",
            "ry": "6", "stroke": "none", "fill": Palette.together.light,
          ])
      }
      text(label, x: x + 18, y: y, size: Sheet.smallestType)
      x += 40 + CharacterWidths.width(label, size: Sheet.smallestType)
    }
    text(words.timelineNote(timeline), x: Sheet.margin, y: y + 22, size: Sheet.smallestType)
  }

  private mutating func rule(from: Point, to: Point, width: String) {
    out.open("g", ["class": ToneStep.structural.rawValue])
    out.empty(
      "path",
      [
        "class": "rule", "fill": "none", "stroke": Palette.line(.structural).light,
        "stroke-width": width,
        "d":
          "M\(Decimal.text(from.x)),\(Decimal.text(from.y)) L\(Decimal.text(to.x)),\(Decimal.text(to.y))",
      ])
    out.close("g")
  }

  private mutating func text(
    _ content: String, x: Double, y: Double, size: Double, isBold: Bool = false,
    isMain: Bool = false, anchor: String? = nil, step: ToneStep? = nil
  ) {
    let colour = step.map { Palette.label($0) } ?? (isBold || isMain ? Palette.text : Palette.muted)
    if let step { out.open("g", ["class": step.rawValue]) }
    out.leaf(
      "text",
      [
        "class": isBold || isMain || step != nil ? nil : "quiet", "x": Decimal.text(x),
        "y": Decimal.text(y), "font-size": Decimal.text(size),
        "font-family": SVGStyle.plainFonts, "font-weight": isBold ? "bold" : nil,
        "text-anchor": anchor, "fill": colour.light,
      ], content: VisibleText.line(content, limit: 200))
    if step != nil { out.close("g") }
  }
}

extension Timeline {
  /// The timeline as SVG; rows link to `page` where one is named.
  public func svg(page: PageAddress? = nil) -> String {
    var drawing = TimelineDrawing(self, page: page)
    return drawing.document()
  }
}
