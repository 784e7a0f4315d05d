/// How text is written in DOT, so that it can neither end its string nor mean anything else.
///
/// DOT knows two kinds of text. In an id and in attributes of our own only `\"` is undone by readers. In
/// an *escString* (labels, tooltips) a backslash starts an escape, and HTML entities are decoded.
package enum DOTText {
  /// Graphviz refuses a string of more bytes; longer ones are written as pieces with `+` between.
  private static let pieceSize = 16_000

  /// An id or an attribute's value in quotes.
  ///
  /// Control characters are left out. DOT cannot say a lone backslash before a quote, a line end or the
  /// end; one more is put there.
  package static func quoted(_ text: String) -> String {
    var pieces = Pieces(limit: pieceSize)
    var backslashes = 0
    for scalar in TextCleaning.legal(text).unicodeScalars {
      if backslashes % 2 == 1, scalar == "\"" || scalar == "\n" || scalar == "\r" {
        pieces.append("\\")
      }
      backslashes = scalar == "\\" ? backslashes + 1 : 0
      pieces.append(scalar == "\"" ? "\\\"" : String(scalar), mayBreak: backslashes % 2 == 0)
    }
    if backslashes % 2 == 1 { pieces.append("\\", mayBreak: false) }
    return pieces.text + "\""
  }

  /// An escString in quotes, which shows as `text` and nothing else.
  ///
  /// Control characters, bidi controls and non-characters are left out; line ends become `\n`.
  ///
  /// - Parameters:
  ///   - text: What is to be shown.
  ///   - limit: The number of characters after which an ellipsis stands for the rest.
  /// - Returns: DOT source, quotes included.
  package static func escaped(_ text: String, limit: Int = .max) -> String {
    var pieces = Pieces(limit: pieceSize)
    let shown = text.count > limit ? String(text.prefix(max(0, limit - 1))) + "…" : text
    for scalar in TextCleaning.legal(shown).unicodeScalars {
      switch scalar {
      case "\\": pieces.append("\\\\")
      case "\"": pieces.append("\\\"")
      case "&": pieces.append("&amp;")
      case "<": pieces.append("&lt;")
      case ">": pieces.append("&gt;")
      case "\n", "\u{2028}", "\u{2029}": pieces.append("\\n")
      case "\r": break
      case "\t": pieces.append(" ")
      case _ where TextCleaning.isUnprintable(scalar): break
      default: pieces.append(String(scalar))
      }
    }
    return pieces.text + "\""
  }

  /// An attribute's name in quotes; a name that Graphviz draws by, or fetches by, gets a `_` behind.
  package static func attributeName(_ name: String) -> String {
    quoted(isReserved(name) ? name + "_" : name)
  }

  /// The property behind an attribute's name: what ``attributeName(_:)`` was given.
  package static func propertyName(_ attribute: String) -> String {
    guard attribute.utf8.last == UInt8(ascii: "_") else { return attribute }
    let name = String(attribute.dropLast())
    return isReserved(name) ? name : attribute
  }

  /// Whether Graphviz gives the attribute a meaning that text from outside must not have.
  private static func isReserved(_ name: String) -> Bool {
    let lower = name.lowercased()
    let words = [
      "url", "href", "target", "font", "image", "style", "shape", "path", "color", "label",
      "tooltip",
    ]
    let names = [
      "pos", "width", "height", "size", "dir", "len", "rank", "root", "layout", "weight", "kind",
      "sides", "peripheries", "samehead", "sametail", "lhead", "ltail", "pin", "charset", "margin",
      "_background", "ratio", "dpi", "resolution", "rotate", "page", "viewport",
    ]
    return names.contains(lower) || words.contains { lower.contains($0) }
      || (lower.last == "_" && isReserved(String(lower.dropLast())))
  }

  /// Quoted pieces with `+` between, none of which is too long.
  private struct Pieces {
    let limit: Int
    var text = "\""
    private var count = 0

    init(limit: Int) { self.limit = limit }

    mutating func append(_ part: String, mayBreak: Bool = true) {
      text += part
      count += part.utf8.count
      guard count >= limit, mayBreak else { return }
      text += "\" + \""
      count = 0
    }
  }
}
