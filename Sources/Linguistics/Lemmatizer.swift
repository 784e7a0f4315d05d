package import Learning

/// Finds the form under which dictionaries list a word, by learnt endings and learnt exceptions.
///
/// The longest known ending of a word with its part of speech tells how to change the word's end; a
/// whole word can be such an ending.
package struct Lemmatizer: Sendable {
  /// Names the layout.
  package static let schema = FeatureHash.key(of: "lemmatizer 1")

  /// How to make a lemma: letters to take from the end, and what to put there.
  package struct Change: Sendable, Hashable {
    /// Number of characters to cut.
    package let cut: Int
    /// What to append.
    package let suffix: String

    /// Makes a change.
    package init(cut: Int, suffix: String) {
      self.cut = cut
      self.suffix = suffix
    }

    /// The change that makes `lemma` from `form`.
    package init(from form: String, to lemma: String) {
      let common = zip(form.unicodeScalars, lemma.unicodeScalars).prefix { $0 == $1 }.count
      cut = form.unicodeScalars.count - common
      suffix = String(String.UnicodeScalarView(lemma.unicodeScalars.dropFirst(common)))
    }

    /// The lemma of a form; nothing where the form is too short.
    package func lemma(of form: String) -> String? {
      let scalars = form.unicodeScalars
      guard cut < scalars.count || cut == scalars.count && !suffix.isEmpty else { return nil }
      return String(String.UnicodeScalarView(scalars.dropLast(cut))) + suffix
    }
  }

  /// The longest ending that is looked at.
  package static let longest = 8

  private let endings: HashLexicon
  private let changes: [Change]

  /// Reads the endings whose sections start with `lem`.
  package init(_ container: ModelContainer) throws(ModelError) {
    endings = try HashLexicon(container, prefix: "lem")
    changes = try container.section("lem.chg").lines().map { line in
      let number = line.utf8.prefix { $0 != UInt8(ascii: " ") }
      return Change(
        cut: Int(Substring(number)) ?? 0,
        suffix: String(Substring(line.utf8[number.endIndex...].dropFirst())))
    }
  }

  /// The lemma of a token.
  ///
  /// - Complexity: O(*n*) in the bytes of the token.
  package func lemma(of form: String, lowered: String, tag: PartOfSpeech) -> String {
    Self.keepsForm(tag) ? form : lemma(ofLowered: lowered, tag: tag)
  }

  /// Whether words of a part of speech are listed as they are written.
  static func keepsForm(_ tag: PartOfSpeech) -> Bool {
    tag == .properNoun || tag == .other || tag == .symbol || tag == .punctuation
  }

  /// The lemma of a token of a part of speech that does not keep its form.
  func lemma(ofLowered lowered: String, tag: PartOfSpeech) -> String {
    let found = endings.withReader { reader -> UInt16 in
      let keys = Self.keys(lowered, tag: tag)
      for key in keys.reversed() {
        let bits = reader[key]
        if bits != 0 { return bits }
      }
      return 0
    }
    guard found > 0, Int(found) <= changes.count else { return lowered }
    return changes[Int(found) - 1].lemma(of: lowered) ?? lowered
  }

  /// Keys of a word's endings from the shortest, the empty one, to the whole word.
  package static func keys(_ lowered: String, tag: PartOfSpeech) -> [UInt64] {
    var hash = FeatureHash.combine(0x1e44a, UInt64(tag.rawValue))
    var keys = [hash]
    let text = lowered.utf8
    var index = text.endIndex
    while index > text.startIndex, keys.count <= longest {
      index = text.index(before: index)
      let byte = text[index]
      hash = FeatureHash.combine(hash, UInt64((48...57).contains(byte) ? 48 : byte))
      if byte & 0xc0 != 0x80 { keys.append(hash) }
    }
    let whole = FeatureHash.combine(0x1e44b, UInt64(tag.rawValue))
    keys.append(FeatureHash.combine(whole, FeatureHash.key(of: lowered)))
    return keys
  }
}
