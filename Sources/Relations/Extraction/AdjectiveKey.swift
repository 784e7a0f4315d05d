/// One key for the four forms of an adjective: « coréen », « coréenne », « coréens », « coréennes ».
enum AdjectiveKey {
  /// The word in lower case without the marks of the feminine and the plural.
  static func key(_ word: String) -> String {
    var key = NounClasses.stem(word)
    for ending in ["enne", "onne"] where key.hasSuffix(ending) { return String(key.dropLast(2)) }
    if key.hasSuffix("e"), key.utf8.count > 4 { key.removeLast() }
    return key
  }
}
