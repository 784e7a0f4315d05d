internal import Exchange

/// A node's name broken into lines, and the room it takes.
struct NodeSize: Sendable, Hashable {
  /// The lines of its name.
  let lines: [String]
  /// Their font size.
  let fontSize: Double
  /// Width of the shape.
  let width: Double
  /// Height of the shape.
  let height: Double

  /// Distance from one base line to the next.
  var lineHeight: Double { fontSize * Self.leading }

  private static let leading = 1.18
  /// Longest name on a map; the tooltip has more.
  private static let longestName = 44
  /// Widest line before a name is broken, in em.
  private static let widestLine = 8.6

  /// Width and height of a node that shows no name.
  static let dot = 13.0
  /// The size of a node that shows no name.
  static let unnamed = NodeSize(lines: [], fontSize: Sheet.smallestType, width: dot, height: dot)

  private init(lines: [String], fontSize: Double, width: Double, height: Double) {
    self.lines = lines
    self.fontSize = fontSize
    self.width = width
    self.height = height
  }

  /// Measures `node` for fonts between `fonts.lowerBound` and `fonts.upperBound`.
  init(_ node: Picture.Node, fonts: ClosedRange<Double>) {
    let spread = fonts.upperBound - fonts.lowerBound
    let size = ((fonts.lowerBound + spread * node.importance) * 2).rounded() / 2
    let name = VisibleText.line(node.label, limit: Self.longestName)
    lines = Self.broken(name.isEmpty ? "?" : name)
    fontSize = size
    let textWidth = lines.map { CharacterWidths.width($0, size: size) }.max() ?? 0
    let textHeight = Double(lines.count - 1) * size * Self.leading + size
    let padding = size * 0.3 + 5 * node.importance
    switch node.kind {
    case .person:
      // The text's corners touch the ellipse: (w/2rx)² + (h/2ry)² = 1 with ry = h · 0.86.
      height = textHeight * 1.72 + padding * 0.4
      let ratio = textHeight / height
      width = textWidth / (1 - ratio * ratio).squareRoot() + padding
    case .state:
      height = textHeight + padding * 2
      width = textWidth + padding * 2.6
    case .organization:
      height = textHeight + padding * 2
      width = textWidth + padding * 2 + height * Self.bevel
    case .other:
      height = textHeight + padding * 2
      width = textWidth + padding * 2.8
    }
  }

  /// Share of a hexagon's height by which its left and right corners stand out.
  static let bevel = 0.5

  /// Breaks a long name at the space or hyphen that leaves the most even lines.
  static func broken(_ name: String) -> [String] {
    let width = CharacterWidths.width(name, size: 1)
    if width <= widestLine { return [name] }
    let wanted = width > widestLine * 2.2 ? 3 : 2
    return broken(name, into: wanted)
  }

  private static func broken(_ name: String, into count: Int) -> [String] {
    guard count > 1 else { return [name] }
    let target = CharacterWidths.width(name, size: 1) / Double(count)
    var best: (cost: Double, head: String, tail: String)?
    for index in name.unicodeScalars.indices {
      let scalar = name.unicodeScalars[index]
      guard scalar == " " || scalar == "-" else { continue }
      let next = name.unicodeScalars.index(after: index)
      let head = String(name.unicodeScalars[..<(scalar == " " ? index : next)])
      let tail = String(name.unicodeScalars[next...])
      guard !head.isEmpty, !tail.isEmpty else { continue }
      var cost = abs(CharacterWidths.width(head, size: 1) - target)
      if scalar == "-" { cost += 1.2 }
      if cost < best?.cost ?? .infinity { best = (cost, head, tail) }
    }
    guard let best else { return [name] }
    if count == 2, CharacterWidths.width(best.head, size: 1) > widestLine * 1.9 { return [name] }
    return [best.head] + broken(best.tail, into: count - 1)
  }
}
