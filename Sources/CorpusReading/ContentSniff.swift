/// Tells formats and encodings by the first bytes, where names do not.
enum ContentSniff {
  /// Longest first line that is looked at for the names of columns.
  private static let longestHeader = 4096

  /// The format: the declared one, save that what is a page, a table or JSON lines is not read as prose for
  /// the name that it was saved under.
  static func format(
    declared: InputFormat?, head: [UInt8], fields: FieldNames = FieldNames()
  ) -> InputFormat {
    if let declared, declared != .text { return declared }
    if isPage(head) { return .html }
    if isJSONLines(head, declared == .text ? fields : nil) { return .jsonLines }
    return isTable(head, fields) ? .csv : .text
  }

  /// Whether a page starts, behind an XML declaration and comments where there are any.
  private static func isPage(_ head: [UInt8]) -> Bool {
    var rest = head[...]
    while true {
      rest = rest.drop { $0 <= 0x20 }
      if rest.starts(with: "<?".utf8) {
        rest = rest.behind("?>")
      } else if rest.starts(with: "<!--".utf8) {
        rest = rest.behind("-->")
      } else {
        let word = rest.prefix(15).map { $0 | 0x20 }
        return ["<!doctype html", "<html"].contains { word.starts(with: $0.utf8.map { $0 | 0x20 }) }
      }
    }
  }

  /// Whether the first line is a JSON object; where fields are given, one that holds a text.
  private static func isJSONLines(_ head: [UInt8], _ fields: FieldNames?) -> Bool {
    let line = Array(head.drop { $0 <= 0x20 }.prefix { $0 != 0x0A })
    guard line.first == UInt8(ascii: "{"), let object = try? JSONParser.parse(line),
      case .object(let members) = object
    else { return false }
    guard let fields else { return true }
    return fields.texts.contains { name in
      members.contains { $0.key.lowercased() == name.lowercased() }
    }
  }

  /// Whether the first line names columns, one of which holds the text.
  ///
  /// A sentence with a comma may hold such a word, too. So the user has named the column, or another usual
  /// column stands beside it, or the names are single words and the next row has as many fields.
  private static func isTable(_ head: [UInt8], _ fields: FieldNames) -> Bool {
    let body = head.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
    guard body.prefix(longestHeader).contains(where: { $0 == 0x0A || $0 == 0x0D }) else {
      return false
    }
    let header = Array(body.prefix { $0 != 0x0A && $0 != 0x0D })
    let separator = TableCutter.separator(of: header)
    guard header.contains(separator) || fields.text != nil,
      let raw = rows(header, separator, most: 1).first?.fields
    else { return false }
    let names = raw.map { DocumentBuilder.oneLine($0).lowercased() }
    func has(_ wanted: [String]) -> Bool { wanted.contains { names.contains($0.lowercased()) } }
    guard has(fields.texts) else { return false }
    if fields.text != nil
      || has(fields.titles + fields.dates + fields.ids + FieldNames.usualLanguages)
    {
      return true
    }
    guard raw.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { $0 > 0x20 } }) else { return false }
    let first = rows(Array(body), separator, most: 2)
    return first.count == 2 && first[1].fields.count == raw.count
  }

  /// The first rows that are not empty.
  private static func rows(
    _ bytes: [UInt8], _ separator: UInt8, most: Int
  ) -> [TableCutter.Row] {
    var rows: [TableCutter.Row] = []
    var cutter = TableCutter(separator: separator, limit: bytes.count)
    func take(_ row: TableCutter.Row) {
      if rows.count < most, !row.fields.allSatisfy(\.isEmpty) { rows.append(row) }
    }
    cutter.feed(bytes, take)
    cutter.finish(take)
    return rows
  }

  /// The encoding that a page's own head declares, or nothing.
  static func declaredEncoding(_ bytes: [UInt8]) -> TextEncoding? {
    let head = bytes.prefix(2048).map { (65...90).contains($0) ? $0 | 0x20 : $0 }[...]
    for word in ["charset=", "encoding="] {
      let name = head.behind(word).drop { $0 == 0x22 || $0 == 0x27 || $0 == 0x20 }
        .prefix { $0 == 0x2D || $0 == 0x5F || (48...57).contains($0) || (97...122).contains($0) }
      if let known = TextEncoding(name: String(decoding: name, as: UTF8.self)) { return known }
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// What stands behind the first occurrence of a word; nothing where there is none.
  fileprivate func behind(_ word: String) -> ArraySlice<UInt8> {
    let wanted = Array(word.utf8)
    guard count >= wanted.count else { return [] }
    let last = endIndex - wanted.count
    let place = (startIndex...last).first { self[$0...].starts(with: wanted) }
    return place.map { self[($0 + wanted.count)...] } ?? []
  }
}
