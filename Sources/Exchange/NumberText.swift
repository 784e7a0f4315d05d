extension [UInt8] {
  /// Appends the UTF-8 bytes of `text`.
  package mutating func append(text: String) { append(contentsOf: text.utf8) }

  /// Appends a whole number in decimal digits.
  package mutating func append(integer: Int) { append(text: String(integer)) }

  /// Appends a real number as the shortest decimal that reads back to it, such as `5.0` or `0.00015`.
  ///
  /// Never in exponent notation, which DOT does not know and spreadsheets misread, and never `-0.0`.
  ///
  /// - Returns: false, and nothing is appended, where the number is not finite.
  @discardableResult
  package mutating func append(number: Double) -> Bool {
    guard number.isFinite else { return false }
    append(contentsOf: Self.positional(number == 0 ? 0 : number))
    return true
  }

  /// Appends a real number like ``append(number:)``, but a whole one without `.0`.
  @discardableResult
  package mutating func append(short number: Double) -> Bool {
    guard append(number: number) else { return false }
    if suffix(2).elementsEqual(".0".utf8) { removeLast(2) }
    return true
  }

  /// The digits of Swift's shortest round-trip description, with the exponent worked in.
  private static func positional(_ number: Double) -> [UInt8] {
    let text = Array(number.description.utf8)
    guard let mark = text.firstIndex(of: UInt8(ascii: "e")) else { return text }
    let exponent = Int(String(decoding: text[(mark + 1)...], as: UTF8.self)) ?? 0
    let isNegative = text[0] == UInt8(ascii: "-")
    let mantissa = text[(isNegative ? 1 : 0)..<mark]
    let point = mantissa.firstIndex(of: UInt8(ascii: ".")) ?? mantissa.endIndex
    var digits = mantissa.filter { $0 != UInt8(ascii: ".") }
    let wholeCount = point - mantissa.startIndex + exponent
    while digits.count > 1, digits.last == UInt8(ascii: "0") { digits.removeLast() }

    let zero = UInt8(ascii: "0")
    var result: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    if wholeCount <= 0 {
      result += [zero, UInt8(ascii: ".")]
      result += Array(repeating: zero, count: -wholeCount) + digits
    } else {
      let padded =
        digits + Array(repeating: zero, count: Swift.max(0, wholeCount + 1 - digits.count))
      result += padded[..<wholeCount] + [UInt8(ascii: ".")] + padded[wholeCount...]
    }
    return result
  }
}
