/// What a language's news pages say around the news: dates, bylines, invitations to subscribe.
///
/// Read from the text of a pack file; the reader knows no language without it. A reader with an
/// empty pack still finds ISO dates, paragraphs and headings.
public struct LayoutPack: Sendable {
  let phrases: LayoutPhrases

  /// A pack that knows no phrase.
  public static let empty = LayoutPack(text: "")

  /// Reads a pack: sections in brackets, one phrase a line, `#` before comments.
  public init(text: String) { phrases = LayoutPhrases(text: text) }
}

/// The phrases of a layout pack; a class, since every line of a corpus looks them up.
final class LayoutPhrases: Sendable {
  /// A list of phrases that can be looked up at a place in a text.
  struct Phrases: Sendable {
    /// Phrases by first character, the longest first; those of ASCII, nearly all, by its number.
    private var ascii: [[[Unicode.Scalar]]]
    private var others: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]

    init(_ phrases: [[Unicode.Scalar]]) {
      ascii = Array(repeating: [], count: 128)
      for phrase in phrases.sorted(by: { $0.count > $1.count }) {
        guard let first = phrase.first else { continue }
        if first.isASCII {
          ascii[Int(first.value)].append(phrase)
        } else {
          others[first, default: []].append(phrase)
        }
      }
    }

    /// The end of the longest phrase at `index` that ends where a word ends, or nothing.
    func match(_ units: [FoldedText.Unit], at index: Int) -> Int? {
      guard index < units.count else { return nil }
      let first = units[index].scalar
      for phrase in first.isASCII ? ascii[Int(first.value)] : others[first] ?? [] {
        if let end = Self.end(of: phrase, units, index) { return end }
      }
      return nil
    }

    private static func end(
      of phrase: [Unicode.Scalar], _ units: [FoldedText.Unit], _ index: Int
    ) -> Int? {
      let end = index + phrase.count
      guard end <= units.count else { return nil }
      for offset in phrase.indices where units[index + offset].scalar != phrase[offset] {
        return nil
      }
      if end < units.count, units[end].isWord, units[end - 1].isWord { return nil }
      return end
    }
  }

  /// What a header line such as « Titre : … » gives.
  enum Header: String, Sendable, CaseIterable {
    case title, date, author, source, other
  }

  let months: [(name: [Unicode.Scalar], number: Int)]
  let weekdays: Phrases
  let articles: Phrases
  let ordinals: Phrases
  let published: Phrases
  let updated: Phrases
  let times: Phrases
  let strong: Phrases
  let weak: Phrases
  let glue: Phrases
  let anywhere: Phrases
  let rest: Phrases
  let openers: Phrases
  let contents: Phrases
  let bylines: Phrases
  let joins: Phrases
  let agencies: Phrases
  let sources: Phrases
  let posts: Phrases
  let notPlaces: Phrases
  let headers: [(kind: Header, phrases: Phrases)]

  init(text: String) {
    var sections: [String: [String]] = [:]
    var section = ""
    for line in text.split(whereSeparator: \.isNewline) {
      let line = line.drop { $0 == " " }
      if line.isEmpty || line.first == "#" { continue }
      if line.first == "[", line.last == "]" {
        section = String(line.dropFirst().dropLast())
      } else {
        sections[section, default: []].append(String(line))
      }
    }
    func phrases(_ name: String) -> Phrases {
      Phrases(
        (sections[name] ?? []).map { line in
          FoldedText.phrase(line.last == "…" ? String(line.dropLast()) : line)
        })
    }
    months = (sections["months"] ?? []).flatMap { line in
      let words = line.split(separator: " ")
      let number = words.first.flatMap { Int($0) } ?? 0
      return words.dropFirst().map { (FoldedText.phrase(String($0)), number) }
    }.sorted { $0.0.count > $1.0.count }
    weekdays = phrases("weekdays")
    articles = phrases("articles")
    ordinals = phrases("ordinals")
    published = phrases("published")
    updated = phrases("updated")
    times = phrases("times")
    strong = phrases("strong")
    weak = phrases("weak")
    glue = phrases("glue")
    anywhere = phrases("anywhere")
    rest = phrases("rest")
    openers = phrases("openers")
    contents = phrases("contents")
    bylines = phrases("bylines")
    joins = phrases("joins")
    agencies = phrases("agencies")
    sources = phrases("sources")
    posts = phrases("posts")
    notPlaces = phrases("notplaces")
    headers = Header.allCases.map { ($0, phrases("header \($0.rawValue)")) }
  }
}
