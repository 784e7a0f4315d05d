/// Numbers as graph files write them, read from bytes.
package enum NumberReading {
  /// The powers of ten that a `Double` holds exactly.
  private static let exactPowers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// A whole number in decimal digits with an optional sign, where it fits.
  package static func integer<Bytes: RandomAccessCollection<UInt8>>(_ bytes: Bytes) -> Int?
  where Bytes.SubSequence == Bytes {
    var digits = bytes
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") { digits.removeFirst() }
    guard !digits.isEmpty else { return nil }
    var value = 0
    for byte in digits {
      guard let digit = decimalDigit(byte) else { return nil }
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.subtractingReportingOverflow(digit)
      guard !overflow, !carry else { return nil }
      value = sum
    }
    if isNegative { return value }
    return value == Int.min ? nil : -value
  }

  /// A finite decimal number, with or without point, sign and exponent.
  ///
  /// Correctly rounded: up to 15 digits and small exponents by one exact division or multiplication
  /// (W. D. Clinger, 1990, doi:10.1145/93542.93557), everything else by the standard library.
  package static func number<Bytes: RandomAccessCollection<UInt8>>(_ bytes: Bytes) -> Double?
  where Bytes.Index == Int {
    var index = bytes.startIndex
    let isNegative = index < bytes.endIndex && bytes[index] == UInt8(ascii: "-")
    if index < bytes.endIndex, isNegative || bytes[index] == UInt8(ascii: "+") { index += 1 }
    var mantissa = 0
    var digitCount = 0
    var fractionCount = 0
    var hasPoint = false
    while index < bytes.endIndex {
      if let digit = decimalDigit(bytes[index]) {
        digitCount += 1
        if digitCount <= 15 { mantissa = mantissa * 10 + digit }
        if hasPoint { fractionCount += 1 }
      } else if bytes[index] == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        break
      }
      index += 1
    }
    guard digitCount > 0 else { return nil }
    guard index == bytes.endIndex, digitCount <= 15 else { return slowNumber(bytes) }
    let value = Double(mantissa) / exactPowers[fractionCount]
    return isNegative ? -value : value
  }

  private static func slowNumber(_ bytes: some Collection<UInt8>) -> Double? {
    let allowed = bytes.allSatisfy { byte in
      decimalDigit(byte) != nil || "+-.eE".utf8.contains(byte)
    }
    guard allowed, let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite else {
      return nil
    }
    return value
  }

  /// Whether the bytes are a number after RFC 8259 §6.
  package static func isJSONNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    func takeDigits() -> Int {
      let count = rest.prefix { decimalDigit($0) != nil }.count
      rest.removeFirst(count)
      return count
    }
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let whole = takeDigits()
    guard whole > 0, !(startsWithZero && whole > 1) else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard takeDigits() > 0 else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
      guard takeDigits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  /// The value of a decimal digit.
  package static func decimalDigit(_ byte: UInt8) -> Int? {
    let value = byte &- UInt8(ascii: "0")
    return value < 10 ? Int(value) : nil
  }

  /// The value of a hexadecimal digit.
  package static func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
