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
        let scorer = TableScorer(
          moveReader: moveReader, labelReader: labelReader, moveScale: moves.scale,
          labelScale: labels.scale, labelCount: labels.labelCount, width: labels.width)
        var search = ParserSearch(seen, scorer: scorer, beam: beam, gap: gap)
        while search.advance() {}
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

/// Scores features by a model's tables.
private struct TableScorer: ParserScorer {
  let moveReader: FeatureTable.Reader
  let labelReader: FeatureTable.Reader
  let moveScale: Float
  let labelScale: Float
  let labelCount: Int
  /// Sums that the table of relations writes.
  let width: Int

  func moves(_ keys: [UInt64]) -> SIMD4<Float> {
    var sums = SIMD4<Int16>.zero
    withUnsafeMutableBytes(of: &sums) { bytes in
      guard let start = bytes.bindMemory(to: Int16.self).baseAddress else { return }
      moveReader.add(keys, to: start)
    }
    return SIMD4<Float>(sums) * moveScale
  }

  func labels(_ keys: [UInt64]) -> SIMD64<Float> {
    var sums = SIMD64<Int16>.zero
    withUnsafeMutableBytes(of: &sums) { bytes in
      guard let start = bytes.bindMemory(to: Int16.self).baseAddress else { return }
      labelReader.add(keys, to: start)
    }
    return SIMD64<Float>(sums) * labelScale
  }

  func bestLabel(_ keys: [UInt64]) -> (label: UInt8, score: Float) {
    withUnsafeTemporaryAllocation(of: Int16.self, capacity: width) { sums in
      sums.initialize(repeating: 0)
      guard let start = sums.baseAddress else { return (0, 0) }
      labelReader.add(keys, to: start)
      var best = 0
      for label in 1..<max(labelCount, 1) where sums[label] > sums[best] { best = label }
      return (UInt8(best), Float(sums[best]) * labelScale)
    }
  }
}
