internal import Linguistics
internal import RelgraphCore

/// Arguments as a parser's tree has them, with the shallow reading where the tree is silent.
///
/// Chunks stay the units: a chunk's word is the one on which its others hang. A tree fills the places that the order of
/// words leaves open, and takes back what belongs to the clause of another verb.
struct TreeSyntax: SentenceSyntax {
  private let base: ShallowSyntax
  private let tree: SyntaxTree
  /// The chunk that holds each word of the tree.
  private let chunkOfWord: [Int?]
  /// The word of each chunk on which its others hang.
  private let wordOfChunk: [Int?]

  var chunks: [Chunk] { base.chunks }

  /// Joins a sentence's chunks and its tree.
  ///
  /// - Complexity: O(*n*) in the sentence's words.
  init(base: ShallowSyntax, tree: SyntaxTree) {
    self.base = base
    self.tree = tree
    var owners = [Int?](repeating: nil, count: tree.words.count)
    var heads = [Int?](repeating: nil, count: base.chunks.count)
    for (index, chunk) in base.chunks.enumerated() {
      for token in chunk.tokens { for word in tree.words(ofToken: token) { owners[word] = index } }
      if chunk.kind == .verbal {
        heads[index] = tree.words(ofToken: chunk.verb.headToken).last
      } else {
        heads[index] = tree.head(ofTokens: chunk.tokens)
      }
    }
    chunkOfWord = owners
    wordOfChunk = heads
  }

  // MARK: Subjects

  func subject(of verb: Int) -> Filler? {
    // The order of words knows lists and appositions better than the tree.
    if let shallow = base.subject(of: verb) { return shallow }
    guard chunks[verb].isFiniteVerb, chunks[verb].verb.invertedSubject == nil else { return nil }
    return treeSubject(of: verb)
  }

  /// Whether all of some noun phrases are arguments of other verbs in the tree.
  private func isTaken(_ group: [Int], by verb: Int) -> Bool {
    group.allSatisfy { chunk in
      guard let clause = clause(of: chunk) else { return false }
      return clause != verb
    }
  }

  private func treeSubject(of verb: Int) -> Filler? {
    guard var word = wordOfChunk[verb] else { return nil }
    for _ in 0..<4 {
      if let subject = tree.dependents(of: word, "nsubj").first { return filler(subject, of: word) }
      // « X critique Y et soutient Z »
      guard tree.isRelation(word, "conj"), let head = tree.heads[word] else { return nil }
      word = head
    }
    return nil
  }

  private func filler(_ subject: Int, of verb: Int) -> Filler? {
    guard let chunk = chunkOfWord[subject] else { return nil }
    switch chunks[chunk].kind {
    case .nominal:
      return chunks[chunk].preposition == nil ? .chunks(base.coordination(of: chunk)) : nil
    case .relative:
      guard tree.isRelation(verb, "acl"), let head = tree.heads[verb],
        let antecedent = chunkOfWord[head], chunks[antecedent].kind == .nominal
      else { return nil }
      return .chunks([antecedent])
    default: return nil
    }
  }

  /// The verb chunk in whose clause the tree has a noun phrase.
  private func clause(of chunk: Int) -> Int? {
    guard var word = wordOfChunk[chunk] else { return nil }
    for _ in 0..<tree.words.count {
      guard let head = tree.heads[word] else { return nil }
      if let owner = chunkOfWord[head], owner != chunk, chunks[owner].kind == .verbal {
        return owner
      }
      word = head
    }
    return nil
  }

  // MARK: Objects and complements

  func object(of verb: Int) -> [Int] {
    let shallow = base.object(of: verb)
    // « X, que soutient Y »: the pronoun is the object.
    let isRelative =
      verb > 0 && chunks[verb - 1].kind == .relative && chunks[verb - 1].word != "qui"
    guard let word = wordOfChunk[verb], !isRelative else { return shallow }
    let found = tree.dependents(of: word, "obj").compactMap { chunkOfWord[$0] }.first {
      chunks[$0].kind == .nominal && chunks[$0].preposition == nil && $0 > verb
    }
    if shallow.isEmpty { return found.map { base.coordination(of: $0) } ?? [] }
    if let found, !shallow.contains(found), isTaken(shallow, by: verb) {
      return base.coordination(of: found)
    }
    return shallow
  }

  func complements(ofVerb verb: Int, preposition: String) -> [[Int]] {
    let shallow = base.complements(ofVerb: verb, preposition: preposition)
    guard let word = wordOfChunk[verb] else { return shallow }
    let own = tree.dependents(of: word, "obl").compactMap { chunkOfWord[$0] }.filter {
      chunks[$0].kind == .nominal && chunks[$0].preposition == preposition && $0 > verb
        && !base.belongsToNoun($0, behind: verb) && base.leads($0)
    }
    let further = own.filter { chunk in !shallow.contains { $0.contains(chunk) } }
    return shallow + further.map { base.coordination(of: $0) }
  }

  func complements(ofNoun noun: Int, preposition: String) -> [[Int]] {
    let shallow = base.complements(ofNoun: noun, preposition: preposition)
    guard let word = wordOfChunk[noun] else { return shallow }
    let own = tree.dependents(of: word, "nmod").compactMap { chunkOfWord[$0] }.filter {
      // What stands behind a comma may belong to anything before it.
      chunks[$0].kind == .nominal && chunks[$0].preposition == preposition && $0 > noun
        && !chunks[noun..<$0].contains { $0.kind == .comma || $0.kind == .verbal }
    }
    let further = own.filter { chunk in !shallow.contains { $0.contains(chunk) } }
    return shallow + further.map { base.coordination(of: $0) }
  }

  // MARK: What chunks tell alone

  func isOwnedByAnother(_ chunk: Int, behind noun: Int) -> Bool {
    base.isOwnedByAnother(chunk, behind: noun)
  }
  func carrier(of noun: Int) -> Carrier? { base.carrier(of: noun) }
  func governor(of verb: Int) -> Int? { base.governor(of: verb) }
  func coordinatedInfinitive(before verb: Int) -> Int? {
    base.coordinatedInfinitive(before: verb)
  }
  func nounGovernor(of verb: Int) -> Int? { base.nounGovernor(of: verb) }
  func predicationSubject(of noun: Int) -> Filler? { base.predicationSubject(of: noun) }
  func predicationVerb(of noun: Int) -> Int? { base.predicationVerb(of: noun) }
  func completiveSubject(of verb: Int) -> [Int] { base.completiveSubject(of: verb) }
  func coordination(of noun: Int) -> [Int] { base.coordination(of: noun) }
  func apposedName(endingAt noun: Int) -> Int? { base.apposedName(endingAt: noun) }
  func isTime(_ noun: Int) -> Bool { base.isTime(noun) }
  func isAble(before verb: Int) -> Bool { base.isAble(before: verb) }
  func clauseVerb(of chunk: Int) -> Int? { base.clauseVerb(of: chunk) }
}
