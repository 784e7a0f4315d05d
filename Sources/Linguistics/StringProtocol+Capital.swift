extension StringProtocol {
  /// Whether the first scalar is a capital letter.
  package var startsWithCapital: Bool { unicodeScalars.first?.properties.isUppercase == true }

  /// Whether the first scalar is a small letter.
  package var startsWithSmall: Bool { unicodeScalars.first?.properties.isLowercase == true }

  /// Whether no letter is small: « ONU », « RÉUNION À PARIS », but « 24 » and « 习近平 », too.
  package var isShouted: Bool { !unicodeScalars.contains(where: \.properties.isLowercase) }

  /// Whether there are capitals only, no sign and no figure: « ONU », but not « G7 ».
  var isCapitals: Bool { unicodeScalars.allSatisfy(\.properties.isUppercase) }
}
