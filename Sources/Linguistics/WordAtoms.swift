internal import Learning

/// What models see of one word form, whatever stands around it; see ``ModelAtoms``.
struct WordAtoms: Sendable {
  let form: UInt64
  let lower: UInt64
  private(set) var shape: UInt64 = 0
  private(set) var letterCase = ModelAtoms.Case.none
  /// Five entries.
  private(set) var suffixes: SIMD8<UInt64> = .zero
  /// Four entries.
  private(set) var prefixes: SIMD4<UInt64> = .zero
  let classes: UInt16
  let cluster: UInt16
  let clusterGroup: UInt16
  let clusterFamily: UInt16
  let topic: UInt16
  /// What the lexicon of names knows of the word.
  let names: UInt16

  /// Looks at a form and the same in lower case.
  init(
    _ printed: String, _ lowered: String, words: HashLexicon.Reader,
    clusters: HashLexicon.Reader, names: HashLexicon.Reader, groups: [UInt16]
  ) {
    form = FeatureHash.key(of: printed)
    lower = ModelAtoms.lowerKey(lowered)
    classes = words[lower]
    let group = clusters[lower]
    cluster = WordGroups.cluster(group)
    topic = WordGroups.topic(group)
    self.names = names[lower]
    let entry = (Int(cluster) - 1) * 2
    let known = cluster > 0 && entry + 1 < groups.count
    clusterGroup = known ? groups[entry] + 1 : 0
    clusterFamily = known ? groups[entry + 1] + 1 : 0
    addShape(printed)
    addSuffixes(lowered)
    addPrefixes(lowered)
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
    shape = FeatureHash.combine(hash, UInt64(min(upper + small + others, 3)))
    letterCase =
      upper + small == 0
      ? .none
      : upper == 0
        ? .lower
        : small == 0
          ? (upper == 1 ? .title : .upper) : startsUpper && upper == 1 ? .title : .mixed
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

  private mutating func addSuffixes(_ lowered: String) {
    var hash: UInt64 = 3
    var scalars = 0
    for byte in lowered.utf8.reversed() {
      hash = FeatureHash.combine(hash, UInt64(byte))
      guard byte & 0xc0 != 0x80 else { continue }
      suffixes[scalars] = hash
      scalars += 1
      if scalars == 5 { return }
    }
  }

  private mutating func addPrefixes(_ lowered: String) {
    var hash: UInt64 = 5
    var scalars = 0
    for byte in lowered.utf8 {
      if byte & 0xc0 != 0x80, hash != 5 {
        prefixes[scalars] = hash
        scalars += 1
        if scalars == 4 { return }
      }
      hash = FeatureHash.combine(hash, UInt64(byte))
    }
    if hash != 5 { prefixes[scalars] = hash }
  }
}
