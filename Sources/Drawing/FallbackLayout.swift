/// Places nodes without Graphviz: rings around the best-connected node, in breadth-first order.
///
/// Not pretty, but always there, and a neighbour is never far.
enum FallbackLayout {
  /// Corners of a diamond, walked to spread the nodes of one ring; no trigonometry, same on every
  /// machine.
  private static func onRing(_ share: Double, radius: Double) -> Point {
    let side = share * 4
    let part = side - side.rounded(.down)
    let (x, y): (Double, Double) =
      switch Int(side) % 4 {
      case 0: (1 - part, part)
      case 1: (-part, 1 - part)
      case 2: (part - 1, -part)
      default: (part, part - 1)
      }
    let length = (x * x + y * y).squareRoot()
    return Point(x: radius * x / length * 1.4, y: radius * y / length)
  }

  /// Centres of the nodes.
  ///
  /// - Complexity: O(*n* + *m*) and the sorting of rings.
  static func positions(_ graph: LayoutGraph) -> [Point] {
    let count = graph.sizes.count
    var neighbours = Array(repeating: [Int](), count: count)
    for edge in graph.edges where edge.first != edge.second {
      neighbours[edge.first].append(edge.second)
      neighbours[edge.second].append(edge.first)
    }
    guard let hub = (0..<count).max(by: { (neighbours[$0].count, $1) < (neighbours[$1].count, $0) })
    else { return [] }
    var seen = Array(repeating: false, count: count)
    seen[hub] = true
    var points = Array(repeating: Point(x: 0, y: 0), count: count)
    var ring = [hub]
    var radius = 0.0
    while !ring.isEmpty {
      let around = ring.reduce(0) { $0 + graph.sizes[$1].x + 20 }
      radius = ring == [hub] ? 0 : max(radius + 90, around / 6)
      for (place, node) in ring.enumerated() {
        points[node] = onRing(Double(place) / Double(ring.count), radius: radius)
      }
      var next: [Int] = []
      for node in ring {
        for other in neighbours[node].sorted() where !seen[other] {
          seen[other] = true
          next.append(other)
        }
      }
      if next.isEmpty, let rest = (0..<count).first(where: { !seen[$0] }) {
        seen[rest] = true
        next = [rest]
      }
      ring = next
    }
    points[hub] = Point(x: 0, y: 0)
    return points
  }
}
