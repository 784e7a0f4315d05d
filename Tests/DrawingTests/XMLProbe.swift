import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads XML strictly and tells which elements it holds.
enum XMLProbe {
  struct Element {
    let name: String
    let attributes: [String: String]
    var text = ""
  }

  struct Malformed: Error {
    let reason: String
  }

  static func elements(_ text: String) throws -> [Element] {
    let collector = Collector()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = collector
    guard parser.parse() else {
      throw Malformed(reason: "\(parser.parserError.map(String.init(describing:)) ?? "?")")
    }
    return collector.elements
  }

  private final class Collector: NSObject, XMLParserDelegate {
    var elements: [Element] = []
    private var open: [Int] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      open.append(elements.count)
      elements.append(Element(name: name, attributes: attributes))
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      if let last = open.last { elements[last].text += string }
    }
  }
}
