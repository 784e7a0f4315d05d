/// Text as it may be shown: no control can act, no mark can pile up, and its length has an end.
///
/// Names come from documents and are hostile until cleaned. Escaping for a format comes after:
/// see ``XMLText``, ``DOTText`` and ``JSONWriter``.
package enum VisibleText {
  /// Most combining marks that may follow one another.
  private static let mostMarks = 3

  /// `text` on one line with at most `limit` scalars, the last one « … » where it was cut.
  ///
  /// White space of any kind becomes one space. Controls, bidirectional overrides, invisible
  /// joiners at the wrong place, non-characters and marks beyond the third go.
  ///
  /// - Complexity: O(*n*) in the scalars read; reading stops where the limit is reached.
  package static func line(_ text: String, limit: Int) -> String {
    var result = String.UnicodeScalarView()
    var count = 0
    var marks = 0
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        pendingSpace = count > 0
        continue
      }
      guard isShown(scalar) else { continue }
      let isMark = scalar.properties.canonicalCombiningClass != .notReordered
      marks = isMark ? marks + 1 : 0
      if marks > mostMarks { continue }
      if count + (pendingSpace ? 1 : 0) >= limit {
        result.removeLast(min(1, result.count))
        result.append("…")
        return String(result)
      }
      if pendingSpace {
        result.append(" ")
        count += 1
        pendingSpace = false
      }
      result.append(scalar)
      count += 1
    }
    return String(result)
  }

  /// `text` with its lines and spaces as they are, without what may not be shown.
  ///
  /// - Complexity: O(*n*) in the scalars of `text`.
  package static func kept(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 == "\n" || isShown($0) }))
  }

  /// Whether a scalar may stand in a picture, a page or a DOT file.
  ///
  /// Legal in XML 1.0, assigned to a character, and without power over the order of others.
  static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0xAD: false
    case 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F: false
    case 0xFDD0...0xFDEF, 0xFEFF, 0xFFF9...0xFFFD, 0xE0000...0xE0FFF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }
}
