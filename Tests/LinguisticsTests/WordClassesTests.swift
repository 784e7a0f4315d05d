import Testing

@testable import Linguistics

@Suite("Closed classes")
struct WordClassesTests {
  @Test("the French pack lists every class")
  func listed() throws {
    let data = try DataLines(embedded: "packs/fr/grammar/words.txt")
    let heads = Set(data.lines.map { $0.text.prefix { $0 != ":" && $0 != " " } })
    for group in ClosedClass.allCases { #expect(heads.contains(group.name[...]), "\(group)") }
  }

  @Test("a class that has no case is told with its place and those there are")
  func unknown() {
    let data = DataLines(path: "words.txt", text: "# classes\nnegation: ne\nnegasion: ne")
    let error = #expect(throws: PackError.self) { try WordClasses(data) }
    #expect(error?.line == 3)
    #expect(error?.problem.contains("« negasion »") == true)
    #expect(error?.remedy.contains("object-clitic") == true)
  }

  @Test("a word is in the class that lists it, in no other, and in none by another spelling")
  func members() throws {
    let words = try WordClasses(
      DataLines(path: "words.txt", text: "adverb: hier\nnegation: ne\ncontraction de: du"))
    #expect(words.contains("hier", in: .adverb))
    #expect(!words.contains("hier", in: .negation))
    #expect(!words.contains("Hier", in: .adverb))
    #expect(words.lists("ne") && words.lists("du") && !words.lists("demain"))
  }
}
