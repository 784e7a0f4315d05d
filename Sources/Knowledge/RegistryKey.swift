internal import Foundation

/// How keys are made from names.
public enum RegistryKey {
  /// A name in lower-case ASCII with hyphens, such as `serguei-choigou`.
  ///
  /// A name without any Latin letter keeps the numbers of its characters.
  ///
  /// - Complexity: O(*n*) in the name's length.
  public static func slug(_ name: String) -> String {
    var slug = ""
    for scalar in name.lowercased().precomposedStringWithCanonicalMapping.unicodeScalars {
      if let spelled = spellings[scalar] {
        slug += spelled
      } else {
        slug += ascii(scalar)
      }
    }
    let words = slug.split(separator: "-").joined(separator: "-")
    if !words.isEmpty { return words }
    return name.unicodeScalars.map { "u" + String($0.value, radix: 16) }.joined(separator: "-")
  }

  private static func ascii(_ scalar: Unicode.Scalar) -> String {
    // The canonical decomposition puts the base letter first and the marks after it.
    let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first ?? scalar
    guard base.isASCII else { return joins(scalar) ? "" : "-" }
    let isKept = (0x61...0x7A).contains(base.value) || (0x30...0x39).contains(base.value)
    return isKept ? String(base) : "-"
  }

  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }

  /// Letters that have no decomposition.
  private static let spellings: [Unicode.Scalar: String] = [
    "œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "ı": "i",
    "ə": "e",
  ]
}
