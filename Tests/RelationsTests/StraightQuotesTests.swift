import Linguistics
import RelgraphCore
import Testing

@testable import Relations

/// Marks that do not show whether they open or close.
@Suite("Straight quotation marks")
struct StraightQuotesTests {
  private let bench: RelationBench

  init() throws { bench = try RelationBench.shared.get() }

  private static let told: [(String, [String])] = [
    (
      #""Le [Pérou|N sta:Pérou] a attaqué le [Chili|N sta:Chili]", a accusé [Anna Berg|N per:Berg]."#,
      ["assault Pérou Chili"]
    ),
    (
      #""Nous soutenons le [Chili|N sta:Chili]", a dit [Anna Berg|N per:Berg]."#,
      ["support Berg Chili"]
    ),
    (
      #"[Anna Berg|N per:Berg] a dit : " Nous soutenons le [Chili|N sta:Chili] "."#,
      ["support Berg Chili"]
    ),
    (
      #"Selon [Anna Berg|N per:Berg], "nous soutenons le [Chili|N sta:Chili]"."#,
      ["support Berg Chili"]
    ),
    (
      #"[Anna Berg|N per:Berg] "soutient" le [Chili|N sta:Chili]."#,
      ["support Berg Chili"]
    ),
  ]

  @Test("hold what is said like marks with sides", arguments: told)
  func found(text: String, lines: [String]) {
    #expect(bench.lines(text) == lines)
  }

  private static let marks: [(String, String)] = [
    // The gaps tell.
    (#"Il dit "oui" ."#, "<>"),
    (#"Il dit ("oui")."#, "<>"),
    // Gaps on both sides or on none: by turns.
    (#"Il dit " oui " et l'"axe"."#, "<><>"),
    // A mark that nothing closes holds nothing, unless the speech goes on behind the paragraph.
    (#"Un "tube. Il dit "oui"."#, "-<>"),
    (#"Un tube de 5" est là, "oui"."#, "-<>"),
    (#"Il dit "oui et non."#, "<"),
  ]

  @Test("open and close by their gaps, else by turns", arguments: marks)
  func sides(text: String, expected: String) {
    let document = bench.marked(text).document
    let quotes = StraightQuotes(document)
    let found = document.tokens.indices.filter { document.forms[$0] == "\"" }.map { token in
      switch quotes.sides[token] {
      case .opening: "<"
      case .closing: ">"
      case nil: "-"
      }
    }
    #expect(found.joined() == expected)
  }
}
