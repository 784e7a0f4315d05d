public import RelgraphCore

/// Cuts text into tokens with exact spans.
///
/// Conventions: an elided word is a token of its own (`l'`, `qu'`); hyphenated words stay whole
/// (`nord-coréen`, `Jong-un`) but for pronouns tied to a verb (`a` `-t-il`); a contraction (`du`)
/// is one token; figures keep their separators (`10 000`, `3,5`); an abbreviation owns its full
/// stop (`M.`); every mark of punctuation stands alone, but for dots in a row.
public struct Tokenizer: Sendable {
  let rules: TokenRules

  /// Makes a tokeniser for the pack's language.
  public init(pack: LanguagePack) { rules = pack.tokenRules }

  /// The tokens of `span`, in order.
  ///
  /// - Complexity: O(*n*) in the bytes of the span.
  public func tokens(in text: SourceText, span: Span) -> [Token] {
    text.bytes.withUnsafeBufferPointer { bytes in
      var scanner = TokenScanner(bytes: bytes, position: span.start, end: span.end, rules: rules)
      return scanner.scan()
    }
  }

  /// The characters of a token as look-ups want them: straight apostrophes, nothing invisible.
  public static func form(of token: Token, in text: SourceText) -> String {
    let bytes = text.bytes[token.span.start..<token.span.end]
    if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
    let printed = String(decoding: bytes, as: UTF8.self)
    var form = String.UnicodeScalarView()
    for scalar in printed.unicodeScalars {
      switch ScalarClass(scalar) {
      case .format: continue
      case .apostrophe: form.append("'")
      case .hyphen: form.append("-")
      case .space: form.append(" ")
      default: form.append(scalar)
      }
    }
    return String(form)
  }
}
