internal import Linguistics

/// What descriptions are read with, made once for a language.
struct DescriptionData: Sendable {
  let roles: RoleTable
  let lexicon: DescriptionLexicon

  /// Reads the language's files.
  init(language: String, tokenizer: Tokenizer) {
    func text(_ name: String) -> String { EmbeddedFile("packs/\(language)/\(name)")?.text ?? "" }
    roles = RoleTable(text("roles.tsv"), tokenizer: tokenizer)
    lexicon = DescriptionLexicon(
      descriptions: text("descriptions.txt"), epithets: text("epithets.tsv"),
      portfolios: text("portfolios.tsv"), tokenizer: tokenizer)
  }
}
