internal import Learning
internal import RelgraphCore

/// Sums of what a second reading sees of tokens of which it knows no more than the labels around.
///
/// - Precondition: one and the same table, of up to sixteen labels, is used with one of these.
struct CodeSums: Sendable {
  /// For each code its sum, once it was asked for.
  private var known: [SIMD16<Int16>?] = Array(repeating: nil, count: RecognizerMemory.codeCount)
  private var keys: [UInt64] = []

  /// The scores of the labels of a sentence's tokens, `labelCount` numbers a token.
  mutating func emissions(
    of sentence: Sentence, _ memory: RecognizerMemory, _ model: ChainModel
  ) -> [Float] {
    let scale = model.table.scale
    return model.table.withReader { reader in
      model.chain.numbers(
        of: sentence.tokens.map { token in
          SIMD16<Float>(sum(token, in: sentence, memory, reader)) * scale
        })
    }
  }

  private mutating func sum(
    _ token: Int, in sentence: Sentence, _ memory: RecognizerMemory, _ reader: FeatureTable.Reader
  ) -> SIMD16<Int16> {
    let code = memory.code(token, in: sentence)
    if let code, let sum = known[code] { return sum }
    memory.collect(token, in: sentence, into: &keys)
    let sum = reader.row(keys)
    if let code { known[code] = sum }
    return sum
  }
}
