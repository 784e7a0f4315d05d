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
  private let inner: Set<String>
  /// Number of role nouns.
  var count: Int { kinds.count }

  /// Reads « state: », « body: », « rank: » and « inner: » lines.
  init(_ data: DataLines) throws(RelationDataError) {
    var kinds: [String: Kind] = [:]
    var inner: Set<String> = []
    for line in data.lines {
      let (key, value) = try data.pair(line, separator: ":", expected: "« kind: words »")
      if key == "inner" {
        inner.formUnion(DataLines.words(value).map { $0.lowercased() })
        continue
      }
      guard let kind = Kind(rawValue: key) else {
        throw data.error(line, "unknown kind of role « \(key) »", "use state, body, rank or inner")
      }
      for word in DataLines.words(value) where kinds[NounClasses.stem(word)] == nil {
        kinds[NounClasses.stem(word)] = kind
      }
    }
    self.kinds = kinds
    self.inner = inner
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

  /// Whether `word` may stand between a role and its complement.
  func isInner(_ word: String) -> Bool { inner.contains(word) }
}
