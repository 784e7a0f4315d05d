import Linguistics
import RelgraphCore
import Testing

@Suite("Tokenizer")
struct TokenizerTests {
  @Test(
    "cuts where a French reader would",
    arguments: [
      "L'|ONU|n'|a|qu'|un|mandat|.",
      "aujourd'hui|,|quelqu'un|d'|autre",
      "l’|Élysée|dément",
      "M.|Poutine|et|Mme|Choe",
      "Kim|Jong-il|et|Kim|Jong-un",
      "A|-t-il|signé|?",
      "peut|-on|dire|peut-être|rendez-vous",
      "Les|nord-coréens|,|dit|-elle",
      "10 000|soldats|,|3,5|%|,|1er|juin",
      "en|2017|300|morts",
      "U.S.|Navy|et|J.-C.",
      "N'Djamena|et|la|Côte|d'|Ivoire",
      "Xi'an|,|O'Brien",
      "«|Oui|»|,|dit|Kim|…",
      "le|site|lemonde.fr|cité",
      "F-16|,|G20|,|COP21",
      "Moscou|,|Kiev|;|[|…|]",
      "sept.|2023",
      "ils|étaient|sept|.",
      "Canada|-|UE",
    ])
  func cuts(_ marked: String) throws {
    let expected = marked.split(separator: "|").map { $0.trimmingSpaces() }
    let text = Self.join(marked)
    let source = SourceText(text)
    let tokens = Tokenizer(pack: try frenchPack()).tokens(in: source, span: source.span)
    #expect(tokens.map { source[$0.span] } == expected)
  }

  /// Rebuilds running text from marked tokens: a bar is a space, but behind an apostrophe or before
  /// what is written together.
  private static func join(_ marked: String) -> String {
    var text = ""
    for piece in marked.split(separator: "|") {
      let glued =
        text.isEmpty || text.hasSuffix("'") || text.hasSuffix("’") || piece.hasPrefix("-t-")
        || piece == "-on" || piece == "-elle" || piece == "," || piece == "."
      text += (glued ? "" : " ") + piece
    }
    return text
  }

  @Test("keeps every letter and digit of hostile text inside a token")
  func losesNothing() throws {
    let text =
      "\u{202E}Kim\u{200D}Jong\u{0}un \u{FFFE}a\u{301}\u{301}b '''x' - - --- ''’’ 1 2 3 4567 890 ..a.b.fr A.B.C"
    let source = SourceText(text)
    let tokens = Tokenizer(pack: try frenchPack()).tokens(in: source, span: source.span)
    let printed = tokens.map { source[$0.span] }.joined().unicodeScalars
      .filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    let wanted = text.unicodeScalars
      .filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    #expect(Array(printed) == Array(wanted))
    #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.span.end <= $1.span.start })
  }

  @Test("writes forms with straight apostrophes and without what is invisible")
  func forms() throws {
    let source = SourceText("L’Ukra\u{AD}ine")
    let tokens = Tokenizer(pack: try frenchPack()).tokens(in: source, span: source.span)
    #expect(tokens.map { Tokenizer.form(of: $0, in: source) } == ["L'", "Ukraine"])
  }
}

extension Substring {
  fileprivate func trimmingSpaces() -> String {
    String(split(separator: " ").joined(separator: " "))
  }
}
