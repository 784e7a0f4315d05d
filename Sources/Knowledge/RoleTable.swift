internal import Linguistics

/// Role words of a language pack (`roles.tsv`), found in running text.
struct RoleTable: Sendable {
  /// What a role word means.
  struct Role: Sendable {
    /// Folded masculine singular.
    let lemma: String
    /// The office that it means where nothing narrows it.
    let kind: OfficeRecord.Kind?
    /// Complements, as folded pieces, that make it another office.
    let narrowed: [(pieces: [String], kind: OfficeRecord.Kind?)]
  }

  private let table: PhraseTable<Role>

  /// Reads the pack's table.
  init(_ text: String, tokenizer: Tokenizer) {
    var table = PhraseTable<Role>()
    var isHeader = true
    for line in DataLines(text) {
      let fields = line.text.split(separator: "\t", omittingEmptySubsequences: false).map(
        String.init)
      if isHeader || fields.count < 5 {
        isHeader = false
        continue
      }
      let narrowed = (fields.count > 5 ? fields[5] : "").split(separator: ";").compactMap { entry in
        let sides = entry.split(separator: "=").map(String.init)
        return sides.count == 2
          ? (
            pieces: tokenizer.foldedPieces(of: sides[0]),
            kind: OfficeRecord.Kind(rawValue: sides[1])
          ) : nil
      }
      let role = Role(
        lemma: Folding.fold(fields[0]), kind: OfficeRecord.Kind(rawValue: fields[4]),
        narrowed: narrowed)
      // Only singular forms: a plural stands for several people.
      for form in Set([fields[0], fields[1]]).sorted() where !form.isEmpty {
        table.insert(tokenizer.foldedPieces(of: form), role)
      }
    }
    self.table = table
  }

  /// The role that starts at a piece, its complement included.
  func role(
    at start: Int, below limit: Int, in pieces: [Piece]
  ) -> (end: Int, role: Role, kind: OfficeRecord.Kind?)? {
    guard let match = table.longestMatch(in: pieces, at: start, below: limit),
      let role = match.payloads.first
    else { return nil }
    for (complement, kind) in role.narrowed {
      let end = match.end + complement.count
      if end <= limit, pieces[match.end..<end].map(\.folded) == complement {
        return (end, role, kind)
      }
    }
    return (match.end, role, role.kind)
  }
}
