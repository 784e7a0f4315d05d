/// A text into which `[surface|fields]` marks are drawn: what tests expect of it stands where it is expected.
package struct MarkedText {
  /// What stands between two brackets.
  package struct Mark: Hashable, Sendable {
    /// The words in front of the bar.
    package let surface: String
    /// What is said of them.
    package let fields: String
    /// Their bytes in the text without marks.
    package let bytes: Range<Int>
    /// Their scalars in it.
    package let scalars: Range<Int>
  }

  /// The text without the marks.
  package private(set) var text = ""
  /// The marks, in order.
  package private(set) var marks: [Mark] = []

  /// Takes the marks out of a text; brackets that hold none stay.
  ///
  /// - Parameters:
  ///   - marked: The text.
  ///   - isMark: Whether what stands behind a bar makes a mark.
  package init(_ marked: String, where isMark: (Substring) -> Bool = { _ in true }) {
    var rest = marked[...]
    while let open = rest.firstIndex(of: "[") {
      text += rest[..<open]
      rest = rest[open...].dropFirst()
      guard let close = rest.firstIndex(of: "]"), let bar = rest[..<close].firstIndex(of: "|"),
        case let fields = rest[bar..<close].dropFirst(), isMark(fields)
      else {
        text += "["
        continue
      }
      let start = (text.utf8.count, text.unicodeScalars.count)
      text += rest[..<bar]
      marks.append(
        Mark(
          surface: String(rest[..<bar]), fields: String(fields),
          bytes: start.0..<text.utf8.count, scalars: start.1..<text.unicodeScalars.count))
      rest = rest[close...].dropFirst()
    }
    text += rest
  }
}
