/// What text may carry into a file of another program.
package enum TextCleaning {
  /// Whether a scalar is one that XML 1.0 forbids and other formats are better off without: control
  /// characters except tab and line ends, and the non-characters U+FFFE and U+FFFF.
  package static func isIllegal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// Whether a scalar has no place in a line of a message: controls, line ends, bidi overrides.
  package static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// The text without what ``isIllegal(_:)`` names.
  ///
  /// - Complexity: O(*n*); text without such scalars is returned as it is.
  package static func legal(_ text: String) -> String {
    var text = text
    let isClean = text.withUTF8 { bytes in
      for (index, byte) in bytes.enumerated() {
        if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return false }
        if byte == 0x7F { return false }
        if byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBF,
          bytes[index + 2] >= 0xBE
        {
          return false
        }
      }
      return true
    }
    guard !isClean else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isIllegal($0) }))
  }

  /// The items in one cell, with `;` between them; a `;` inside an item becomes a comma.
  package static func joined(_ items: [String]) -> String {
    items.map { $0.utf8.contains(UInt8(ascii: ";")) ? $0.replacingSemicolons : $0 }
      .joined(separator: ";")
  }
}

extension String {
  fileprivate var replacingSemicolons: String {
    String(decoding: utf8.map { $0 == UInt8(ascii: ";") ? UInt8(ascii: ",") : $0 }, as: UTF8.self)
  }
}
