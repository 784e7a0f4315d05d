/// How well a drawn map can be read, in numbers.
public struct Readability: Sendable, Hashable {
  /// Pairs of nodes whose boxes share more than a hair.
  public let nodeOverlaps: Int
  /// Pairs of texts, of nodes or edges, whose boxes share more than a hair.
  public let labelOverlaps: Int
  /// Points where two edges without a common node cross.
  public let crossings: Int
  /// Crossings as a share of the pairs of edges that could cross, 0…1.
  public let crossingShare: Double
  /// Pairs of an edge and a node that is none of its ends under it.
  public let occlusions: Int
  /// How far the nodes nearest to each on the map are its neighbours in the graph: Jaccard's index of
  /// the two sets, averaged over nodes with an edge, 0…1.
  public let neighbourhood: Double
  /// The smallest type in pixels when the map is fitted to 1280 × 800.
  public let smallestTypeOnScreen: Double
  /// The smallest type in points when the map is fitted to A4 landscape with margins of 10 mm.
  public let smallestTypeOnPaper: Double
  /// Width through height.
  public let aspect: Double
  /// The least contrast ratio of text on what is behind it, in the light and the dark scheme, after
  /// WCAG 2.2.
  public let leastContrast: Double

  private static let screen = (width: 1280.0, height: 800.0)
  private static let paper = (width: 785.0, height: 538.0)

  /// Measures a map.
  ///
  /// - Complexity: O(*n*² log *n* + *m*² + *n* · *m*), with boxes compared before curves.
  public init(_ map: DrawnMap) {
    let placement = map.placement
    let boxes = placement.outlines.map(\.box)
    nodeOverlaps = Self.overlaps(boxes)
    let texts = Self.texts(map)
    labelOverlaps = Self.overlaps(texts)
    let lines = placement.paths.map { $0.polyline(8) }
    let ends = map.picture.edges.map { ($0.source, $0.target) }
    crossings = Self.crossings(lines, ends)
    let possible = Self.possibleCrossings(ends, count: boxes.count)
    crossingShare = possible > 0 ? Double(crossings) / Double(possible) : 0
    occlusions = Self.occlusions(lines, ends, boxes)
    neighbourhood = Self.neighbourhood(boxes.map(\.center), ends)
    let (width, height) = map.size
    let type = min(
      placement.sizes.filter { !$0.lines.isEmpty }.map(\.fontSize).min() ?? Sheet.smallestType,
      Sheet.smallestType)
    smallestTypeOnScreen = type * min(Self.screen.width / width, Self.screen.height / height)
    smallestTypeOnPaper = type * min(Self.paper.width / width, Self.paper.height / height)
    aspect = width / height
    leastContrast = Contrast.least(of: map.picture)
  }

  /// The measures line by line, for people.
  public var text: String {
    let rows: [(String, String)] = [
      ("node overlaps", String(nodeOverlaps)), ("label overlaps", String(labelOverlaps)),
      ("edge crossings", "\(crossings) (\(Decimal.text(crossingShare * 100)) % of possible)"),
      ("edges over nodes", String(occlusions)),
      ("neighbours kept near", Decimal.text(neighbourhood)),
      ("smallest type, 1280 × 800", "\(Decimal.text(smallestTypeOnScreen)) px"),
      ("smallest type, A4", "\(Decimal.text(smallestTypeOnPaper)) pt"),
      ("aspect ratio", Decimal.text(aspect)),
      ("least contrast", "\(Decimal.text(leastContrast)):1"),
    ]
    return rows.map { name, value in
      name + String(repeating: " ", count: 28 - name.count) + value + "\n"
    }.joined()
  }

  /// The measures as one JSON object.
  public var json: String {
    let rows: [(String, String)] = [
      ("nodeOverlaps", String(nodeOverlaps)), ("labelOverlaps", String(labelOverlaps)),
      ("crossings", String(crossings)), ("crossingShare", Decimal.text(crossingShare, digits: 4)),
      ("occlusions", String(occlusions)), ("neighbourhood", Decimal.text(neighbourhood, digits: 3)),
      ("smallestTypeOnScreen", Decimal.text(smallestTypeOnScreen)),
      ("smallestTypeOnPaper", Decimal.text(smallestTypeOnPaper)),
      ("aspect", Decimal.text(aspect, digits: 3)), ("leastContrast", Decimal.text(leastContrast)),
    ]
    return "{" + rows.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
  }

  private static func neighbourhood(_ points: [Point], _ ends: [(Int, Int)]) -> Double {
    var neighbours = Array(repeating: Set<Int>(), count: points.count)
    for (source, target) in ends where source != target {
      neighbours[source].insert(target)
      neighbours[target].insert(source)
    }
    var (sum, count) = (0.0, 0)
    for node in points.indices where !neighbours[node].isEmpty {
      let others = points.indices.filter { $0 != node }
      let near = others.map { (way: points[$0] - points[node], index: $0) }
        .map { (distance: $0.way.x * $0.way.x + $0.way.y * $0.way.y, index: $0.index) }
        .sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }
        .prefix(neighbours[node].count).map(\.index)
      let shared = near.count { neighbours[node].contains($0) }
      sum += Double(shared) / Double(2 * near.count - shared)
      count += 1
    }
    return count > 0 ? sum / Double(count) : 1
  }

  private static func texts(_ map: DrawnMap) -> [Box] {
    var boxes = map.placement.labels.compactMap { $0?.box }
    for (size, outline) in zip(map.placement.sizes, map.placement.outlines)
    where !size.lines.isEmpty {
      let width = size.lines.map { CharacterWidths.width($0, size: size.fontSize) }.max() ?? 0
      boxes.append(
        Box(
          center: outline.box.center, width: width,
          height: Double(size.lines.count - 1) * size.lineHeight + size.fontSize * 0.95))
    }
    return boxes
  }

  private static func overlaps(_ boxes: [Box]) -> Int {
    let order = boxes.sorted { ($0.minX, $0.minY) < ($1.minX, $1.minY) }
    var count = 0
    for (index, box) in order.enumerated() {
      for other in order[(index + 1)...] {
        if other.minX >= box.maxX { break }
        if box.sharedArea(other) > 0.5 { count += 1 }
      }
    }
    return count
  }

  private static func crossings(_ lines: [[Point]], _ ends: [(Int, Int)]) -> Int {
    let bounds = lines.map(Self.bounds)
    var count = 0
    for first in lines.indices {
      for second in lines.indices where second > first && bounds[first].overlaps(bounds[second]) {
        let (a, b) = (ends[first], ends[second])
        if a.0 == b.0 || a.0 == b.1 || a.1 == b.0 || a.1 == b.1 { continue }
        for (p, q) in zip(lines[first], lines[first].dropFirst()) {
          for (r, s) in zip(lines[second], lines[second].dropFirst())
          where segmentsCross(p, q, r, s) {
            count += 1
          }
        }
      }
    }
    return count
  }

  private static func bounds(_ line: [Point]) -> Box {
    var box = Box(center: line[0], width: 0.1, height: 0.1)
    for point in line { box = box.union(Box(center: point, width: 0.1, height: 0.1)) }
    return box
  }

  private static func possibleCrossings(_ ends: [(Int, Int)], count: Int) -> Int {
    var degrees = Array(repeating: 0, count: count)
    for (source, target) in ends {
      degrees[source] += 1
      degrees[target] += 1
    }
    return ends.count * (ends.count - 1) / 2 - degrees.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
  }

  private static func occlusions(
    _ lines: [[Point]], _ ends: [(Int, Int)], _ boxes: [Box]
  ) -> Int {
    var count = 0
    for (line, end) in zip(lines, ends) {
      let around = bounds(line)
      for (index, box) in boxes.enumerated() where index != end.0 && index != end.1 {
        let inner = box.grown(by: -2)
        if around.overlaps(inner),
          zip(line, line.dropFirst()).contains(where: { inner.isCrossed(from: $0, to: $1) })
        {
          count += 1
        }
      }
    }
    return count
  }
}
