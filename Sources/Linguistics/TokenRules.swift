/// What the tokeniser must know of a language.
package struct TokenRules: Sendable {
  /// What an apostrophe cuts off, lower case, without the apostrophe.
  package let elisions: Set<String>
  /// Words that keep their apostrophe, lower case.
  package let whole: Set<String>
  /// Pronouns tied to a verb by a hyphen, the longest first.
  package let clitics: [String]
  /// Hyphenated words that are never cut, lower case.
  package let uncut: Set<String>
  /// Verbs that may open a sentence before a clitic, lower case.
  package let capitalVerbs: Set<String>
  /// Ends of internet names.
  package let domains: Set<String>
  /// Abbreviations that own their full stop wherever they stand, lower case.
  package let abbreviations: Set<String>
  /// Abbreviations that own it only before a number, lower case.
  package let abbreviationsBeforeNumber: Set<String>

  /// Reads the pack files `tokens.txt` and `abbreviations.txt`.
  package init(tokens: String, abbreviations: String) {
    let sections = DataLines(tokens).sections
    elisions = Set(sections["elisions"] ?? [])
    whole = Set(sections["whole"] ?? [])
    clitics = (sections["clitics"] ?? []).sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    uncut = Set(sections["uncut"] ?? [])
    capitalVerbs = Set(sections["capital verbs"] ?? [])
    domains = Set(sections["domains"] ?? [])
    var always: Set<String> = []
    var beforeNumber: Set<String> = []
    for line in DataLines(abbreviations) {
      let fields = line.text.split(separator: "\t")
      guard let word = fields.first else { continue }
      if fields.count > 1 { beforeNumber.insert(String(word)) } else { always.insert(String(word)) }
    }
    self.abbreviations = always
    abbreviationsBeforeNumber = beforeNumber
  }
}
