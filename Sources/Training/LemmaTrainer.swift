internal import Learning
internal import Linguistics

/// Learns endings and exceptions for the lemmatiser from treebanks and a lexicon.
struct LemmaTrainer {
  let corpora: Corpora
  let report: (String) -> Void

  /// A lower-cased form with its part of speech.
  private struct Form: Hashable {
    let text: String
    let tag: PartOfSpeech
  }

  /// Adds the endings and the changes to a model file.
  func learn(_ corpus: TaggerCorpus, to writer: inout ModelWriter) throws {
    let lemmas = try lemmas(corpus)
    var counts: [UInt64: [Lemmatizer.Change: Int]] = [:]
    let sorted = lemmas.keys.sorted { ($0.text, $0.tag.rawValue) < ($1.text, $1.tag.rawValue) }
    for form in sorted {
      guard let lemma = lemmas[form] else { continue }
      let change = Lemmatizer.Change(from: form.text, to: lemma)
      for key in Lemmatizer.keys(form.text, tag: form.tag).dropLast() {
        counts[key, default: [:]][change, default: 0] += 1
      }
    }
    let majority = counts.mapValues { changes in
      changes.max { ($0.value, $1.key.suffix, $1.key.cut) < ($1.value, $0.key.suffix, $0.key.cut) }
    }
    var chosen: [UInt64: Lemmatizer.Change] = [:]
    for form in sorted {
      guard let lemma = lemmas[form] else { continue }
      let keys = Lemmatizer.keys(form.text, tag: form.tag)
      var current: Lemmatizer.Change?
      for key in keys.dropLast() {
        guard let best = majority[key] ?? nil, best.value > 1 || current == nil else { continue }
        if best.key != current {
          chosen[key] = best.key
          current = best.key
        }
      }
      if current?.lemma(of: form.text) != lemma, let whole = keys.last {
        chosen[whole] = Lemmatizer.Change(from: form.text, to: lemma)
      }
    }
    write(chosen, to: &writer)
  }

  private func write(_ chosen: [UInt64: Lemmatizer.Change], to writer: inout ModelWriter) {
    var uses: [Lemmatizer.Change: Int] = [:]
    for change in chosen.values { uses[change, default: 0] += 1 }
    let changes = uses.sorted {
      ($1.value, $0.key.cut, $0.key.suffix) < ($0.value, $1.key.cut, $1.key.suffix)
    }.prefix(65_534).map(\.key)
    let numbers = Dictionary(uniqueKeysWithValues: changes.enumerated().map { ($1, $0) })
    let entries = chosen.compactMap { key, change in
      numbers[change].map { (key: key, bits: UInt16($0 + 1)) }
    }
    report("lemmas: \(entries.count) endings, \(changes.count) changes")
    HashLexicon.write(entries, prefix: "lem", to: &writer)
    writer.add("lem.chg", lines: changes.map { "\($0.cut) \($0.suffix)" })
  }

  /// The lemma of each form: the treebanks' most frequent, else the lexicon's, else a regular one.
  private func lemmas(_ corpus: TaggerCorpus) throws -> [Form: String] {
    var result: [Form: String] = [:]
    var infinitives: [String] = []
    for row in try corpora.rows("lexicon-fr/forms-spacy-fr.tsv") where row.count == 3 {
      let form = Form(text: row[0].lowercased(), tag: PartOfSpeech(code: row[2]))
      guard form.tag != .other, result[form] == nil else { continue }
      result[form] = String(row[1])
      if form.tag == .verb, row[0] == row[1], row[0].hasSuffix("er") {
        infinitives.append(String(row[0]))
      }
    }
    for infinitive in infinitives {
      for ending in Self.regularEndings {
        let form = Form(text: infinitive.dropLast(2) + ending, tag: .verb)
        if result[form] == nil { result[form] = infinitive }
      }
    }
    var counts: [Form: [String: Int]] = [:]
    for sentence in corpus.sentences {
      for token in sentence.forms.indices {
        guard let lemma = sentence.lemmas[token] else { continue }
        let form = Form(text: sentence.forms[token].lowercased(), tag: sentence.tags[token])
        counts[form, default: [:]][lemma, default: 0] += 1
      }
    }
    for (form, lemmas) in counts {
      if let best = lemmas.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) {
        result[form] = best.key
      }
    }
    return result
  }

  /// Endings of verbs in -er that do not change their stem.
  private static let regularEndings = [
    "e", "es", "ons", "ez", "ent", "ais", "ait", "ions", "iez", "aient", "ai", "as", "a", "âmes",
    "âtes", "èrent", "erai", "eras", "era", "erons", "erez", "eront", "erais", "erait", "erions",
    "eriez", "eraient", "é", "ée", "és", "ées", "ant", "asse", "asses", "ât", "assent",
  ]
}
