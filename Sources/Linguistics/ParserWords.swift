internal import Learning

/// What the parser sees of the words of a sentence.
package struct ParserWords {
  /// The hashes of one word, or of what stands outside the sentence.
  struct Atoms {
    /// Of the lower-cased form.
    let w: UInt64
    /// Of the part of speech, finer for verbs and pronouns.
    let t: UInt64
    /// Of the cluster.
    let c: UInt64
    /// Of gender, number and person.
    let m: UInt64
    /// Of form and part of speech.
    let wt: UInt64

    init(w: UInt64, t: UInt64, c: UInt64, m: UInt64) {
      (self.w, self.t, self.c, self.m) = (w, t, c, m)
      wt = FeatureHash.combine(w, t)
    }

    /// What stands behind the sentence, or nowhere.
    static let none = Atoms(w: 0xfeed, t: 0xfeed, c: 0xfeed, m: 0xfeed)
    /// What stands before the sentence.
    static let root = Atoms(w: 0x1007, t: 0x1007, c: 0x1007, m: 0x1007)
  }

  private var atoms: [Atoms] = []
  /// How many commas, conjunctions and finite verbs stand before each word.
  package private(set) var marks: [SIMD4<UInt16>] = [.zero]

  /// Number of words.
  package var count: Int { atoms.count }

  /// What is seen at an index, inside the sentence or not.
  func at(_ index: Int) -> Atoms {
    index < 0 ? .root : index < atoms.count ? atoms[index] : .none
  }

  /// Looks at a sentence's words.
  package init(_ words: ArraySlice<Word>, lexicons: ModelLexicons) {
    lexicons.withMemory { memory, readers in
      for one in words {
        let seen = memory.entry(of: one.form, readers).atoms
        add(one, key: seen.lower, cluster: seen.cluster, memory.features.of(one))
      }
    }
  }

  /// Looks at a sentence's words without clusters.
  package init(bare words: ArraySlice<Word>) {
    var features = FeatureAtoms()
    for one in words {
      let key = ModelAtoms.lowerKey(one.form.lowercased())
      add(one, key: key, cluster: 0, features.of(one))
    }
  }

  private mutating func add(
    _ word: Word, key: UInt64, cluster: UInt16, _ features: (fine: UInt64, agreement: UInt64)
  ) {
    atoms.append(
      Atoms(w: key, t: features.fine, c: UInt64(cluster) + 1, m: features.agreement))
    var sum = marks[marks.count - 1]
    if word.form == "," { sum[0] += 1 }
    if word.tag == .coordinator { sum[1] += 1 }
    if word.tag == .verb || word.tag == .auxiliary { sum[2] += 1 }
    if word.tag == .punctuation { sum[3] += 1 }
    marks.append(sum)
  }

  /// Hashes of parts of speech with their features, each computed once.
  struct FeatureAtoms: Sendable {
    private var known: [[(text: String, fine: UInt64, agreement: UInt64)]] = Array(
      repeating: [], count: PartOfSpeech.allCases.count)

    mutating func of(_ word: Word) -> (fine: UInt64, agreement: UInt64) {
      let tag = Int(word.tag.rawValue)
      for entry in known[tag] where entry.text == word.features {
        return (entry.fine, entry.agreement)
      }
      let (fine, agreement) = Self.atoms(of: word)
      known[tag].append((word.features, fine, agreement))
      return (fine, agreement)
    }

    private static func atoms(of word: Word) -> (fine: UInt64, agreement: UInt64) {
      var fine = UInt64(word.tag.rawValue) + 1
      var agreement: UInt64 = 7
      for pair in word.features.utf8.split(separator: 124) {
        let hash = FeatureHash.key(of: pair)
        switch pair.first {
        case 86, 77: fine = FeatureHash.combine(fine, hash)  // VerbForm, Mood
        case 71, 78: agreement = FeatureHash.combine(agreement, hash)  // Gender, Number, NumType
        case 80 where word.tag == .pronoun || word.tag == .adverb:  // PronType, Person
          fine = FeatureHash.combine(fine, hash)
        default: break
        }
      }
      return (fine, agreement)
    }
  }

  /// What lies between two words, as one small number.
  package func between(_ one: Int, _ two: Int) -> UInt64 {
    let (first, last) = (min(one, two) + 1, max(one, two))
    guard first >= 0, last >= first, last < marks.count else { return 0 }
    let sum = marks[last] &- marks[first]
    return UInt64(min(sum[0], 2)) | UInt64(min(sum[1], 1)) << 2 | UInt64(min(sum[2], 2)) << 3
      | UInt64(min(sum[3], 1)) << 5
  }
}
