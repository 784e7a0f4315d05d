internal import Foundation
internal import RelgraphCore

/// Names of states and bodies inside the names of bodies: « Conseil de sécurité des Nations unies » holds one.
struct NameNesting {
  private let wholesByMention: [Int: [Int]]

  /// Looks for every form of the document's states and bodies inside its bodies' names.
  ///
  /// - Complexity: O(*b* · *f*) in the bodies' mentions and the forms of names, both few in a document; of each
  ///   distinct form of a body's name once.
  init(
    mentions: [LocalMention], entities: [LocalEntity], document: TokenizedDocument,
    adjectives: [String: Int]
  ) {
    var forms: [(words: String, entity: Int)] = []
    for (index, entity) in entities.enumerated() where entity.type != .person {
      for form in Set([entity.name] + entity.forms).sorted() {
        let words = Self.folded(form)
        if words.utf8.count > 3 || form.allSatisfy(\.isUppercase) {
          forms.append((" " + words + " ", index))
        }
      }
    }
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
        let hits = forms.filter {
          $0.entity != mention.entity && Self.completes($0.words, (" " + name + " "))
        }
        // The longest name inside counts: « Nations unies » and not a shorter one within it.
        if let longest = hits.map(\.words.utf8.count).max() {
          found = hits.filter { $0.words.utf8.count == longest }.map(\.entity)
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

  /// Whether `inner` stands in `name` behind a preposition or an article: « … des Nations unies ».
  ///
  /// A body that merely starts with a state's name (« France Inter ») is no part of the state.
  private static func completes(_ inner: String, _ name: String) -> Bool {
    guard let range = name.range(of: inner), range.lowerBound > name.startIndex else {
      return false
    }
    let before = name[..<range.lowerBound].split(separator: " ").last.map(String.init) ?? ""
    return ["de", "du", "des", "d", "la", "le", "les", "l"].contains(before)
  }

  private static func folded(_ text: String) -> String {
    DataLines.words(
      text.lowercased().replacing("-", with: " ").replacing("’", with: "'").replacing(
        "'", with: " ")
    )
    .joined(separator: " ")
  }
}
