package import Linguistics
package import RelgraphCore

/// Finds what the registry knows in a text: the longest match first, from left to right.
package struct RegistryMatcher: Sendable {
  private let table: PhraseTable<MatchedForm>
  /// How many pieces a hyphenated word may have beside a name: « américano-russo-ukrainien » has two, and
  /// what has many more is no word.
  private static let mostBeside = 8
  private static let prefixes: Set<String> = ["pro", "anti", "ex", "non", "post", "euro", "inter"]

  /// Compiles every form of the registry.
  ///
  /// - Complexity: O(*n*) in the characters of all forms.
  package init(registry: Registry, tokenizer: Tokenizer) {
    var table = PhraseTable<MatchedForm>()
    let rulings = NameRulings(registry: registry)
    let detached = registry.decisions.detached
    func insert(
      _ forms: [RegistryForm], _ key: String, _ subject: MatchedForm.Subject, isProper: Bool = false
    ) {
      for form in forms where detached.isEmpty || detached[Folding.fold(form.text)] != key {
        let pieces = tokenizer.foldedPieces(of: form.text)
        let isPinned = subject != .family && rulings.pinnedKey(form.text) == key
        let matched = MatchedForm(
          key: key, subject: subject, kind: form.kind, isAmbiguous: form.isAmbiguous && !isPinned,
          text: form.text,
          capitals: tokenizer.capitals(of: form.text), isProper: isProper && !isPinned,
          isPinned: isPinned)
        table.insert(pieces, matched)
      }
    }
    for state in registry.states { insert(state.forms, state.key, .state) }
    for body in registry.organizations {
      let isProper = [.media, .newsAgency, .company, .party].contains(body.kind)
      insert(body.forms, body.key, .organization, isProper: isProper)
    }
    for place in registry.places { insert(place.forms, place.key, .place) }
    for person in registry.people {
      insert(person.forms, person.key, .person)
      guard let family = person.family else { continue }
      insert([RegistryForm(text: family, language: .french, kind: .alias)], person.key, .family)
      if let bare = Self.withoutArticle(family) {
        insert([RegistryForm(text: bare, language: .french, kind: .alias)], person.key, .family)
      }
    }
    self.table = table
  }

  /// « Assad » of « el-Assad »; nothing where no Arabic article stands before.
  private static func withoutArticle(_ family: String) -> String? {
    for article in ["al-", "el-", "Al-", "El-"] where family.hasPrefix(article) {
      return String(family.dropFirst(article.count))
    }
    return nil
  }

  /// The matches of a document, in order, without overlap.
  ///
  /// - Complexity: O(*n*) in the pieces, times the length of the longest form.
  package func matches(in document: TokenizedDocument, pieces: Pieces) -> [RegistryMatch] {
    var found: [RegistryMatch] = []
    for (sentence, layout) in document.sentences.enumerated() {
      var index = pieces.firstOfToken[layout.tokens.lowerBound]
      let limit = pieces.firstOfToken[layout.tokens.upperBound]
      while index < limit {
        guard let match = match(at: index, below: limit, pieces, sentence) else {
          index += 1
          continue
        }
        found.append(match)
        index = match.pieces.upperBound
      }
    }
    return found
  }

  private func match(
    at start: Int, below limit: Int, _ pieces: Pieces, _ sentence: Int
  ) -> RegistryMatch? {
    for (end, forms) in table.matches(in: pieces.all, at: start, below: limit).reversed() {
      let range = start..<end
      var fitting = distinct(forms.filter { isPrinted($0, as: pieces.all[range]) })
        .filter { isCut(range, $0, pieces) }
      if fitting.contains(where: \.isPinned) { fitting.removeAll { !$0.isPinned } }
      guard !fitting.isEmpty else { continue }
      let (first, last) = (pieces.all[start], pieces.all[end - 1])
      return RegistryMatch(
        pieces: range, tokens: first.token..<(last.token + 1),
        span: Span(start: first.span.start, end: last.span.end), sentence: sentence, forms: fitting)
    }
    return nil
  }

  /// Keeps one form a record: the first, which is the most usual.
  private func distinct(_ forms: [MatchedForm]) -> [MatchedForm] {
    var kept: [MatchedForm] = []
    for form in forms
    where !kept.contains(where: { $0.key == form.key && $0.subject == form.subject }) {
      kept.append(form)
    }
    return kept
  }

  /// Whether the print's capitals allow the form.
  private func isPrinted(_ form: MatchedForm, as print: ArraySlice<Piece>) -> Bool {
    guard let first = print.first else { return false }
    switch form.kind {
    case .adjective: return true
    case .combining: return !first.isAllCapitals
    case .acronym:
      if print.contains(where: \.isAllCapitals) { return true }
      return first.isCapitalised && first.folded.utf8.count >= 4 && print.count == 1
    case .demonym, .nickname: return first.isCapitalised
    case .metonym:
      // « Berlin est prêt » is not « Berlin-Est ».
      return first.isCapitalised
        && zip(form.capitals, print).dropFirst().allSatisfy { !$0 || $1.isCapitalised }
    case .name, .official, .alias: return isNamePrinted(form, as: print)
    }
  }

  private func isNamePrinted(_ form: MatchedForm, as print: ArraySlice<Piece>) -> Bool {
    let capitals = print.map(\.isCapitalised)
    if form.isProper {
      return zip(form.capitals, capitals).dropFirst(capitals.count > 1 ? 1 : 0)
        .allSatisfy { !$0 || $1 } && capitals.contains(true)
    }
    if form.subject == .person || form.subject == .family {
      return zip(form.capitals, capitals).allSatisfy { !$0 || $1 }
    }
    if form.subject == .organization, print.count >= 3 { return true }
    // « les houthis », « les talibans »: a single word that the registry writes small.
    if form.subject == .organization, form.capitals == [false] { return true }
    return capitals.first == true || (form.capitals.first == false && capitals.contains(true))
  }

  /// Whether the match may begin and end where it does inside hyphenated tokens.
  private func isCut(_ range: Range<Int>, _ form: MatchedForm, _ pieces: Pieces) -> Bool {
    let first = pieces.all[range.lowerBound].token
    let last = pieces.all[range.upperBound - 1].token
    let before = pieces.firstOfToken[first]..<range.lowerBound
    let behind = range.upperBound..<pieces.firstOfToken[last + 1]
    if form.kind == .combining { return !behind.isEmpty && before.isEmpty }
    if before.isEmpty && behind.isEmpty { return true }
    guard
      form.kind == .adjective || form.kind == .demonym || form.subject == .state
        || form.subject == .organization, before.count + behind.count <= Self.mostBeside
    else { return false }
    return pieces.all[before].allSatisfy {
      Self.prefixes.contains($0.folded) || isState($0, pieces)
    }
      && pieces.all[behind].allSatisfy { isState($0, pieces) }
  }

  private func isState(_ piece: Piece, _ pieces: Pieces) -> Bool {
    table.longestMatch(in: [piece], at: 0, below: 1)?.payloads
      .contains { form in
        // « sud-américain » is not South Korea's.
        form.kind != .nickname && (form.subject == .state || form.subject == .organization)
      } ?? false
  }
}

extension Tokenizer {
  /// Which pieces of a phrase start with a capital.
  fileprivate func capitals(of phrase: String) -> [Bool] {
    let text = SourceText(phrase)
    let tokens = tokens(in: text, span: text.span)
    let forms = tokens.map { Self.form(of: $0, in: text) }
    return Pieces(tokens: tokens, forms: forms, text: text).all.map(\.isCapitalised)
  }
}
