/// A picture with a place for everything, ready to be written.
public struct DrawnMap: Sendable {
  /// What is drawn.
  public let picture: Picture
  /// What happened on the way that the reader should know; also written on the map.
  public let notes: [String]
  private(set) var placement: Placement
  let legend: Legend

  /// How thoroughly a layout is improved, in comparisons of two lines.
  public static let usualEffort = 400_000_000

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
    notes = Self.notes(placement, picture.language)
  }

  private static func notes(_ placement: Placement, _ language: MapLanguage) -> [String] {
    let words = Wording(language: language)
    let failures = placement.failures.map { $0.text(language) }
    return failures.isEmpty
      ? []
      : [words.fallback(failures.joined(separator: " ; "), used: placement.used ?? words.ownLayout)]
  }

  /// The same map with the words of `picture`, which shows the same in another language; everything stays
  /// where it is but the labels of edges.
  ///
  /// Nothing where `picture` does not show the same.
  func translated(into picture: Picture) -> DrawnMap? {
    guard picture.view == self.picture.view,
      picture.nodes.map(\.id) == self.picture.nodes.map(\.id),
      picture.edges.map({ [$0.source, $0.target] })
        == self.picture.edges.map({ [$0.source, $0.target] })
    else { return nil }
    return DrawnMap(self, words: picture)
  }

  private init(_ map: DrawnMap, words picture: Picture) {
    self.picture = picture
    legend = Legend(picture)
    placement = map.placement
    placement.label(picture.edges)
    notes = Self.notes(placement, picture.language)
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
