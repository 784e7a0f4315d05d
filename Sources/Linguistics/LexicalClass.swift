/// The classes of words that rules ask for by name, as one file of a pack lists them.
///
/// `attackInWords` is written `attack-in-words` in the file, where a comment above it says what belongs to it.
package protocol LexicalClass: RawRepresentable, CaseIterable, Sendable where RawValue == Int {}

extension LexicalClass {
  /// The name of the class in files.
  package var name: String {
    String(describing: self).reduce(into: "") { name, letter in
      name += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
    }
  }
}
