import Linguistics
import RelgraphCore
import Testing

@Suite("PhraseTable")
struct PhraseTableTests {
  private func pieces(_ text: String) throws -> [Piece] {
    Pieces(SentenceSplitter(pack: try frenchPack()).run(paragraph(text))).all
  }

  @Test("finds the longest phrase, whatever its hyphens, capitals and accents")
  func longest() throws {
    let tokenizer = Tokenizer(pack: try frenchPack())
    var table = PhraseTable<Int>()
    table.insert(tokenizer.foldedPieces(of: "Kim"), 1)
    table.insert(tokenizer.foldedPieces(of: "Kim Jong-un"), 2)
    table.insert(tokenizer.foldedPieces(of: "États-Unis"), 3)
    for (text, end, payload) in [
      ("Kim Jong Un parle", 3, 2), ("KIM JONG-UN", 3, 2), ("Kim Jong", 1, 1), ("Etats Unis", 2, 3),
    ] {
      let pieces = try pieces(text)
      let match = table.longestMatch(in: pieces, at: 0, below: pieces.count)
      #expect(match?.end == end)
      #expect(match?.payloads == [payload])
    }
    #expect(table.longestMatch(in: try pieces("Jong"), at: 0, below: 1) == nil)
  }

  @Test(
    "folds composed and decomposed letters alike", arguments: ["é", "e\u{301}", "É", "E\u{301}"])
  func folding(_ letter: String) { #expect(Folding.fold(letter) == "e") }

  @Test("cuts at hyphens with exact spans")
  func spans() throws {
    let text = SourceText("russo-ukrainienne")
    let found = try pieces("russo-ukrainienne").map { text[$0.span] }
    #expect(found == ["russo", "ukrainienne"])
  }
}
