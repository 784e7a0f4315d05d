/// How wide text is, without asking any font.
///
/// The widths are DejaVu Sans', the widest face that our maps name; in Helvetica, Arial or
/// Liberation Sans the same text is some 12 % narrower, so that what fits here fits there.
public enum CharacterWidths {
  /// Advance width of one scalar in 1/100 em; 100 where the table does not know it.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    for (first, widths) in table where value >= first && value - first < widths.count {
      return Int(widths[Int(value - first)])
    }
    return scalar.properties.canonicalCombiningClass == .notReordered ? 100 : 0
  }

  /// Width of `text` set in `size`, in the unit of `size`.
  ///
  /// - Complexity: O(*n*) in the scalars of `text`.
  public static func width(_ text: String, size: Double) -> Double {
    var total = 0
    for scalar in text.unicodeScalars { total += width(scalar) }
    return Double(total) * size / 100
  }
}
