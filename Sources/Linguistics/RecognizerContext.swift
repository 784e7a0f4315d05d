internal import Learning
internal import RelgraphCore

/// What the rest of a document tells about each token's spelling and place.
struct DocumentForms {
  /// Flags of each token; see ``init(_:atoms:)``.
  private(set) var place: [UInt8] = []
  /// The run of capitalised tokens that each token stands in, or an empty range at the token.
  private(set) var run: [(start: Int, end: Int)] = []

  /// Flags: 1 first word of its sentence, 2 sentence in capitals, 4 inside quotes, 8 inside
  /// brackets, 16 seen in small letters elsewhere, 32 seen capitalised inside a sentence.
  init(_ document: TokenizedDocument, atoms: ModelAtoms) {
    place = [UInt8](repeating: 0, count: atoms.count)
    run = (0..<atoms.count).map { ($0, $0) }
    var small: Set<UInt64> = []
    var capital: Set<UInt64> = []
    for sentence in document.sentences {
      markSigns(sentence.tokens, document, atoms)
      markRuns(sentence.tokens, atoms)
      let shouted = place[sentence.tokens.lowerBound] & 2 != 0
      for token in sentence.tokens where !shouted {
        switch atoms.letterCase[token] {
        case .lower: small.insert(atoms.lower[token])
        case .none: break
        default: if place[token] & 1 == 0 { capital.insert(atoms.lower[token]) }
        }
      }
    }
    for token in 0..<atoms.count where atoms.letterCase[token] != .none {
      if small.contains(atoms.lower[token]) { place[token] |= 16 }
      if capital.contains(atoms.lower[token]) { place[token] |= 32 }
    }
  }

  private mutating func markSigns(
    _ tokens: Range<Int>, _ document: TokenizedDocument, _ atoms: ModelAtoms
  ) {
    var (quoted, bracketed, begun) = (false, false, false)
    var (upper, others) = (0, 0)
    for token in tokens {
      switch document.forms[token] {
      case "«", "“": quoted = true
      case "»", "”": quoted = false
      case "\"": quoted.toggle()
      case "(", "[": bracketed = true
      case ")", "]": bracketed = false
      default: break
      }
      if quoted { place[token] |= 4 }
      if bracketed { place[token] |= 8 }
      guard atoms.letterCase[token] != .none else { continue }
      if !begun { place[token] |= 1 }
      begun = true
      if atoms.letterCase[token] == .upper { upper += 1 } else { others += 1 }
    }
    guard upper >= 3, upper > others * 2 else { return }
    for token in tokens { place[token] |= 2 }
  }

  private mutating func markRuns(_ tokens: Range<Int>, _ atoms: ModelAtoms) {
    var start = tokens.lowerBound
    for token in tokens.lowerBound...tokens.upperBound {
      let capital =
        token < tokens.upperBound
        && [.title, .upper, .mixed].contains(atoms.letterCase[token])
      guard !capital else { continue }
      for member in start..<token { run[member] = (start, token) }
      start = token + 1
    }
  }
}

/// Entries of the lexicon of names that each token is, or is part of.
struct PhraseMatches {
  /// What the token alone can name.
  private(set) var single: [UInt16]
  /// Up to two codes for longer entries: kinds and the token's place in the entry; 0 for none.
  private(set) var phrases: [[UInt32]]

  private static let longest = 8

  /// Looks up every phrase that starts with a capital, longest first.
  ///
  /// - Complexity: O(*n*); each token starts at most one look-up of eight steps.
  init(_ document: TokenizedDocument, atoms: ModelAtoms, names: HashLexicon) {
    single = [UInt16](repeating: 0, count: atoms.count)
    phrases = [[UInt32]](repeating: [], count: atoms.count)
    names.withReader { names in
      for sentence in document.sentences {
        for token in sentence.tokens where atoms.letterCase[token] != .none {
          look(token, sentence.tokens.upperBound, atoms, names)
        }
      }
    }
  }

  private mutating func look(
    _ token: Int, _ limit: Int, _ atoms: ModelAtoms, _ names: HashLexicon.Reader
  ) {
    var key = atoms.lower[token]
    var bits = atoms.names[token]
    single[token] = bits & NameClass.kinds
    var (end, kinds) = (token, UInt16(0))
    var next = token + 1
    while bits & NameClass.prefix != 0, next < limit, next - token < Self.longest {
      key = FeatureHash.combine(key, atoms.lower[next])
      bits = names[key]
      next += 1
      if bits & NameClass.kinds != 0 { (end, kinds) = (next, bits & NameClass.kinds) }
    }
    guard end > token else { return }
    for member in token..<end where phrases[member].count < 2 {
      let place: UInt32 = member == token ? 1 : member == end - 1 ? 3 : 2
      phrases[member].append(UInt32(kinds) << 2 | place)
    }
  }
}
