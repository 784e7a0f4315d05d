public import RelgraphCore

/// A word that stands before a person's name.
public struct Title: Sendable, Hashable {
  /// Its first form: masculine singular where there is one.
  public let lemma: String
  /// Civility, office, rank, religious or profession, as the pack calls it.
  public let kind: String
  /// The gender that this form shows, where it shows one.
  public let gender: Gender?
  /// Whether this form speaks of several people.
  public let isPlural: Bool
}

/// Words that stand before persons' names, in all their forms.
public struct TitleLexicon: Sendable {
  private let titles: [String: Title]

  /// Reads a table with the columns `ms fs mp fp kind`, named in its first line.
  ///
  /// A form that stands for both genders shows none.
  public init(_ table: String) {
    var titles: [String: Title] = [:]
    var columns: [String: Int] = [:]
    for line in DataLines(table) {
      let fields = line.text.split(separator: "\t", omittingEmptySubsequences: false).map(
        String.init)
      if columns.isEmpty {
        for (index, name) in fields.enumerated() { columns[name] = index }
        continue
      }
      func field(_ name: String) -> String {
        columns[name].flatMap { $0 < fields.count ? fields[$0] : nil } ?? ""
      }
      let lemma = field("ms").isEmpty ? field("fs") : field("ms")
      for (column, gender, isPlural) in [
        ("ms", Gender.masculine, false), ("fs", .feminine, false), ("mp", .masculine, true),
        ("fp", .feminine, true),
      ] where !field(column).isEmpty {
        let key = Folding.fold(field(column))
        let isShared = titles[key] != nil
        titles[key] = Title(
          lemma: lemma, kind: field("kind"), gender: isShared ? nil : gender,
          isPlural: titles[key]?.isPlural ?? isPlural)
      }
    }
    self.titles = titles
  }

  /// The title that a folded word is, where it is one.
  public subscript(folded: String) -> Title? { titles[folded] }
}
