import Testing

@testable import Exchange

@Suite("Number text")
struct NumberTextTests {
  @Test(
    "is the shortest decimal without exponent",
    arguments: [
      (0.0, "0.0"), (-0.0, "0.0"), (5, "5.0"), (2.5, "2.5"), (-3.5, "-3.5"), (1.5e-5, "0.000015"),
      (-1e-7, "-0.0000001"), (1e21, "1000000000000000000000.0"),
      (1.25e20, "125000000000000000000.0"),
      (0.1, "0.1"), (1.0 / 3, "0.3333333333333333"), (123456789.125, "123456789.125"),
      (-1.5e16, "-15000000000000000.0"),
    ])
  func isShortest(number: Double, expected: String) {
    var bytes: [UInt8] = []
    bytes.append(number: number)
    #expect(bytes.text == expected)
  }

  @Test("reads back to the same number, however large or small")
  func roundTrip() {
    var generator = SplitMix(state: 7)
    var numbers: [Double] = [.leastNonzeroMagnitude, .greatestFiniteMagnitude, .ulpOfOne, .pi]
    for _ in 0..<5_000 {
      let number = Double(bitPattern: generator.next())
      if number.isFinite { numbers.append(number) }
    }
    for number in numbers {
      var bytes: [UInt8] = []
      let isWritten = bytes.append(number: number)
      #expect(isWritten)
      #expect(!bytes.contains(UInt8(ascii: "e")))
      #expect(NumberReading.number(bytes[...]) == number)
    }
  }

  @Test("whole numbers can go without .0", arguments: [(3.0, "3"), (3.25, "3.25"), (100, "100")])
  func short(number: Double, expected: String) {
    var bytes: [UInt8] = []
    bytes.append(short: number)
    #expect(bytes.text == expected)
  }

  @Test(
    "nothing is written for what is not finite", arguments: [Double.nan, .infinity, -.infinity])
  func notFinite(number: Double) {
    var bytes: [UInt8] = []
    let isWritten = bytes.append(number: number)
    #expect(!isWritten)
    #expect(bytes.isEmpty)
  }
}

@Suite("Number reading")
struct NumberReadingTests {
  @Test(
    "reads decimals as the standard library does",
    arguments: [
      "0", "-1", "+2", "3.25", ".5", "5.", "1e3", "1E-5", "123456789012345678", "0.1", "1e308",
    ])
  func decimals(text: String) {
    #expect(
      NumberReading.number(text.bytes[...]) == Double(text.hasPrefix(".") ? "0" + text : text) ?? 5)
  }

  @Test(
    "takes nothing else for a number",
    arguments: [
      "", "-", ".", "nan", "inf", "0x10", "1e999", "1,5", "1 ", " 1", "1e", "--1", "1.2.3",
    ])
  func refuses(text: String) {
    #expect(NumberReading.number(text.bytes[...]) == nil)
  }

  @Test("whole numbers end where Int ends")
  func integers() {
    #expect(NumberReading.integer("9223372036854775807".bytes[...]) == Int.max)
    #expect(NumberReading.integer("-9223372036854775808".bytes[...]) == Int.min)
    #expect(NumberReading.integer("9223372036854775808".bytes[...]) == nil)
    #expect(NumberReading.integer("12x".bytes[...]) == nil)
    #expect(NumberReading.integer("+".bytes[...]) == nil)
  }
}

/// Sebastiano Vigna's SplitMix64: random numbers that are the same in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
