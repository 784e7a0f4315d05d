/// Escaping for XML, in text and in attributes alike.
enum XMLText {
  /// Text with `& < > " '` written as references and what XML forbids left out.
  ///
  /// - Complexity: O(*n*) in the scalars of `text`.
  static func escape(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      case "\n": result.append(scalar)
      default: if VisibleText.isShown(scalar) { result.append(scalar) }
      }
    }
    return String(result)
  }
}
