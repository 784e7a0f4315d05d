internal import GraphMeasures

/// Makes further texts of sentences, in which they meet other neighbours.
struct SentenceMixer {
  private var generator: SplitMix64

  /// A mixer whose draws depend on the seed alone.
  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  /// Some of the sentences, in their order.
  mutating func thinned(_ sentences: [TreebankSentence], share: Double) -> [TreebankSentence] {
    sentences.filter { _ in draws(share) }
  }

  /// Some of the prose with the headings among it, each so many times, in any order.
  ///
  /// - Parameters:
  ///   - prose: Sentences, of which half are taken; some of these lose their full stop and so stand as
  ///     headings do.
  ///   - headings: Sentences without a full stop.
  ///   - times: How often each of these is put in.
  ///   - unstopped: The share of the prose that loses its full stop.
  /// - Returns: The sentences of the new text.
  mutating func mixed(
    prose: [TreebankSentence], headings: [TreebankSentence], times: Int, unstopped: Double
  ) -> [TreebankSentence] {
    var pool = thinned(prose, share: 0.5)
    for _ in 0..<times { pool += headings }
    var order = Array(pool.indices)
    generator.shuffle(&order)
    return order.map { draws(unstopped) ? pool[$0].withoutStop() : pool[$0] }
  }

  private mutating func draws(_ share: Double) -> Bool {
    Double(generator.next() >> 11) * 0x1p-53 < share
  }
}

extension TreebankSentence {
  /// Whether the sentence ends with a mark that ends sentences.
  var hasStop: Bool { tokens.last.map { [".", "!", "?", "..."].contains($0) } ?? false }

  /// The sentence as printed, without its full stop and without its words.
  func withoutStop() -> Self {
    guard tokens.count > 2, tokens.last == "." else { return self }
    var result = self
    result.words = []
    result.tokens.removeLast()
    result.spaces.removeLast()
    result.spaces[result.spaces.count - 1] = true
    return result
  }

  /// Sentences as they would be printed, from lines of form and tag that do not tell the spaces.
  static func printed(taggedWords lines: [Substring]) -> [Self] {
    lines.split(separator: "").compactMap { block in
      var sentence = Self()
      for line in block {
        let form = line.prefix { $0 != "\t" }
        if [",", ".", "...", "…", ")", "]", "-"].contains(form), !sentence.spaces.isEmpty {
          sentence.spaces[sentence.spaces.count - 1] = false
        }
        sentence.tokens.append(String(form))
        let opens = form == "(" || form == "[" || form == "-"
        sentence.spaces.append(!(opens || form.count > 1 && form.hasSuffix("'")))
      }
      guard sentence.tokens.count > 1 else { return nil }
      sentence.spaces[sentence.spaces.count - 1] = true
      return sentence
    }
  }
}
