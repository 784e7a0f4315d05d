internal import CLibXML2

/// What the parts of an XML file are told to, one after another.
protocol XMLHandler {
  /// Whether text may come now that says something.
  var wantsText: Bool { get }

  /// Takes an element's start tag.
  mutating func start(_ tag: borrowing XMLTag) throws(GraphFileError)

  /// Takes an element's end, also of one without content.
  mutating func end(_ element: XMLElement)

  /// Takes text, or a CDATA section, or the next piece of one.
  mutating func take(_ text: UnsafeBufferPointer<UInt8>)
}

/// The elements that graph files are made of.
enum XMLElement: String, CaseIterable {
  case attribute, attributes, attvalue, color, data, description, edge, gexf, graph, graphml,
    hyperedge, key, node
  case port, position, size, spell, thickness
  case standard = "default"
  case nodeLabel = "NodeLabel"
  case edgeLabel = "EdgeLabel"
  case other = ""
}

/// An element's start tag, as long as it is told of.
struct XMLTag: ~Copyable {
  /// What element starts.
  let element: XMLElement
  fileprivate let attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  fileprivate let count: Int
  fileprivate let line: Int
  fileprivate let file: String

  /// The value of the attribute with this local name.
  func attribute(_ name: StaticString) -> String? {
    bytes(name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The same in bytes, which are there as long as the tag is.
  func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    for place in 0..<count {
      guard let local = attributes?[5 * place],
        name.withUTF8Buffer({ name in
          // A name ends in a zero, which none of ours has.
          name.indices.allSatisfy { local[$0] == name[$0] } && local[name.count] == 0
        })
      else { continue }
      return value(place)
    }
    return nil
  }

  /// All attributes, by local name.
  var all: [(name: String, value: String)] {
    (0..<count).map { place in
      (
        attributes?[5 * place].map { String(cString: $0) } ?? "",
        String(decoding: value(place), as: UTF8.self)
      )
    }
  }

  /// An error at this tag.
  func error(_ problem: String, _ remedy: String) -> GraphFileError {
    GraphFileError(file: file, line: max(1, line), column: 1, problem: problem, remedy: remedy)
  }

  private func value(_ place: Int) -> UnsafeBufferPointer<UInt8> {
    guard let start = attributes?[5 * place + 3], let end = attributes?[5 * place + 4] else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeBufferPointer(start: start, count: end - start)
  }
}

/// Walks through an XML file from front to back, through libxml2's parser, which tells of its parts as it
/// finds them and keeps none.
///
/// Nothing is fetched: no network, no external DTD. Files that declare entities of their own are refused,
/// so that none can be expanded; libxml2's limits on depth, names and text stay on.
struct XMLScan {
  private var handler: any XMLHandler
  private let file: String
  private var parser: xmlParserCtxtPtr?
  private var error: GraphFileError?
  /// The elements met so far, by where libxml2 keeps each name once.
  private var elements: [(key: UnsafePointer<xmlChar>, element: XMLElement)] = []

  private static let chunk = 1 << 16
  private static let entityProblem = "the file declares an entity"
  private static let entityRemedy = "take the declaration out and write the text itself"

  /// Tells a handler all parts of a file, and gives it back.
  static func read<Handler: XMLHandler>(
    _ bytes: [UInt8], file: String, into handler: Handler
  ) throws(GraphFileError) -> Handler {
    try refuseEntities(bytes, file)
    var scan = XMLScan(handler: handler, file: file)
    scan.run(bytes)
    if let error = scan.error { throw error }
    return scan.handler as? Handler ?? handler
  }

  private init(handler: any XMLHandler, file: String) {
    self.handler = handler
    self.file = file
  }

  private mutating func run(_ bytes: [UInt8]) {
    withUnsafeMutablePointer(to: &self) { scan in
      var calls = Self.calls
      xmlResetLastError()
      guard let parser = xmlCreatePushParserCtxt(&calls, scan, nil, 0, nil) else {
        scan.pointee.error = scan.pointee.syntaxError()
        return
      }
      defer { xmlFreeParserCtxt(parser) }
      // « &amp; » in attributes is to be told as what it stands for. No other entity is known: what
      // declares one is refused, and nothing here keeps or finds any.
      let options =
        XML_PARSE_NOENT.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
        | XML_PARSE_NOWARNING.rawValue
      xmlCtxtUseOptions(parser, Int32(options))
      scan.pointee.parser = parser
      bytes.withUnsafeBytes { bytes in
        let text = bytes.bindMemory(to: CChar.self)
        var start = 0
        while start < text.count, parser.pointee.wellFormed == 1, scan.pointee.error == nil {
          let count = min(Self.chunk, text.count - start)
          xmlParseChunk(
            parser, text.baseAddress.map { $0 + start }, Int32(truncatingIfNeeded: count), 0)
          start += count
        }
      }
      if parser.pointee.wellFormed == 1, scan.pointee.error == nil {
        xmlParseChunk(parser, nil, 0, 1)
      }
      if parser.pointee.wellFormed != 1, scan.pointee.error == nil {
        scan.pointee.error = scan.pointee.syntaxError()
      }
    }
  }

  /// What libxml2 calls, with the scan as context.
  private static var calls: xmlSAXHandler {
    var calls = xmlSAXHandler()
    calls.initialized = UInt32(XML_SAX2_MAGIC)
    calls.startElementNs = { context, name, _, _, _, _, count, _, attributes in
      let scan = context?.assumingMemoryBound(to: XMLScan.self)
      scan?.pointee.start(name, attributes, Int(count))
    }
    calls.endElementNs = { context, name, _, _ in
      let scan = context?.assumingMemoryBound(to: XMLScan.self)
      scan?.pointee.end(name)
    }
    let text: charactersSAXFunc = { context, text, count in
      let scan = context?.assumingMemoryBound(to: XMLScan.self)
      scan?.pointee.take(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    // In UTF-16 the bytes do not show the word.
    calls.entityDecl = { context, _, _, _, _, _ in
      context?.assumingMemoryBound(to: XMLScan.self).pointee.refuseEntity()
    }
    calls.characters = text
    calls.ignorableWhitespace = text
    calls.cdataBlock = text
    return calls
  }

  private mutating func start(
    _ name: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    _ count: Int
  ) {
    guard error == nil else { return }
    let tag = XMLTag(
      element: element(name), attributes: attributes, count: count,
      line: Int(parser?.pointee.input?.pointee.line ?? 0), file: file)
    do throws(GraphFileError) {
      try handler.start(tag)
    } catch {
      self.error = error
      xmlStopParser(parser)
    }
  }

  private mutating func end(_ name: UnsafePointer<xmlChar>?) {
    guard error == nil else { return }
    handler.end(element(name))
  }

  private mutating func take(_ text: UnsafeBufferPointer<UInt8>) {
    guard error == nil, handler.wantsText else { return }
    handler.take(text)
  }

  private mutating func refuseEntity() {
    guard error == nil else { return }
    error = GraphFileError(
      file: file, line: max(1, Int(parser?.pointee.input?.pointee.line ?? 0)), column: 1,
      problem: Self.entityProblem, remedy: Self.entityRemedy)
    xmlStopParser(parser)
  }

  /// The element with a name, which libxml2 keeps once.
  private mutating func element(_ name: UnsafePointer<xmlChar>?) -> XMLElement {
    guard let name else { return .other }
    for known in elements where known.key == name { return known.element }
    let element = XMLElement(rawValue: String(cString: name)) ?? .other
    // Files know some dozens of names; of one that makes up more, only the first are kept.
    if elements.count < 64 { elements.append((name, element)) }
    return element
  }

  /// libxml2's last error, in its own words.
  private func syntaxError() -> GraphFileError {
    guard let last = xmlGetLastError() else {
      return GraphFileError(
        file: file, line: 1, column: 1, problem: "the XML cannot be read",
        remedy: "check it with an XML validator")
    }
    let message = last.pointee.message.map { String(cString: $0) } ?? "the XML cannot be read"
    let plain = message.unicodeScalars.filter { !TextCleaning.isUnprintable($0) }.prefix(200)
    return GraphFileError(
      file: file, line: max(1, Int(last.pointee.line)), column: max(1, Int(last.pointee.int2)),
      problem: String(String.UnicodeScalarView(plain)),
      remedy: "write the file again with the program that made it, or mend it by hand")
  }

  private static func refuseEntities(_ bytes: [UInt8], _ file: String) throws(GraphFileError) {
    let word = Array("<!ENTITY".utf8)
    let place = bytes.withUnsafeBufferPointer { bytes in
      // The second byte is rare and settles nearly every case.
      bytes.indices.first { index in
        bytes[index] == word[1] && index > 0 && bytes[(index - 1)...].starts(with: word)
      }.map { $0 - 1 }
    }
    guard let place else { return }
    throw GraphFileError(
      file: file, bytes: bytes, offset: place, problem: entityProblem, remedy: entityRemedy)
  }
}
