/// The border of a node, as far as lines must end at it.
struct NodeOutline {
  let kind: NodeKind
  let box: Box

  /// Whether a point lies inside.
  func contains(_ point: Point) -> Bool {
    let x = abs(point.x - box.center.x)
    let y = abs(point.y - box.center.y)
    let (halfWidth, halfHeight) = (box.width / 2, box.height / 2)
    switch kind {
    case .person:
      let (u, v) = (x / halfWidth, y / halfHeight)
      return u * u + v * v < 1
    case .organization:
      let bevel = box.height * NodeSize.bevel / 2
      return y < halfHeight && x < halfWidth - bevel * (y / halfHeight)
    case .state, .other:
      return x < halfWidth && y < halfHeight
    }
  }

  /// Corners of the shape where it has straight sides; nothing for an ellipse.
  var corners: [Point]? {
    switch kind {
    case .person: return nil
    case .organization:
      let bevel = box.height * NodeSize.bevel / 2
      let middle = box.center.y
      return [
        Point(x: box.minX, y: middle), Point(x: box.minX + bevel, y: box.minY),
        Point(x: box.maxX - bevel, y: box.minY), Point(x: box.maxX, y: middle),
        Point(x: box.maxX - bevel, y: box.maxY), Point(x: box.minX + bevel, y: box.maxY),
      ]
    case .state, .other:
      return [
        Point(x: box.minX, y: box.minY), Point(x: box.maxX, y: box.minY),
        Point(x: box.maxX, y: box.maxY), Point(x: box.minX, y: box.maxY),
      ]
    }
  }
}
