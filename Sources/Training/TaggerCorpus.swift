internal import Linguistics

/// Sentences of tokens with their parts of speech, from treebanks and from lists of tagged words.
struct TaggerCorpus {
  /// A sentence of printed tokens.
  struct Sentence {
    var forms: [String] = []
    var tags: [PartOfSpeech] = []
    /// Features of each token that is one word; nothing where unknown.
    var features: [String?] = []
    /// Lemma likewise.
    var lemmas: [String?] = []
    var weight: Float = 1
  }

  private(set) var sentences: [Sentence] = []

  /// Adds a treebank's sentences; a contraction counts as adposition.
  mutating func add(_ treebank: [TreebankSentence], weight: Float = 1, pronounLemmas: Bool = true) {
    for tree in treebank {
      var sentence = Sentence()
      sentence.weight = weight
      sentence.forms = tree.tokens.map(Self.straight)
      for token in tree.tokens.indices {
        let words = tree.words.filter { $0.token == token }
        guard let word = words.first, words.count == 1 else {
          sentence.tags.append(.adposition)
          sentence.features.append(nil)
          sentence.lemmas.append(nil)
          continue
        }
        sentence.tags.append(PartOfSpeech(code: word.tag))
        sentence.features.append(word.features == "_" ? "" : word.features)
        let known = word.lemma != "_" && (pronounLemmas || word.tag != "PRON")
        sentence.lemmas.append(known ? word.lemma : nil)
      }
      sentences.append(sentence)
    }
  }

  /// Adds lines of form and tag; `ADP+DET` counts as adposition.
  mutating func add(taggedWords lines: [Substring], weight: Float) {
    for block in lines.split(separator: "") {
      var sentence = Sentence()
      sentence.weight = weight
      for line in block {
        let fields = line.split(separator: "\t")
        guard fields.count == 2 else { continue }
        sentence.forms.append(Self.straight(String(fields[0])))
        let tag = fields[1].prefix { $0 != "+" }
        sentence.tags.append(tag == "PART" ? .pronoun : PartOfSpeech(code: tag))
        sentence.features.append(nil)
        sentence.lemmas.append(nil)
      }
      sentences.append(sentence)
    }
  }

  /// A form with straight apostrophes, as the tokeniser gives it.
  static func straight(_ form: String) -> String { form.replacing("\u{2019}", with: "'") }
}
