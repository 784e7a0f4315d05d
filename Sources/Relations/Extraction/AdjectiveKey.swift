/// Keys under which the forms of an adjective meet.
enum AdjectiveKey {
  /// One key for « coréen », « coréenne », « coréens », « coréennes »: the word in lower case without the marks of the
  /// feminine and the plural.
  static func key(_ word: String) -> String {
    var key = NounClasses.stem(word)
    for ending in ["enne", "onne"] where key.hasSuffix(ending) { return String(key.dropLast(2)) }
    if key.hasSuffix("e"), key.utf8.count > 4 { key.removeLast() }
    // « turc » and « turque », « grec » and « grecque »
    if key.hasSuffix("qu") {
      key.removeLast(2)
      if !key.hasSuffix("c") { key += "c" }
    }
    return key
  }

  /// The feminine of an adjective's stem: « inquiète », « agressive », « furieuse » (whose stem is « furieu »).
  static func feminine(of stem: String) -> String {
    let endings = [
      ("eu", "euse"), ("if", "ive"), ("el", "elle"), ("en", "enne"), ("iet", "iète"),
      ("er", "ère"), ("e", "e"),
    ]
    for (masculine, feminine) in endings where stem.hasSuffix(masculine) {
      return String(stem.dropLast(masculine.count)) + feminine
    }
    return stem + "e"
  }
}
