internal import RelgraphCore

/// The properties that an XML graph file declares, by the ids that its values refer to.
struct XMLColumns {
  /// One declared property.
  struct Column {
    /// What people call it.
    let name: String
    /// Its type.
    let type: PropertyType
    /// The value of elements that give none.
    var standard: PropertyValue?
  }

  private var columns: [String: Column] = [:]
  /// The values of elements that give none, in the order of the declarations' ids.
  private var standards: [(name: String, value: PropertyValue)] = []

  /// Adds a declaration.
  mutating func declare(_ id: String, name: String, type: String) {
    columns[id] = Column(name: name, type: Self.type(type))
  }

  /// Sets the value of elements that give none.
  mutating func setStandard(_ id: String, _ text: String) {
    let value = columns[id]?.type.value(text)
    columns[id]?.standard = value
    standards = columns.sortedByName.compactMap { _, column in
      column.standard.map { (column.name, $0) }
    }
  }

  /// Whether elements that give no value have one.
  var hasStandards: Bool { !standards.isEmpty }

  /// Reads a value, and what people call it; notes it where it is not of its declared type.
  func read(
    _ id: String, _ text: String, _ builder: inout GraphBuilder
  ) -> (name: String, value: PropertyValue)? {
    let column = columns[id] ?? Column(name: id, type: .string)
    let isText = if case .string = column.type { true } else { false }
    if let value = column.type.value(isText ? text : text.trimmed) { return (column.name, value) }
    builder.note(.otherType)
    return nil
  }

  /// Adds the declared values of what an element does not give.
  func fill(_ properties: inout [String: PropertyValue]) {
    for (name, value) in standards where properties[name] == nil { properties[name] = value }
  }

  /// The type behind the names of GEXF and GraphML.
  private static func type(_ name: String) -> PropertyType {
    switch name.lowercased() {
    case "boolean", "bool": .boolean
    case "integer", "int", "long", "short", "byte", "biginteger": .integer
    case "float", "double", "decimal", "bigdecimal", "real": .number
    default: .string
    }
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    // Mostly there is none, and letters and digits of ASCII say so at once.
    if let first = utf8.first, let last = utf8.last,
      (0x21...0x7E).contains(first), (0x21...0x7E).contains(last)
    {
      return self
    }
    var view = unicodeScalars[...]
    while let first = view.first, first.properties.isWhitespace { view.removeFirst() }
    while let last = view.last, last.properties.isWhitespace { view.removeLast() }
    return String(view)
  }
}

extension PropertyValue {
  /// The number that the value is.
  var asNumber: Double? {
    switch self {
    case .number(let number): number
    case .integer(let number): Double(number)
    case .string, .boolean: nil
    }
  }
}

extension [String: PropertyValue] {
  /// Takes a property out, as text.
  mutating func takeText(_ name: String) -> String? { removeValue(forKey: name)?.text }

  /// Takes a property out, as a number.
  mutating func takeNumber(_ name: String) -> Double? {
    switch removeValue(forKey: name) {
    case .number(let number): number
    case .integer(let number): Double(number)
    case .string(let text): NumberReading.number(Array(text.utf8))
    case .boolean, nil: nil
    }
  }
}
