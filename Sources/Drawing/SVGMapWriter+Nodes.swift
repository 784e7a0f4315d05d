internal import Exchange

extension SVGMapWriter {
  /// Writes a node: title, tooltip, shape, one text a line.
  mutating func node(_ index: Int) {
    let node = picture.nodes[index]
    let outline = map.placement.outlines[index]
    let size = map.placement.sizes[index]
    let name = VisibleText.line(node.label, limit: 200)
    out.open(
      "g",
      [
        "id": "\(prefix)-node\(index + 1)", "class": classes(of: node),
        "role": "graphics-symbol img", "aria-label": name,
      ])
    out.leaf("title", content: "n\(index + 1)")
    out.open("g", ["class": "body"])
    out.leaf("title", content: tooltip([name] + node.facts))
    if let page {
      out.open(
        "a",
        ["href": page.entity(node.id, view: picture.view), "target": "_top", "aria-label": name])
    }
    shape(node, outline)
    let first =
      outline.box.center.y - Double(size.lines.count - 1) * size.lineHeight / 2
      + size.fontSize * 0.35
    for (row, line) in size.lines.enumerated() {
      out.leaf(
        "text",
        [
          "text-anchor": "middle", "x": Decimal.text(outline.box.center.x),
          "y": Decimal.text(first + Double(row) * size.lineHeight),
          "font-size": Decimal.text(size.fontSize), "font-family": SVGStyle.plainFonts,
          "fill": Palette.text.light,
        ], content: line)
    }
    if page != nil { out.close("a") }
    out.close("g")
    out.close("g")
  }

  private func classes(of node: Picture.Node) -> String {
    var classes = ["node", node.kind.rawValue, "leaning-\(node.leaning.rawValue)"]
    if let community = node.community {
      classes.append("community-\(min(max(0, community), Palette.communities.count - 1))")
    }
    if !node.isStable { classes.append("unstable") }
    return classes.joined(separator: " ")
  }

  private func fill(of node: Picture.Node) -> String {
    node.isStable ? Palette.fill(node, by: picture.fill).light : Palette.background.light
  }

  private mutating func shape(_ node: Picture.Node, _ outline: NodeOutline) {
    let width = Decimal.text(1.1 + 1.4 * node.importance)
    draw(
      outline, fill: fill(of: node), stroke: Palette.outline(node.kind).light, width: width,
      dashes: node.isStable ? nil : "3 2.5")
  }

  /// Draws the shape of a node or of its sample in the legend.
  mutating func draw(
    _ outline: NodeOutline, fill: String, stroke: String, width: String, dashes: String? = nil
  ) {
    guard let corners = outline.corners else {
      out.empty(
        "ellipse",
        [
          "class": "shape", "fill": fill, "stroke": stroke, "stroke-width": width,
          "stroke-dasharray": dashes, "cx": Decimal.text(outline.box.center.x),
          "cy": Decimal.text(outline.box.center.y), "rx": Decimal.text(outline.box.width / 2),
          "ry": Decimal.text(outline.box.height / 2),
        ])
      return
    }
    let points = (corners + corners.prefix(1)).map { "\(Decimal.text($0.x)),\(Decimal.text($0.y))" }
    out.empty(
      "polygon",
      [
        "class": "shape", "fill": fill, "stroke": stroke, "stroke-width": width,
        "stroke-dasharray": dashes, "stroke-linejoin": "round",
        "points": points.joined(separator: " "),
      ])
  }

  /// Lines of a tooltip, cleaned one by one.
  func tooltip(_ lines: [String]) -> String {
    lines.map { VisibleText.line($0, limit: 500) }.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
