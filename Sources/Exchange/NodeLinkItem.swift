internal import RelgraphCore

/// A node or an edge of node-link JSON, before it is known which.
struct NodeLinkItem {
  /// One end of an edge.
  struct End {
    /// The id, as text.
    let text: String
    /// Whether it was written as a number, which may be a position.
    let isNumber: Bool
  }

  private(set) var id: String?
  private(set) var source: End?
  private(set) var target: End?
  private(set) var properties: [String: PropertyValue] = [:]

  /// Reads an object, or a bare word or number, which is a node's id.
  ///
  /// Members of `data`, `metadata` and `position` inside it count as its own.
  init(_ cursor: inout JSONCursor, _ builder: inout GraphBuilder) throws(GraphFileError) {
    guard try cursor.kind() == .object else {
      id = try cursor.identifier()?.text
      if id == nil { throw cursor.error("a node or an edge is wanted here", "write {…}") }
      return
    }
    try read(&cursor, &builder, depth: 0)
  }

  private mutating func read(
    _ cursor: inout JSONCursor, _ builder: inout GraphBuilder, depth: Int
  ) throws(GraphFileError) {
    try cursor.object { (cursor, name) throws(GraphFileError) in
      let kind = try cursor.kind()
      switch (name, kind) {
      case ("id", _) where id == nil: id = try cursor.identifier()?.text
      case ("source", _): source = try cursor.identifier()
      case ("target", _): target = try cursor.identifier()
      case ("data", .object) where depth == 0, ("metadata", .object) where depth == 0,
        ("position", .object) where depth == 0:
        try read(&cursor, &builder, depth: 1)
      default: properties[name] = try cursor.plainValue(&builder)
      }
    }
  }
}

extension JSONCursor {
  /// Reads an id: text, a number as it is written, or an object that has one; nothing for other values.
  mutating func identifier() throws(GraphFileError) -> NodeLinkItem.End? {
    switch try kind() {
    case .string: return NodeLinkItem.End(text: try string(), isNumber: false)
    case .number:
      let range = try numberRange()
      return NodeLinkItem.End(text: String(decoding: bytes[range], as: UTF8.self), isNumber: true)
    case .object:
      var end: NodeLinkItem.End?
      try object { (cursor, name) throws(GraphFileError) in
        if name == "id" { end = try cursor.identifier() } else { try cursor.skip() }
      }
      return end
    case .array, .boolean, .null:
      try skip()
      return nil
    }
  }

  /// Reads a plain value, or a list of such as text with `;` between; notes what is neither.
  mutating func plainValue(_ builder: inout GraphBuilder) throws(GraphFileError) -> PropertyValue? {
    switch try kind() {
    case .string: return .string(try string())
    case .boolean: return .boolean(try boolean())
    case .null:
      try null()
      return nil
    case .number:
      let range = try numberRange()
      if let integer = NumberReading.integer(bytes[range]) { return .integer(integer) }
      if let number = NumberReading.number(bytes[range]) { return .number(number) }
      builder.note(ReadingNote.number)
      return nil
    case .object:
      try skip()
      builder.note(ReadingNote.nested)
      return nil
    case .array: return try list(&builder)
    }
  }

  private mutating func list(_ builder: inout GraphBuilder) throws(GraphFileError) -> PropertyValue?
  {
    var items: [String] = []
    var isPlain = true
    try array { (cursor) throws(GraphFileError) in
      switch try cursor.kind() {
      case .array, .object:
        isPlain = false
        try cursor.skip()
      case .string: items.append(try cursor.string())
      case .number:
        let range = try cursor.numberRange()
        items.append(String(decoding: cursor.bytes[range], as: UTF8.self))
      case .boolean: items.append(try cursor.boolean() ? "true" : "false")
      case .null: try cursor.null()
      }
    }
    guard isPlain else {
      builder.note(ReadingNote.nested)
      return nil
    }
    return items.isEmpty ? nil : .string(TextCleaning.joined(items))
  }
}
