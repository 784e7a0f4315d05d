internal import RelgraphCore

/// The type that a property has wherever it occurs, for formats that declare types.
enum PropertyType: Sendable {
  case boolean
  case integer
  case number
  case string

  /// The narrowest type that holds both.
  func union(_ other: PropertyType) -> PropertyType {
    if self == other { return self }
    switch (self, other) {
    case (.integer, .number), (.number, .integer): return .number
    default: return .string
    }
  }

  init(_ value: PropertyValue) {
    self =
      switch value {
      case .string: .string
      case .integer: .integer
      case .number: .number
      case .boolean: .boolean
      }
  }

  /// The type that text may be read as; text with a leading zero, such as a postcode, stays text.
  init(text: String) {
    let bytes = Array(text.utf8)
    let digits = bytes.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    let keepsZeros =
      digits.count > 1 && digits.first == UInt8(ascii: "0")
      && NumberReading.decimalDigit(digits[digits.startIndex + 1]) != nil
    if text == "true" || text == "false" {
      self = .boolean
    } else if keepsZeros || bytes.first == UInt8(ascii: "+") {
      self = .string
    } else if NumberReading.integer(bytes[...]) != nil {
      self = .integer
    } else {
      self = NumberReading.number(bytes[...]) == nil ? .string : .number
    }
  }

  /// The value that text stands for, where it is of this type.
  func value(_ text: String) -> PropertyValue? {
    switch self {
    case .string: .string(text)
    case .boolean: Self.boolean(text).map(PropertyValue.boolean)
    case .integer: NumberReading.integer(Array(text.utf8)[...]).map(PropertyValue.integer)
    case .number: NumberReading.number(Array(text.utf8)[...]).map(PropertyValue.number)
    }
  }

  private static func boolean(_ text: String) -> Bool? {
    switch text {
    case "true", "True", "TRUE", "1": true
    case "false", "False", "FALSE", "0": false
    default: nil
    }
  }
}

/// The type of every property of a graph's nodes, or of its edges, by name.
struct PropertySchema {
  /// Names and types, sorted by name.
  let columns: [(name: String, type: PropertyType)]

  /// Gathers the types; a number that is not finite counts for nothing, since it is not written.
  init(_ all: some Sequence<[String: PropertyValue]>) {
    var types: [String: PropertyType] = [:]
    for properties in all {
      for (name, value) in properties where value.isFinite {
        let type = PropertyType(value)
        types[name] = types[name]?.union(type) ?? type
      }
    }
    columns = types.sortedByName.map { ($0.key, $0.value) }
  }
}

extension PropertyValue {
  /// Whether a file can hold the value.
  var isFinite: Bool {
    if case .number(let number) = self { number.isFinite } else { true }
  }

  /// The value as text: numbers in the shortest decimal, nothing where it is not finite.
  var text: String? {
    switch self {
    case .string(let text): return text
    case .integer(let number): return String(number)
    case .boolean(let flag): return flag ? "true" : "false"
    case .number(let number):
      var bytes: [UInt8] = []
      return bytes.append(number: number) ? String(decoding: bytes, as: UTF8.self) : nil
    }
  }
}

extension [[String: PropertyValue]] {
  /// Gives properties that were read as text the narrowest type that fits all their values.
  func withInferredTypes() -> Self {
    var types: [String: PropertyType] = [:]
    for properties in self {
      for (name, value) in properties {
        let type: PropertyType =
          if case .string(let text) = value { PropertyType(text: text) } else {
            PropertyType(value)
          }
        types[name] = types[name]?.union(type) ?? type
      }
    }
    return map { properties in
      var typed = properties
      for (name, value) in properties {
        guard case .string(let text) = value else { continue }
        typed[name] = types[name]?.value(text) ?? value
      }
      return typed
    }
  }
}

extension GraphBuilder {
  /// Gives all properties that were read as text the narrowest type that fits all their values.
  mutating func inferTypes() {
    if nodes.contains(where: { !$0.properties.isEmpty }) {
      for (number, properties) in nodes.map(\.properties).withInferredTypes().enumerated() {
        update(number) { $0.properties = properties }
      }
    }
    if edges.contains(where: { !$0.properties.isEmpty }) {
      for (number, properties) in edges.map(\.properties).withInferredTypes().enumerated() {
        edges[number].properties = properties
      }
    }
  }
}
