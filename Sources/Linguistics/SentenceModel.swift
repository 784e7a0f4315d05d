package import Learning
package import RelgraphCore

/// Decides where sentences begin, as learnt from treebanks.
package struct SentenceModel: Sendable {
  /// What a model must have been made for.
  package static let schema = SentenceFeatures.schema

  private let lexicons: ModelLexicons
  private let chain: ChainModel

  /// Reads the model of a set; nothing where the set holds none.
  package init?(_ models: ModelFiles) throws(ModelError) {
    guard let lexicons = try models.lexicons,
      let container = try models.container("sentences.model", schema: Self.schema)
    else { return nil }
    self.lexicons = lexicons
    chain = try ChainModel(container, prefix: "sen")
    guard chain.labelCount == 2 else { throw try container.section("sen.chn").damaged() }
  }

  /// Forms in lower case.
  package func lowered(_ forms: [String]) -> [String] {
    lexicons.withMemory { memory, readers in
      forms.map { memory.lowered($0, readers) }
    }
  }

  /// Indices behind the last token of each sentence of each block.
  ///
  /// - Parameters:
  ///   - tokens: The tokens of the document.
  ///   - forms: Their forms.
  ///   - blocks: The tokens of each block.
  /// - Returns: Ends in ascending order; the last token of a block always ends a sentence.
  /// - Complexity: O(*n*) in the bytes of the tokens.
  package func ends(tokens: [Token], forms: [String], blocks: [Range<Int>]) -> [Int] {
    let features = SentenceFeatures(tokens: tokens, forms: forms, lexicons: lexicons)
    var ends: [Int] = []
    for block in blocks where !block.isEmpty {
      let candidates = block.dropFirst().filter { features.isCandidate($0) }
      let emissions = chain.emissions(count: candidates.count) { position, keys in
        features.collect(candidates[position], in: block, into: &keys)
      }
      for (candidate, label) in zip(candidates, chain.chain.best(emissions)) where label == 1 {
        ends.append(candidate)
      }
      ends.append(block.upperBound)
    }
    return ends
  }
}
