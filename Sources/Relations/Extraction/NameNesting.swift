internal import Linguistics
internal import RelgraphCore

/// Names of states and bodies inside the names of bodies: « Conseil de sécurité des Nations unies » holds one.
struct NameNesting {
  private let wholesByMention: [Int: [Int]]

  /// Looks for every form of the document's states and bodies inside its bodies' names.
  ///
  /// - Complexity: O(*w*) look-ups in the words of the bodies' names, of each distinct name once.
  init(
    mentions: [LocalMention], entities: [LocalEntity], document: TokenizedDocument,
    adjectives: [String: Int]
  ) {
    let forms = Forms(entities)
    var cache: [String: [Int]] = [:]
    var result: [Int: [Int]] = [:]
    for (index, mention) in mentions.enumerated()
    where entities[mention.entity].type == .organization && mention.tokens.count > 1 {
      let name = Self.folded(document.lowered[mention.tokens].joined(separator: " "))
      let key = "\(mention.entity) \(name)"
      if let known = cache[key] {
        result[index] = known
        continue
      }
      var found: [Int] = []
      if mention.kind == .name {
        let hits = forms.completing(name).filter { $0.entity != mention.entity }
        // The longest name inside counts: « Nations unies » and not a shorter one within it.
        if let longest = hits.map(\.size).max() {
          found = hits.filter { $0.size == longest }.map(\.entity)
        }
      }
      if found.isEmpty {
        found = mention.tokens.compactMap { adjectives[AdjectiveKey.key(document.lowered[$0])] }
      }
      var seen: Set<Int> = []
      found = found.filter { $0 != mention.entity && seen.insert($0).inserted }
      cache[key] = found
      result[index] = found
    }
    wholesByMention = result
  }

  /// Entities named inside the mention.
  func wholes(of mention: Int) -> [Int] { wholesByMention[mention] ?? [] }

  /// What names of states and bodies are made of, by their words.
  private struct Forms {
    /// One way to name an entity.
    struct Form {
      /// Its place among all forms.
      let number: Int
      let entity: Int
      /// Bytes of its words.
      let size: Int
    }

    private var forms: [String: [Form]] = [:]
    /// The words with which longer forms begin.
    private var beginnings: Set<String> = []

    /// Words of the longest form that is looked for.
    private static let longest = 16

    init(_ entities: [LocalEntity]) {
      var number = 0
      for (index, entity) in entities.enumerated() where entity.type != .person {
        for form in Set([entity.name] + entity.forms).sorted() {
          let words = folded(form)
          guard words.utf8.count > 3 || form.allSatisfy(\.isUppercase) else { continue }
          add(
            words,
            Form(number: number, entity: index, size: words.utf8.count))
          number += 1
        }
      }
    }

    private mutating func add(_ words: String, _ form: Form) {
      let parts = words.split(separator: " ")
      guard parts.count <= Self.longest else { return }
      var beginning = ""
      for part in parts.dropLast() {
        if !beginning.isEmpty { beginning += " " }
        beginning += part
        beginnings.insert(beginning)
      }
      forms[words, default: []].append(form)
    }

    /// The forms that stand in `name` behind a preposition: « … des Nations unies ».
    ///
    /// A body that merely holds a state's name (« France Inter », « Debout la France ») is no part of the state. Where a
    /// form stands in a name twice, its first place counts.
    func completing(_ name: String) -> [Form] {
      let words = name.split(separator: " ")
      var seen: Set<String> = []
      var found: [Form] = []
      for start in words.indices {
        var inner = ""
        for end in start..<min(start + Self.longest, words.count) {
          if !inner.isEmpty { inner += " " }
          inner += words[end]
          if let known = forms[inner], seen.insert(inner).inserted, completes(start, words) {
            found += known
          }
          guard beginnings.contains(inner) else { break }
        }
      }
      return found.sorted { $0.number < $1.number }
    }

    /// Whether a preposition stands before a word, an article between them or not.
    private func completes(_ start: Int, _ words: [Substring]) -> Bool {
      guard start > 0 else { return false }
      if ["de", "du", "des", "d"].contains(words[start - 1]) { return true }
      return start > 1 && ["la", "le", "les", "l"].contains(words[start - 1])
        && ["de", "d", "pour", "à", "en"].contains(words[start - 2])
    }
  }

  private static func folded(_ text: String) -> String {
    DataLines.words(
      text.lowercased().replacing("-", with: " ").replacing("’", with: "'").replacing(
        "'", with: " ")
    )
    .joined(separator: " ")
  }
}
