/// A point of the drawing; y grows downward.
public struct Point: Sendable, Hashable {
  /// To the right.
  public var x: Double
  /// Downward.
  public var y: Double

  /// Makes a point.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  static func + (left: Point, right: Point) -> Point {
    Point(x: left.x + right.x, y: left.y + right.y)
  }
  static func - (left: Point, right: Point) -> Point {
    Point(x: left.x - right.x, y: left.y - right.y)
  }
  static func * (point: Point, factor: Double) -> Point {
    Point(x: point.x * factor, y: point.y * factor)
  }
  /// Distance from the origin.
  var length: Double { (x * x + y * y).squareRoot() }
}

/// An upright rectangle.
public struct Box: Sendable, Hashable {
  /// Its left edge.
  public var minX: Double
  /// Its upper edge.
  public var minY: Double
  /// Its right edge.
  public var maxX: Double
  /// Its lower edge.
  public var maxY: Double

  /// Makes a rectangle from its edges.
  public init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }

  /// Makes a rectangle from its centre.
  public init(center: Point, width: Double, height: Double) {
    self.init(
      minX: center.x - width / 2, minY: center.y - height / 2, maxX: center.x + width / 2,
      maxY: center.y + height / 2)
  }

  /// Its width.
  public var width: Double { maxX - minX }
  /// Its height.
  public var height: Double { maxY - minY }
  /// Its middle.
  public var center: Point { Point(x: (minX + maxX) / 2, y: (minY + maxY) / 2) }

  /// Whether the two share an inner point.
  public func overlaps(_ other: Box) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }

  /// Area that the two share.
  func sharedArea(_ other: Box) -> Double {
    let width = min(maxX, other.maxX) - max(minX, other.minX)
    let height = min(maxY, other.maxY) - max(minY, other.minY)
    return width > 0 && height > 0 ? width * height : 0
  }

  /// Whether `other` lies wholly inside.
  func contains(_ other: Box) -> Bool {
    minX <= other.minX && minY <= other.minY && other.maxX <= maxX && other.maxY <= maxY
  }

  /// The rectangle moved out by `margin` on every side.
  func grown(by margin: Double) -> Box {
    Box(minX: minX - margin, minY: minY - margin, maxX: maxX + margin, maxY: maxY + margin)
  }

  /// The smallest rectangle around both.
  func union(_ other: Box) -> Box {
    Box(
      minX: min(minX, other.minX), minY: min(minY, other.minY), maxX: max(maxX, other.maxX),
      maxY: max(maxY, other.maxY))
  }

  /// Whether a segment lies wholly on one side, so that nothing more need be computed.
  func misses(_ a: Point, _ b: Point) -> Bool {
    (a.x <= minX && b.x <= minX) || (a.x >= maxX && b.x >= maxX) || (a.y <= minY && b.y <= minY)
      || (a.y >= maxY && b.y >= maxY)
  }

  /// Whether the segment from `a` to `b` passes through the inside (Liang–Barsky clipping).
  func isCrossed(from a: Point, to b: Point) -> Bool {
    var enter = 0.0
    var leave = 1.0
    func clip(_ p: Double, _ q: Double) -> Bool {
      if p == 0 { return q > 0 }
      let r = q / p
      if p < 0 { enter = max(enter, r) } else { leave = min(leave, r) }
      return enter < leave
    }
    return clip(a.x - b.x, a.x - minX) && clip(b.x - a.x, maxX - a.x)
      && clip(a.y - b.y, a.y - minY) && clip(b.y - a.y, maxY - a.y)
  }
}

/// Whether the open segments `ab` and `cd` cross.
func segmentsCross(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Bool {
  func side(_ p: Point, _ q: Point, _ r: Point) -> Double {
    (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
  }
  let first = side(a, b, c) * side(a, b, d)
  if first >= 0 { return false }
  return side(c, d, a) * side(c, d, b) < 0
}
