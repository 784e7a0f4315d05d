/// Escaping for XML, in text and in attributes alike.
enum XMLText {
  /// Text with `& < > " '` written as references and what XML forbids left out.
  ///
  /// - Complexity: O(*n*) in the scalars of `text`.
  static func escape(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n": result.unicodeScalars.append(scalar)
      default: if VisibleText.isShown(scalar) { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }
}
