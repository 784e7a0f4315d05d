/// Where a name ends, if signs that are no part of it were read as such: « Paul < », « : Paris ».
enum NameEdges {
  /// Signs that end real names: « Yahoo ! », « Canal + », « Mohamed R . »
  private static let enders: Set<String> = ["!", "+", "."]

  /// The tokens of a name without stray signs at its edges; empty where it has no letter or figure.
  ///
  /// A closing bracket or quotation mark stays where the name opens one.
  ///
  /// - Complexity: O(*n*) in the bytes of the forms.
  static func trimmed(_ tokens: Range<Int>, forms: [String]) -> Range<Int> {
    var (start, end) = (tokens.lowerBound, tokens.upperBound)
    while start < end, !isWord(forms[start]), !opens(start, forms, end) { start += 1 }
    while end > start, !isWord(forms[end - 1]), !closes(end - 1, forms, start) { end -= 1 }
    return tokens.contains { $0 >= start && $0 < end && isWord(forms[$0]) }
      ? start..<end : start..<start
  }

  private static func isWord(_ form: String) -> Bool {
    form.unicodeScalars.contains { scalar in
      let kind = ScalarClass(scalar)
      return kind == .letter || kind == .digit
    }
  }

  /// How far apart the two signs of a pair may stand.
  private static let reach = 12
  private static let pairs = ["(": ")", "[": "]", "«": "»", "“": "”", "\"": "\""]

  private static func opens(_ token: Int, _ forms: [String], _ end: Int) -> Bool {
    pairs[forms[token]].map { forms[(token + 1)..<min(end, token + reach)].contains($0) } ?? false
  }

  private static func closes(_ token: Int, _ forms: [String], _ start: Int) -> Bool {
    enders.contains(forms[token])
      || forms[max(start, token - reach)..<token].contains { pairs[$0] == forms[token] }
  }
}
