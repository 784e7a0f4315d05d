import Linguistics
import RelgraphCore
import Testing

@testable import Relations

@Suite("Trigger files")
struct TriggerReaderTests {
  private func read(_ text: String) throws -> [Trigger] {
    try TriggerReader(
      data: DataLines(path: "aid.txt", text: text), type: RelationType(rawValue: "aid"),
      prepositions: ["à", "pour"]
    ).triggers()
  }

  @Test("make one trigger a head")
  func alternatives() throws {
    let read = try read("# a comment\n\nverb donner|prêter + arme|char : S=subj T=à,pour")
    #expect(read.map(\.phrase.head) == ["donner", "prêter"])
    #expect(read.map(\.contents.count) == [2, 2])
    guard case .directed(let source, let target) = read[0].ends else {
      Issue.record("not directed")
      return
    }
    #expect(source == [.subject])
    #expect(target == [.preposition("à"), .preposition("pour")])
  }

  @Test("know pronominal verbs and words that follow the head")
  func phrases() throws {
    let read = try read("verb se ranger|s'allier|mettre en garde : S=subj T=à")
    #expect(read.map(\.isReflexive) == [true, true, false])
    #expect(read.map(\.phrase.head) == ["ranger", "allier", "mettre"])
    #expect(read[2].phrase.tail == ["en", "garde"])
  }

  @Test(
    "tell file and line of a mistake",
    arguments: [
      "verb aider", "aider : S=subj T=obj", "verb aider : S=subj", "verb aider : S=sub T=obj",
      "verb aider : X=subj", "verb  : S=subj T=obj", "verb aider : S=subj T=visant",
      "verb aider : S=subj T=obj T=à", "verb aider : S= T=obj", "verb aider|aider : S=subj T=obj",
      "noun aide + arme|arme : S=de T=à", "noun aide : S=de T=à @plain",
    ])
  func mistakes(_ line: String) {
    let error = #expect(throws: RelationDataError.self) { try read("# first\n" + line) }
    #expect(error?.line == 2)
    #expect(error?.path == "aid.txt")
  }

  @Test("built-in files name only types of the ontology, every event type among them")
  func builtIn() throws {
    let bench = try RelationBench.shared.get()
    let known = Set(bench.ontology.definitions.map(\.type))
    let used = Set(bench.lexicon.triggers.map(\.type))
    #expect(used.isSubset(of: known))
    #expect(known.subtracting(used).map(\.rawValue).sorted() == ["office", "part"])
    #expect(bench.lexicon.triggers.count >= 1000)
  }
}
