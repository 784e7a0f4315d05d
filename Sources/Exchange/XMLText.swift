/// Builds XML text: escaped, and without the characters that XML 1.0 forbids.
struct XMLText: Sendable {
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

  /// Appends text with references for what has a meaning of its own; in attributes also for white space,
  /// which readers would turn into spaces.
  private mutating func append(escaping text: String, inAttribute: Bool) {
    for byte in TextCleaning.legal(text).utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(text: "&amp;")
      case UInt8(ascii: "<"): bytes.append(text: "&lt;")
      case UInt8(ascii: ">"): bytes.append(text: "&gt;")
      case UInt8(ascii: "\""): bytes.append(text: "&quot;")
      case 0x0D: bytes.append(text: "&#13;")
      case 0x0A where inAttribute: bytes.append(text: "&#10;")
      case 0x09 where inAttribute: bytes.append(text: "&#9;")
      default: bytes.append(byte)
      }
    }
  }
}
