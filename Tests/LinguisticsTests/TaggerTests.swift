import RelgraphCore
import Testing

@testable import Linguistics

@Suite("Tagger")
struct TaggerTests {
  private static func tagged(_ text: String) throws -> TaggedDocument {
    let tagger = try #require(try Tagger(ModelFiles(language: "fr")))
    let pack = try #require(LanguagePack(language: "fr"))
    let source = SourceText(text)
    let blocks = [Block(kind: .paragraph, span: source.span)].filter { !$0.span.isEmpty }
    return tagger.run(
      SentenceSplitter(pack: pack).run(
        Document(info: DocumentInfo(id: "t", path: "t"), text: source, blocks: blocks)))
  }

  @Test("tells tags, lemmas and the words of contractions")
  func sentence() throws {
    let words = try Self.tagged("Les ministres du pays parlaient des accords.").words
    #expect(words.map(\.form).prefix(5) == ["Les", "ministres", "de", "le", "pays"])
    #expect(words.map(\.tag.code).prefix(6) == ["DET", "NOUN", "ADP", "DET", "NOUN", "VERB"])
    #expect(words.map(\.lemma).prefix(6) == ["le", "ministre", "de", "le", "pays", "parler"])
    #expect(words[1].features == "Gender=Masc|Number=Plur")
    #expect(words[2].token == words[3].token)
  }

  @Test(
    "keeps one range of words for each sentence",
    arguments: ["", "A. B. C.", "« — »", "12 345 !"])
  func ranges(_ text: String) throws {
    let document = try Self.tagged(text)
    #expect(document.sentences.count == document.tokenized.sentences.count)
    #expect(document.sentences.reduce(0) { $0 + $1.count } == document.words.count)
  }
}
