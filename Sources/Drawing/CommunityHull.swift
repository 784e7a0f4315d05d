/// The ground that the members of a community share: their boxes and strips between the nearest.
///
/// Follows the members instead of enclosing them, so that nobody is taken in who only stands between them;
/// after the idea of Collins, Penn & Carpendale, *Bubble Sets*, 2009, doi:10.1109/TVCG.2009.122.
struct CommunityHull {
  /// Number of the community, as nodes are numbered.
  let community: Int
  /// The members' boxes with some air.
  let boxes: [Box]
  /// Corners of the strips that tie them.
  let strips: [[Point]]

  private static let air = 7.0
  private static let halfWidth = 9.0

  /// The grounds of all communities of two members and more.
  ///
  /// - Complexity: O(*k*²) for a community of *k*.
  static func all(_ nodes: [Picture.Node], _ boxes: [Box]) -> [CommunityHull] {
    var members: [Int: [Box]] = [:]
    for (node, box) in zip(nodes, boxes) {
      guard let community = node.community, community < Palette.communities.count - 1 else {
        continue
      }
      members[max(0, community), default: []].append(box)
    }
    return members.keys.sorted().compactMap { community in
      let own = members[community] ?? []
      return own.count > 1 ? CommunityHull(community, own) : nil
    }
  }

  private init(_ community: Int, _ members: [Box]) {
    self.community = community
    boxes = members.map { $0.grown(by: Self.air) }
    strips = Self.tree(members.map(\.center)).map { Self.strip(from: $0.0, to: $0.1) }
  }

  /// Segments of a tree of least length over all points (Prim).
  static func tree(_ points: [Point]) -> [(Point, Point)] {
    var near = Array(repeating: (distance: Double.infinity, from: 0), count: points.count)
    var left = Set(points.indices.dropFirst())
    var last = 0
    var segments: [(Point, Point)] = []
    while !left.isEmpty {
      for index in left {
        let distance = (points[index] - points[last]).length
        if distance < near[index].distance { near[index] = (distance, last) }
      }
      guard let next = left.min(by: { (near[$0].distance, $0) < (near[$1].distance, $1) }) else {
        break
      }
      left.remove(next)
      segments.append((points[near[next].from], points[next]))
      last = next
    }
    return segments
  }

  private static func strip(from a: Point, to b: Point) -> [Point] {
    let way = b - a
    let length = max(1e-6, way.length)
    let across = Point(x: -way.y / length * halfWidth, y: way.x / length * halfWidth)
    return [a + across, b + across, b - across, a - across]
  }
}

extension SVGMapWriter {
  /// Writes the grounds of communities, below everything.
  mutating func hulls() {
    guard picture.showsHulls else { return }
    out.open("g", ["id": "\(prefix)-hulls", "class": "hulls"])
    for hull in CommunityHull.all(picture.nodes, map.placement.outlines.map(\.box)) {
      let fill = Palette.community(hull.community).light
      out.open("g", ["class": "hull community-\(hull.community)", "opacity": "0.7"])
      for strip in hull.strips {
        let points = strip.map { "\(Decimal.text($0.x)),\(Decimal.text($0.y))" }
        out.empty(
          "polygon", ["class": "ground", "fill": fill, "points": points.joined(separator: " ")])
      }
      for box in hull.boxes {
        out.empty(
          "rect",
          [
            "class": "ground", "fill": fill, "rx": "12", "x": Decimal.text(box.minX),
            "y": Decimal.text(box.minY), "width": Decimal.text(box.width),
            "height": Decimal.text(box.height),
          ])
      }
      out.close("g")
    }
    out.close("g")
  }
}
