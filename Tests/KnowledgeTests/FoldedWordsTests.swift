import Testing

@testable import Knowledge

@Suite("FoldedWords")
struct FoldedWordsTests {
  @Test(
    "a text that stops behind a title, a role or an opening mark is read",
    arguments: [
      "Le suspect a", "L'auteur à", "Il quitte \"le parti\"", "Il défend l'organisation \"",
      "Il a vu le président (", "Le ministre,", "le tireur, identifié",
    ])
  func cut(_ text: String) throws { try expectMentions(text) }

  @Test("before the first and behind the last word stands nothing")
  func outside() {
    let words = FoldedWords(["Étienne", "DORT"])
    #expect(words[-1] == "" && words[0] == "etienne" && words[1] == "dort" && words[2] == "")
  }
}
