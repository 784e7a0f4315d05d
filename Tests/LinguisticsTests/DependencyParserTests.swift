import RelgraphCore
import Testing

@testable import Linguistics

@Suite("DependencyParser")
struct DependencyParserTests {
  /// The words and the trees of a text.
  private static func trees(_ text: String) throws -> [(words: [Word], tree: DependencyTree)] {
    let models = ModelFiles(language: "fr")
    let tagger = try #require(try Tagger(models))
    let parser = try #require(try DependencyParser(models))
    let pack = try #require(LanguagePack(language: "fr"))
    let source = SourceText(text)
    let blocks = [Block(kind: .paragraph, span: source.span)].filter { !$0.span.isEmpty }
    let tagged = tagger.run(
      SentenceSplitter(pack: pack).run(
        Document(info: DocumentInfo(id: "t", path: "t"), text: source, blocks: blocks)))
    return tagged.sentences.indices.map {
      (Array(tagged.words[tagged.sentences[$0]]), parser.tree(ofSentence: $0, in: tagged))
    }
  }

  @Test("finds subject, object and agent, in both voices")
  func roles() throws {
    let active = try #require(try Self.trees("Le président a reçu la ministre.").first)
    #expect(active.tree.heads == [1, 3, 3, nil, 5, 3, 3])
    #expect(active.tree.relations[1] == "nsubj")
    #expect(active.tree.relations[5] == "obj")
    let passive = try #require(
      try Self.trees("La ministre a été reçue par le président.").first)
    #expect(passive.tree.relations[1] == "nsubj:pass")
    #expect(passive.tree.relations[7].hasPrefix("obl"))
    #expect(passive.tree.heads[7] == 4)
  }

  @Test(
    "gives each sentence one root and each other word a head on the way to it",
    arguments: [
      "Oui.", "« »", ", , ; ( [ — …", "À À À du du du des des 12 12 !?",
      String(repeating: "mot ", count: 900), String(repeating: "(« ", count: 500),
    ])
  func soundTrees(_ text: String) throws {
    for (words, tree) in try Self.trees(text) {
      #expect(tree.heads.count == words.count)
      #expect(tree.heads.count { $0 == nil } == 1)
      for word in words.indices {
        var above = tree.heads[word]
        var steps = 0
        while let head = above, steps <= words.count {
          above = tree.heads[head]
          steps += 1
        }
        #expect(steps <= words.count)
      }
    }
  }
}
