internal import Learning
package import RelgraphCore

/// The features by which the recogniser judges each token of a document.
///
/// Training and recognition compute them here, from the same tokens.
package struct RecognizerFeatures: WindowFeatures {
  /// Names the templates; models made for others are refused.
  package static let schema = FeatureHash.combine(
    ModelLexicons.schema, FeatureHash.key(of: "recognizer features 3"))

  private let atoms: ModelAtoms
  private let names: PhraseMatches
  private let seen: DocumentForms
  private let document: TokenizedDocument

  /// Looks at a document.
  ///
  /// - Complexity: O(*n*) in the bytes of the tokens.
  package init(_ document: TokenizedDocument, lexicons: ModelLexicons) {
    self.document = document
    atoms = ModelAtoms(forms: document.forms, lexicons: lexicons)
    names = PhraseMatches(document, atoms: atoms, names: lexicons.names)
    seen = DocumentForms(document, atoms: atoms)
  }

  /// The key of a token in lower case.
  func lower(_ token: Int) -> UInt64 { atoms.lower[token] }

  /// Whether a token has a capital.
  func isCapital(_ token: Int) -> Bool {
    let letterCase = atoms.letterCase[token]
    return letterCase != .none && letterCase != .lower
  }

  /// What is seen of a token whatever stands around it.
  func word(_ token: Int) -> SpanWord {
    SpanWord(
      lower: atoms.lower[token], letterCase: UInt64(atoms.letterCase[token].rawValue),
      cluster: UInt64(atoms.cluster[token]), group: UInt64(atoms.clusterGroup[token]),
      topic: UInt64(atoms.topic[token]), place: UInt64(seen.place[token]),
      classes: atoms.classes[token], kinds: names.single[token] & NameClass.kinds)
  }

  /// The entries of several words that a token is part of: kinds, and 1 for the first, 3 for the last, 2 for
  /// another word of the entry.
  func entries(_ token: Int) -> [(kinds: UInt16, place: UInt32)] {
    names.phrases[token].map { (UInt16($0 >> 2), $0 & 3) }
  }

  /// Replaces `keys` by the features of the token at `index` of a sentence.
  package func collect(_ index: Int, in sentence: Sentence, into keys: inout [UInt64]) {
    keys.removeAll(keepingCapacity: true)
    let window = Window(index: index, range: sentence.tokens)
    addSpelling(index, to: &keys)
    addPieces(index, to: &keys)
    for offset in Self.offsets { addNeighbour(window.at(offset), offset, to: &keys) }
    addClasses(index, to: &keys)
    for offset in [-1, 1] {
      if let other = window.at(offset) { addEnding(of: other, offset, to: &keys) }
    }
    addPairs(window, to: &keys)
    addNames(window, to: &keys)
    addSurroundings(window, to: &keys)
  }

  static let offsets = [-2, -1, 1, 2]

  func collectOwn(_ index: Int, into keys: inout [UInt64]) {
    keys.removeAll(keepingCapacity: true)
    addSpelling(index, to: &keys)
    addPieces(index, to: &keys)
    addClasses(index, to: &keys)
    add(70, name(index), to: &keys)
    add(73, name(index), shape(index), to: &keys)
    add(76, name(index), classes(index), to: &keys)
    for kind in kinds(index) { addKind(kind, to: &keys) }
  }

  func collectNeighbour(_ other: Int?, _ offset: Int, into keys: inout [UInt64]) {
    keys.removeAll(keepingCapacity: true)
    addNeighbour(other, offset, to: &keys)
    guard abs(offset) == 1 else { return }
    if let other { addEnding(of: other, offset, to: &keys) }
    addName(ofNeighbour: other, offset, to: &keys)
  }

  func collectContext(_ index: Int, in range: Range<Int>, into keys: inout [UInt64]) {
    keys.removeAll(keepingCapacity: true)
    let window = Window(index: index, range: range)
    addPairs(window, to: &keys)
    addNamePairs(window, to: &keys)
    addPhrases(index, to: &keys)
    for kind in kinds(index) { addKind(kind, behind: window.at(-1), to: &keys) }
    addPhrasesAround(window, to: &keys)
    addSurroundings(window, to: &keys)
  }

  /// A token and its neighbours inside the sentence.
  private struct Window {
    let index: Int
    let range: Range<Int>

    func at(_ offset: Int) -> Int? {
      range.contains(index + offset) ? index + offset : nil
    }
  }

  private func add(_ template: UInt64, _ value: UInt64, to keys: inout [UInt64]) {
    keys.append(FeatureHash.combine(template &* 0x2545_f491_4f6c_dd1d, value))
  }

  private func add(_ template: UInt64, _ one: UInt64, _ two: UInt64, to keys: inout [UInt64]) {
    add(template, FeatureHash.combine(one, two), to: &keys)
  }

  private static let outside: UInt64 = 0xfeed

  private func lower(_ at: Int?) -> UInt64 { at.map { atoms.lower[$0] } ?? Self.outside }
  private func shape(_ at: Int?) -> UInt64 { at.map { atoms.shape[$0] } ?? Self.outside }
  private func cluster(_ at: Int?) -> UInt64 {
    at.map { UInt64(atoms.cluster[$0]) } ?? Self.outside
  }
  private func group(_ at: Int?) -> UInt64 {
    at.map { UInt64(atoms.clusterGroup[$0]) } ?? Self.outside
  }
  private func topic(_ at: Int?) -> UInt64 {
    at.map { UInt64(atoms.topic[$0]) } ?? Self.outside
  }
  private func classes(_ at: Int?) -> UInt64 {
    at.map { UInt64(atoms.classes[$0]) } ?? Self.outside
  }
  private func name(_ at: Int?) -> UInt64 {
    at.map { UInt64(names.single[$0]) } ?? Self.outside
  }

  private func addSpelling(_ index: Int, to keys: inout [UInt64]) {
    add(1, 0, to: &keys)
    add(2, atoms.form[index], to: &keys)
    add(3, atoms.lower[index], to: &keys)
    add(4, atoms.shape[index], to: &keys)
    for length in 0..<5 where atoms.suffixes[index * 5 + length] != 0 {
      add(5 + UInt64(length), atoms.suffixes[index * 5 + length], to: &keys)
    }
    for length in 0..<4 where atoms.prefixes[index * 4 + length] != 0 {
      add(10 + UInt64(length), atoms.prefixes[index * 4 + length], to: &keys)
    }
    add(14, atoms.shape[index], atoms.suffixes[index * 5 + 2], to: &keys)
  }

  /// How many bytes of a word are cut into pieces.
  private static let pieceReach = 20

  /// Pieces of three and of four bytes of a capitalised word, its edges marked.
  private func addPieces(_ index: Int, to keys: inout [UInt64]) {
    guard isCapital(index) else { return }
    var last = SIMD4<UInt64>(0, 0, 0, 94)
    func step(_ byte: UInt64) {
      last = SIMD4(last[1], last[2], last[3], byte)
      guard last[1] != 0 else { return }
      add(125, last[1] << 16 | last[2] << 8 | last[3], to: &keys)
      guard last[0] != 0 else { return }
      add(126, last[0] << 24 | last[1] << 16 | last[2] << 8 | last[3], to: &keys)
    }
    for byte in document.lowered[index].utf8.prefix(Self.pieceReach) { step(UInt64(byte)) }
    step(36)
  }

  private func addNeighbour(_ other: Int?, _ offset: Int, to keys: inout [UInt64]) {
    let template = UInt64(20 + offset)
    add(template, lower(other), to: &keys)
    add(template + 5, shape(other), to: &keys)
    add(template + 10, cluster(other), to: &keys)
    add(template + 15, group(other), to: &keys)
    add(template + 20, classes(other), to: &keys)
    add(template + 100, topic(other), to: &keys)
  }

  private func addClasses(_ index: Int, to keys: inout [UInt64]) {
    add(30, cluster(index), to: &keys)
    add(35, group(index), to: &keys)
    add(40, classes(index), to: &keys)
    add(43, UInt64(atoms.clusterFamily[index]), to: &keys)
    add(120, topic(index), to: &keys)
  }

  private func addEnding(of other: Int, _ offset: Int, to keys: inout [UInt64]) {
    add(UInt64(45 + offset), atoms.suffixes[other * 5 + 2], to: &keys)
  }

  private func addPairs(_ window: Window, to keys: inout [UInt64]) {
    let (before, here, after) = (window.at(-1), window.index, window.at(1))
    let (second, third) = (window.at(-2), window.at(2))
    add(50, lower(before), lower(here), to: &keys)
    add(51, lower(here), lower(after), to: &keys)
    add(52, lower(before), shape(here), to: &keys)
    add(53, lower(after), shape(here), to: &keys)
    add(54, lower(second), FeatureHash.combine(lower(before), shape(here)), to: &keys)
    add(55, lower(after), FeatureHash.combine(lower(third), shape(here)), to: &keys)
    add(56, shape(before), shape(here), to: &keys)
    add(57, shape(here), shape(after), to: &keys)
    add(58, shape(before), FeatureHash.combine(shape(here), shape(after)), to: &keys)
    add(59, group(before), group(here), to: &keys)
    add(60, group(here), group(after), to: &keys)
    add(61, cluster(before), shape(here), to: &keys)
    add(62, cluster(after), shape(here), to: &keys)
    add(63, lower(before), lower(after), to: &keys)
    add(64, lower(second), lower(before), to: &keys)
    add(65, lower(after), lower(third), to: &keys)
    add(110, topic(before), letters(here), to: &keys)
    add(111, topic(after), letters(here), to: &keys)
    add(112, topic(before), topic(here), to: &keys)
    add(113, topic(here), topic(after), to: &keys)
  }

  private func addNames(_ window: Window, to keys: inout [UInt64]) {
    let (before, here, after) = (window.at(-1), window.index, window.at(1))
    add(70, name(here), to: &keys)
    addName(ofNeighbour: before, -1, to: &keys)
    addName(ofNeighbour: after, 1, to: &keys)
    add(73, name(here), shape(here), to: &keys)
    addNamePairs(window, to: &keys)
    add(76, name(here), classes(here), to: &keys)
    addPhrases(here, to: &keys)
    for kind in kinds(here) {
      addKind(kind, to: &keys)
      addKind(kind, behind: before, to: &keys)
    }
    addPhrasesAround(window, to: &keys)
  }

  private func addNamePairs(_ window: Window, to keys: inout [UInt64]) {
    add(74, name(window.at(-1)), name(window.index), to: &keys)
    add(75, name(window.index), name(window.at(1)), to: &keys)
  }

  private func addName(ofNeighbour other: Int?, _ offset: Int, to keys: inout [UInt64]) {
    add(offset < 0 ? 71 : 72, name(other), to: &keys)
  }

  /// What the lexicon of names knows the token for.
  private func kinds(_ index: Int) -> SetBits { Self.kinds(names.single[index]) }

  private static func kinds(_ bits: UInt16) -> SetBits { SetBits(bits & NameClass.kinds) }

  private func addKind(_ kind: Int, to keys: inout [UInt64]) { add(79, UInt64(kind), to: &keys) }

  private func addKind(_ kind: Int, behind before: Int?, to keys: inout [UInt64]) {
    add(80, UInt64(kind), lower(before), to: &keys)
  }

  private func addPhrases(_ index: Int, to keys: inout [UInt64]) {
    for match in names.phrases[index] where match != 0 {
      add(77, UInt64(match), to: &keys)
      add(78, UInt64(match), shape(index), to: &keys)
      for kind in Self.kinds(UInt16(match >> 2)) {
        let placed = UInt64(kind << 2) | UInt64(match & 3)
        add(130, placed, to: &keys)
        add(131, placed, letters(index), to: &keys)
      }
    }
  }

  /// How the token is written, coarsely.
  private func letters(_ index: Int) -> UInt64 { UInt64(atoms.letterCase[index].rawValue) }

  private func addPhrasesAround(_ window: Window, to keys: inout [UInt64]) {
    for offset in [-1, 1] {
      guard let at = window.at(offset) else { continue }
      for match in names.phrases[at] where match != 0 {
        add(UInt64(82 + offset), UInt64(match), shape(window.index), to: &keys)
        for kind in Self.kinds(UInt16(match >> 2)) {
          let placed = UInt64(kind << 2) | UInt64(match & 3)
          add(UInt64(135 + offset), placed, letters(window.index), to: &keys)
        }
      }
      for kind in kinds(at) {
        add(UInt64(138 + offset), UInt64(kind), letters(window.index), to: &keys)
      }
    }
  }

  private func addSurroundings(_ window: Window, to keys: inout [UInt64]) {
    let here = window.index
    let place = UInt64(seen.place[here])
    add(90, place, to: &keys)
    add(91, place, shape(here), to: &keys)
    add(92, place, classes(here), to: &keys)
    let run = seen.run[here]
    add(93, lower(window.at(run.start - 1 - here)), UInt64(min(here - run.start, 3)), to: &keys)
    add(94, lower(window.at(run.end - here)), UInt64(min(run.end - here, 3)), to: &keys)
    guard run.end > run.start else { return }
    add(95, lower(window.at(run.start - 1 - here)), lower(run.start), to: &keys)
    add(96, lower(run.start), UInt64(min(here - run.start, 3)), to: &keys)
    add(97, lower(run.end - 1), UInt64(min(run.end - here, 4)), to: &keys)
    add(98, name(run.start), UInt64(min(here - run.start, 3)), to: &keys)
    add(99, UInt64(min(run.end - run.start, 5)), UInt64(min(here - run.start, 3)), to: &keys)
    add(100, cluster(window.at(run.start - 1 - here)), shape(here), to: &keys)
    add(101, cluster(window.at(run.end - here)), shape(here), to: &keys)
  }
}
