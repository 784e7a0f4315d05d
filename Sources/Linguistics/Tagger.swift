public import Learning
public import RelgraphCore

/// Tells parts of speech, features and lemmas, and cuts contractions into their words.
public struct Tagger: Sendable {
  /// What a tagger model must have been made for.
  package static let schema = FeatureHash.combine(
    TaggerFeatures.schema,
    FeatureHash.combine(TaggerMorphology.schema, Lemmatizer.schema))

  private let lexicons: ModelLexicons
  private let chain: ChainModel
  private let morphology: TaggerMorphology
  private let pairs: FeatureTable
  private let lemmatizer: Lemmatizer
  private let contractions: WordContractions
  private let memories = Pool { TaggerMemory() }

  /// Reads the tagger of a set of models; nothing where the set, or the pack, holds none.
  public init?(_ models: ModelFiles, language: String = "fr") throws(ModelError) {
    guard let lexicons = try models.lexicons,
      let container = try models.container("tagger.model", schema: Self.schema),
      let contractions = EmbeddedFile("packs/\(language)/contractions.txt")
    else { return nil }
    self.lexicons = lexicons
    chain = try ChainModel(container, prefix: "tag")
    morphology = TaggerMorphology(inventory: try container.section("inv").lines())
    pairs = try FeatureTable(container, prefix: "mor")
    lemmatizer = try Lemmatizer(container)
    self.contractions = WordContractions(text: contractions.text)
    guard chain.labelCount == PartOfSpeech.allCases.count,
      pairs.labelCount >= morphology.pairs.count
    else { throw try container.section("tag.shp").damaged() }
  }

  /// The document with its words.
  ///
  /// - Complexity: O(*n*) in the bytes of the tokens.
  public func run(_ document: TokenizedDocument) -> TaggedDocument {
    run(document, contracted: nil)
  }

  /// The document with its words, where it may be known which tokens are contractions.
  package func run(_ document: TokenizedDocument, contracted: [Bool]?) -> TaggedDocument {
    let features = TaggerFeatures(
      forms: document.forms, lexicons: lexicons)
    var words: [Word] = []
    words.reserveCapacity(document.tokens.count * 9 / 8)
    var sentences: [Range<Int>] = []
    for sentence in document.sentences {
      let start = words.count
      words += self.words(
        sentence.tokens, at: sentence.tokens, features, document, contracted: contracted)
      sentences.append(start..<words.count)
    }
    return TaggedDocument(tokenized: document, words: words, sentences: sentences)
  }

  /// The words of one sentence.
  package func words(ofSentence sentence: Int, in document: TokenizedDocument) -> [Word] {
    let tokens = document.sentences[sentence].tokens
    let features = TaggerFeatures(
      forms: document.forms[tokens], lexicons: lexicons)
    return words(tokens, at: 0..<tokens.count, features, document, contracted: nil)
  }

  /// The words of a sentence's tokens, whose features stand at `places`.
  private func words(
    _ tokens: Range<Int>, at places: Range<Int>, _ features: TaggerFeatures,
    _ document: TokenizedDocument, contracted: [Bool]?
  ) -> [Word] {
    var memory = memories.take()
    let words = words(tokens, at: places, features, document, contracted: contracted, &memory)
    memories.give(memory)
    return words
  }

  private func words(
    _ tokens: Range<Int>, at places: Range<Int>, _ features: TaggerFeatures,
    _ document: TokenizedDocument, contracted: [Bool]?, _ memory: inout TaggerMemory
  ) -> [Word] {
    let emissions = memory.tags.emissions(
      of: places, forms: document.forms[tokens], features, chain)
    let tags = chain.chain.best(emissions).map { PartOfSpeech(rawValue: $0) ?? .other }
    var words: [Word] = []
    words.reserveCapacity(tokens.count + 4)
    var keys: [UInt64] = []
    var sums = [Int16](repeating: 0, count: pairs.width)
    pairs.withReader { reader in
      for (token, place) in zip(tokens, places) {
        let (form, lowered) = (document.forms[token], document.lowered[token])
        let tag = tags[place - places.lowerBound]
        if contracted?[token] != false,
          let parts = contractions.parts(
            of: lowered, tag: contracted?[token] == true ? .adposition : tag)
        {
          for part in parts {
            words.append(
              Word(
                token: token, form: part.form, tag: part.tag, features: part.features,
                lemma: part.lemma))
          }
          continue
        }
        let lemma =
          Lemmatizer.keepsForm(tag)
          ? form
          : memory.lemmas.lemma(of: lowered, tag, lemmatizer)
        let sets = morphology.sets[Int(tag.rawValue)]
        var text = sets.first?.text ?? ""
        if sets.count > 1 {
          TaggerMorphology.collect(
            place, in: places, tags: tags, atoms: features.atoms, into: &keys)
          text = best(tag, keys, reader, &sums)
        }
        words.append(Word(token: token, form: form, tag: tag, features: text, lemma: lemma))
      }
    }
    return words
  }

  private func best(
    _ tag: PartOfSpeech, _ keys: [UInt64], _ reader: FeatureTable.Reader, _ sums: inout [Int16]
  ) -> String {
    sums.withUnsafeMutableBufferPointer { sums in
      guard let start = sums.baseAddress else { return }
      sums.update(repeating: 0)
      reader.add(keys, to: start)
    }
    return morphology.best(tag) { Int(sums[$0]) }?.text ?? ""
  }
}
