import Linguistics
import RelgraphCore
import Testing

@Suite("LayeredRecognizer and MinimalNames")
struct LayeredRecognizerTests {
  /// Finds the same names in every document.
  private struct Fixed: NameRecognizer {
    let names: [(Range<Int>, NameLabel)]

    func candidates(in document: TokenizedDocument, known: [KnownToken]) -> [NameCandidate] {
      names.map {
        NameCandidate(tokens: $0.0, sentence: 0, label: $0.1, confidence: 1, reason: "test")
      }
    }
  }

  private func found(_ recognizer: any NameRecognizer, _ text: String) throws -> [String] {
    let document = SentenceSplitter(pack: try frenchPack()).run(paragraph(text))
    let known = [KnownToken](repeating: .unknown, count: document.tokens.count)
    return recognizer.candidates(in: document, known: known).map {
      document.document.text[document.span(of: $0.tokens)]
    }
  }

  @Test("believes the first layer where two overlap, and keeps order")
  func layers() throws {
    let first = Fixed(names: [(2..<4, .person)])
    let second = Fixed(names: [(0..<1, .organization), (3..<5, .person)])
    #expect(try found(LayeredRecognizer([first, second]), "A b C D E") == ["A", "C D"])
  }

  @Test("cuts titles off and drops what has no name of its own")
  func minimal() throws {
    let text = "Commissaire Leroy et la télévision publique de Norvège, COP99, cour de Bastan"
    let names: [(Range<Int>, NameLabel)] = [
      (0..<2, .person), (4..<8, .organization), (9..<10, .organization), (11..<14, .organization),
    ]
    let minimal = MinimalNames(Fixed(names: names), pack: try frenchPack())
    #expect(try found(minimal, text) == ["Leroy", "cour de Bastan"])
  }

  @Test("a thing's name is no body's, nor is a letter")
  func things() throws {
    let names: [(Range<Int>, NameLabel)] = [
      (2..<4, .organization), (6..<7, .organization), (9..<10, .organization),
    ]
    let minimal = MinimalNames(Fixed(names: names), pack: try frenchPack())
    #expect(try found(minimal, "La fusée Orme 9 du groupe Alstor, et B") == ["Alstor"])
  }

  @Test("a law or a prize with an English name is nobody", arguments: ["Act", "Award", "Treaty"])
  func works(word: String) throws {
    let names: [(Range<Int>, NameLabel)] = [(2..<4, .person), (5..<7, .person)]
    let minimal = MinimalNames(Fixed(names: names), pack: try frenchPack())
    #expect(try found(minimal, "Le vieux Dorval \(word) de Dorval Lenoir") == ["Dorval Lenoir"])
  }
}
