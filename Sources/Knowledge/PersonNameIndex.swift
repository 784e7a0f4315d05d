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
  /// By family name without a letter, and by given names and family name without a letter.
  private var near: [UInt64: [Int]] = [:]
  private var nearFull: [UInt64: [Int]] = [:]

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
