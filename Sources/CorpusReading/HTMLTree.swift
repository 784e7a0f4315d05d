internal import CLibXML2

/// A web page as elements and texts in document order.
///
/// The one place that sees libxml2. It never loads a DTD, an entity or anything over the network.
struct HTMLTree {
  /// An element or a text.
  struct Node {
    /// The element's name in lower case; empty for a text.
    let name: String
    /// The text; empty for an element.
    let text: [UInt8]
    /// The attributes that matter here, by name.
    let attributes: [String: String]
    /// Index behind the last node inside it.
    var end: Int
  }

  private(set) var nodes: [Node] = []
  /// Whether the parser gave up before the end: below 256 levels, or over ten million bytes in one text.
  let isCut: Bool

  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// `XML_ERR_RESOURCE_LIMIT`, which older headers do not name.
  private static let resourceLimit: Int32 = 114

  private static let kept: Set<String> = [
    "aria-hidden", "class", "content", "datetime", "hidden", "href", "id", "itemprop", "lang",
    "name", "property", "pubdate", "rel", "role", "style", "type",
  ]

  /// Parses a page; what is not well formed is mended as browsers do.
  ///
  /// - Complexity: O(*n*) in the bytes.
  init(_ bytes: [UInt8]) {
    guard Self.isReady, let context = htmlNewParserCtxt() else {
      isCut = true
      return
    }
    defer { htmlFreeParserCtxt(context) }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    // A NUL would end the page for a C parser.
    let page = bytes.map { CChar(bitPattern: $0 == 0 ? 0x20 : $0) }
    let document = page.withUnsafeBufferPointer {
      htmlCtxtReadMemory(
        context, $0.baseAddress, Int32(clamping: $0.count), nil, "UTF-8", Int32(options))
    }
    guard let document else {
      isCut = true
      return
    }
    defer { xmlFreeDoc(document) }
    let code = xmlCtxtGetLastError(context)?.pointee.code ?? 0
    // Elements below its limit, or a text longer than it holds: either way the rest is missing.
    isCut =
      code == Int32(XML_ERR_INTERNAL_ERROR.rawValue) || code == Self.resourceLimit
      || code == Int32(XML_ERR_NO_MEMORY.rawValue) || context.pointee.disableSAX != 0
    if let root = xmlDocGetRootElement(document) { flatten(root) }
  }

  private mutating func flatten(_ root: UnsafeMutablePointer<xmlNode>) {
    var open: [Int] = []
    var current: UnsafeMutablePointer<xmlNode>? = root
    while let node = current {
      let index = nodes.count
      let isElement = node.pointee.type == XML_ELEMENT_NODE
      if isElement {
        nodes.append(Self.element(node, end: index + 1))
      } else if node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_CDATA_SECTION_NODE {
        nodes.append(
          Node(name: "", text: Self.bytes(node.pointee.content), attributes: [:], end: index + 1))
      }
      if isElement, let child = node.pointee.children {
        open.append(index)
        current = child
        continue
      }
      var climbing: UnsafeMutablePointer<xmlNode>? = node
      while let here = climbing, here.pointee.next == nil, let opened = open.popLast() {
        nodes[opened].end = nodes.count
        climbing = here.pointee.parent
      }
      current = climbing == root ? nil : climbing?.pointee.next
    }
    while let opened = open.popLast() { nodes[opened].end = nodes.count }
  }

  private static func element(_ node: UnsafeMutablePointer<xmlNode>, end: Int) -> Node {
    var attributes: [String: String] = [:]
    var attribute = node.pointee.properties
    while let here = attribute {
      attribute = here.pointee.next
      let name = string(here.pointee.name).lowercased()
      guard kept.contains(name) else { continue }
      var value: [UInt8] = []
      var part = here.pointee.children
      while let text = part {
        value += bytes(text.pointee.content)
        part = text.pointee.next
      }
      attributes[name] = String(decoding: value, as: UTF8.self)
    }
    return Node(
      name: string(node.pointee.name).lowercased(), text: [], attributes: attributes, end: end)
  }

  private static func bytes(_ text: UnsafePointer<xmlChar>?) -> [UInt8] {
    guard let text else { return [] }
    return Array(UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))))
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    String(decoding: bytes(text), as: UTF8.self)
  }
}

extension HTMLTree {
  /// The text inside a node, without the mark-up.
  func text(of index: Int) -> String {
    let inside = nodes[index..<nodes[index].end]
    return DocumentBuilder.oneLine(
      String(decoding: inside.flatMap(\.text), as: UTF8.self))
  }

  /// The first element of that name within a range.
  func first(_ name: String, in range: Range<Int>) -> Int? {
    range.first { nodes[$0].name == name }
  }

  /// All nodes.
  var all: Range<Int> { 0..<nodes.count }

  /// A node and what is inside it.
  func range(of index: Int) -> Range<Int> { index..<nodes[index].end }
}
