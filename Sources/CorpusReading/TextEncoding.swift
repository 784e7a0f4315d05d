/// How characters are written as bytes.
public enum TextEncoding: String, Sendable, Hashable, Codable, CaseIterable {
  /// UTF-8.
  case utf8 = "UTF-8"
  /// UTF-16, the low byte first.
  case utf16LittleEndian = "UTF-16LE"
  /// UTF-16, the high byte first.
  case utf16BigEndian = "UTF-16BE"
  /// Windows-1252, which holds ISO 8859-1 within it.
  case windows1252 = "windows-1252"
  /// ISO 8859-15, with œ and €.
  case iso8859part15 = "ISO-8859-15"
  /// Mac Roman, of old Macintosh files.
  case macRoman = "macintosh"

  /// The encoding of that name, as users and web pages write it, or nothing.
  public init?(name: String) {
    let plain = name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
    switch plain {
    case "utf8", "ascii", "usascii": self = .utf8
    case "utf16", "utf16le", "unicode": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "windows1252", "cp1252", "1252", "latin1", "iso88591", "l1": self = .windows1252
    case "iso885915", "latin9", "l9": self = .iso8859part15
    case "macroman", "macintosh", "mac": self = .macRoman
    default: return nil
    }
  }

  /// The byte-order mark that announces it, where it has one.
  var mark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    case .windows1252, .iso8859part15, .macRoman: []
    }
  }

  /// The encoding whose mark begins `bytes`, or nothing.
  static func marked(_ bytes: [UInt8]) -> TextEncoding? {
    allCases.first { !$0.mark.isEmpty && bytes.starts(with: $0.mark) }
  }

  /// The scalar of a byte from 0x80 on in a single-byte encoding, or nothing where none is assigned.
  func scalar(_ byte: UInt8) -> UInt16? {
    switch self {
    case .windows1252:
      guard byte < 0xA0 else { return UInt16(byte) }
      let value = Self.windows1252Upper[Int(byte) - 0x80]
      return value == 0 ? nil : value
    case .iso8859part15: return Self.latin9Changes[byte] ?? UInt16(byte)
    case .macRoman: return Self.macRomanUpper[Int(byte) - 0x80]
    case .utf8, .utf16LittleEndian, .utf16BigEndian: return nil
    }
  }

  private static let windows1252Upper: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  private static let latin9Changes: [UInt8: UInt16] = [
    0xA4: 0x20AC, 0xA6: 0x0160, 0xA8: 0x0161, 0xB4: 0x017D, 0xB8: 0x017E, 0xBC: 0x0152,
    0xBD: 0x0153, 0xBE: 0x0178,
  ]

  private static let macRomanUpper: [UInt16] = [
    0x00C4, 0x00C5, 0x00C7, 0x00C9, 0x00D1, 0x00D6, 0x00DC, 0x00E1, 0x00E0, 0x00E2, 0x00E4, 0x00E3,
    0x00E5, 0x00E7, 0x00E9, 0x00E8, 0x00EA, 0x00EB, 0x00ED, 0x00EC, 0x00EE, 0x00EF, 0x00F1, 0x00F3,
    0x00F2, 0x00F4, 0x00F6, 0x00F5, 0x00FA, 0x00F9, 0x00FB, 0x00FC, 0x2020, 0x00B0, 0x00A2, 0x00A3,
    0x00A7, 0x2022, 0x00B6, 0x00DF, 0x00AE, 0x00A9, 0x2122, 0x00B4, 0x00A8, 0x2260, 0x00C6, 0x00D8,
    0x221E, 0x00B1, 0x2264, 0x2265, 0x00A5, 0x00B5, 0x2202, 0x2211, 0x220F, 0x03C0, 0x222B, 0x00AA,
    0x00BA, 0x03A9, 0x00E6, 0x00F8, 0x00BF, 0x00A1, 0x00AC, 0x221A, 0x0192, 0x2248, 0x2206, 0x00AB,
    0x00BB, 0x2026, 0x00A0, 0x00C0, 0x00C3, 0x00D5, 0x0152, 0x0153, 0x2013, 0x2014, 0x201C, 0x201D,
    0x2018, 0x2019, 0x00F7, 0x25CA, 0x00FF, 0x0178, 0x2044, 0x20AC, 0x2039, 0x203A, 0xFB01, 0xFB02,
    0x2021, 0x00B7, 0x201A, 0x201E, 0x2030, 0x00C2, 0x00CA, 0x00C1, 0x00CB, 0x00C8, 0x00CD, 0x00CE,
    0x00CF, 0x00CC, 0x00D3, 0x00D4, 0xF8FF, 0x00D2, 0x00DA, 0x00DB, 0x00D9, 0x0131, 0x02C6, 0x02DC,
    0x00AF, 0x02D8, 0x02D9, 0x02DA, 0x00B8, 0x02DD, 0x02DB, 0x02C7,
  ]
}
