internal import Learning

extension ConditionalRandomField {
  /// Adds the weights and the steps to a model file.
  ///
  /// - Parameters:
  ///   - index: The features, numbered as in training.
  ///   - leastWeight: Rows without a weight of this size are left out.
  ///   - limit: Larger weights are cut to this size.
  ///   - prefix: Names the sections.
  ///   - writer: The file.
  func write(
    _ index: FeatureIndex, leastWeight: Float, limit: Float, prefix: String,
    to writer: inout ModelWriter
  ) {
    var kept: [UInt64] = []
    var rows: [Float] = []
    for (number, key) in index.keys.enumerated() {
      let row = weights[number]
      guard max(row.max(), -row.min()) >= leastWeight else { continue }
      kept.append(key)
      for label in 0..<labelCount { rows.append(row[label]) }
    }
    FeatureTable.write(
      keys: kept, weights: rows, labelCount: labelCount, limit: limit, prefix: prefix, to: &writer)
    writer.add(prefix + ".chn", floats: chain.numbers)
  }
}
