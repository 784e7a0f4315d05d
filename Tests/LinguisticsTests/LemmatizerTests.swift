import Testing

@testable import Linguistics

@Suite("Lemmatizer")
struct LemmatizerTests {
  @Test(
    "turns a form into its lemma and back into the change",
    arguments: [("parlait", "parler"), ("yeux", "œil"), ("chat", "chat"), ("a", "avoir")])
  func changes(_ form: String, _ lemma: String) {
    #expect(Lemmatizer.Change(from: form, to: lemma).lemma(of: form) == lemma)
  }

  @Test("refuses to cut more than there is")
  func tooShort() { #expect(Lemmatizer.Change(cut: 4, suffix: "er").lemma(of: "ais") == nil) }

  @Test("looks at every ending, then at the whole word")
  func keys() {
    #expect(Lemmatizer.keys("été", tag: .noun).count == 5)
    #expect(Lemmatizer.keys("", tag: .noun).count == 2)
    #expect(Lemmatizer.keys("anticonstitutionnellement", tag: .adverb).count == 10)
  }
}
