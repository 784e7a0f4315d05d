/// Reads XML strictly, as far as SVG needs it, and tells which elements it holds.
enum XMLProbe {
  struct Element {
    let name: String
    let attributes: [String: String]
  }

  struct Malformed: Error {
    let reason: String
  }

  /// The elements of a document in order; throws where it is not well-formed.
  static func elements(_ text: String) throws -> [Element] {
    for scalar in text.unicodeScalars where !isLegal(scalar) {
      throw Malformed(reason: "illegal scalar \(scalar.value)")
    }
    var reader = Reader(rest: Array(text.unicodeScalars)[...])
    return try reader.document()
  }

  private static func isLegal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  private struct Reader {
    var rest: ArraySlice<Unicode.Scalar>
    var open: [String] = []
    var elements: [Element] = []

    mutating func document() throws -> [Element] {
      while let scalar = rest.first {
        if scalar == "<" { try tag() } else { try text() }
      }
      guard open.isEmpty, !elements.isEmpty else { throw Malformed(reason: "open: \(open)") }
      return elements
    }

    private mutating func text() throws {
      let run = rest.prefix { $0 != "<" }
      try checkReferences(run)
      if open.isEmpty, run.contains(where: { !$0.properties.isWhitespace }) {
        throw Malformed(reason: "text outside the root")
      }
      if open.last == "style", run.contains("&") { throw Malformed(reason: "& in a style") }
      rest = rest[run.endIndex...]
    }

    private mutating func tag() throws {
      rest.removeFirst()
      if rest.first == "/" {
        rest.removeFirst()
        let name = try self.name()
        guard open.popLast() == name else { throw Malformed(reason: "</\(name)> closes another") }
        return try expect(">")
      }
      let name = try self.name()
      if open.isEmpty, !elements.isEmpty { throw Malformed(reason: "two roots") }
      elements.append(Element(name: name, attributes: try attributes()))
      if rest.first == "/" { rest.removeFirst() } else { open.append(name) }
      try expect(">")
    }

    private mutating func attributes() throws -> [String: String] {
      var found: [String: String] = [:]
      while true {
        let space = rest.prefix { $0.properties.isWhitespace }
        rest = rest[space.endIndex...]
        if rest.first == ">" || rest.first == "/" { return found }
        guard !space.isEmpty else { throw Malformed(reason: "no space before an attribute") }
        let name = try self.name()
        try expect("=")
        try expect("\"")
        let value = rest.prefix { $0 != "\"" }
        guard !value.contains("<") else { throw Malformed(reason: "< in an attribute") }
        try checkReferences(value)
        rest = rest[value.endIndex...]
        try expect("\"")
        guard found.updateValue(String(String.UnicodeScalarView(value)), forKey: name) == nil else {
          throw Malformed(reason: "\(name) twice")
        }
      }
    }

    private mutating func name() throws -> String {
      let run = rest.prefix {
        $0.properties.isAlphabetic || "-:0123456789".unicodeScalars.contains($0)
      }
      guard !run.isEmpty else { throw Malformed(reason: "no name at \(rest.prefix(20))") }
      rest = rest[run.endIndex...]
      return String(String.UnicodeScalarView(run))
    }

    private mutating func expect(_ scalar: Unicode.Scalar) throws {
      guard rest.first == scalar else { throw Malformed(reason: "no \(scalar)") }
      rest.removeFirst()
    }

    private func checkReferences(_ run: ArraySlice<Unicode.Scalar>) throws {
      for (index, scalar) in zip(run.indices, run) where scalar == "&" {
        let reference = String(String.UnicodeScalarView(run[index...].prefix(6)))
        guard ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"].contains(where: reference.hasPrefix)
        else { throw Malformed(reason: "reference \(reference)") }
      }
    }
  }
}
