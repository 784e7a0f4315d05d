import Testing

@testable import Training

@Suite("Sentences with other neighbours")
struct SentenceMixerTests {
  private static func sentence(_ tokens: String...) -> TreebankSentence {
    var sentence = TreebankSentence()
    sentence.tokens = tokens
    sentence.spaces = tokens.map { _ in true }
    return sentence
  }

  private static func texts(_ sentences: [TreebankSentence]) -> [String] {
    sentences.map { SyntaxAnalysis.text(of: $0) }
  }

  @Test("are printed with the spaces that French has")
  func printed() {
    let lines: [Substring] = [
      "L'\tDET", "accord\tNOUN", "(\tPUNCT", "secret\tADJ", ")\tPUNCT", ",\tPUNCT", "dit\tVERB",
      "-\tPUNCT", "on\tPRON", ".\tPUNCT", "", "Seul\tADJ", "", "Qui\tPRON", "?\tPUNCT",
    ]
    #expect(
      Self.texts(TreebankSentence.printed(taggedWords: lines))
        == ["L'accord (secret), dit-on. ", "Qui ? "])
  }

  @Test("lose a full stop, but no other sign and not all they have")
  func withoutStop() {
    let list = [
      Self.sentence("Il", "part", "."), Self.sentence("Quand", "donc", "?"),
      Self.sentence("Fin", "."),
    ]
    #expect(Self.texts(list.map { $0.withoutStop() }) == ["Il part ", "Quand donc ? ", "Fin . "])
    #expect(list.map(\.hasStop) == [true, true, true])
    #expect(!list[0].withoutStop().hasStop)
  }

  @Test("are about as many as asked for, each heading as often as asked, the same for a seed")
  func mixed() {
    let prose = (0..<400).map { Self.sentence("Phrase", "\($0)", ".") }
    let headings = [Self.sentence("Un", "titre"), Self.sentence("Un", "autre")]
    var (one, two) = (SentenceMixer(seed: 4), SentenceMixer(seed: 4))
    let mixed = Self.texts(
      one.mixed(prose: prose, headings: headings, times: 3, unstopped: 0.25))
    #expect(
      mixed
        == Self.texts(two.mixed(prose: prose, headings: headings, times: 3, unstopped: 0.25)))
    #expect(mixed.count { $0 == "Un titre " } == 3 && mixed.count { $0 == "Un autre " } == 3)
    let taken = mixed.filter { $0.hasPrefix("Phrase") }
    #expect(Set(taken).count == taken.count && (150...250).contains(taken.count))
    #expect((20...90).contains(taken.count { !$0.hasSuffix(". ") }))
    #expect(taken != taken.sorted())
  }
}
