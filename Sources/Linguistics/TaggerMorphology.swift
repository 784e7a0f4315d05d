internal import Learning

/// Chooses a word's features (gender, number, tense, …) among those that its part of speech can have.
///
/// Each pair of attribute and value is scored; the known set of pairs with the best sum wins.
package struct TaggerMorphology: Sendable {
  /// Names the templates.
  package static let schema = FeatureHash.key(of: "tagger morphology 1")

  /// The pairs of all sets, sorted; at most sixty-four.
  package let pairs: [String]
  /// Sets of pairs by part of speech.
  package let sets: [[FeatureSet]]

  /// A set of features.
  package struct FeatureSet: Sendable, Hashable {
    /// As Universal Dependencies writes it.
    package let text: String
    /// The set's pairs as bits.
    package let bits: UInt64
  }

  /// Reads lines of a tag's code, a space and a set, such as `NOUN Gender=Fem|Number=Sing`.
  package init(inventory: [String]) {
    let lines = inventory.map { line in
      let code = line.utf8.prefix { $0 != UInt8(ascii: " ") }
      let text = Substring(line.utf8[code.endIndex...].dropFirst())
      let pairs = text.utf8.split(separator: UInt8(ascii: "|")).map { String(Substring($0)) }
      return (tag: PartOfSpeech(code: Substring(code)), text: String(text), pairs: pairs)
    }
    pairs = Array(Set(lines.flatMap(\.pairs)).sorted().prefix(64))
    let numbers = Dictionary(uniqueKeysWithValues: pairs.enumerated().map { ($1, UInt64($0)) })
    var sets = [[FeatureSet]](repeating: [], count: PartOfSpeech.allCases.count)
    for line in lines {
      let bits = line.pairs.reduce(0 as UInt64) { bits, pair in
        numbers[pair].map { bits | 1 << $0 } ?? bits
      }
      sets[Int(line.tag.rawValue)].append(FeatureSet(text: line.text, bits: bits))
    }
    self.sets = sets
  }

  /// The best set for a part of speech; of equals the first.
  package func best<Score: Numeric & Comparable>(
    _ tag: PartOfSpeech, score: (Int) -> Score
  ) -> FeatureSet? {
    let candidates = sets[Int(tag.rawValue)]
    guard candidates.count > 1 else { return candidates.first }
    var best: (score: Score, set: FeatureSet)?
    for set in candidates {
      var sum: Score = .zero
      var bits = set.bits
      while bits != 0 {
        sum += score(bits.trailingZeroBitCount)
        bits &= bits - 1
      }
      if let known = best, sum <= known.score { continue }
      best = (sum, set)
    }
    return best?.set
  }

  /// Replaces `keys` by the features of a token, of whose sentence `tags` has a tag a token.
  package static func collect(
    _ index: Int, in range: Range<Int>, tags: [PartOfSpeech], atoms: ModelAtoms,
    into keys: inout [UInt64]
  ) {
    keys.removeAll(keepingCapacity: true)
    let tag = UInt64(tags[index - range.lowerBound].rawValue)
    func add(_ template: UInt64, _ value: UInt64) {
      let head = FeatureHash.combine(template &* 0x2545_f491_4f6c_dd1d, tag)
      keys.append(FeatureHash.combine(head, value))
    }
    add(1, 0)
    add(2, atoms.lower[index])
    for length in 0..<5 where atoms.suffixes[index * 5 + length] != 0 {
      add(3 + UInt64(length), atoms.suffixes[index * 5 + length])
    }
    add(8, UInt64(atoms.classes[index]))
    add(9, UInt64(atoms.cluster[index]))
    for offset in [-2, -1, 1, 2] where range.contains(index + offset) {
      let other = index + offset
      let template = UInt64(20 + offset * 5)
      let otherTag = UInt64(tags[other - range.lowerBound].rawValue)
      add(template, otherTag)
      add(template + 1, FeatureHash.combine(otherTag, atoms.suffixes[other * 5 + 1]))
      guard abs(offset) == 1 else { continue }
      add(template + 2, atoms.lower[other])
      let suffix = atoms.suffixes[index * 5 + 1]
      add(template + 3, FeatureHash.combine(suffix, atoms.lower[other]))
      add(
        template + 4,
        FeatureHash.combine(atoms.suffixes[other * 5 + 1], FeatureHash.combine(otherTag, suffix)))
    }
  }
}
