/// The paper a map is drawn on, and the sizes of its type.
///
/// One unit is one pixel on a screen of 1280 × 800. The proportion is A4's, so that the smallest
/// type, 12 units, is 8 pt on a printed page with margins of 10 mm.
struct Sheet: Sendable, Hashable {
  /// Width of the whole.
  var width: Double
  /// Height of the whole.
  var height: Double
  /// How many times as large as the usual one it is.
  var growth: Double
  /// Where nodes may stand.
  var area: Box

  static let margin = 22.0
  static let smallestType = 12.0
  private static let firstWidth = 1140.0
  private static let firstHeight = 800.0

  /// A sheet with `top` units for the heading and `bottom` for the legend, `growth` times as large
  /// as the usual one.
  init(top: Double, bottom: Double, growth: Double = 1) {
    self.growth = growth
    width = (Self.firstWidth * growth).rounded()
    let usual = Self.firstHeight * growth
    height = usual.rounded()
    area = Box(
      minX: Self.margin, minY: top, maxX: width - Self.margin, maxY: max(top + 80, height - bottom))
    height = max(height, area.maxY + bottom)
  }

  /// Font sizes of node names on a map of `count` nodes.
  static func fonts(_ count: Int) -> ClosedRange<Double> {
    switch count {
    case ...12: 15...25
    case ...30: 13.5...24
    case ...60: 13...23
    case ...100: smallestType...21
    default: smallestType...17
    }
  }

  /// Distance between nodes on a map of `count` nodes.
  static func gap(_ count: Int, isLabelled: Bool) -> Double {
    count > 60 ? 5 : isLabelled ? 10 : 8
  }
}
