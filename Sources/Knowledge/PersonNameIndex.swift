internal import Linguistics

/// The persons of a document by every form under which they may come back.
struct PersonNameIndex {
  /// By full name.
  private(set) var full: [String: [Int]] = [:]
  /// By the short forms that news use: the family's names.
  private(set) var short: [String: [Int]] = [:]
  /// By the first of two family names: « González » of « Edmundo González Urrutia ».
  private(set) var inner: [String: [Int]] = [:]
  /// By the word of a full name that is furthest from the family's: « Saddam », « Trong » of « Nguyen Phu Trong ».
  private(set) var given: [String: [Int]] = [:]
  /// By the registry's key.
  var byKey: [String: Int] = [:]
  /// By what stands for names that the user says are one.
  var group: [String: Int] = [:]
  /// Ends of full names, two words and longer.
  private var ends: Set<String> = []
  /// Full names of the document by the name that they are without their second family name.
  private var longer: [String: Set<String>] = [:]
  /// By family name without a letter, and by given names and family name without a letter.
  private var near: [UInt64: [Int]] = [:]
  private var nearFull: [UInt64: [Int]] = [:]

  /// How many persons' names end in a word.
  private(set) var families: [String: Int] = [:]

  /// Names of more words than these are looked at from their end only.
  private static let mostWords = 6

  /// Adds a person.
  ///
  /// - Complexity: O(*n*²) in the words of the name, of which six count.
  mutating func add(
    _ cluster: PersonClusters.Cluster, _ number: Int, family: [String]?, cues: NameCues
  ) {
    let words = cluster.words
    let whole = words.joined(separator: " ")
    full[whole, default: []].append(number)
    if let key = cluster.key, byKey[key] == nil { byKey[key] = number }
    if let last = words.last { families[last, default: 0] += 1 }
    announce(words)
    for form in shortForms(cluster, family) { short[form, default: []].append(number) }
    if words.count > 1, let own = cluster.isFamilyFirst ? words.last : words.first {
      given[own, default: []].append(number)
    }
    if let first = innerFamily(cluster, cues) { inner[first, default: []].append(number) }
    if !cluster.isFamilyFirst, let last = cluster.folded.last {
      for hash in Misspelling.hashes(of: last) { near[hash, default: []].append(number) }
      for hash in Misspelling.hashes(of: last, given: Array(words.dropLast())) {
        nearFull[hash, default: []].append(number)
      }
    }
  }

  /// Adds the last word of another spelling of a person's full name.
  mutating func add(last word: String, _ number: Int) {
    if given[word]?.contains(number) != true { given[word, default: []].append(number) }
  }

  /// Adds another name of a person.
  mutating func add(alias words: [String], _ number: Int) {
    announce(words)
    guard full[words.joined(separator: " ")]?.contains(number) != true else { return }
    full[words.joined(separator: " "), default: []].append(number)
    for form in Set([words.joined(separator: " ")] + words.suffix(1)) {
      short[form, default: []].append(number)
    }
  }

  /// Says that a name stands somewhere in the document: a headline may shorten it before it is told in full.
  mutating func announce(_ words: [String]) {
    for length in 2..<max(2, min(words.count, Self.mostWords)) {
      ends.insert(words.suffix(length).joined(separator: " "))
    }
  }

  /// Says under which shorter names a full name with two family names may come back: « Ana Orsin » of « Ana Orsin Vastin ».
  mutating func announce(_ name: PersonName, cues: NameCues) {
    for shorter in Self.withoutSecondFamily(name, cues: cues) {
      longer[shorter, default: []].insert(name.words.joined(separator: " "))
    }
  }

  /// Persons whom a full name means that is longer or shorter than theirs by a second family name; nothing where the
  /// document has several such names.
  func byFamilies(_ name: PersonName, cues: NameCues) -> [Int] {
    let whole = name.words.joined(separator: " ")
    if let names = longer[whole] {
      guard names.count == 1, let other = names.first else { return [] }
      return full[other] ?? []
    }
    return Self.withoutSecondFamily(name, cues: cues).filter { longer[$0]?.count == 1 }
      .flatMap { full[$0] ?? [] }
  }

  /// « Ana Orsin » of « Ana Orsin Vastin », « Luis Orsin » of « Juan Luis Orsin Vastin » besides « Juan Luis Orsin ».
  ///
  /// The first word must be a known given name, the families' names none.
  private static func withoutSecondFamily(_ name: PersonName, cues: NameCues) -> [String] {
    let (words, folded) = (name.words, name.folded)
    guard (3...mostWords).contains(words.count), words.count == folded.count, name.initials == 0,
      folded.suffix(2).allSatisfy({
        $0.utf8.count > 2 && !cues.forenames.contains($0) && !cues.particles.contains($0)
          && !generations.contains($0)
      })
    else { return [] }
    return (0..<2).filter { start in
      start < words.count - 2 && cues.forenames.contains(folded[start])
        && folded[..<start].allSatisfy { cues.forenames.contains($0) }
    }.map { words[$0..<(words.count - 1)].joined(separator: " ") }
  }

  /// Words behind a name that tell a son from his father.
  private static let generations: Set<String> = [
    "junior", "senior", "fils", "pere", "iii", "neto", "filho", "hijo",
  ]

  private func shortForms(_ cluster: PersonClusters.Cluster, _ family: [String]?) -> Set<String> {
    let words = cluster.words
    var forms: Set<String> = [words.joined(separator: " ")]
    if let family { forms.insert(family.joined(separator: " ")) }
    if cluster.isFamilyFirst {
      if let first = words.first { forms.insert(first) }
    } else {
      for length in 1..<max(1, min(words.count, Self.mostWords)) {
        forms.insert(words.suffix(length).joined(separator: " "))
      }
    }
    return forms
  }

  /// The word before the last, where it is neither a given name nor an initial.
  private func innerFamily(_ cluster: PersonClusters.Cluster, _ cues: NameCues) -> String? {
    guard !cluster.isFamilyFirst, cluster.words.count >= 3,
      cluster.words.count == cluster.folded.count
    else { return nil }
    let written = cluster.folded[cluster.folded.count - 2]
    guard written.utf8.count > 2, !cues.forenames.contains(written),
      !cues.particles.contains(written)
    else { return nil }
    return cluster.words[cluster.words.count - 2]
  }

  /// « Pacheco Pardo » behind « Ramon Pacheco Pardo » is a short form, though two words long.
  func isPart(_ words: [String]) -> Bool { ends.contains(words.joined(separator: " ")) }

  /// Persons whose family name may be one letter away, in order.
  func nearFamily(_ folded: String) -> [Int] {
    Set(Misspelling.hashes(of: folded).flatMap { (near[$0] ?? []).prefix(20) }).sorted()
  }

  /// Persons of the same given names whose family name may be one letter away, in order.
  func nearFamily(_ folded: String, given: [String]) -> [Int] {
    let hashes = Misspelling.hashes(of: folded, given: given)
    return Set(hashes.flatMap { (nearFull[$0] ?? []).prefix(20) }).sorted()
  }
}
