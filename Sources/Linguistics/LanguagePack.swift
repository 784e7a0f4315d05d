/// What a language's data folder tells the engines; each engine reads its own file.
public struct LanguagePack: Sendable {
  /// BCP 47 tag, the folder's name.
  public let language: String
  /// How words are cut.
  package let tokenRules: TokenRules
  /// What stands around names.
  package let nameCues: NameCues

  /// The pack of a language, or nothing where the binary holds none.
  public init?(language: String) {
    let folder = "packs/\(language)/"
    guard let tokens = EmbeddedFile(folder + "tokens.txt"),
      let abbreviations = EmbeddedFile(folder + "abbreviations.txt"),
      let names = EmbeddedFile(folder + "names.txt"),
      let titles = EmbeddedFile(folder + "titles.tsv"),
      let forenames = EmbeddedFile(folder + "forenames.tsv"),
      let words = try? WordClasses(language: language)
    else { return nil }
    self.language = language
    tokenRules = TokenRules(tokens: tokens.text, abbreviations: abbreviations.text)
    nameCues = NameCues(
      words: words, names: names.text, titles: titles.text, forenames: forenames.text)
  }
}
