/// Tokens that stand for two syntactic words, as the language pack lists them.
package struct WordContractions: Sendable {
  /// One of the words of a contraction.
  package struct Part: Sendable, Hashable {
    package let form: String
    package let tag: PartOfSpeech
    package let features: String
    package let lemma: String
  }

  /// What a token stands for.
  private struct Entry {
    let parts: [Part]
    let onlyAdposition: Bool
  }

  private let entries: [String: Entry]

  /// Reads the pack's list; lines that it does not understand are left out.
  package init(text: String) {
    var entries: [String: Entry] = [:]
    for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      guard let token = fields.first, fields.count > 1 else { continue }
      let parts = fields.dropFirst().compactMap { field -> Part? in
        let values = field.split(separator: "|", omittingEmptySubsequences: false)
        guard values.count == 4, !values[0].isEmpty else { return nil }
        return Part(
          form: String(values[0]), tag: PartOfSpeech(code: values[1]),
          features: String(values[2].map { $0 == "&" ? "|" : $0 }), lemma: String(values[3]))
      }
      guard parts.count == fields.count - 1 else { continue }
      let name = token.hasSuffix("?") ? token.dropLast() : token
      entries[String(name)] = Entry(parts: parts, onlyAdposition: token.hasSuffix("?"))
    }
    self.entries = entries
  }

  /// The words of a lower-cased token with a tag; nothing where it is one word.
  package func parts(of lowered: String, tag: PartOfSpeech) -> [Part]? {
    guard lowered.utf8.count <= 12, let entry = entries[lowered],
      !entry.onlyAdposition || tag == .adposition
    else { return nil }
    return entry.parts
  }
}
