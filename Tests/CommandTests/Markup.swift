import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads what the program writes with readers that are not ours.
enum Markup {
  /// Markup that another reader refuses.
  struct Malformed: Error, CustomStringConvertible {
    let description: String
  }

  /// Fails where `text` is no well-formed XML.
  static func check(_ text: String) throws {
    let parser = XMLParser(data: Data(text.utf8))
    guard parser.parse() else {
      throw Malformed(
        description: "line \(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "refused")"
      )
    }
  }

  /// The names of all elements of an XML text.
  static func elements(of text: String) -> Set<String> {
    let collector = ElementCollector()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = collector
    _ = parser.parse()
    return collector.names
  }

  /// The cells of a comma-separated table, quotes taken off, as RFC 4180 says.
  static func cells(of table: String) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isQuoted = false
    var previous: Unicode.Scalar?
    for scalar in table.unicodeScalars {
      switch scalar {
      case "\"":
        if !isQuoted, previous == "\"" { cell.unicodeScalars.append(scalar) }
        isQuoted.toggle()
      case "," where !isQuoted, "\n" where !isQuoted, "\r" where !isQuoted:
        cells.append(cell)
        cell = ""
      default: cell.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return cells + [cell]
  }

  /// Whether a spreadsheet would compute the cell instead of showing it.
  static func isFormula(_ cell: String) -> Bool {
    guard let first = cell.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else {
      return false
    }
    // A negative number is no formula.
    return Double(cell) == nil
  }
}

/// Keeps the names of the elements that a parser meets.
private final class ElementCollector: NSObject, XMLParserDelegate {
  var names: Set<String> = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    names.insert(name)
  }
}
