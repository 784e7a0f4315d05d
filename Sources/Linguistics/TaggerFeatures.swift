internal import Learning

/// The features by which the tagger judges each token of a sentence.
package struct TaggerFeatures {
  /// Names the templates; models made for others are refused.
  package static let schema = FeatureHash.combine(
    ModelLexicons.schema, FeatureHash.key(of: "tagger features 2"))

  /// What is seen of the tokens.
  package let atoms: ModelAtoms

  /// Looks at the tokens of a text.
  package init(forms: some Collection<String>, lexicons: ModelLexicons) {
    atoms = ModelAtoms(forms: forms, lexicons: lexicons)
  }

  private static let outside: UInt64 = 0xfeed

  /// Replaces `keys` by the features of the token at `index` of the sentence `range`.
  package func collect(_ index: Int, in range: Range<Int>, into keys: inout [UInt64]) {
    keys.removeAll(keepingCapacity: true)
    func at(_ offset: Int, _ column: [UInt64]) -> UInt64 {
      range.contains(index + offset) ? column[index + offset] : Self.outside
    }
    func at(_ offset: Int, _ column: [UInt16]) -> UInt64 {
      range.contains(index + offset) ? UInt64(column[index + offset]) : Self.outside
    }
    func add(_ template: UInt64, _ value: UInt64) {
      keys.append(FeatureHash.combine(template &* 0x2545_f491_4f6c_dd1d, value))
    }
    func add(_ template: UInt64, _ one: UInt64, _ two: UInt64) {
      add(template, FeatureHash.combine(one, two))
    }
    let (lower, shape) = (atoms.lower, atoms.shape)
    let first: UInt64 = index == range.lowerBound ? 1 : 0
    add(1, 0)
    add(2, atoms.form[index])
    add(3, lower[index])
    add(4, shape[index], first)
    for length in 0..<5 where atoms.suffixes[index * 5 + length] != 0 {
      add(5 + UInt64(length), atoms.suffixes[index * 5 + length])
    }
    for length in 0..<3 where atoms.prefixes[index * 4 + length] != 0 {
      add(10 + UInt64(length), atoms.prefixes[index * 4 + length])
    }
    add(14, shape[index], atoms.suffixes[index * 5 + 2])
    add(15, at(0, atoms.classes), shape[index])
    for offset in [-2, -1, 1, 2] {
      let template = UInt64(20 + offset)
      add(template, at(offset, lower))
      add(template + 5, at(offset, atoms.classes))
      add(template + 10, at(offset, atoms.clusterGroup))
    }
    add(20, at(0, atoms.classes))
    add(25, at(0, atoms.cluster))
    add(30, at(0, atoms.clusterGroup))
    add(33, at(-1, shape), shape[index])
    add(34, at(1, shape), shape[index])
    add(40, at(-1, lower), lower[index])
    add(41, lower[index], at(1, lower))
    add(42, at(-2, lower), at(-1, lower))
    add(43, at(1, lower), at(2, lower))
    add(44, at(-1, lower), at(1, lower))
    add(45, at(-1, atoms.classes), at(0, atoms.classes))
    add(46, at(0, atoms.classes), at(1, atoms.classes))
    add(47, at(-1, lower), at(0, atoms.classes))
    add(48, at(1, lower), at(0, atoms.classes))
    add(49, at(-1, atoms.classes), FeatureHash.combine(at(0, atoms.classes), at(1, atoms.classes)))
    add(50, at(-2, atoms.classes), FeatureHash.combine(at(-1, atoms.classes), at(0, atoms.classes)))
    add(51, at(-1, lower), atoms.suffixes[index * 5 + 2])
    add(52, at(1, lower), atoms.suffixes[index * 5 + 2])
    add(53, lower[index], at(1, atoms.classes))
    add(54, lower[index], at(-1, atoms.classes))
    add(55, at(-1, atoms.cluster), at(0, atoms.cluster))
    add(56, at(0, atoms.cluster), at(1, atoms.cluster))
    if range.contains(index - 1) { add(57, atoms.suffixes[(index - 1) * 5 + 2]) }
    if range.contains(index + 1) { add(58, atoms.suffixes[(index + 1) * 5 + 2]) }
  }
}
