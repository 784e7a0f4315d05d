internal import Linguistics

/// Classes of nouns, compared without case and without the mark of the plural.
struct NounClasses: Sendable {
  private let stems: ClassTable<NounClass>

  /// Reads « class: nouns » lines.
  init(_ data: DataLines) throws(RelationDataError) {
    var stems = ClassTable<NounClass>()
    for line in data.lines {
      let (key, value) = try data.pair(line, separator: ":", expected: "« class: nouns »")
      let listed = DataLines.words(value).map { Self.stem($0) }
      // Many newspapers write capitals without accents: « secrétaire d'Etat ».
      let bare = listed.filter { $0.hasPrefix("é") }.map { "e" + $0.dropFirst() }
      stems.insert(listed + bare, in: try data.group(key, line))
    }
    self.stems = stems
  }

  /// Whether `noun` belongs to a class.
  func contains(_ noun: String, in group: NounClass) -> Bool {
    stems.contains(Self.stem(noun), in: group)
  }

  /// The noun in lower case without the mark of the plural: « journaux » and « journal » agree.
  static func stem(_ noun: String) -> String {
    let word = noun.lowercased()
    // « bateaux »
    if word.hasSuffix("eaux") { return String(word.dropLast()) }
    if word.hasSuffix("aux") && word.utf8.count > 4 { return word.dropLast(2) + "l" }
    var stem = word.utf8[...]
    while stem.count > 2, stem.last == UInt8(ascii: "s") || stem.last == UInt8(ascii: "x") {
      stem.removeLast()
    }
    return stem.count == word.utf8.count ? word : String(Substring(stem))
  }
}
