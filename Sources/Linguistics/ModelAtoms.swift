internal import Learning

/// What models see of the tokens of a text: hashes of forms, affixes and shapes, and word classes.
package struct ModelAtoms {
  /// How a token is written.
  package enum Case: UInt8, Sendable {
    /// No letter.
    case none
    /// Small letters only.
    case lower
    /// One capital, or a capital and then small letters.
    case title
    /// Two capitals or more, no small letter.
    case upper
    /// Anything else with letters.
    case mixed
  }

  /// Hash of the form as printed.
  package private(set) var form: [UInt64] = []
  /// Hash of the form in lower case, digits as 0.
  package private(set) var lower: [UInt64] = []
  /// Hash of the sequence of character kinds, runs cut to one.
  package private(set) var shape: [UInt64] = []
  /// How it is written.
  package private(set) var letterCase: [Case] = []
  /// Hashes of the last one to five characters, zero where the token is shorter; five a token.
  package private(set) var suffixes: [UInt64] = []
  /// Hashes of the first one to four characters, likewise; four a token.
  package private(set) var prefixes: [UInt64] = []
  /// Grammatical classes after the lexicon of forms.
  package private(set) var classes: [UInt16] = []
  /// Cluster, where the clusters know the word: number + 1.
  package private(set) var cluster: [UInt16] = []
  /// The cluster's middle group: number + 1.
  package private(set) var clusterGroup: [UInt16] = []
  /// The cluster's coarse group: number + 1.
  package private(set) var clusterFamily: [UInt16] = []

  /// Number of tokens.
  package var count: Int { form.count }

  /// Looks at tokens.
  ///
  /// - Complexity: O(*n*) in the bytes of the forms.
  package init(forms: some Sequence<(String, String)>, lexicons: ModelLexicons) {
    lexicons.words.withReader { words in
      lexicons.clusters.withReader { clusters in
        for (form, lowered) in forms { add(form, lowered, words, clusters) }
      }
    }
    let groups = lexicons.clusterGroups
    for number in cluster {
      let entry = (Int(number) - 1) * 2
      let known = number > 0 && entry + 1 < groups.count
      clusterGroup.append(known ? groups[entry] + 1 : 0)
      clusterFamily.append(known ? groups[entry + 1] + 1 : 0)
    }
  }

  private mutating func add(
    _ printed: String, _ lowered: String, _ words: HashLexicon.Reader,
    _ clusters: HashLexicon.Reader
  ) {
    form.append(FeatureHash.key(of: printed))
    let key = Self.lowerKey(lowered)
    lower.append(key)
    classes.append(words[key])
    cluster.append(clusters[key])
    addShape(printed)
    addAffixes(lowered)
  }

  /// The key under which lexicons and clusters file a lower-cased word.
  package static func lowerKey(_ lowered: String) -> UInt64 {
    FeatureHash.key(of: lowered.utf8.lazy.map { (48...57).contains($0) ? 48 : $0 })
  }

  private mutating func addShape(_ printed: String) {
    var hash: UInt64 = 17
    var last: UInt8 = 0
    var (upper, small, others) = (0, 0, 0)
    var startsUpper = false
    for (index, scalar) in printed.unicodeScalars.enumerated() {
      let kind = Self.kind(of: scalar)
      switch kind {
      case 88:
        upper += 1
        if index == 0 { startsUpper = true }
      case 120: small += 1
      default: others += 1
      }
      if kind != last { hash = FeatureHash.combine(hash, UInt64(kind)) }
      last = kind
    }
    shape.append(FeatureHash.combine(hash, UInt64(min(upper + small + others, 3))))
    letterCase.append(
      upper + small == 0
        ? .none
        : upper == 0
          ? .lower
          : small == 0
            ? (upper == 1 ? .title : .upper) : startsUpper && upper == 1 ? .title : .mixed)
  }

  /// `X` for capitals, `x` for other letters, `0` for digits, the sign itself for other ASCII.
  private static func kind(of scalar: Unicode.Scalar) -> UInt8 {
    switch scalar.value {
    case 65...90, 0xc0...0xd6, 0xd8...0xde: return 88
    case 97...122, 0xdf...0xf6, 0xf8...0xff: return 120
    case 48...57: return 48
    case 0..<128: return UInt8(scalar.value)
    default:
      let properties = scalar.properties
      return properties.isUppercase ? 88 : properties.isAlphabetic ? 120 : 35
    }
  }

  private mutating func addAffixes(_ lowered: String) {
    let text = lowered.utf8
    var index = text.endIndex
    var hash: UInt64 = 3
    var scalars = 0
    var rows: (UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0)
    while index > text.startIndex, scalars < 5 {
      index = text.index(before: index)
      let byte = text[index]
      hash = FeatureHash.combine(hash, UInt64(byte))
      guard byte & 0xc0 != 0x80 else { continue }
      switch scalars {
      case 0: rows.0 = hash
      case 1: rows.1 = hash
      case 2: rows.2 = hash
      case 3: rows.3 = hash
      default: rows.4 = hash
      }
      scalars += 1
    }
    suffixes += [rows.0, rows.1, rows.2, rows.3, rows.4]
    var row: [UInt64] = []
    hash = 5
    for byte in text {
      if byte & 0xc0 != 0x80, hash != 5 {
        row.append(hash)
        if row.count == 4 { break }
      }
      hash = FeatureHash.combine(hash, UInt64(byte))
    }
    if row.count < 4, hash != 5 { row.append(hash) }
    while row.count < 4 { row.append(0) }
    prefixes += row
  }
}
