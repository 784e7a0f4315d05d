import RelgraphCore

/// Dates as people write them.
enum DateWords {
  private static let french = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
  ]
  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// « 19 juin 2024 », « juin 2024 » or « 2024 ».
  static func text(_ date: PartialDate, _ language: MapLanguage) -> String {
    guard let month = date.month else { return String(date.year) }
    let name = (language == .french ? french : english)[month - 1]
    guard let day = date.day else { return "\(name) \(date.year)" }
    let number = language == .french && day == 1 ? "1er" : String(day)
    return "\(number) \(name) \(date.year)"
  }
}
