/// What a Unicode scalar is to a tokeniser.
package enum ScalarClass: Sendable {
  /// A letter or a mark on one.
  case letter
  /// A decimal digit.
  case digit
  /// An apostrophe, straight or curved.
  case apostrophe
  /// A hyphen inside a word.
  case hyphen
  /// White space and controls.
  case space
  /// An invisible format character: joiners, direction marks, soft hyphens.
  case format
  /// A mark of punctuation.
  case punctuation
  /// Anything else.
  case symbol

  /// Classifies `scalar`.
  package init(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      self = Self.ascii(UInt8(truncatingIfNeeded: scalar.value))
      return
    }
    switch scalar.value {
    case 0x2019, 0x02BC, 0x02B9: self = .apostrophe
    case 0x2010, 0x2011: self = .hyphen
    case 0x00AD: self = .format
    default: self = Self.byCategory(scalar)
    }
  }

  private static func ascii(_ byte: UInt8) -> ScalarClass {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "-"): .hyphen
    case 0...32, 127: .space
    case UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: "<"), UInt8(ascii: "="),
      UInt8(ascii: ">"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "|"),
      UInt8(ascii: "~"):
      .symbol
    default: .punctuation
    }
  }

  private static func byCategory(_ scalar: Unicode.Scalar) -> ScalarClass {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .letterNumber:
      .letter
    case .decimalNumber: .digit
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: .space
    case .format: .format
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      .punctuation
    default: .symbol
    }
  }
}

/// Decodes valid UTF-8 scalar by scalar.
package enum UTF8Scalars {
  /// The scalar that starts at `offset`, and its length in bytes.
  ///
  /// - Precondition: `bytes` is valid UTF-8 and a scalar starts at `offset`.
  package static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (
    Unicode.Scalar, Int
  ) {
    let first = UInt32(bytes[offset])
    func tail(_ distance: Int) -> UInt32 {
      offset + distance < bytes.count ? UInt32(bytes[offset + distance]) & 0x3F : 0
    }
    let (value, length): (UInt32, Int) =
      switch first {
      case 0..<0x80: (first, 1)
      case 0xC0..<0xE0: ((first & 0x1F) << 6 | tail(1), 2)
      case 0xE0..<0xF0: ((first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
      default: ((first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
      }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
