/// Numbers as files carry them: no exponent, no locale, no trailing zero.
enum Decimal {
  /// `value` with at most `digits` places; what is not finite becomes 0.
  static func text(_ value: Double, digits: Int = 2) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "0" }
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let scaled = Int((value * Double(scale)).rounded(.toNearestOrAwayFromZero))
    let whole = scaled.magnitude / UInt(scale)
    var fraction = String(scaled.magnitude % UInt(scale))
    fraction = String(repeating: "0", count: digits - fraction.count) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let sign = scaled < 0 ? "-" : ""
    return fraction.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole).\(fraction)"
  }

  /// `value` in quotes, as DOT wants it: bare, `1.5e-05` would be a syntax error there.
  static func quoted(_ value: Double) -> String { "\"\(text(value, digits: 3))\"" }

  /// `value` with a thin space between thousands, as French prints it.
  static func grouped(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    var result = value < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += "\u{202F}" }
      result.append(digit)
    }
    return result
  }
}
