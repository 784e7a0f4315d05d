/// What a label of DOT shows.
enum DOTLabel {
  /// The text of an escString: escapes and entities decoded.
  ///
  /// - Parameters:
  ///   - source: The value of the attribute.
  ///   - name: What `\N` and `\E` stand for.
  ///   - graph: What `\G` stands for.
  /// - Returns: The text, without line ends at its end.
  static func text(_ source: String, name: String, graph: String) -> String {
    guard source.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&") })
    else { return source }
    var result = ""
    var isEscaped = false
    for scalar in source.unicodeScalars {
      guard isEscaped else {
        if scalar == "\\" { isEscaped = true } else { result.unicodeScalars.append(scalar) }
        continue
      }
      isEscaped = false
      switch scalar {
      case "n", "l", "r": result += "\n"
      case "N", "E": result += name
      case "G": result += graph
      case "L", "T", "H": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    while result.unicodeScalars.last == "\n" { result.unicodeScalars.removeLast() }
    return decodingEntities(result)
  }

  /// The text of an HTML label: its tags taken out, entities decoded, `<br/>` and rows as line ends.
  static func text(html: String) -> String {
    var result = ""
    var tag: String?
    for character in html.unicodeScalars {
      if character == "<" {
        tag = ""
      } else if character == ">", let name = tag?.lowercased() {
        if name.hasPrefix("br") || name.hasPrefix("/tr") { result += "\n" }
        if name.hasPrefix("/td") { result += " " }
        tag = nil
      } else if tag == nil {
        result.unicodeScalars.append(character)
      } else {
        tag?.unicodeScalars.append(character)
      }
    }
    return decodingEntities(result).trimmed
  }

  private static let entities: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
  ]

  /// Text with the entities of XML, `&nbsp;` and numbers decoded; others stay as they are.
  static func decodingEntities(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "&", let end = rest.prefix(12).firstIndex(of: ";"),
        let decoded = entity(String(rest[..<end]))
      {
        result.append(decoded)
        rest = rest[rest.index(after: end)...]
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func entity(_ name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return entities[name] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    let value =
      isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    return value.flatMap { Unicode.Scalar($0) }
  }
}
