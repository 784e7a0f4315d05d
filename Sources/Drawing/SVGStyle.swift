/// The style sheet inside a map: type, and the dark scheme.
///
/// Light colours are presentation attributes, so that programs without CSS draw the map right; the
/// dark ones override them where the reader prefers dark.
enum SVGStyle {
  /// Fonts by preference; widths are measured with the widest of them.
  static let fonts =
    "\"Helvetica Neue\", Helvetica, Arial, \"Liberation Sans\", \"DejaVu Sans\", sans-serif"

  /// The same fonts without quotes, for attributes.
  static let plainFonts =
    "Helvetica Neue, Helvetica, Arial, Liberation Sans, DejaVu Sans, sans-serif"

  /// The style sheet.
  static func sheet() -> String {
    let map = ".relgraph-map"
    var rules = [
      "svg:root { width: 100%; height: 100%; background: \(Palette.background.light); }",
      "\(map) text { font-family: \(fonts); }",
      "\(map) .node, \(map) .edge { cursor: default; }",
      "\(map) .edge:hover path, \(map) .node:hover .shape { stroke-width: 4px; }",
    ]
    rules += ["@media (prefers-color-scheme: dark) {"] + dark(map).map { "  " + $0 } + ["}"]
    return rules.map { $0 + "\n" }.joined()
  }

  private static func dark(_ map: String) -> [String] {
    let background = Palette.background.dark
    var rules = [
      "svg:root { background: \(background); }",
      "\(map) .background { fill: \(background); }",
      "\(map) text { fill: \(Palette.text.dark); }",
      "\(map) .quiet { fill: \(Palette.muted.dark); }",
      "\(map) .halo { fill: \(background); }",
    ]
    for kind in NodeKind.allCases {
      let (fill, line) = (Palette.fill(kind).dark, Palette.outline(kind).dark)
      rules.append("\(map) .\(kind.rawValue) .shape { fill: \(fill); stroke: \(line); }")
    }
    for number in Palette.communities.indices {
      let fill = Palette.communities[number].dark
      rules.append("\(map) .community-\(number) .shape { fill: \(fill); }")
    }
    rules.append("\(map) .unstable .shape { fill: \(background); }")
    for step in ToneStep.allCases {
      let line = Palette.line(step).dark
      rules.append("\(map) .\(step.rawValue) path { stroke: \(line); }")
      rules.append("\(map) .\(step.rawValue) polygon { fill: \(line); stroke: \(line); }")
      rules.append("\(map) .\(step.rawValue) text { fill: \(Palette.label(step).dark); }")
    }
    return rules
  }
}
