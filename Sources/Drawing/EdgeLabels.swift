internal import Exchange

/// Finds a place for the text along each edge, or none.
///
/// A label sits on its line. It never covers a node or another label, nor many other lines; where
/// no such place is found, the text stays in the tooltip.
struct EdgeLabels {
  /// A label with its place.
  struct Placed: Sendable, Hashable {
    let text: String
    let center: Point
    let fontSize: Double
    let box: Box
  }

  private static let longestLabel = 30
  /// Edges above which a label may cross no other line, the strongest edges' labels apart.
  private static let crowd = 40
  private static let leading = 12
  private static let foremost = 4
  private static let places = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8]

  let nodes: [Box]
  let paths: [EdgePath]
  let area: Box
  let fontSize: Double

  /// The labels of `edges` in their order; the strongest edge chooses first.
  ///
  /// - Complexity: O(*m* · (*n* + *m*)) tests against boxes and chords.
  func placed(_ edges: [Picture.Edge]) -> [Placed?] {
    var result = [Placed?](repeating: nil, count: edges.count)
    var taken: [Box] = []
    let lines = paths.map { $0.polyline(6) }
    let isCrowded = edges.count > Self.crowd
    let order = edges.indices.sorted {
      (edges[$1].strength, $0) < (edges[$0].strength, $1)
    }
    for (rank, index) in order.enumerated() {
      let most = isCrowded ? (rank < Self.foremost ? 8 : rank < Self.leading ? 4 : 0) : 2
      guard let label = edges[index].label else { continue }
      let text = VisibleText.line(label, limit: Self.longestLabel)
      guard !text.isEmpty else { continue }
      let width = CharacterWidths.width(text, size: fontSize)
      var best: (cost: Double, crossed: Int, box: Box)?
      for place in Self.places {
        let box = Box(
          center: paths[index].point(place), width: width + 4, height: fontSize * 1.15)
        guard area.contains(box), !nodes.contains(where: { $0.grown(by: 1).overlaps(box) }),
          !taken.contains(where: { $0.overlaps(box) })
        else { continue }
        let crossed = foreignLines(over: box, lines, except: index)
        let cost = Double(crossed) + abs(place - 0.5) * 3
        if cost < best?.cost ?? .infinity { best = (cost, crossed, box) }
      }
      guard let best, best.crossed <= most else { continue }
      taken.append(best.box)
      result[index] = Placed(
        text: text, center: best.box.center, fontSize: fontSize, box: best.box)
    }
    return result
  }

  private func foreignLines(over box: Box, _ lines: [[Point]], except own: Int) -> Int {
    lines.indices.count { index in
      index != own
        && zip(lines[index], lines[index].dropFirst()).contains {
          box.isCrossed(from: $0, to: $1)
        }
    }
  }
}
