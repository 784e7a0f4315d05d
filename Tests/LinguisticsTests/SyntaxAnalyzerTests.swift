import RelgraphCore
import Testing

@testable import Linguistics

@Suite("SyntaxAnalyzer")
struct SyntaxAnalyzerTests {
  private static func analyzer() throws -> SyntaxAnalyzer {
    try #require(try SyntaxAnalyzer(ModelFiles(language: "fr")))
  }

  @Test("reads one sentence as the whole document would have it")
  func lazily() throws {
    let document = try tokenized(
      "Le maire du village est venu. Il a salué les élus. Rien n'est décidé.")
    let models = ModelFiles(language: "fr")
    let tagged = try #require(try Tagger(models)).run(document)
    let parser = try #require(try DependencyParser(models))
    for sentence in document.sentences.indices {
      let tree = try Self.analyzer().tree(ofSentence: sentence, in: document)
      #expect(tree.words == Array(tagged.words[tagged.sentences[sentence]]))
      let whole = parser.tree(ofSentence: sentence, in: tagged)
      #expect(tree.heads == whole.heads && tree.relations == whole.relations)
    }
  }

  @Test("splits contractions over the bytes of their token")
  func contractions() throws {
    let document = try tokenized("Le maire du village est venu.")
    let tree = try Self.analyzer().tree(ofSentence: 0, in: document)
    #expect(tree.words.map(\.form) == ["Le", "maire", "de", "le", "village", "est", "venu", "."])
    #expect(tree.words(ofToken: 2) == 2..<4)
    #expect(tree.spans[2] == Span(start: 9, end: 11) && tree.spans[3] == tree.spans[2])
    #expect(tree.words(ofToken: 90).isEmpty)
    #expect(tree.head(ofTokens: 0..<4) == 1)
    #expect(tree.words[1].feature("Number") == "Sing" && tree.words[2].feature("Number") == nil)
  }

  @Test("walks the tree in both directions")
  func walks() throws {
    let document = try tokenized("La ministre a été reçue par le maire.")
    let tree = try Self.analyzer().tree(ofSentence: 0, in: document)
    #expect(tree.root == 4)
    #expect(tree.dependents(of: 4, "nsubj") == [1])
    #expect(tree.dependents(of: 4, "nsubj:pass") == [1] && tree.dependents(of: 4, "ns").isEmpty)
    #expect(tree.isRelation(1, "nsubj") && !tree.isRelation(1, "nsubj:outer"))
    #expect(tree.subtree(of: 7) == [5, 6, 7])
    #expect(tree.subtree(of: 4) == Array(0..<9))
  }
}
