/// Contrast of colours after WCAG 2.2.
enum Contrast {
  /// Relative luminance of `#rrggbb`, 0 for anything else.
  static func luminance(_ colour: String) -> Double {
    guard colour.utf8.count == 7, let value = Int(colour.dropFirst(), radix: 16) else { return 0 }
    func linear(_ byte: Int) -> Double {
      let share = Double(byte & 255) / 255
      if share <= 0.04045 { return share / 12.92 }
      // ((s + 0.055) / 1.055) ^ 2.4, the power as a square times the fifth root of a square.
      let base = (share + 0.055) / 1.055
      return base * base * fifthRoot(base * base)
    }
    return 0.2126 * linear(value >> 16) + 0.7152 * linear(value >> 8) + 0.0722 * linear(value)
  }

  /// Newton's method; `value` lies between 0 and 1.
  private static func fifthRoot(_ value: Double) -> Double {
    var root = 1.0
    for _ in 0..<60 {
      let fourth = root * root * root * root
      root -= (fourth * root - value) / (5 * fourth)
    }
    return root
  }

  /// The ratio of two colours, 1…21.
  static func ratio(_ one: String, _ other: String) -> Double {
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// The least ratio of text and what is behind it in a picture, in both schemes.
  static func least(of picture: Picture) -> Double {
    var pairs = [(Palette.text, Palette.background), (Palette.muted, Palette.background)]
    for node in picture.nodes {
      let fill = Palette.fill(node, by: picture.fill)
      pairs.append((Palette.text, node.isStable ? fill : Palette.background))
    }
    for edge in picture.edges where edge.label != nil {
      pairs.append((Palette.label(edge.tone.step), Palette.background))
    }
    return pairs.flatMap { text, back in
      [ratio(text.light, back.light), ratio(text.dark, back.dark)]
    }.min() ?? 21
  }
}
