internal import Learning

/// The features by which the tagger judges each token of a sentence.
package struct TaggerFeatures: WindowFeatures {
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
  static let offsets = [-2, -1, 1, 2]

  /// Replaces `keys` by the features of the token at `index` of the sentence `range`.
  package func collect(_ index: Int, in range: Range<Int>, into keys: inout [UInt64]) {
    keys.removeAll(keepingCapacity: true)
    addForm(index, to: &keys)
    addPlace(index, in: range, to: &keys)
    addSpelling(index, to: &keys)
    for offset in Self.offsets { addNeighbour(at(offset, index, range), offset, to: &keys) }
    addClasses(index, to: &keys)
    addContext(index, in: range, to: &keys)
    for offset in [-1, 1] {
      if let other = at(offset, index, range) { addEnding(of: other, offset, to: &keys) }
    }
  }

  func collectOwn(_ index: Int, into keys: inout [UInt64]) {
    keys.removeAll(keepingCapacity: true)
    addForm(index, to: &keys)
    addSpelling(index, to: &keys)
    addClasses(index, to: &keys)
  }

  func collectNeighbour(_ other: Int?, _ offset: Int, into keys: inout [UInt64]) {
    keys.removeAll(keepingCapacity: true)
    addNeighbour(other, offset, to: &keys)
    if abs(offset) == 1, let other { addEnding(of: other, offset, to: &keys) }
  }

  func collectContext(_ index: Int, in range: Range<Int>, into keys: inout [UInt64]) {
    keys.removeAll(keepingCapacity: true)
    addPlace(index, in: range, to: &keys)
    addContext(index, in: range, to: &keys)
  }

  private func at(_ offset: Int, _ index: Int, _ range: Range<Int>) -> Int? {
    range.contains(index + offset) ? index + offset : nil
  }

  @inline(__always)
  private func add(_ template: UInt64, _ value: UInt64, to keys: inout [UInt64]) {
    keys.append(FeatureHash.combine(template &* 0x2545_f491_4f6c_dd1d, value))
  }

  @inline(__always)
  private func add(_ template: UInt64, _ one: UInt64, _ two: UInt64, to keys: inout [UInt64]) {
    add(template, FeatureHash.combine(one, two), to: &keys)
  }

  private func addForm(_ index: Int, to keys: inout [UInt64]) {
    add(1, 0, to: &keys)
    add(2, atoms.form[index], to: &keys)
    add(3, atoms.lower[index], to: &keys)
  }

  private func addPlace(_ index: Int, in range: Range<Int>, to keys: inout [UInt64]) {
    add(4, atoms.shape[index], index == range.lowerBound ? 1 : 0, to: &keys)
  }

  private func addSpelling(_ index: Int, to keys: inout [UInt64]) {
    for length in 0..<5 where atoms.suffixes[index * 5 + length] != 0 {
      add(5 + UInt64(length), atoms.suffixes[index * 5 + length], to: &keys)
    }
    for length in 0..<3 where atoms.prefixes[index * 4 + length] != 0 {
      add(10 + UInt64(length), atoms.prefixes[index * 4 + length], to: &keys)
    }
    add(14, atoms.shape[index], atoms.suffixes[index * 5 + 2], to: &keys)
    add(15, UInt64(atoms.classes[index]), atoms.shape[index], to: &keys)
  }

  private func addNeighbour(_ other: Int?, _ offset: Int, to keys: inout [UInt64]) {
    let template = UInt64(20 + offset)
    add(template, other.map { atoms.lower[$0] } ?? Self.outside, to: &keys)
    add(template + 5, other.map { UInt64(atoms.classes[$0]) } ?? Self.outside, to: &keys)
    add(template + 10, other.map { UInt64(atoms.clusterGroup[$0]) } ?? Self.outside, to: &keys)
  }

  private func addClasses(_ index: Int, to keys: inout [UInt64]) {
    add(20, UInt64(atoms.classes[index]), to: &keys)
    add(25, UInt64(atoms.cluster[index]), to: &keys)
    add(30, UInt64(atoms.clusterGroup[index]), to: &keys)
  }

  private func addEnding(of other: Int, _ offset: Int, to keys: inout [UInt64]) {
    add(offset < 0 ? 57 : 58, atoms.suffixes[other * 5 + 2], to: &keys)
  }

  private func addContext(_ index: Int, in range: Range<Int>, to keys: inout [UInt64]) {
    func at(_ offset: Int, _ column: [UInt64]) -> UInt64 {
      range.contains(index + offset) ? column[index + offset] : Self.outside
    }
    func at(_ offset: Int, _ column: [UInt16]) -> UInt64 {
      range.contains(index + offset) ? UInt64(column[index + offset]) : Self.outside
    }
    let (lower, shape, ending) = (atoms.lower, atoms.shape, atoms.suffixes[index * 5 + 2])
    let (before, here, after) = (at(-1, lower), lower[index], at(1, lower))
    let (second, third) = (at(-2, lower), at(2, lower))
    let class0 = at(0, atoms.classes)
    let (classBefore, classAfter) = (at(-1, atoms.classes), at(1, atoms.classes))
    let around = FeatureHash.combine(class0, classAfter)
    add(33, at(-1, shape), shape[index], to: &keys)
    add(34, at(1, shape), shape[index], to: &keys)
    add(40, before, here, to: &keys)
    add(41, here, after, to: &keys)
    add(42, second, before, to: &keys)
    add(43, after, third, to: &keys)
    add(44, before, after, to: &keys)
    add(45, classBefore, class0, to: &keys)
    add(46, class0, classAfter, to: &keys)
    add(47, before, class0, to: &keys)
    add(48, after, class0, to: &keys)
    add(49, classBefore, around, to: &keys)
    add(50, at(-2, atoms.classes), FeatureHash.combine(classBefore, class0), to: &keys)
    add(51, before, ending, to: &keys)
    add(52, after, ending, to: &keys)
    add(53, here, classAfter, to: &keys)
    add(54, here, classBefore, to: &keys)
    add(55, at(-1, atoms.cluster), at(0, atoms.cluster), to: &keys)
    add(56, at(0, atoms.cluster), at(1, atoms.cluster), to: &keys)
  }
}
