/// The colours, after Okabe and Ito, as opaque tints with dark outlines.
///
/// Text on every fill has a contrast of 10:1 and more, lines on the background 3:1 and more; tints
/// differ in lightness and types differ in shape, so that the map also reads in grey.
/// Okabe & Ito, *Color Universal Design*, 2008.
enum Palette {
  /// A colour in the light and in the dark scheme.
  struct Pair: Hashable {
    let light: String
    let dark: String
  }

  static let background = Pair(light: "#ffffff", dark: "#14171c")
  static let text = Pair(light: "#14171c", dark: "#f2f3f5")
  static let muted = Pair(light: "#4a4f57", dark: "#b4bac4")

  /// Discs of a timeline, which stand behind bars.
  static let together = Pair(light: "#d9dce1", dark: "#454c57")

  /// Fill of a node.
  static func fill(_ kind: NodeKind) -> Pair {
    switch kind {
    case .person: Pair(light: "#fff3d6", dark: "#4b3a10")
    case .state: Pair(light: "#b5d8f2", dark: "#123c57")
    case .organization: Pair(light: "#cdeedf", dark: "#0f4433")
    case .other: Pair(light: "#ececec", dark: "#3a3f47")
    }
  }

  /// Outline of a node.
  static func outline(_ kind: NodeKind) -> Pair {
    switch kind {
    case .person: Pair(light: "#8a5a00", dark: "#f0b73f")
    case .state: Pair(light: "#0b5a8c", dark: "#6cbcee")
    case .organization: Pair(light: "#00664a", dark: "#45c79b")
    case .other: Pair(light: "#555555", dark: "#aab0b8")
    }
  }

  /// Fills of communities, the most central community first; later ones share the last.
  static let communities: [Pair] = [
    Pair(light: "#cfe6f7", dark: "#123c57"), Pair(light: "#fbe3b0", dark: "#57410c"),
    Pair(light: "#c4e8d8", dark: "#0f4433"), Pair(light: "#f3d3e4", dark: "#552c43"),
    Pair(light: "#f8d5c2", dark: "#5c2d14"), Pair(light: "#f6f2b4", dark: "#49460f"),
    Pair(light: "#dcd7f0", dark: "#37305c"), Pair(light: "#e4e4e4", dark: "#3a3f47"),
  ]

  /// Fill of a community.
  static func community(_ number: Int) -> Pair {
    communities[min(max(0, number), communities.count - 1)]
  }

  /// Fill of a node by the side on which its events lie.
  static func fill(_ leaning: Leaning) -> Pair {
    switch leaning {
    case .cooperation: Pair(light: "#b5d8f2", dark: "#123c57")
    case .mixed: Pair(light: "#f1e6f3", dark: "#43324a")
    case .conflict: Pair(light: "#fbc9a8", dark: "#6b2f0d")
    case .none: Pair(light: "#f4f4f4", dark: "#2b3037")
    }
  }

  /// Fill of a node where fills stand for `fill`.
  static func fill(_ node: Picture.Node, by fill: NodeFill) -> Pair {
    switch fill {
    case .type: Self.fill(node.kind)
    case .community: node.community.map { community($0) } ?? Self.fill(.other)
    case .sign: Self.fill(node.leaning)
    }
  }

  /// Line of an edge.
  static func line(_ step: ToneStep) -> Pair {
    switch step {
    case .strongCooperation: Pair(light: "#005a8f", dark: "#5ab4f0")
    case .cooperation: Pair(light: "#3d87b8", dark: "#4a8db8")
    case .neutral: Pair(light: "#6b6f76", dark: "#9aa1ab")
    case .conflict: Pair(light: "#d0691f", dark: "#d9823f")
    case .strongConflict: Pair(light: "#b03a00", dark: "#ff8a4a")
    case .structural: Pair(light: "#8a8f97", dark: "#7b828d")
    case .plain: Pair(light: "#7d838c", dark: "#8a919c")
    }
  }

  /// Text along an edge, dark enough to read.
  static func label(_ step: ToneStep) -> Pair {
    switch step {
    case .strongCooperation, .cooperation: Pair(light: "#00466f", dark: "#9fd4f7")
    case .conflict, .strongConflict: Pair(light: "#8f2f00", dark: "#ffb98f")
    case .neutral, .structural, .plain: Pair(light: "#4a4f57", dark: "#b4bac4")
    }
  }

  /// Pattern of a line: conflict is dashed, what nobody asserts is dotted.
  static func dashes(_ step: ToneStep, isAsserted: Bool, width: Double) -> String? {
    if !isAsserted { return "0.1 \(Decimal.text(width * 1.2 + 2.6, digits: 1))" }
    switch step {
    case .conflict, .strongConflict:
      return "\(Decimal.text(width * 1.5 + 5, digits: 1)) \(Decimal.text(width + 2.5, digits: 1))"
    default: return nil
    }
  }
}
