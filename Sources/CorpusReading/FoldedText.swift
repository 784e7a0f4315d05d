/// A view of a piece of text in which case, accents, kinds of space, dash and apostrophe are gone.
///
/// Every character of the view knows the bytes that it stands for.
struct FoldedText {
  /// One character of the view.
  struct Unit {
    /// The character, in lower case without accent; spaces, dashes, apostrophes are ASCII.
    let scalar: Unicode.Scalar
    /// Whether the original is a capital letter.
    let isCapital: Bool
    /// Offset of its first byte in the text.
    let start: Int
    /// Offset behind its last byte.
    let end: Int
  }

  /// The view's characters; runs of white space are one space, none at the ends.
  let units: [Unit]

  /// Folds the bytes of `span`.
  ///
  /// - Complexity: O(*n*) in the bytes of `span`.
  init(_ bytes: [UInt8], _ span: Range<Int>) {
    var units: [Unit] = []
    units.reserveCapacity(span.count)
    var index = span.lowerBound
    while index < span.upperBound {
      let (scalar, length) = Self.scalar(bytes, index, span.upperBound)
      Self.fold(scalar, index, index + length, into: &units)
      index += length
    }
    while units.last?.scalar == " " { units.removeLast() }
    self.units = units
  }

  /// Folds a phrase of a language pack.
  static func phrase(_ text: String) -> [Unicode.Scalar] {
    let bytes = Array(text.utf8)
    return FoldedText(bytes, 0..<bytes.count).units.map(\.scalar)
  }

  /// The scalar at `index` of valid UTF-8, and its length.
  static func scalar(_ bytes: [UInt8], _ index: Int, _ end: Int) -> (Unicode.Scalar, Int) {
    let first = bytes[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard index + length <= end else { return ("\u{FFFD}", end - index) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  private static func fold(
    _ scalar: Unicode.Scalar, _ start: Int, _ end: Int, into units: inout [Unit]
  ) {
    func add(_ folded: Unicode.Scalar, capital: Bool = false) {
      units.append(Unit(scalar: folded, isCapital: capital, start: start, end: end))
    }
    switch scalar.value {
    case 0x41...0x5A: add(Unicode.Scalar(UInt8(scalar.value) | 0x20), capital: true)
    case 0x21...0x7E: add(scalar)
    case 0x00AD, 0x0300...0x036F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF:
      break
    case 0...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      if let last = units.last, last.scalar != " " { add(" ") }
    case 0x2018, 0x2019, 0x02BC, 0x00B4: add("'")
    case 0x2010...0x2015, 0x2212: add("-")
    default:
      if scalar.value < 0x180, let letters = latin[Int(scalar.value)] {
        for letter in letters.folded { add(letter, capital: letters.isCapital) }
      } else {
        add(scalar, capital: scalar.properties.isUppercase)
      }
    }
  }

  private struct Letters {
    let folded: [Unicode.Scalar]
    let isCapital: Bool
  }

  /// Letters with accents below U+0180, by their number.
  private static let latin: [Letters?] = {
    let groups: [(String, String)] = [
      ("àâäáãåā", "a"), ("çćč", "c"), ("éèêëēěę", "e"), ("îïíìī", "i"), ("ñń", "n"),
      ("ôöóòõøō", "o"), ("ùûüúūů", "u"), ("ÿý", "y"), ("šś", "s"), ("žźż", "z"), ("ł", "l"),
      ("œ", "oe"), ("æ", "ae"), ("ß", "ss"),
    ]
    var table = [Letters?](repeating: nil, count: 0x180)
    for (variants, plain) in groups {
      let folded = Array(plain.unicodeScalars)
      for variant in variants.unicodeScalars {
        table[Int(variant.value)] = Letters(folded: folded, isCapital: false)
        for capital in variant.properties.uppercaseMapping.unicodeScalars
        where (0x80..<0x180).contains(capital.value) {
          table[Int(capital.value)] = Letters(folded: folded, isCapital: true)
        }
      }
    }
    return table
  }()
}

extension FoldedText.Unit {
  /// Whether it is a letter.
  var isLetter: Bool {
    (0x61...0x7A).contains(scalar.value) || (scalar.value > 0x7F && scalar.properties.isAlphabetic)
  }

  /// Its value, where it is a decimal digit of ASCII.
  var digit: Int? {
    (0x30...0x39).contains(scalar.value) ? Int(scalar.value) - 0x30 : nil
  }

  /// Whether it belongs to a word or a number.
  var isWord: Bool { isLetter || digit != nil }
}
