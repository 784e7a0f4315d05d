/// Reduces words to what look-ups compare: lower case, no accents, ligatures apart.
public enum Folding {
  /// The folded form of `text`; composed and decomposed letters fold alike.
  ///
  /// - Complexity: O(*n*) in the scalars of the text.
  public static func fold(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 && !(0x41...0x5A).contains($0) }) { return text }
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { append(scalar, to: &folded) }
    return String(folded)
  }

  private static func append(_ scalar: Unicode.Scalar, to folded: inout String.UnicodeScalarView) {
    let value = scalar.value
    if value < 0x80 {
      let isCapital = (0x41...0x5A).contains(value)
      folded.append(isCapital ? Unicode.Scalar(UInt8(value + 32)) : scalar)
      return
    }
    if (0x300...0x36F).contains(value) { return }
    // One by one: to append a view copies all that is there.
    if let plain = latin(value) {
      for letter in plain.unicodeScalars { folded.append(letter) }
      return
    }
    switch ScalarClass(scalar) {
    case .format: return
    case .apostrophe: folded.append("'")
    case .hyphen: folded.append("-")
    default: for small in scalar.properties.lowercaseMapping.unicodeScalars { folded.append(small) }
    }
  }

  /// The plain letters behind an accented Latin letter of either case.
  private static func latin(_ value: UInt32) -> String? {
    switch value {
    case 0xC0...0xC5, 0xE0...0xE5, 0x100...0x105, 0x1CD, 0x1CE, 0x1EA0...0x1EB7: "a"
    case 0xC6, 0xE6: "ae"
    case 0xC7, 0xE7, 0x106...0x10D: "c"
    case 0xD0, 0xF0, 0x10E...0x111: "d"
    case 0xC8...0xCB, 0xE8...0xEB, 0x112...0x11B, 0x1EB8...0x1EC7: "e"
    case 0x11C...0x123, 0x1E6, 0x1E7: "g"
    case 0x124...0x127, 0x1E24, 0x1E25: "h"
    case 0xCC...0xCF, 0xEC...0xEF, 0x128...0x131, 0x1EC8...0x1ECB: "i"
    case 0x134, 0x135: "j"
    case 0x136...0x138: "k"
    case 0x139...0x142: "l"
    case 0xD1, 0xF1, 0x143...0x148: "n"
    case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8, 0x14C...0x151, 0x1A0, 0x1A1, 0x1ECC...0x1EE3: "o"
    case 0x152, 0x153: "oe"
    case 0x154...0x159: "r"
    case 0x15A...0x161, 0x218, 0x219, 0x1E62, 0x1E63: "s"
    case 0xDF: "ss"
    case 0x162...0x167, 0x21A, 0x21B: "t"
    case 0xD9...0xDC, 0xF9...0xFC, 0x168...0x173, 0x1AF, 0x1B0, 0x1EE4...0x1EF1: "u"
    case 0x174, 0x175: "w"
    case 0xDD, 0xFD, 0xFF, 0x176...0x178, 0x1EF2...0x1EF9: "y"
    case 0x179...0x17E: "z"
    default: nil
    }
  }
}
