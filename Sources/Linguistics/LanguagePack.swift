/// What a language's data folder tells the engines; each engine reads its own file.
public struct LanguagePack: Sendable {
  /// BCP 47 tag, the folder's name.
  public let language: String
  /// How words are cut.
  package let tokenRules: TokenRules

  /// The pack of a language, or nothing where the binary holds none.
  public init?(language: String) {
    guard let tokens = EmbeddedFile("packs/\(language)/tokens.txt"),
      let abbreviations = EmbeddedFile("packs/\(language)/abbreviations.txt")
    else { return nil }
    self.language = language
    tokenRules = TokenRules(tokens: tokens.text, abbreviations: abbreviations.text)
  }
}
