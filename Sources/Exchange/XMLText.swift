/// Builds XML text: escaped, and without the characters that XML 1.0 forbids.
package struct XMLText: Sendable {
  /// What has been written and not yet handed over.
  var bytes: [UInt8] = []

  /// Starts a document.
  init() { bytes.append(text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }

  /// Writes markup of our own, as it is.
  mutating func markup(_ text: String) { bytes.append(text: text) }

  /// Writes ` name="value"`, or nothing where there is no value.
  mutating func attribute(_ name: String, _ value: String?) {
    guard let value else { return }
    bytes.append(text: " \(name)=\"")
    append(escaping: value, inAttribute: true)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes text between tags.
  mutating func content(_ text: String) { append(escaping: text, inAttribute: false) }

  private mutating func append(escaping text: String, inAttribute: Bool) {
    Self.append(escaping: text, inAttribute: inAttribute, to: &bytes)
  }

  /// Text between tags or in an attribute, with references for what has a meaning of its own.
  ///
  /// Pictures and pages are taken apart by others and put between whichever quotes: apostrophes are
  /// references, too.
  ///
  /// - Complexity: O(*n*) in the bytes of `text`.
  package static func escaped(_ text: String, inAttribute: Bool = false) -> String {
    var bytes: [UInt8] = []
    append(escaping: text, inAttribute: inAttribute, apostrophes: true, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// In attributes white space gets references, too, since readers would turn it into spaces.
  private static func append(
    escaping text: String, inAttribute: Bool, apostrophes: Bool = false, to bytes: inout [UInt8]
  ) {
    for byte in TextCleaning.legal(text).utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(text: "&amp;")
      case UInt8(ascii: "<"): bytes.append(text: "&lt;")
      case UInt8(ascii: ">"): bytes.append(text: "&gt;")
      case UInt8(ascii: "\""): bytes.append(text: "&quot;")
      case UInt8(ascii: "'") where apostrophes: bytes.append(text: "&#39;")
      case 0x0D: bytes.append(text: "&#13;")
      case 0x0A where inAttribute: bytes.append(text: "&#10;")
      case 0x09 where inAttribute: bytes.append(text: "&#9;")
      default: bytes.append(byte)
      }
    }
  }
}
