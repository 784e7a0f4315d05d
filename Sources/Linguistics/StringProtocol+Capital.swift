extension StringProtocol {
  /// Whether the first scalar is a capital letter.
  package var startsWithCapital: Bool { unicodeScalars.first?.properties.isUppercase == true }

  /// Whether the first scalar is a small letter.
  package var startsWithSmall: Bool { unicodeScalars.first?.properties.isLowercase == true }
}
