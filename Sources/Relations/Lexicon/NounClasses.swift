/// Classes of nouns, compared without case and without the mark of the plural.
struct NounClasses: Sendable {
  private let classesByStem: [String: Set<String>]

  /// Reads « class: nouns » lines.
  init(_ data: DataLines) throws(RelationDataError) {
    var classes: [String: Set<String>] = [:]
    for line in data.lines {
      let (key, value) = try data.pair(line, separator: ":", expected: "« class: nouns »")
      for noun in DataLines.words(value) {
        let stem = Self.stem(noun)
        classes[stem, default: []].insert(key)
        // Many newspapers write capitals without accents: « secrétaire d'Etat ».
        if stem.hasPrefix("é") { classes["e" + stem.dropFirst(), default: []].insert(key) }
      }
    }
    classesByStem = classes
  }

  /// Whether `noun` belongs to the class called `name`.
  func contains(_ noun: String, in name: String) -> Bool {
    classesByStem[Self.stem(noun)]?.contains(name) ?? false
  }

  /// The noun in lower case without the mark of the plural: « journaux » and « journal » agree.
  static func stem(_ noun: String) -> String {
    var stem = noun.lowercased()
    if stem.hasSuffix("aux") && stem.utf8.count > 4 { return String(stem.dropLast(2)) + "l" }
    while stem.utf8.count > 2, let last = stem.last, last == "s" || last == "x" {
      stem.removeLast()
    }
    return stem
  }
}
