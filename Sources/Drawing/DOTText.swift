/// Escaping for DOT: the only place that knows how a string is written there.
///
/// Labels and tooltips are Graphviz' *escStrings*, in which `\N` and `&amp;` mean something; node
/// ids are our own (`n1`), and fonts, shapes and colours are constants, so that text from documents
/// stands in no other attribute.
enum DOTText {
  /// Longest stretch between two quotes: Graphviz refuses strings over 16,381 bytes.
  private static let longestPiece = 8_000

  /// `text` in quotes for `label` or `tooltip`; `\n` in it starts a new line.
  ///
  /// - Complexity: O(*n*) in the scalars of `text`.
  static func label(_ text: String) -> String {
    var result = "\""
    var piece = 0
    for scalar in text.unicodeScalars {
      let written: String
      switch scalar {
      case "&": written = "&amp;"
      case "<": written = "&lt;"
      case ">": written = "&gt;"
      case "\\": written = "\\\\"
      case "\"": written = "\\\""
      case "\n": written = "\\n"
      default: written = VisibleText.isShown(scalar) ? String(scalar) : ""
      }
      if piece + written.utf8.count > longestPiece {
        result += "\" + \""
        piece = 0
      }
      result += written
      piece += written.utf8.count
    }
    return result + "\""
  }

  /// A number in quotes: bare, `1.5e-05` would be a syntax error.
  static func number(_ value: Double) -> String { "\"\(Decimal.text(value, digits: 3))\"" }
}
