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
  /// The word's topic: number + 1.
  package private(set) var topic: [UInt16] = []
  /// What the lexicon of names knows of the word.
  private(set) var names: [UInt16] = []

  /// Number of tokens.
  package var count: Int { form.count }

  /// Looks at tokens.
  ///
  /// - Complexity: O(*n*) in the bytes of the forms.
  package init(forms: some Collection<String>, lexicons: ModelLexicons) {
    reserve(forms.count)
    lexicons.withMemory { memory, readers in
      for form in forms { add(memory.entry(of: form, readers).atoms) }
    }
  }

  private mutating func reserve(_ count: Int) {
    form.reserveCapacity(count)
    lower.reserveCapacity(count)
    shape.reserveCapacity(count)
    letterCase.reserveCapacity(count)
    suffixes.reserveCapacity(count * 5)
    prefixes.reserveCapacity(count * 4)
    classes.reserveCapacity(count)
    cluster.reserveCapacity(count)
    clusterGroup.reserveCapacity(count)
    clusterFamily.reserveCapacity(count)
    topic.reserveCapacity(count)
    names.reserveCapacity(count)
  }

  private mutating func add(_ word: WordAtoms) {
    form.append(word.form)
    lower.append(word.lower)
    shape.append(word.shape)
    letterCase.append(word.letterCase)
    for length in 0..<5 { suffixes.append(word.suffixes[length]) }
    for length in 0..<4 { prefixes.append(word.prefixes[length]) }
    classes.append(word.classes)
    cluster.append(word.cluster)
    clusterGroup.append(word.clusterGroup)
    clusterFamily.append(word.clusterFamily)
    topic.append(word.topic)
    names.append(word.names)
  }

  /// The key under which lexicons and clusters file a lower-cased word.
  package static func lowerKey(_ lowered: String) -> UInt64 {
    FeatureHash.key(of: lowered.utf8.lazy.map { (48...57).contains($0) ? 48 : $0 })
  }
}
