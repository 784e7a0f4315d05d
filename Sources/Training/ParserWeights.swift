internal import Learning
internal import Linguistics

/// The parser's weights while it learns, with the sums that averages are made of.
final class ParserWeights: ParserScorer {
  let labelCount: Int
  private var moveTable: WeightTable<SIMD4<Float>>
  private var labelTable: WeightTable<SIMD64<Float>>
  private var clock: Float = 1

  /// Weights that are all zero, of any feature.
  init(labelCount: Int) {
    self.labelCount = labelCount
    moveTable = WeightTable(size: 1 << 23)
    labelTable = WeightTable(size: 1 << 22)
  }

  /// Weights that are all zero, of the features that mattered most to others.
  ///
  /// - Parameters:
  ///   - others: Weights learnt before.
  ///   - moves: How many features of moves to keep.
  ///   - labels: How many features of relations to keep.
  init(best others: ParserWeights, moves: Int, labels: Int) {
    labelCount = others.labelCount
    moveTable = WeightTable(best: others.moveTable, count: moves, clock: others.clock)
    labelTable = WeightTable(best: others.labelTable, count: labels, clock: others.clock)
  }

  /// Number of features that have weights.
  var featureCount: Int { moveTable.count + labelTable.count }

  /// Tells that a sentence is over.
  func tick() { clock += 1 }

  func moves(_ keys: [UInt64]) -> SIMD4<Float> {
    var sum = SIMD4<Float>.zero
    for key in keys {
      if let slot = moveTable.find(key) { sum += moveTable.weights[slot] }
    }
    return sum
  }

  func labels(_ keys: [UInt64]) -> SIMD64<Float> {
    var sum = SIMD64<Float>.zero
    for key in keys {
      if let slot = labelTable.find(key) { sum += labelTable.weights[slot] }
    }
    return sum
  }

  /// Adds to the weights of a move.
  func changeMoves(_ keys: [UInt64], _ move: Int, by amount: Float) {
    for key in keys {
      guard let slot = moveTable.claim(key) else { continue }
      moveTable.weights[slot][move] += amount
      moveTable.sums[slot][move] += amount * clock
    }
  }

  /// Adds to the weights of a relation.
  func changeLabels(_ keys: [UInt64], _ label: Int, by amount: Float) {
    for key in keys {
      guard let slot = labelTable.claim(key) else { continue }
      labelTable.weights[slot][label] += amount
      labelTable.sums[slot][label] += amount * clock
    }
  }

  /// Adds the averaged weights to a model file.
  func write(_ options: ParserTrainer.Options, to writer: inout ModelWriter) {
    write(moveTable, lanes: 3, prefix: "mov", options, to: &writer)
    write(labelTable, lanes: labelCount, prefix: "lab", options, to: &writer)
  }

  private func write<Row: SIMD>(
    _ table: WeightTable<Row>, lanes: Int, prefix: String, _ options: ParserTrainer.Options,
    to writer: inout ModelWriter
  ) where Row.Scalar == Float {
    var (keys, rows): ([UInt64], [Float]) = ([], [])
    for slot in table.keys.indices where table.keys[slot] != 0 {
      let row = table.mean(slot, clock: clock)
      keys.append(table.keys[slot])
      for lane in 0..<lanes { rows.append(row[lane]) }
    }
    FeatureTable.write(
      keys: keys, weights: rows, labelCount: lanes, limit: options.limit, prefix: prefix,
      to: &writer)
  }
}

/// Rows of weights by key, in a table of fixed size.
private struct WeightTable<Row: SIMD> where Row.Scalar == Float {
  private(set) var keys: [UInt64]
  var weights: [Row]
  var sums: [Row]
  private(set) var count = 0
  private let mask: Int
  private var isClosed: Bool

  /// The features of another table whose mean weights are largest, with weights of zero.
  init(best other: WeightTable, count: Int, clock: Float) {
    let sizes = other.keys.indices.map { slot -> Float in
      guard other.keys[slot] != 0 else { return 0 }
      let row = other.mean(slot, clock: clock)
      return max(row.max(), -row.min())
    }
    let best = other.keys.indices.filter { sizes[$0] > 0 }.sorted {
      (sizes[$1], other.keys[$0]) < (sizes[$0], other.keys[$1])
    }.prefix(count)
    var size = 1 << 10
    while size < best.count * 3 { size *= 2 }
    self.init(size: size)
    for slot in best { _ = claim(other.keys[slot]) }
    isClosed = true
  }

  init(size: Int) {
    isClosed = false
    keys = [UInt64](repeating: 0, count: size)
    weights = [Row](repeating: .zero, count: size)
    sums = weights
    mask = size - 1
  }

  /// The slot of a known key.
  func find(_ key: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: key >> 17) & mask
    while keys[slot] != key {
      if keys[slot] == 0 { return nil }
      slot = (slot + 1) & mask
    }
    return slot
  }

  /// The weights of a slot, averaged over time.
  func mean(_ slot: Int, clock: Float) -> Row { weights[slot] - sums[slot] / clock }

  /// The slot of a key, which gets one where it is new and the table is open.
  mutating func claim(_ key: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: key >> 17) & mask
    while keys[slot] != key {
      if keys[slot] == 0 {
        guard !isClosed else { return nil }
        precondition(count < mask, "the table of \(mask + 1) weights is full")
        keys[slot] = key
        count += 1
        break
      }
      slot = (slot + 1) & mask
    }
    return slot
  }
}
