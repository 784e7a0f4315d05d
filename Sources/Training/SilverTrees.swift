internal import Linguistics
internal import RelgraphCore

/// Trees of running text on which two parsers agree that read in opposite directions.
///
/// - Note: K. Sagae, J. Tsujii, “Dependency parsing and domain adaptation with LR models and parser
///   ensembles”, 2007.
struct SilverTrees {
  let lexicons: ModelLexicons
  /// The folder of models, for the tagger.
  let models: [String: [UInt8]]
  let options: ParserTrainer.Options
  let report: (String) -> Void

  /// The first sentences on whose trees both parsers agree.
  func examples(
    _ documents: [TokenizedDocument], forward: ParserWeights, backward: ParserWeights
  ) throws -> [TreeExample] {
    guard let tagger = try Tagger(ModelFiles(models)) else {
      throw TrainingError(place: "tagger.model", fault: "is missing; train it first")
    }
    var examples: [TreeExample] = []
    var read = 0
    for document in documents where examples.count < options.silver {
      for sentence in document.sentences.indices where examples.count < options.silver {
        guard options.silverLengths.contains(document.sentences[sentence].tokens.count) else {
          continue
        }
        read += 1
        let words = tagger.words(ofSentence: sentence, in: document)
        let one = parse(words, forward)
        let other = parse(words.reversed(), backward)
        guard TreeExample.mirrored(other.heads) == one.heads,
          zip(one.labels, other.labels.reversed()).allSatisfy({ $0 == $1 })
        else { continue }
        examples.append(
          TreeExample(words: words, heads: one.heads, labels: one.labels.map { UInt8($0) }))
      }
    }
    report("parser: \(examples.count) of \(read) sentences of running text")
    return examples
  }

  private func parse(_ words: [Word], _ weights: ParserWeights) -> (heads: [Int], labels: [Int]) {
    let seen = ParserWords(words[...], lexicons: lexicons)
    var search = ParserSearch(seen, scorer: weights, beam: options.teacher.beam)
    while search.advance() {}
    return search.arcs
  }
}
