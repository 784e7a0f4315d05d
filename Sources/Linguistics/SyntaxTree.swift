public import RelgraphCore

/// A sentence's words in their tree, after Universal Dependencies.
///
/// Words are numbered from 0 in the order of the text. A contraction's words (*du* = *de* + *le*)
/// share the bytes of their token. Of *n* words one is the root; heads make no circle.
public struct SyntaxTree: Sendable, Hashable {
  /// Part of speech, features, lemma and token of each word.
  public let words: [Word]
  /// The bytes of each word's token in the document's text.
  public let spans: [Span]
  /// Each word's head; nothing for the root.
  public let heads: [Int?]
  /// Each word's relation to its head, such as `nsubj:pass`; `root` for the root.
  public let relations: [String]
  /// Each word's dependents, in the order of the text.
  public let dependents: [[Int]]

  /// Puts words and tree together.
  ///
  /// - Precondition: there is a span, a head and a relation for each word.
  package init(words: [Word], spans: [Span], tree: DependencyTree) {
    precondition(
      words.count == spans.count && words.count == tree.heads.count
        && words.count == tree.relations.count, "a word lacks its span, head or relation")
    self.words = words
    self.spans = spans
    heads = tree.heads
    relations = tree.relations
    var dependents = [[Int]](repeating: [], count: words.count)
    for (word, head) in tree.heads.enumerated() {
      if let head { dependents[head].append(word) }
    }
    self.dependents = dependents
  }

  /// The word that depends on no other; nothing in an empty tree.
  public var root: Int? { heads.firstIndex(of: nil) }

  /// The dependents of a word whose relation is `relation` or a subtype of it.
  ///
  /// - Parameters:
  ///   - word: A word of the tree.
  ///   - relation: `nsubj` finds `nsubj` and `nsubj:pass`; `nsubj:pass` only the latter.
  /// - Returns: Words in the order of the text.
  public func dependents(of word: Int, _ relation: String) -> [Int] {
    dependents[word].filter { relations[$0].isRelation(relation) }
  }

  /// Whether a word's relation to its head is `relation` or a subtype of it.
  public func isRelation(_ word: Int, _ relation: String) -> Bool {
    relations[word].isRelation(relation)
  }

  /// The words that a token of the document stands for; empty where it is of another sentence.
  public func words(ofToken token: Int) -> Range<Int> {
    let start = words.partitioningIndex { $0.token >= token }
    var end = start
    while end < words.count, words[end].token == token { end += 1 }
    return start..<end
  }

  /// The word of a range of tokens on which the others hang; nothing for tokens of other sentences.
  ///
  /// It is the first one whose head lies outside the range.
  ///
  /// - Complexity: O(*k* + log *n*) for *k* tokens.
  public func head(ofTokens tokens: Range<Int>) -> Int? {
    guard let last = tokens.last else { return nil }
    let range = words(ofToken: tokens.lowerBound).lowerBound..<words(ofToken: last).upperBound
    return range.first { word in heads[word].map { !range.contains($0) } ?? true }
  }

  /// A word and all below it, in the order of the text.
  ///
  /// - Complexity: O(*k* log *k*) in their number.
  public func subtree(of word: Int) -> [Int] {
    var found = [word]
    var next = 0
    while next < found.count {
      found += dependents[found[next]]
      next += 1
    }
    return found.sorted()
  }
}

extension String {
  fileprivate func isRelation(_ relation: String) -> Bool {
    guard hasPrefix(relation) else { return false }
    let rest = utf8.dropFirst(relation.utf8.count)
    return rest.isEmpty || rest.first == UInt8(ascii: ":")
  }
}
