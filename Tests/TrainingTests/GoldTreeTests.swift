import Linguistics
import Testing

@testable import Training

@Suite("GoldTree")
struct GoldTreeTests {
  /// The tree that the moves of a gold tree build.
  private func rebuilt(_ heads: [Int]) -> [Int] {
    let words = heads.indices.map {
      Word(token: $0, form: "w", tag: .noun, features: "", lemma: "w")
    }
    let tree = GoldTree(
      words: ParserWords(bare: words[...]), heads: heads,
      labels: [UInt8](repeating: 0, count: heads.count))
    var lattice = ParserLattice(count: heads.count)
    var state = 0
    var result = [Int](repeating: -2, count: heads.count)
    for move in tree.moves {
      #expect(lattice.allows(move, in: lattice.states[state]))
      if move != .shift {
        let arc = lattice.arc(move, in: lattice.states[state])
        result[arc.dependent] = arc.head
      }
      state = lattice.advance(state, move, label: 0, score: 0)
    }
    #expect(lattice.isFinal(lattice.states[state]))
    return result
  }

  @Test(
    "builds every projective tree by its moves",
    arguments: [
      [-1], [1, -1], [-1, 0], [2, 2, -1, 2, 3], [1, 4, 1, 2, -1, 4, 5], [3, 0, 0, -1],
    ])
  func movesRebuild(_ heads: [Int]) { #expect(rebuilt(heads) == heads) }

  @Test("lifts crossing arcs, the shortest first")
  func lifting() {
    #expect(GoldTree.projective([2, -1, 1, 0]) == [1, -1, 1, 1])
    #expect(GoldTree.projective([1, -1, 1]) == [1, -1, 1])
  }
}
