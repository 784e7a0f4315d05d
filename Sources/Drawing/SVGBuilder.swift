internal import Exchange

/// Builds one XML element after the other; every value is escaped on the way in.
struct SVGBuilder {
  private(set) var text = ""
  private var depth = 0

  /// Opens an element; close it with ``close(_:)``.
  mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    start(name, attributes)
    text += ">\n"
    depth += 1
  }

  /// Closes the innermost element.
  mutating func close(_ name: String) {
    depth -= 1
    indent()
    text += "</\(name)>\n"
  }

  /// Writes an element without content.
  mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
    start(name, attributes)
    text += "/>\n"
  }

  /// Writes an element that holds only text.
  mutating func leaf(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], content: String
  ) {
    start(name, attributes)
    text += ">" + XMLText.escaped(VisibleText.kept(content)) + "</\(name)>\n"
  }

  /// Writes text of our own as it is.
  mutating func verbatim(_ own: String) { text += own }

  private mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
    indent()
    text += "<" + name
    for (key, value) in attributes {
      guard let value else { continue }
      text += " \(key)=\"\(XMLText.escaped(VisibleText.kept(value), inAttribute: true))\""
    }
  }

  private mutating func indent() { text += String(repeating: " ", count: depth) }
}
