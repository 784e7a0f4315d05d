/// Title and subtitle at the top of a map.
enum MapHeading {
  static let titleSize = 20.0
  static let subtitleSize = 12.5

  /// Room the heading takes, with the distance to the map.
  static func height(_ picture: Picture) -> Double {
    (picture.title.isEmpty ? 12 : 42) + (picture.subtitle.isEmpty ? 0 : 20) + 18
  }
}
