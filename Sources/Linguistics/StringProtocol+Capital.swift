extension StringProtocol {
  /// Whether the first scalar is a capital letter.
  package var startsWithCapital: Bool { unicodeScalars.first?.properties.isUppercase == true }
}
