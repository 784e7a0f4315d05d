/// A picture with a place for everything, ready to be written.
public struct DrawnMap: Sendable {
  /// What is drawn.
  public let picture: Picture
  /// What happened on the way that the reader should know; also written on the map.
  public let notes: [String]
  let placement: Placement
  let legend: Legend

  /// How thoroughly a layout is improved, in comparisons of two lines.
  public static let usualEffort = 100_000_000

  /// Lays out a picture.
  ///
  /// - Parameters:
  ///   - picture: what to draw.
  ///   - service: where Graphviz runs.
  ///   - effort: how much work goes into fewer crossings; the same effort gives the same drawing.
  public init(
    _ picture: Picture, using service: LayoutService = .inProcess,
    effort: Int = DrawnMap.usualEffort
  ) {
    self.picture = picture
    let legend = Legend(picture)
    self.legend = legend
    let lines = picture.omissions.count
    placement = Placement(
      picture, service: service, top: MapHeading.height(picture),
      bottom: { growth in
        let width = 1140 * growth - 2 * Sheet.margin
        return legend.placed(width: width).height + Double(lines + 2) * 18 + 22
      }, effort: effort)
    let words = Wording(language: picture.language)
    let failures = placement.failures.map { $0.text(picture.language) }
    notes =
      failures.isEmpty
      ? []
      : [words.fallback(failures.joined(separator: " ; "), used: placement.used ?? words.ownLayout)]
  }

  /// What stands below the legend: what was left out, and what went wrong.
  var lines: [String] {
    let words = Wording(language: picture.language)
    let unnamed = placement.unnamed
    return picture.omissions + (unnamed > 0 ? [words.unnamed(unnamed)] : []) + notes
  }

  /// The size of the drawing: one unit is one pixel on a screen of 1280 × 800.
  public var size: (width: Double, height: Double) {
    (placement.sheet.width, placement.sheet.height)
  }
}
