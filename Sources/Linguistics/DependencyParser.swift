public import Learning

/// The dependency tree of a sentence, after Universal Dependencies.
public struct DependencyTree: Sendable, Hashable {
  /// The head of each word, as an index into the sentence's words; nothing for the root.
  public let heads: [Int?]
  /// The relation of each word to its head, such as `nsubj:pass`; `root` for the root.
  public let relations: [String]

  /// Makes a tree.
  package init(heads: [Int?], relations: [String]) {
    self.heads = heads
    self.relations = relations
  }
}

/// Builds dependency trees with a trained transition system.
///
/// Trees are projective: a word and all that depends on it stand side by side.
public struct DependencyParser: Sendable {
  /// What a parser model must have been made for.
  package static let schema = ParserFeatures.schema

  private let lexicons: ModelLexicons
  private let moves: FeatureTable
  private let labels: FeatureTable
  private let relations: [String]
  private let beam: Int
  private let gap: Float
  private let memories = Pool { ParserMemory() }

  /// Reads the parser of a set of models; nothing where the set holds none.
  ///
  /// - Parameters:
  ///   - models: The set.
  ///   - beam: How many partial trees are kept; more is slower and better.
  ///   - gap: Partial trees that score so much less than the best are dropped at once.
  /// - Throws: Where the model is damaged or made for other features.
  public init?(
    _ models: ModelFiles, beam: Int = 4, gap: Float = 120
  ) throws(ModelError) {
    guard let lexicons = try models.lexicons,
      let container = try models.container("parser.model", schema: Self.schema)
    else { return nil }
    self.lexicons = lexicons
    self.beam = max(1, beam)
    self.gap = gap
    moves = try FeatureTable(container, prefix: "mov")
    labels = try FeatureTable(container, prefix: "lab")
    relations = try container.section("rel").lines()
    guard moves.labelCount == ParserMove.allCases.count, labels.labelCount == relations.count,
      (1...64).contains(relations.count)
    else { throw try container.section("rel").damaged() }
  }

  /// Longer sentences are cut into pieces of so many words, each hung on the one before.
  package static let longest = 400

  /// The tree of one sentence.
  ///
  /// - Complexity: O(*n* · beam) in the number of words.
  public func tree(ofSentence sentence: Int, in document: TaggedDocument) -> DependencyTree {
    tree(of: document.words[document.sentences[sentence]])
  }

  /// The tree of a sentence's words.
  package func tree(of words: ArraySlice<Word>) -> DependencyTree {
    var heads: [Int?] = []
    var names: [String] = []
    var root: Int?
    for start in stride(from: 0, to: words.count, by: Self.longest) {
      let end = min(start + Self.longest, words.count)
      let base = words.startIndex
      let piece = parse(words[(base + start)..<(base + end)])
      for (head, label) in zip(piece.heads, piece.labels) {
        if head < 0 {
          heads.append(root)
          names.append(root == nil ? "root" : "parataxis")
          root = root ?? heads.count - 1
        } else {
          heads.append(start + head)
          names.append(relations[label])
        }
      }
    }
    return DependencyTree(heads: heads, relations: names)
  }

  private func parse(_ words: ArraySlice<Word>) -> (heads: [Int], labels: [Int]) {
    let seen = ParserWords(words, lexicons: lexicons)
    return moves.withReader { moveReader in
      labels.withReader { labelReader in
        var memory = memories.take()
        memory.forget()
        let scorer = TableScorer(
          moveReader: moveReader, labelReader: labelReader, moveScale: moves.scale,
          labelScale: labels.scale, labelCount: labels.labelCount, width: labels.width,
          memory: consume memory)
        var search = ParserSearch(seen, scorer: consume scorer, beam: beam, gap: gap)
        while search.advance() {}
        memories.give(search.scorer.memory)
        return search.arcs
      }
    }
  }
}

extension ParserSearch {
  /// Heads, −1 for the root, and relations of the best tree.
  package var arcs: (heads: [Int], labels: [Int]) {
    var heads = [Int](repeating: -1, count: words.count)
    var labels = [Int](repeating: 0, count: words.count)
    guard let best = kept.first else { return (heads, labels) }
    for index in lattice.path(to: best) where lattice.states[index].move != .shift {
      let state = lattice.states[index]
      let arc = lattice.arc(state.move, in: lattice.states[Int(state.parent)])
      heads[arc.dependent] = arc.head
      labels[arc.dependent] = Int(state.label)
    }
    return (heads, labels)
  }
}
