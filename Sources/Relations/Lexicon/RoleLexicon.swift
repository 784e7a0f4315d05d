internal import Linguistics

/// Nouns that name what a person does for a state or a body.
struct RoleLexicon: Sendable {
  /// To what a role ties its holder.
  enum Kind: String, Sendable {
    /// To the state or body that is named.
    case state
    /// To a body, or a state where only that is named.
    case body
    /// To nothing by itself.
    case rank
  }

  private let kinds: [String: Kind]

  /// Reads « state: », « body: » and « rank: » lines.
  init(_ data: DataLines) throws(RelationDataError) {
    var kinds: [String: Kind] = [:]
    for line in data.lines {
      let (key, value) = try data.pair(line, separator: ":", expected: "« kind: words »")
      guard let kind = Kind(rawValue: key) else {
        throw data.error(line, "unknown kind of role « \(key) »", "use state, body or rank")
      }
      for word in DataLines.words(value) where kinds[NounClasses.stem(word)] == nil {
        kinds[NounClasses.stem(word)] = kind
      }
    }
    self.kinds = kinds
  }

  /// What kind of role `noun` names, with or without « ex- » before it; of « député-maire » the first.
  func kind(of noun: String) -> Kind? {
    let stem = NounClasses.stem(noun)
    if let kind = kinds[stem] { return kind }
    guard let hyphen = stem.firstIndex(of: "-"),
      let second = kinds[String(stem[stem.index(after: hyphen)...])]
    else { return nil }
    let first = stem[..<hyphen]
    return first == "ex" ? second : kinds[String(first)]
  }
}
