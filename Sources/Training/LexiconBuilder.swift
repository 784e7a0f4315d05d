internal import Learning
internal import Linguistics

/// Makes the lexicons of words, clusters and names from the corpora.
struct LexiconBuilder {
  let corpora: Corpora
  /// Folder of our own lists of names.
  let lists: String

  /// The file of grammatical classes.
  func words() throws -> [UInt8] {
    let lists: [(String, UInt16)] = [
      ("NC", WordClass.noun), ("NPP", WordClass.properNoun), ("ADJ", WordClass.adjective),
      ("ADJWH", WordClass.adjective), ("V", WordClass.finiteVerb), ("VS", WordClass.subjunctive),
      ("VIMP", WordClass.imperative), ("VINF", WordClass.infinitive),
      ("VPP", WordClass.pastParticiple), ("VPR", WordClass.presentParticiple),
      ("ADV", WordClass.adverb), ("ADVWH", WordClass.adverb), ("DET", WordClass.determiner),
      ("DETWH", WordClass.determiner), ("CLO", WordClass.pronoun), ("CLR", WordClass.pronoun),
      ("CLS", WordClass.pronoun), ("PRO", WordClass.pronoun), ("PROREL", WordClass.pronoun),
      ("PROWH", WordClass.pronoun), ("P", WordClass.adposition), ("P+D", WordClass.adposition),
      ("CC", WordClass.coordinator), ("CS", WordClass.subordinator), ("I", WordClass.interjection),
    ]
    var entries: [(key: UInt64, bits: UInt16)] = []
    for (list, bits) in lists {
      for line in try corpora.lines("lexicon-fr/lefff-pos-lists/" + list)
      where !line.isEmpty && !line.hasPrefix("&") {
        entries.append((ModelAtoms.lowerKey(line.lowercased()), bits))
      }
    }
    var writer = ModelWriter(schema: ModelLexicons.schema)
    HashLexicon.write(entries, prefix: "word", to: &writer)
    return writer.bytes()
  }

  /// The file of names.
  func names() throws -> [UInt8] {
    var names = NameEntries()
    for row in try corpora.rows("gazetteer/forenames-fr-insee.tsv") {
      names.add(row[0], NameClass.forename)
    }
    for row in try corpora.rows("gazetteer/forenames-world-cc0.tsv") {
      names.add(row[0], NameClass.foreignForename)
    }
    for row in try corpora.rows("gazetteer/forenames-smashew-all.txt") {
      names.add(row[0], NameClass.foreignForename)
    }
    let surnames = [
      "cn", "cz", "de", "es", "fr", "gk", "hi", "ie", "il", "it", "kr", "ne", "pl", "pt", "ru",
      "uk",
      "us",
    ]
    for country in surnames {
      for row in try corpora.rows("gazetteer/surnames-smashew-\(country).txt") {
        names.add(row[0], NameClass.surname)
      }
    }
    for row in try corpora.rows("gazetteer/surnames-world-cc0.tsv") {
      names.add(row[0], NameClass.surname)
    }
    try addPlaces(to: &names)
    try addOrganizations(to: &names)
    try addRegistry(to: &names)
    try addLists(to: &names)
    try addActors(to: &names)
    for line in try corpora.lines("lexicon-fr/lefff-pos-lists/NPP") {
      names.add(line, NameClass.properNoun)
    }
    var writer = ModelWriter(schema: ModelLexicons.schema)
    HashLexicon.write(names.entries, prefix: "name", to: &writer)
    return writer.bytes()
  }

  private func addPlaces(to names: inout NameEntries) throws {
    for row in try corpora.rows("gazetteer/territories-cldr.tsv") {
      names.add(row[1], NameClass.country)
      names.add(row[2], NameClass.country)
    }
    for row in try corpora.rows("gazetteer/countries-iso-fr.tsv") {
      names.add(row[2], NameClass.country)
    }
    for row in try corpora.rows("gazetteer/countries-mledoze.tsv") {
      names.add(row[6], NameClass.country)
      names.add(row[7], NameClass.country)
    }
    for row in try corpora.rows("gazetteer/capitals-fr.tsv") {
      names.add(row[1], NameClass.city)
      names.add(row[2], NameClass.city)
    }
    for row in try corpora.rows("gazetteer/cities-cldr-fr-en.tsv") {
      names.add(row[1], NameClass.city)
      names.add(row[2], NameClass.city)
    }
    for line in try corpora.lines("gazetteer/subdivisions-iso3166-2.csv").dropFirst() {
      let fields = CommaSeparated.fields(line)
      guard fields.count > 3 else { continue }
      names.add(fields[2], NameClass.region)
      names.add(fields[3], NameClass.region)
    }
    for file in ["demonyms-fr.tsv", "demonyms-fr-extra.tsv"] {
      for row in try corpora.rows("gazetteer/" + file) {
        for form in row.dropFirst() { names.add(form, NameClass.demonym) }
      }
    }
  }

  private func addOrganizations(to names: inout NameEntries) throws {
    for row in try corpora.rows("gazetteer/orgs-fr-extra.tsv") where row.count >= 4 {
      names.add(row[0], NameClass.acronym)
      names.add(row[1], NameClass.organization)
      names.add(row[2], NameClass.acronym)
      names.add(row[3], NameClass.organization)
      for other in row.dropFirst(4).joined().split(separator: ";") {
        names.add(other, NameClass.organization)
      }
    }
    for row in try corpora.rows("gazetteer/orgs-supraverden.tsv") where row.count >= 9 {
      for column in [3, 6] { names.add(row[column], NameClass.organization) }
      for column in [4, 7] { names.add(row[column], NameClass.acronym) }
      for column in [5, 8] {
        for other in row[column].split(separator: ";") { names.add(other, NameClass.organization) }
      }
    }
    for row in try corpora.rows("gazetteer/leaders-factbook-2026-05.tsv") {
      let name = row[3].prefix { $0 != "(" }.split(separator: " ").drop {
        !$0.allSatisfy { $0.isUppercase || !$0.isLetter }
      }
      for part in name { names.add(part, NameClass.leader) }
    }
  }
}

/// Entries of the lexicon of names, each with its beginnings.
struct NameEntries {
  private(set) var entries: [(key: UInt64, bits: UInt16)] = []

  /// Adds a name of at most eight words.
  mutating func add(_ name: some StringProtocol, _ bits: UInt16) {
    let words = Self.words(name)
    guard (1...8).contains(words.count), name.utf8.count > 1 else { return }
    var key = ModelAtoms.lowerKey(words[0])
    for word in words.dropFirst() {
      entries.append((key, NameClass.prefix))
      key = FeatureHash.combine(key, ModelAtoms.lowerKey(word))
    }
    entries.append((key, bits))
  }

  /// The lower-cased words of a name, cut as the tokenizer cuts them.
  static func words(_ name: some StringProtocol) -> [String] {
    var words: [String] = []
    for part in name.lowercased().replacing("\u{2019}", with: "'").split(separator: " ") {
      var rest = part[...]
      while let mark = rest.firstIndex(of: "'"), rest.index(after: mark) < rest.endIndex,
        rest.distance(from: rest.startIndex, to: mark) <= 2
      {
        words.append(String(rest[...mark]))
        rest = rest[rest.index(after: mark)...]
      }
      words.append(String(rest))
    }
    return words
  }
}

/// Splits lines of comma-separated values.
enum CommaSeparated {
  /// The fields of a line; quotes around a field are taken off.
  static func fields(_ line: Substring) -> [String] {
    var fields = [""]
    var quoted = false
    for character in line {
      if character == "\"" {
        quoted.toggle()
      } else if character == ",", !quoted {
        fields.append("")
      } else {
        fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
}
