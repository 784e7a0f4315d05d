internal import Learning

/// What is kept of word forms between texts, for words come again.
struct WordMemory: Sendable {
  /// What is known of a form.
  struct Entry: Sendable {
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
  /// Each form in lower case.
  private var lowered: [String] = []
  /// What the parser sees of features of words.
  var features = ParserWords.FeatureAtoms()

  /// What is known of a form, which is looked at where it is new.
  ///
  /// - Complexity: O(*n*) in the bytes of the form.
  @inline(__always)
  mutating func entry(
    of form: String, _ lexicons: ModelLexicons.Readers
  ) -> Entry {
    entries[place(of: form, lexicons)]
  }

  /// A form in lower case.
  ///
  /// - Complexity: O(*n*) in the bytes of the form.
  @inline(__always)
  mutating func lowered(_ form: String, _ lexicons: ModelLexicons.Readers) -> String {
    lowered[place(of: form, lexicons)]
  }

  @inline(__always)
  private mutating func place(of form: String, _ lexicons: ModelLexicons.Readers) -> Int {
    let (place, isNew) = places.place(of: form)
    if isNew { look(at: form, place, lexicons) }
    return place
  }

  private mutating func look(
    at form: String, _ place: Int, _ lexicons: ModelLexicons.Readers
  ) {
    let small = form.lowercased()
    let entry = Entry(
      atoms: lexicons.atoms(of: form, lowered: small),
      mark: SentenceMark(form), letterCase: SentenceFeatures.letterCase(form),
      depth: SentenceFeatures.depth(form))
    if place == entries.count {
      entries.append(entry)
      lowered.append(small)
    } else {
      entries[place] = entry
      lowered[place] = small
    }
  }
}
