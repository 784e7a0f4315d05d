/// The line of an edge: one cubic Bézier curve from border to border.
struct EdgePath: Sendable, Hashable {
  /// Start, two control points, end.
  let a: Point
  let b: Point
  let c: Point
  let d: Point

  /// A curve between two points that bows to its left by `bow` times its length.
  init(from start: Point, to end: Point, bow: Double) {
    let along = end - start
    let across = Point(x: along.y, y: -along.x) * (bow * 4 / 3)
    a = start
    b = start + along * (1.0 / 3) + across
    c = start + along * (2.0 / 3) + across
    d = end
  }

  /// The curve with these control points.
  init(a: Point, b: Point, c: Point, d: Point) {
    self.a = a
    self.b = b
    self.c = c
    self.d = d
  }

  /// The point at `t`, 0…1.
  func point(_ t: Double) -> Point {
    let s = 1 - t
    return a * (s * s * s) + b * (3 * s * s * t) + c * (3 * s * t * t) + d * (t * t * t)
  }

  /// The curve as `count` chords.
  func polyline(_ count: Int) -> [Point] {
    (0...count).map { point(Double($0) / Double(count)) }
  }

  /// The part from `from` to `to` (de Casteljau).
  func part(from start: Double, to end: Double) -> EdgePath {
    let head = split(end).0
    return end <= 0 ? head : head.split(start / end).1
  }

  private func split(_ t: Double) -> (EdgePath, EdgePath) {
    func mix(_ p: Point, _ q: Point) -> Point { p + (q - p) * t }
    let (ab, bc, cd) = (mix(a, b), mix(b, c), mix(c, d))
    let (abc, bcd) = (mix(ab, bc), mix(bc, cd))
    let middle = mix(abc, bcd)
    return (
      EdgePath(a: a, b: ab, c: abc, d: middle), EdgePath(a: middle, b: bcd, c: cd, d: d)
    )
  }
}
