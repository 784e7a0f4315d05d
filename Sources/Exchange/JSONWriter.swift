/// Builds JSON text whose bytes depend on nothing but the calls: no reordering, no locale.
///
/// Members stand in the order in which they are written. Numbers have the shortest decimal that reads
/// back to them, without exponent; what is not finite becomes `null`.
public struct JSONWriter: Sendable {
  /// What has been written and not yet handed over.
  public private(set) var bytes: [UInt8] = []
  /// Whether text is safe inside an HTML `<script>` element: `<`, `>`, `&`, U+2028 and U+2029 are
  /// written as `\u` escapes.
  public let escapesHTML: Bool
  private var needsComma = false
  private var breaksLine = false

  /// Starts an empty text.
  public init(escapesHTML: Bool = false) { self.escapesHTML = escapesHTML }

  /// Opens an object.
  public mutating func beginObject() { open("{") }

  /// Closes the innermost object.
  public mutating func endObject() { close("}") }

  /// Opens an array.
  public mutating func beginArray() { open("[") }

  /// Closes the innermost array.
  public mutating func endArray() { close("]") }

  /// Writes a member's name; its value is to follow.
  public mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes text.
  public mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    append(escaping: text)
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Writes a whole number.
  public mutating func integer(_ value: Int) {
    separate()
    bytes.append(integer: value)
    needsComma = true
  }

  /// Writes a real number; `null` where it is not finite.
  public mutating func number(_ value: Double) {
    separate()
    if !bytes.append(number: value) { bytes.append(text: "null") }
    needsComma = true
  }

  /// Writes `true` or `false`.
  public mutating func boolean(_ value: Bool) {
    separate()
    bytes.append(text: value ? "true" : "false")
    needsComma = true
  }

  /// Writes `null`.
  public mutating func null() {
    separate()
    bytes.append(text: "null")
    needsComma = true
  }

  /// Puts a line break before whatever is written next.
  public mutating func lineBreak() { breaksLine = true }

  /// Hands over the bytes once there are enough of them to be worth a call.
  public mutating func drain<Sink: ByteSink & ~Copyable>(
    into sink: inout Sink
  ) throws(Sink.Failure) { try bytes.drain(into: &sink) }

  /// Ends the text with a line break and hands over what is left.
  public mutating func finish<Sink: ByteSink & ~Copyable>(
    into sink: inout Sink
  ) throws(Sink.Failure) {
    bytes.append(UInt8(ascii: "\n"))
    (needsComma, breaksLine) = (false, false)
    try bytes.finish(into: &sink)
  }

  private mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: bracket))
    needsComma = false
  }

  private mutating func close(_ bracket: Unicode.Scalar) {
    needsComma = false
    separate()
    bytes.append(UInt8(ascii: bracket))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if breaksLine { bytes.append(UInt8(ascii: "\n")) }
    (needsComma, breaksLine) = (false, false)
  }
}

extension JSONWriter {
  /// Appends text in runs, with an escape for each byte that may not stand for itself.
  private mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { source in
      var start = 0
      var index = 0
      while index < source.count {
        let length = specialLength(source, index)
        guard length > 0 else {
          index += 1
          continue
        }
        bytes.append(contentsOf: source[start..<index])
        append(escape: source[index], isSeparator: length == 3, last: source[index + length - 1])
        index += length
        start = index
      }
      bytes.append(contentsOf: source[start...])
    }
  }

  /// Number of bytes at `index` that need an escape: 0, 1, or 3 for U+2028 and U+2029.
  private func specialLength(_ source: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    switch source[index] {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"): 1
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): escapesHTML ? 1 : 0
    case 0xE2 where escapesHTML && index + 2 < source.count && source[index + 1] == 0x80:
      source[index + 2] == 0xA8 || source[index + 2] == 0xA9 ? 3 : 0
    default: 0
    }
  }

  private mutating func append(escape byte: UInt8, isSeparator: Bool, last: UInt8) {
    let hex = Array("0123456789abcdef".utf8)
    switch byte {
    case UInt8(ascii: "\""): bytes.append(text: "\\\"")
    case UInt8(ascii: "\\"): bytes.append(text: "\\\\")
    case UInt8(ascii: "\n"): bytes.append(text: "\\n")
    case UInt8(ascii: "\r"): bytes.append(text: "\\r")
    case UInt8(ascii: "\t"): bytes.append(text: "\\t")
    case _ where isSeparator: bytes.append(text: last == 0xA8 ? "\\u2028" : "\\u2029")
    default:
      bytes.append(text: "\\u00")
      bytes += [hex[Int(byte >> 4)], hex[Int(byte & 15)]]
    }
  }
}
