/// The cube root of a number that is not negative.
func cubeRoot(_ number: Double) -> Double {
  guard number > 0, number.isNormal else { return 0 }
  var exponent = Int(number.exponent)
  exponent = exponent >= 0 ? exponent / 3 : -((2 - exponent) / 3)
  let scale = Double(sign: .plus, exponent: exponent, significand: 1)
  let rest = number / (scale * scale * scale)
  var root = (rest + 2) / 3
  for _ in 0..<7 { root -= (root - rest / (root * root)) / 3 }
  return root * scale
}
