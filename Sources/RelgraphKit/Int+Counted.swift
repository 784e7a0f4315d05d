extension Int {
  /// The number with an English noun that takes an s: « 1 edge », « 2 edges ».
  package func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
