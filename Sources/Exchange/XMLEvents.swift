internal import CLibXML2

/// Walks through an XML file from front to back, through libxml2's reader.
///
/// Nothing is fetched: no network, no external DTD. Files that declare entities of their own are refused,
/// so that none can be expanded; libxml2's limits on depth, names and text stay on.
struct XMLEvents: ~Copyable {
  /// What comes next.
  enum Event {
    /// An element's start tag; its attributes are in ``attributes``.
    case start(String)
    /// An element's end, also of one without content.
    case end(String)
    /// Text, or a CDATA section; what it says is in ``text``.
    case text
  }

  private let reader: xmlTextReaderPtr
  private let storage: UnsafeMutableBufferPointer<CChar>
  private let file: String
  private var pendingEnd: String?
  /// The names of elements and attributes met so far, by where libxml2 keeps each once.
  private var names: [(key: UnsafePointer<xmlChar>, name: String)] = []
  /// The attributes of the start tag that came last, by local name.
  private(set) var attributes: [(name: String, value: String)] = []

  /// Starts to read.
  init(_ bytes: [UInt8], file: String) throws(GraphFileError) {
    try Self.refuseEntities(bytes, file)
    let storage = UnsafeMutableBufferPointer<CChar>.allocate(capacity: max(1, bytes.count))
    bytes.withUnsafeBytes { UnsafeMutableRawBufferPointer(storage).copyMemory(from: $0) }
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    xmlResetLastError()
    guard bytes.count < Int32.max,
      let reader = xmlReaderForMemory(
        storage.baseAddress, Int32(bytes.count), nil, nil, Int32(options))
    else {
      storage.deallocate()
      throw GraphFileError(
        file: file, line: 1, column: 1, problem: "the file is too large to be read as XML",
        remedy: "write it as CSV")
    }
    self.reader = reader
    self.storage = storage
    self.file = file
  }

  deinit {
    xmlFreeTextReader(reader)
    storage.deallocate()
  }

  /// The next event, or nothing at the end.
  mutating func next() throws(GraphFileError) -> Event? {
    if let name = pendingEnd {
      pendingEnd = nil
      return .end(name)
    }
    while true {
      let status = xmlTextReaderRead(reader)
      guard status == 1 else {
        if status == 0 { return nil }
        throw syntaxError()
      }
      switch xmlReaderTypes(UInt32(bitPattern: xmlTextReaderNodeType(reader))) {
      case XML_READER_TYPE_ELEMENT: return start()
      case XML_READER_TYPE_END_ELEMENT: return .end(name())
      case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        return .text
      default: continue
      }
    }
  }

  /// The text that came last.
  var text: String { xmlTextReaderConstValue(reader).map { String(cString: $0) } ?? "" }

  /// The value of an attribute of the start tag that came last.
  func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// An error where the reader is.
  func error(_ problem: String, _ remedy: String) -> GraphFileError {
    let node = xmlTextReaderCurrentNode(reader).map { xmlGetLineNo($0) } ?? 0
    let isKnown = (1..<65_535).contains(node)
    let line = isKnown ? Int(node) : Int(xmlTextReaderGetParserLineNumber(reader))
    return GraphFileError(
      file: file, line: max(1, line), column: 1, problem: problem, remedy: remedy)
  }

  private mutating func start() -> Event {
    let element = name()
    let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
    attributes.removeAll(keepingCapacity: true)
    while xmlTextReaderMoveToNextAttribute(reader) == 1 {
      let value = xmlTextReaderConstValue(reader).map { String(cString: $0) } ?? ""
      attributes.append((name(), value))
    }
    xmlTextReaderMoveToElement(reader)
    if isEmpty { pendingEnd = element }
    return .start(element)
  }

  /// The local name of what the reader is at.
  private mutating func name() -> String {
    guard let key = xmlTextReaderConstLocalName(reader) else { return "" }
    if let known = names.first(where: { $0.key == key }) { return known.name }
    let name = String(cString: key)
    // Files know some dozens of names; of one that makes up more, only the first are kept.
    if names.count < 64 { names.append((key, name)) }
    return name
  }

  /// libxml2's last error, in its own words.
  private func syntaxError() -> GraphFileError {
    guard let last = xmlGetLastError() else {
      return error("the XML cannot be read", "check it with an XML validator")
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
      bytes.indices.first { index in
        // The first two bytes settle nearly every case.
        bytes[index] == word[0] && index + 1 < bytes.count && bytes[index + 1] == word[1]
          && bytes[index...].starts(with: word)
      }
    }
    guard let place else { return }
    throw GraphFileError(
      file: file, bytes: bytes, offset: place, problem: "the file declares an entity",
      remedy: "take the declaration out and write the text itself")
  }
}
