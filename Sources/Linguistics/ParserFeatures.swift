internal import Learning

/// What the parser sees of the words of a sentence.
package struct ParserWords {
  /// The hashes of one word, or of what stands outside the sentence.
  struct Atoms {
    /// Of the lower-cased form.
    var w: UInt64
    /// Of the part of speech, finer for verbs and pronouns.
    var t: UInt64
    /// Of the cluster.
    var c: UInt64
    /// Of gender, number and person.
    var m: UInt64

    /// What stands behind the sentence, or nowhere.
    static let none = Atoms(w: 0xfeed, t: 0xfeed, c: 0xfeed, m: 0xfeed)
    /// What stands before the sentence.
    static let root = Atoms(w: 0x1007, t: 0x1007, c: 0x1007, m: 0x1007)

    /// Of form and part of speech.
    var wt: UInt64 { FeatureHash.combine(w, t) }
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
      var features = FeatureAtoms()
      for one in words {
        let seen = memory.entry(of: one.form, readers).atoms
        add(one, key: seen.lower, cluster: seen.cluster, features.of(one))
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
  private struct FeatureAtoms {
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

/// The features by which the parser chooses moves and relations.
package enum ParserFeatures {
  /// Names the templates; models made for others are refused.
  package static let schema = FeatureHash.combine(
    ModelLexicons.schema, FeatureHash.key(of: "parser features 3"))

  private typealias Atoms = ParserWords.Atoms

  /// Collects numbered templates.
  private struct Collector {
    var keys: [UInt64]
    private var template: UInt64 = 0
    private let base: UInt64

    /// Takes over the array's storage, and empties it.
    init(_ keys: inout [UInt64], base: UInt64) {
      self.keys = []
      swap(&self.keys, &keys)
      self.base = base
      self.keys.removeAll(keepingCapacity: true)
    }

    mutating func add(_ one: UInt64) {
      template &+= 0x2545_f491_4f6c_dd1d
      keys.append(FeatureHash.combine(template ^ base, one))
    }

    mutating func add(_ one: UInt64, _ two: UInt64) { add(FeatureHash.combine(one, two)) }

    mutating func add(_ one: UInt64, _ two: UInt64, _ three: UInt64) {
      add(FeatureHash.combine(FeatureHash.combine(one, two), three))
    }

    mutating func add(_ one: UInt64, _ two: UInt64, _ three: UInt64, _ four: UInt64) {
      add(FeatureHash.combine(FeatureHash.combine(one, two), three), four)
    }

    mutating func add(
      _ one: UInt64, _ two: UInt64, _ three: UInt64, _ four: UInt64, _ five: UInt64
    ) {
      add(FeatureHash.combine(FeatureHash.combine(one, two), three), four, five)
    }
  }

  private static func distance(_ one: Int, _ two: Int) -> UInt64 {
    let distance = abs(one - two)
    return UInt64(distance < 5 ? distance : distance < 8 ? 5 : distance < 14 ? 6 : 7)
  }

  /// Replaces `keys` by the features of a state.
  package static func moves(
    _ state: ParserState, _ lattice: ParserLattice, _ words: ParserWords,
    into keys: inout [UInt64]
  ) {
    var list = Collector(&keys, base: 0x11)
    let top = lattice.nodes[Int(state.top)]
    let second = top.below >= 0 ? lattice.nodes[Int(top.below)] : nil
    let third = second.flatMap { $0.below >= 0 ? lattice.nodes[Int($0.below)] : nil }
    let front = lattice.front(of: state)
    let next = Int(state.next)
    let s0 = words.at(Int(top.word))
    let s1 = second.map { words.at(Int($0.word)) } ?? .none
    let s2 = third.map { words.at(Int($0.word)) } ?? .none
    let (b0, b1, b2) = (words.at(next), words.at(next + 1), words.at(next + 2))
    func child(_ index: Int32) -> Atoms { index < 0 ? .none : words.at(Int(index)) }
    let (s0l, s0r) = (child(top.leftmost), child(top.rightmost))
    let (s1l, s1r) = (child(second?.leftmost ?? -1), child(second?.rightmost ?? -1))
    let b0l = child(front.leftmost)
    let (s0l2, s0r2) = (child(top.leftmost2), child(top.rightmost2))
    let (s1r2, b0l2) = (child(second?.rightmost2 ?? -1), child(front.leftmost2))
    let near = distance(Int(top.word), next)
    let below = distance(Int(second?.word ?? -9), Int(top.word))
    for atom in [s0, s1, b0, b1] {
      list.add(atom.w)
      list.add(atom.t)
      list.add(atom.wt)
      list.add(atom.c)
    }
    for atom in [s2, b2] {
      list.add(atom.t)
      list.add(atom.wt)
    }
    for (one, two) in [(s0, b0), (s0, s1)] {
      list.add(one.wt, two.wt)
      list.add(one.wt, two.t)
      list.add(one.t, two.wt)
      list.add(one.w, two.w)
      list.add(one.t, two.t)
      list.add(one.c, two.c)
      list.add(one.c, two.t)
      list.add(one.t, two.c)
      list.add(one.t, two.t, one.m, two.m)
    }
    list.add(s1.w, b0.w)
    list.add(s1.t, b0.t)
    list.add(s1.wt, b0.t)
    list.add(s1.t, b0.wt)
    list.add(b0.t, b1.t)
    list.add(b0.wt, b1.t)
    list.add(b0.t, b1.t, b2.t)
    list.add(s0.t, b0.t, b1.t)
    list.add(s0.w, b0.t, b1.t)
    list.add(s0.t, b0.w, b1.t)
    list.add(s0.t, b0.t, b1.t, b2.t)
    list.add(s1.t, s0.t, b0.t)
    list.add(s1.w, s0.t, b0.t)
    list.add(s1.t, s0.w, b0.t)
    list.add(s1.t, s0.t, b0.w)
    list.add(s1.t, s0.t, b0.t, b1.t)
    list.add(s2.t, s1.t, s0.t)
    list.add(s2.t, s1.t, s0.t, b0.t)
    list.add(s0.t, s0l.t, b0.t)
    list.add(s0.t, s0r.t, b0.t)
    list.add(s0.t, b0.t, b0l.t)
    list.add(s1.t, s1r.t, s0.t)
    list.add(s1.t, s1l.t, s0.t)
    list.add(s1.t, s0.t, s0l.t)
    list.add(s1.t, s0.t, s0r.t)
    list.add(s1.t, s0.t, s0l.w)
    list.add(s0.t, s0l.w, b0.t)
    list.add(s0.w, s0l.w, s1.w)
    list.add(s0l.w, s1.w)
    list.add(s0l.w, b0.w)
    list.add(s1.w, b0.t, b1.w)
    list.add(s1.w, s0l.w, s0.t)
    list.add(s1.c, s0l.w, s0.c)
    list.add(s1.t, s0l.w, s0.w)
    list.add(s2.t, s1.t, s0l.w, s0.t)
    list.add(s2.w, s0l.w)
    list.add(s2.w, s0.t)
    list.add(s2.t, s0.w)
    list.add(s0.t, s0l.t, s0l2.t)
    list.add(s0.t, s0r.t, s0r2.t)
    list.add(s1.t, s1r.t, s1r2.t, s0.t)
    list.add(b0.t, b0l.t, b0l2.t)
    for atom in [s0l, s0r, s1l, s1r, b0l] {
      list.add(atom.w)
      list.add(atom.t)
    }
    list.add(s0.t, UInt64(top.leftLabel), UInt64(top.rightLabel), b0.t)
    list.add(UInt64(second?.rightLabel ?? 0), s0.t, b0.t)
    for (atom, node) in [(s0, top), (s1, second ?? top), (b0, front)] {
      list.add(atom.w, UInt64(node.leftCount), UInt64(node.rightCount))
      list.add(atom.t, UInt64(node.leftCount), UInt64(node.rightCount))
      list.add(atom.w, node.leftSet)
      list.add(atom.t, node.leftSet)
      list.add(atom.w, node.rightSet)
      list.add(atom.t, node.rightSet)
      list.add(atom.t, node.leftSet, node.rightSet)
    }
    list.add(s0.t, b0.t, top.rightSet)
    list.add(s1.t, s0.t, second?.rightSet ?? 0)
    list.add(s0.t, b0.t, front.leftSet)
    for (one, two, far) in [(s0, b0, near), (s1, s0, below)] {
      list.add(one.w, far)
      list.add(one.t, far)
      list.add(two.w, far)
      list.add(two.t, far)
      list.add(one.t, two.t, far)
      list.add(one.w, two.w, far)
    }
    list.add(s0.t, b0.t, words.between(Int(top.word), next))
    list.add(s1.t, s0.t, words.between(Int(second?.word ?? -1), Int(top.word)))
    list.add(s1.t, s0.t, words.between(Int(second?.word ?? -1), Int(top.word)), b0.t)
    list.add(s1.t, s0.t, b0.t, words.between(Int(second?.word ?? -1), next))
    list.add(s1.c, s0l.w, s0.t)
    list.add(s1.c, s0.c, b0.t)
    list.add(s0.c, b0.c, b1.t)
    list.add(s1.t, s0.t, s0l.w, second?.rightSet ?? 0)
    list.add(s1.w, s0l.w, b0.t)
    swap(&keys, &list.keys)
  }

  /// Replaces `keys` by the features of an arc that a move makes.
  package static func labels(
    _ move: ParserMove, _ state: ParserState, _ lattice: ParserLattice, _ words: ParserWords,
    into keys: inout [UInt64]
  ) {
    var list = Collector(&keys, base: 0x22)
    let node = lattice.nodes[Int(state.top)]
    let head =
      move == .left
      ? lattice.front(of: state) : lattice.nodes[Int(max(node.below, 0))]
    let (at, to) = (Int(node.word), Int(head.word))
    let (d, h) = (words.at(at), words.at(to))
    let (before, after) = (words.at(at - 1), words.at(at + 1))
    let l = node.leftmost < 0 ? Atoms.none : words.at(Int(node.leftmost))
    let r = node.rightmost < 0 ? Atoms.none : words.at(Int(node.rightmost))
    let way: UInt64 = move == .left ? 1 : 2
    let far = distance(at, to)
    list.add(way)
    list.add(way, d.w)
    list.add(way, d.t)
    list.add(way, d.wt)
    list.add(way, d.c)
    list.add(way, d.t, d.m)
    list.add(way, h.w)
    list.add(way, h.t)
    list.add(way, h.wt)
    list.add(way, h.c)
    list.add(way, d.w, h.w)
    list.add(way, d.w, h.t)
    list.add(way, d.t, h.w)
    list.add(way, d.t, h.t)
    list.add(way, d.c, h.c)
    list.add(way, d.c, h.t)
    list.add(way, d.t, h.c)
    list.add(way, d.t, h.t, far)
    list.add(way, d.w, far)
    list.add(way, d.t, l.w)
    list.add(way, d.w, l.w)
    list.add(way, d.c, l.w)
    list.add(way, h.w, l.w)
    list.add(way, h.t, l.w)
    list.add(way, h.c, l.w)
    list.add(way, d.t, h.t, l.w)
    list.add(way, d.t, h.w, l.w)
    list.add(way, d.w, h.t, l.w)
    list.add(way, d.c, h.t, l.w)
    list.add(way, d.t, h.t, r.t)
    list.add(way, d.t, node.leftSet, h.t)
    list.add(way, d.t, node.rightSet, h.t)
    list.add(way, d.t, node.leftSet, node.rightSet)
    list.add(way, d.t, h.t, head.leftSet)
    list.add(way, d.t, h.t, head.rightSet)
    list.add(way, h.w, d.t, head.leftSet)
    list.add(way, h.w, d.t, head.rightSet)
    list.add(way, d.t, h.t, head.rightSet, head.leftSet)
    list.add(way, before.t, d.t, after.t)
    list.add(way, before.w, d.t, h.t)
    list.add(way, after.w, d.t, h.t)
    list.add(way, before.w, d.w)
    list.add(way, d.t, h.t, words.between(at, to))
    list.add(way, d.t, h.t, d.m, h.m)
    list.add(way, d.w, h.t, head.leftSet)
    list.add(way, l.w, h.t, head.leftSet)
    list.add(way, d.t, l.w, head.leftSet, d.c)
    list.add(way, d.c, h.c, l.w)
    list.add(way, h.t, words.at(to + 1).t, d.t)
    list.add(way, h.t, words.at(to - 1).t, d.t)
    swap(&keys, &list.keys)
  }
}
