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
  ///
  /// What a fill stands for is a class of the whole (`by-type`, `by-community`, `by-sign`), so that a
  /// page can change it.
  static func sheet() -> String {
    let map = ".relgraph-map"
    var rules = [
      "svg:root { width: 100%; height: 100%; background: \(Palette.background.light); }",
      "\(map) text { font-family: \(fonts); }",
      "\(map) .node, \(map) .edge { cursor: default; }",
      "\(map) .edge:hover path, \(map) .node:hover .shape { stroke-width: 4px; }",
      "\(map) a:focus { outline: none; }",
      "\(map) a:focus-visible .shape { stroke-width: 5px; }",
    ]
    rules += fills(map) { $0.light }
    rules +=
      ["@media screen and (prefers-color-scheme: dark) {"] + dark(map).map { "  " + $0 } + ["}"]
    rules += ["@media print { svg:root { background: none; } }"]
    return rules.map { $0 + "\n" }.joined()
  }

  /// Fills of nodes for each meaning that fills can have.
  private static func fills(_ map: String, _ colour: (Palette.Pair) -> String) -> [String] {
    var rules: [String] = []
    for kind in NodeKind.allCases {
      let fill = colour(Palette.fill(kind))
      rules.append("\(map).by-type .\(kind.rawValue) .shape { fill: \(fill); }")
    }
    let plain = colour(Palette.fill(.other))
    rules.append("\(map) .key.other .shape { fill: \(plain); }")
    rules.append("\(map).by-community .node .shape { fill: \(plain); }")
    for number in Palette.communities.indices {
      let fill = colour(Palette.communities[number])
      rules.append("\(map).by-community .community-\(number) .shape { fill: \(fill); }")
      rules.append("\(map) .hull.community-\(number) .ground { fill: \(fill); }")
      rules.append("\(map) .key.community-\(number) .shape { fill: \(fill); }")
    }
    for leaning in Leaning.allCases {
      let fill = colour(Palette.fill(leaning))
      rules.append("\(map).by-sign .leaning-\(leaning.rawValue) .shape { fill: \(fill); }")
    }
    rules.append("\(map)\(map) .unstable .shape { fill: \(colour(Palette.background)); }")
    let back = colour(Palette.background)
    rules.append("\(map).by-community .key.person .shape, \(map).by-community .key.state .shape,")
    rules.append("\(map).by-community .key.organization .shape, \(map).by-sign .key.person .shape,")
    rules.append("\(map).by-sign .key.state .shape, \(map).by-sign .key.organization .shape")
    rules.append("{ fill: \(back); }")
    return rules
  }

  private static func dark(_ map: String) -> [String] {
    let background = Palette.background.dark
    var rules = [
      "svg:root { background: \(background); }",
      "\(map) .background { fill: \(background); }",
      "\(map) text { fill: \(Palette.text.dark); }",
      "\(map) .quiet { fill: \(Palette.muted.dark); }",
      "\(map) .halo { fill: \(background); }",
      "\(map) .together { fill: \(Palette.together.dark); }",
    ]
    for kind in NodeKind.allCases {
      let line = Palette.outline(kind).dark
      rules.append("\(map) .\(kind.rawValue) .shape { stroke: \(line); }")
    }
    rules += fills(map) { $0.dark }
    for step in ToneStep.allCases {
      let line = Palette.line(step).dark
      rules.append("\(map) .\(step.rawValue) path { stroke: \(line); }")
      rules.append("\(map) .\(step.rawValue) polygon { fill: \(line); stroke: \(line); }")
      rules.append("\(map) .\(step.rawValue) .bar { fill: \(line); }")
      rules.append("\(map) .\(step.rawValue) text { fill: \(Palette.label(step).dark); }")
    }
    return rules
  }
}
