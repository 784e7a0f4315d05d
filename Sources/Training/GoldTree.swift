internal import Linguistics

/// A sentence with its tree made projective, ready for the parser to learn from.
struct GoldTree {
  let words: ParserWords
  /// Heads by index; −1 for the root.
  let heads: [Int]
  /// Numbers of the relations.
  let labels: [UInt8]
  /// How often it is learnt from in a round.
  var repeats = 1

  /// Hangs words higher, nearest first, until no two arcs cross.
  ///
  /// - Note: J. Nivre, J. Nilsson, “Pseudo-projective dependency parsing”, 2005,
  ///   doi:10.3115/1219840.1219853, without marking what was lifted.
  static func projective(_ heads: [Int]) -> [Int] {
    var heads = heads
    for _ in 0..<(heads.count * 4) {
      var shortest: (length: Int, word: Int)?
      for word in heads.indices where heads[word] >= 0 {
        let length = abs(heads[word] - word)
        if length > 1, length < shortest?.length ?? .max, crosses(word, heads) {
          shortest = (length, word)
        }
      }
      guard let shortest else { return heads }
      heads[shortest.word] = heads[heads[shortest.word]]
    }
    return heads
  }

  /// Whether a word between a word and its head does not depend on the head.
  private static func crosses(_ word: Int, _ heads: [Int]) -> Bool {
    let head = heads[word]
    for between in (min(word, head) + 1)..<max(word, head) {
      var above = between
      while above >= 0, above != head { above = heads[above] }
      if above != head { return true }
    }
    return false
  }

  /// The moves that build the tree.
  var moves: [ParserMove] {
    var left = [Int](repeating: 0, count: heads.count)
    for head in heads where head >= 0 { left[head] += 1 }
    var stack: [Int] = []
    var moves: [ParserMove] = []
    var next = 0
    while next < heads.count || !stack.isEmpty {
      if let top = stack.last, left[top] == 0 {
        let below = stack.count > 1 ? stack[stack.count - 2] : -1
        if next < heads.count, heads[top] == next {
          left[next] -= 1
          stack.removeLast()
          moves.append(.left)
          continue
        }
        if heads[top] == below, below >= 0 || next == heads.count {
          if below >= 0 { left[below] -= 1 }
          stack.removeLast()
          moves.append(.right)
          continue
        }
      }
      guard next < heads.count else { return [] }
      stack.append(next)
      next += 1
      moves.append(.shift)
    }
    return moves
  }
}
