internal import Exchange

extension DrawnMap {
  /// The map as DOT, with every place and style, so that `neato -n2` or another tool redraws it.
  ///
  /// Names stand in `label` and `tooltip` only; ids are `n1`, `n2`, …
  ///
  /// - Parameter positions: whether places are written; they differ between versions of Graphviz.
  /// - Returns: one graph, directed where an edge is.
  public func dot(positions: Bool = true) -> String {
    let isDirected = picture.edges.contains(where: \.isDirected)
    var out = (isDirected ? "digraph" : "graph") + " relgraph {\n"
    let title = VisibleText.line(picture.title, limit: 200)
    let subtitle = VisibleText.line(picture.subtitle, limit: 300)
    let label = DOTText.escaped(subtitle.isEmpty ? title : "\(title)\n\(subtitle)")
    out += "  graph [label=\(label), labelloc=\"t\", fontname=\"Helvetica\", fontsize=\"16\", "
    out +=
      "outputorder=\"edgesfirst\", overlap=\"prism\", splines=\"true\", bgcolor=\"#ffffff\"];\n"
    out += "  node [style=\"filled\", fontname=\"Helvetica\", fontcolor=\"#14171c\", "
    out += "margin=\"0.04,0.02\", fixedsize=\"true\"];\n"
    out += "  edge [fontname=\"Helvetica\", fontsize=\"11.5\"];\n"
    for index in picture.nodes.indices { out += node(index, positions: positions) }
    for index in picture.edges.indices {
      out += edge(index, isDirectedGraph: isDirected, positions: positions)
    }
    return out + "}\n"
  }

  private func node(_ index: Int, positions: Bool) -> String {
    let node = picture.nodes[index]
    let size = placement.sizes[index]
    let outline = placement.outlines[index]
    let shape =
      switch node.kind {
      case .person: "ellipse"
      case .state: "box"
      case .organization: "hexagon"
      case .other: "box"
      }
    let fill = Palette.fill(node, by: picture.fill).light
    let name = VisibleText.line(node.label, limit: 200)
    var attributes = [
      "label=\(DOTText.escaped(size.lines.joined(separator: "\n")))",
      "tooltip=\(DOTText.escaped(tooltip([name] + node.facts)))",
      "class=\"node \(node.kind.rawValue)\"", "shape=\"\(shape)\"",
      "fillcolor=\"\(fill)\"", "color=\"\(Palette.outline(node.kind).light)\"",
      "penwidth=\(Decimal.quoted(1.1 + 1.4 * node.importance))",
      "fontsize=\(Decimal.quoted(size.fontSize))",
      "width=\(Decimal.quoted(size.width / 72))", "height=\(Decimal.quoted(size.height / 72))",
    ]
    if !node.isStable { attributes.append("style=\"filled,dashed\"") }
    if positions { attributes.append("pos=\"\(point(outline.box.center))!\"") }
    return "  n\(index + 1) [\(attributes.joined(separator: ", "))];\n"
  }

  private func edge(_ index: Int, isDirectedGraph: Bool, positions: Bool) -> String {
    let edge = picture.edges[index]
    let step = edge.tone.step
    let style =
      !edge.isAsserted
      ? "dotted" : step == .conflict || step == .strongConflict ? "dashed" : "solid"
    var attributes = [
      "tooltip=\(DOTText.escaped(tooltip(edge.facts)))",
      "class=\"edge \(SVGMapWriter.plain(edge.kind)) \(step.rawValue)\"", "style=\"\(style)\"",
      "color=\"\(Palette.line(step).light)\"", "fontcolor=\"\(Palette.label(step).light)\"",
      "penwidth=\(Decimal.quoted(EdgeStyle.width(edge)))",
      "weight=\(Decimal.quoted(1 + 4 * edge.strength))",
    ]
    if isDirectedGraph {
      attributes.append(
        edge.isDirected ? "arrowhead=\"normal\"" : "arrowhead=\"none\", dir=\"none\"")
      attributes.append("arrowsize=\"0.7\"")
    }
    if let label = edge.label {
      attributes.append("label=\(DOTText.escaped(VisibleText.line(label, limit: 60)))")
    }
    if positions {
      let path = placement.paths[index]
      let arrow = edge.isDirected ? Arrowhead(path, width: EdgeStyle.width(edge)) : nil
      let line = arrow?.shortened ?? path
      let end = arrow == nil ? "" : "e,\(point(path.d)) "
      let points = [line.a, line.b, line.c, line.d].map(point).joined(separator: " ")
      attributes.append("pos=\"\(end)\(points)\"")
      if let label = placement.labels[index] { attributes.append("lp=\"\(point(label.center))\"") }
    }
    let sign = isDirectedGraph ? "->" : "--"
    return
      "  n\(edge.source + 1) \(sign) n\(edge.target + 1) [\(attributes.joined(separator: ", "))];\n"
  }

  private func point(_ point: Point) -> String {
    "\(Decimal.text(point.x)),\(Decimal.text(placement.sheet.height - point.y))"
  }

  private func tooltip(_ lines: [String]) -> String {
    lines.map { VisibleText.line($0, limit: 500) }.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
