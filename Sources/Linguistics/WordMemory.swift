internal import Learning

/// What is kept of word forms between texts, for words come again.
struct WordMemory: Sendable {
  /// What is known of a form.
  struct Entry: Sendable {
    /// The form in lower case.
    let lowered: String
    /// What models see of it.
    let atoms: WordAtoms
    /// What it can do to a sentence.
    let mark: SentenceMark
    /// How it is written, as sentences see it.
    let letterCase: UInt8
    /// 1 for what opens a bracket or a quotation, −1 for what closes one.
    let depth: Int32
  }

  private var places = WordPlaces()
  private var entries: [Entry] = []
  /// What the parser sees of features of words.
  var features = ParserWords.FeatureAtoms()

  /// What is known of a form, which is looked at where it is new.
  ///
  /// - Complexity: O(*n*) in the bytes of the form.
  @inline(__always)
  mutating func entry(
    of form: String, _ lexicons: ModelLexicons.Readers
  ) -> Entry {
    let (place, isNew) = places.place(of: form)
    if !isNew { return entries[place] }
    let lowered = form.lowercased()
    let entry = Entry(
      lowered: lowered, atoms: lexicons.atoms(of: form, lowered: lowered),
      mark: SentenceMark(form), letterCase: SentenceFeatures.letterCase(form),
      depth: SentenceFeatures.depth(form))
    if place == entries.count { entries.append(entry) } else { entries[place] = entry }
    return entry
  }
}
