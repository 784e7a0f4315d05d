/// Spreads a drawing over its sheet.
///
/// Distances only grow, on each axis by one factor, so that what did not touch still does not and
/// no crossing is added.
enum Stretch {
  private static let most = 2.4
  private static let distortion = 1.6

  /// Centres moved apart until their boxes reach the borders of `area`.
  static func filling(_ area: Box, points: [Point], sizes: [Point]) -> [Point] {
    guard points.count > 1 else { return points.map { _ in area.center } }
    let x = factor(points.map(\.x), sizes.map(\.x), low: area.minX, high: area.maxX)
    let y = factor(points.map(\.y), sizes.map(\.y), low: area.minY, high: area.maxY)
    let scaleX = max(1, min(x, y * distortion, most))
    let scaleY = max(1, min(y, x * distortion, most))
    let xs = placed(points.map(\.x), sizes.map(\.x), scaleX, low: area.minX, high: area.maxX)
    let ys = placed(points.map(\.y), sizes.map(\.y), scaleY, low: area.minY, high: area.maxY)
    return zip(xs, ys).map { Point(x: $0, y: $1) }
  }

  /// The largest factor with which all intervals still fit between `low` and `high`.
  private static func factor(
    _ centers: [Double], _ sizes: [Double], low: Double, high: Double
  ) -> Double {
    func extent(_ factor: Double) -> Double {
      let ends = zip(centers, sizes).map { ($0 * factor - $1 / 2, $0 * factor + $1 / 2) }
      return (ends.map(\.1).max() ?? 0) - (ends.map(\.0).min() ?? 0)
    }
    var (fits, fails) = (0.0, most * 2)
    for _ in 0..<40 {
      let middle = (fits + fails) / 2
      if extent(middle) <= high - low { fits = middle } else { fails = middle }
    }
    return fits
  }

  /// The centres times `factor`, their intervals centred between `low` and `high`.
  private static func placed(
    _ centers: [Double], _ sizes: [Double], _ factor: Double, low: Double, high: Double
  ) -> [Double] {
    let ends = zip(centers, sizes).map { ($0 * factor - $1 / 2, $0 * factor + $1 / 2) }
    let middle = ((ends.map(\.0).min() ?? 0) + (ends.map(\.1).max() ?? 0)) / 2
    return centers.map { $0 * factor - middle + (low + high) / 2 }
  }
}
