/// Walks through the tags of a file that our own writer made.
struct SVGScan {
  /// A start tag.
  struct Element {
    let name: String
    let attributes: [String: String]

    /// The number in an attribute, where there is one.
    func number(_ name: String) -> Double? { attributes[name].flatMap { Double($0) } }
  }

  private let bytes: [UInt8]
  private var place = 0

  /// Starts at the beginning.
  init(_ text: String) { bytes = Array(text.utf8) }

  /// The next start tag, or nothing at the end.
  mutating func next() -> Element? {
    while let start = find("<", from: place) {
      place = start + 1
      guard place < bytes.count, bytes[place] != UInt8(ascii: "/"),
        let end = find(">", from: place)
      else { continue }
      let element = element(Array(bytes[place..<end]))
      place = end + 1
      return element
    }
    return nil
  }

  /// The text from here to the next tag.
  func textBehind() -> String {
    let end = find("<", from: place) ?? bytes.count
    return Self.unescaped(String(decoding: bytes[place..<end], as: UTF8.self))
  }

  private func find(_ mark: Unicode.Scalar, from start: Int) -> Int? {
    start < bytes.count ? bytes[start...].firstIndex(of: UInt8(ascii: mark)) : nil
  }

  private func element(_ tag: [UInt8]) -> Element {
    let quoted = tag.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    let name = quoted[0].split(whereSeparator: { $0 == " " || $0 == "/" }).first.map(String.init)
    var attributes: [String: String] = [:]
    for index in stride(from: 0, to: quoted.count - 1, by: 2) {
      let key = quoted[index].split(separator: " ").last?.dropLast() ?? ""
      attributes[String(key)] = Self.unescaped(quoted[index + 1])
    }
    return Element(name: name ?? "", attributes: attributes)
  }

  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var out = ""
    var rest = Substring(text)
    let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'", "apos": "'"]
    while let start = rest.firstIndex(of: "&"), let end = rest[start...].firstIndex(of: ";") {
      out += rest[..<start]
      let name = String(rest[rest.index(after: start)..<end])
      out += known[name] ?? "&\(name);"
      rest = rest[rest.index(after: end)...]
    }
    return out + rest
  }
}
