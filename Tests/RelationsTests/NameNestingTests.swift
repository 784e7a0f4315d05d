import Linguistics
import RelgraphCore
import Testing

@testable import Relations

@Suite("NameNesting")
struct NameNestingTests {
  private let bench: RelationBench

  init() throws { bench = try RelationBench.shared.get() }

  /// The ids of what is named inside the first mention of `id`.
  private func wholes(of id: String, in text: String) -> [String] {
    let marked = bench.marked(text)
    let nesting = NameNesting(
      mentions: marked.mentions, entities: marked.entities, document: marked.document,
      adjectives: [:])
    guard
      let mention = marked.mentions.indices.first(where: {
        marked.ids[marked.mentions[$0].entity] == id
      })
    else { return [] }
    return nesting.wholes(of: mention).map { marked.ids[$0] }
  }

  @Test("finds a name behind an article or a preposition, the longest one")
  func inside() {
    let text =
      "La [Banque centrale de la République tchèque|N org:BC] parle. La [République|N sta:R] et la "
      + "[République tchèque|N sta:CZ] se taisent."
    #expect(wholes(of: "org:BC", in: text) == ["sta:CZ"])
  }

  @Test("a body that bears a state's name without a preposition is no part of it")
  func beginning() {
    let text = "[Chili Radio du matin|N org:CR] parle. Le [Chili|N sta:CL] se tait."
    #expect(wholes(of: "org:CR", in: text).isEmpty)
    let held = "[Debout le Chili|N org:DC] parle. Le [Chili|N sta:CL] se tait."
    #expect(wholes(of: "org:DC", in: held).isEmpty)
    let same = "[Le Matin|N org:LM] parle. [Matin|N org:M] se tait."
    #expect(wholes(of: "org:LM", in: same).isEmpty)
    let state = "[Le Chili debout|N org:CD] parle. Le [Chili|N sta:CL] se tait."
    #expect(wholes(of: "org:CD", in: state).isEmpty)
  }

  @Test("of two places in a name the first counts")
  func firstPlace() {
    let text = "[Chili Amis du Chili|N org:CA] parle. Le [Chili|N sta:CL] se tait."
    #expect(wholes(of: "org:CA", in: text).isEmpty)
  }

  @Test("hyphens and apostrophes part words")
  func parts() {
    let text = "L'[Agence de l'Île-du-Nord|N org:A] parle. [Île du Nord|N sta:I] se tait."
    #expect(wholes(of: "org:A", in: text) == ["sta:I"])
  }
}
