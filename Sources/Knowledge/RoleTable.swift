internal import Linguistics
internal import RelgraphCore

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
    /// Further offices that a description with this word may mean.
    let also: [OfficeRecord.Kind]
    /// Folded lemmas of titles whose bearers the word may describe.
    let like: Set<String>
    /// Whether the word is no office: anybody may be described so whom the text has just named.
    let isLoose: Bool
    /// Whether one alone bears the title at a time, so that with a word of its own it is another: « le pape copte ».
    let isSole: Bool
    /// Whether the word says what somebody did or has, so that it may stand before what names him: « le suspect se nomme X ».
    let isDoer: Bool
    /// Gender of the form, where it shows one.
    let gender: Gender?
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
      // Only singular forms: a plural stands for several people.
      let (masculine, feminine) = (fields[0], fields[1])
      for form in Set([masculine, feminine]).sorted() where !form.isEmpty {
        let gender: Gender? =
          masculine == feminine ? nil : form == feminine ? .feminine : .masculine
        table.insert(
          tokenizer.foldedPieces(of: form), Self.role(fields, gender: gender, tokenizer))
      }
    }
    self.table = table
  }

  private static func role(
    _ fields: [String], gender: Gender?, _ tokenizer: Tokenizer
  ) -> Role {
    func list(_ index: Int) -> [String] {
      (index < fields.count ? fields[index] : "").split(separator: ";").map(String.init)
    }
    let narrowed = list(5).compactMap { entry in
      let sides = entry.split(separator: "=").map(String.init)
      return sides.count == 2
        ? (
          pieces: tokenizer.foldedPieces(of: sides[0]), kind: OfficeRecord.Kind(rawValue: sides[1])
        )
        : nil
    }
    return Role(
      lemma: Folding.fold(fields[0]), kind: OfficeRecord.Kind(rawValue: fields[4]),
      narrowed: narrowed, also: list(7).compactMap { OfficeRecord.Kind(rawValue: $0) },
      like: Set(list(8).map(Folding.fold)), isLoose: fields[4] == "none",
      isSole: fields.count > 6 && fields[6] == "one",
      isDoer: fields[4] == "doer", gender: gender)
  }

  /// The role that starts at a piece, its complement included.
  func role(
    at start: Int, below limit: Int, in pieces: [Piece]
  ) -> (end: Int, role: Role, kind: OfficeRecord.Kind?, isNarrowed: Bool)? {
    guard let match = table.longestMatch(in: pieces, at: start, below: limit),
      let role = match.payloads.first
    else { return nil }
    for (complement, kind) in role.narrowed {
      let end = match.end + complement.count
      if end <= limit, pieces[match.end..<end].map(\.folded) == complement {
        return (end, role, kind, true)
      }
    }
    return (match.end, role, role.kind, false)
  }
}
