/// The block of `key: value` lines between `---` or `+++` that may open a text file.
///
/// Of YAML and TOML it reads what people write there: plain and quoted scalars and folded text. Lists
/// and nested tables are passed over. It reads each line once, whatever the file holds.
struct FrontMatter {
  /// A key with the value and where in the text the value stands.
  struct Field: Equatable {
    let key: String
    let value: String
    let span: Range<Int>
  }

  /// The longest block that is looked at, in bytes.
  private static let limit = 1 << 16

  /// The fields in order; of two with one key, the first.
  let fields: [Field]
  /// The whole block with its marks.
  let span: Range<Int>

  /// Reads the block at the start of `bytes`, or nothing where there is none.
  init?(_ bytes: [UInt8]) {
    let head = TextLines.ranges(bytes, 0..<min(bytes.count, Self.limit))
    guard let mark = head.first.map({ Self.text(bytes, $0) }), mark == "---" || mark == "+++" else {
      return nil
    }
    guard
      let close = head.indices.dropFirst().first(where: { index in
        let line = Self.text(bytes, head[index])
        return line == mark || (mark == "---" && line == "...")
      })
    else { return nil }
    let lines = Array(head[1..<close])
    let fields = mark == "---" ? Self.yaml(bytes, lines) : Self.toml(bytes, lines)
    // Between two rules there may just as well stand a paragraph.
    guard !fields.isEmpty || lines.isEmpty else { return nil }
    var seen: Set<String> = []
    self.fields = fields.filter { seen.insert($0.key).inserted }
    span = 0..<head[close].upperBound
  }

  /// The value of the first of `keys` that is there.
  func first(of keys: [String]) -> Field? {
    keys.lazy.compactMap { key in fields.first { $0.key.lowercased() == key } }.first {
      !$0.value.isEmpty
    }
  }

  private static func text(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: bytes[TextLines.trimmed(bytes, range)], as: UTF8.self)
  }

  private static func yaml(_ bytes: [UInt8], _ lines: [Range<Int>]) -> [Field] {
    var fields: [Field] = []
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      guard let (key, value) = split(bytes, line, at: UInt8(ascii: ":")) else { continue }
      let start = value.isEmpty ? 0 : bytes[value.lowerBound]
      if start == UInt8(ascii: "|") || start == UInt8(ascii: ">") {
        let first = index
        while index < lines.count, lines[index].isEmpty || isIndented(bytes, lines[index]) {
          index += 1
        }
        let parts = lines[first..<index].map { text(bytes, $0) }.filter { !$0.isEmpty }
        let end = lines[max(first, index) - 1].upperBound
        fields.append(Field(key: key, value: parts.joined(separator: " "), span: end..<end))
      } else if start != UInt8(ascii: "["), start != UInt8(ascii: "{"), !value.isEmpty {
        fields.append(scalar(bytes, key, value))
      }
    }
    return fields
  }

  private static func toml(_ bytes: [UInt8], _ lines: [Range<Int>]) -> [Field] {
    var fields: [Field] = []
    for line in lines {
      if bytes[TextLines.trimmed(bytes, line)].first == UInt8(ascii: "[") { break }
      guard let (key, value) = split(bytes, line, at: UInt8(ascii: "=")), !value.isEmpty,
        bytes[value.lowerBound] != UInt8(ascii: "["), bytes[value.lowerBound] != UInt8(ascii: "{")
      else { continue }
      fields.append(scalar(bytes, key, value))
    }
    return fields
  }

  private static func isIndented(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    bytes[line.lowerBound] == 0x20 || bytes[line.lowerBound] == 0x09
  }

  private static func split(
    _ bytes: [UInt8], _ line: Range<Int>, at mark: UInt8
  ) -> (String, Range<Int>)? {
    guard !line.isEmpty, !isIndented(bytes, line),
      let place = bytes[line].firstIndex(of: mark), place - line.lowerBound <= 64
    else { return nil }
    let key = text(bytes, line.lowerBound..<place)
    guard let first = key.utf8.first, first != UInt8(ascii: "#"), first != UInt8(ascii: "-"),
      !key.contains(" ") || mark == UInt8(ascii: ":")
    else { return nil }
    return (unquoted(key), TextLines.trimmed(bytes, (place + 1)..<line.upperBound))
  }

  private static func scalar(
    _ bytes: [UInt8], _ key: String, _ value: Range<Int>
  ) -> Field {
    let quote = bytes[value.lowerBound]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      var end = value.lowerBound + 1
      while end < value.upperBound, bytes[end] != quote {
        end += bytes[end] == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") ? 2 : 1
      }
      let inner = (value.lowerBound + 1)..<min(max(end, value.lowerBound + 1), value.upperBound)
      return Field(key: key, value: unescaped(bytes, inner, quote), span: inner)
    }
    var end = value.upperBound
    for index in value where bytes[index] == UInt8(ascii: "#") && index > value.lowerBound {
      guard bytes[index - 1] == 0x20 else { continue }
      end = index
      break
    }
    let inner = TextLines.trimmed(bytes, value.lowerBound..<end)
    return Field(key: key, value: text(bytes, inner), span: inner)
  }

  private static func unescaped(_ bytes: [UInt8], _ range: Range<Int>, _ quote: UInt8) -> String {
    var result: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\""),
        index + 1 < range.upperBound
      {
        index += 1
        result.append(bytes[index] == UInt8(ascii: "n") ? 0x20 : bytes[index])
      } else {
        result.append(bytes[index])
      }
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func unquoted(_ key: String) -> String {
    guard key.count > 1, let first = key.first, first == key.last, first == "\"" || first == "'"
    else { return key }
    return String(key.dropFirst().dropLast())
  }
}
