internal import Exchange

/// Two nodes of a map with at least one edge between them.
struct MapLink: Sendable, Hashable {
  /// The smaller index.
  let first: Int
  /// The larger index.
  let second: Int
  /// Strength of the strongest edge, 0…1.
  var strength: Double
  /// How much of the line should be seen between the nodes, so that labels fit.
  var visibleLength: Double
  /// Number of edges between the two.
  var count = 1
  /// Half of what all its edges take side by side.
  var room = 0.0

  /// Longest stretch that is asked for a label.
  private static let longest = 120.0
  private static let shortest = 26.0

  /// The pairs of `edges`, each once, without loops, sorted.
  static func links(_ edges: [Picture.Edge]) -> [MapLink] {
    let isLabelled = edges.contains { $0.label != nil }
    let single = edges.filter { $0.source != $0.target }.map { edge in
      let text = edge.label.map {
        CharacterWidths.width(VisibleText.line($0, limit: 40), size: Sheet.smallestType) + 22
      }
      return MapLink(
        first: min(edge.source, edge.target), second: max(edge.source, edge.target),
        strength: edge.strength,
        visibleLength: min(longest, max(shortest + 50 * edge.strength, text ?? 0)))
    }.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    var result: [MapLink] = []
    for link in single {
      guard let last = result.last, last.first == link.first, last.second == link.second else {
        result.append(link)
        continue
      }
      result[result.count - 1].count += 1
      result[result.count - 1].room +=
        isLabelled ? EdgeRouting.apart.labelled / 2 : EdgeRouting.apart.bare / 2
      result[result.count - 1].strength = max(last.strength, link.strength)
      result[result.count - 1].visibleLength = max(last.visibleLength, link.visibleLength)
    }
    return result
  }
}
