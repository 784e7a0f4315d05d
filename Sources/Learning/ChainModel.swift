/// A trained chain: weights of features, and scores of steps.
public struct ChainModel: Sendable {
  /// Weights of features.
  public let table: FeatureTable
  /// Scores of steps.
  public let chain: LinearChain

  /// Reads the model whose sections start with `prefix`.
  public init(_ container: ModelContainer, prefix: String) throws(ModelError) {
    table = try FeatureTable(container, prefix: prefix)
    chain = try LinearChain(container, section: prefix + ".chn")
    guard chain.labelCount == table.labelCount else {
      throw try container.section(prefix + ".chn").damaged()
    }
  }

  /// Number of labels.
  public var labelCount: Int { chain.labelCount }

  /// Scores of each position's labels, `labelCount` numbers a position.
  ///
  /// - Parameters:
  ///   - count: Number of positions.
  ///   - collect: Replaces the array by the features of a position; at most 250 of them.
  /// - Returns: Row after row, in the order of positions.
  /// - Complexity: O(*f*) look-ups in the number of features.
  public func emissions(
    count: Int, collect: (Int, inout [UInt64]) -> Void
  ) -> [Float] {
    var result: [Float] = []
    result.reserveCapacity(count * labelCount)
    var keys: [UInt64] = []
    var sums = [Int16](repeating: 0, count: table.width)
    table.withReader { reader in
      for position in 0..<count {
        collect(position, &keys)
        sums.withUnsafeMutableBufferPointer { sums in
          guard let start = sums.baseAddress else { return }
          sums.update(repeating: 0)
          reader.add(keys, to: start)
        }
        for label in 0..<labelCount { result.append(Float(sums[label]) * table.scale) }
      }
    }
    return result
  }
}
