package import Learning

/// The word lists that models look into: grammatical classes, clusters and names.
package struct ModelLexicons: Sendable {
  /// Names the layout and the meaning of the bits; part of every model's schema.
  package static let schema = FeatureHash.key(of: "lexicons 4")

  /// Grammatical classes by lower-cased form; see ``WordClass``.
  package let words: HashLexicon
  /// Distributional clusters and topics by lower-cased form; see ``WordGroups``.
  package let clusters: HashLexicon
  /// The middle and the coarse group of each cluster, two numbers a cluster.
  package let clusterGroups: [UInt16]
  /// Names and their parts by lower-cased words; see ``NameClass``.
  package let names: HashLexicon
  private let memories = Pool { WordMemory() }

  /// Reads the three lexicons of one file each.
  package init(
    words: ModelContainer, clusters: ModelContainer, names: ModelContainer
  ) throws(ModelError) {
    self.words = try HashLexicon(words, prefix: "word")
    self.clusters = try HashLexicon(clusters, prefix: "clus")
    clusterGroups = try clusters.section("clus.grp").numbers(UInt16.self)
    self.names = try HashLexicon(names, prefix: "name")
  }

  /// Direct access to what the lexicons know of words.
  struct Readers {
    let words: HashLexicon.Reader
    let clusters: HashLexicon.Reader
    let names: HashLexicon.Reader
    let groups: [UInt16]

    /// What models see of a form.
    func atoms(of form: String, lowered: String) -> WordAtoms {
      WordAtoms(
        form, lowered, words: words, clusters: clusters, names: names, groups: groups)
    }
  }

  /// Calls `body` with what is remembered of words, and access to what is not.
  func withMemory<Result>(_ body: (inout WordMemory, Readers) -> Result) -> Result {
    words.withReader { words in
      clusters.withReader { clusters in
        names.withReader { names in
          let readers = Readers(
            words: words, clusters: clusters, names: names, groups: clusterGroups)
          return memories.lend { body(&$0, readers) }
        }
      }
    }
  }
}

/// Grammatical classes that a form can have, as bits.
package enum WordClass {
  package static let noun: UInt16 = 1 << 0
  package static let properNoun: UInt16 = 1 << 1
  package static let adjective: UInt16 = 1 << 2
  package static let finiteVerb: UInt16 = 1 << 3
  package static let subjunctive: UInt16 = 1 << 4
  package static let imperative: UInt16 = 1 << 5
  package static let infinitive: UInt16 = 1 << 6
  package static let pastParticiple: UInt16 = 1 << 7
  package static let presentParticiple: UInt16 = 1 << 8
  package static let adverb: UInt16 = 1 << 9
  package static let determiner: UInt16 = 1 << 10
  package static let pronoun: UInt16 = 1 << 11
  package static let adposition: UInt16 = 1 << 12
  package static let coordinator: UInt16 = 1 << 13
  package static let subordinator: UInt16 = 1 << 14
  package static let interjection: UInt16 = 1 << 15
}

/// What a word or phrase can name, as bits.
package enum NameClass {
  package static let forename: UInt16 = 1 << 0
  package static let surname: UInt16 = 1 << 1
  package static let country: UInt16 = 1 << 2
  package static let city: UInt16 = 1 << 3
  package static let region: UInt16 = 1 << 4
  package static let organization: UInt16 = 1 << 5
  package static let acronym: UInt16 = 1 << 6
  package static let demonym: UInt16 = 1 << 7
  package static let properNoun: UInt16 = 1 << 8
  package static let foreignForename: UInt16 = 1 << 9
  package static let leader: UInt16 = 1 << 10
  package static let company: UInt16 = 1 << 11
  package static let medium: UInt16 = 1 << 12
  package static let club: UInt16 = 1 << 13
  package static let movement: UInt16 = 1 << 14
  /// The phrase goes on: longer entries start with it.
  package static let prefix: UInt16 = 1 << 15
  /// Bits that say what a whole entry names.
  package static let kinds: UInt16 = (1 << 15) - 1
}
