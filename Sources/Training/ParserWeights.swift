internal import Learning
internal import Linguistics

/// The parser's weights while it learns, with the sums that averages are made of.
final class ParserWeights: ParserScorer {
  let labelCount: Int
  private var moveTable = WeightTable<SIMD4<Float>>(size: 1 << 23)
  private var labelTable = WeightTable<SIMD64<Float>>(size: 1 << 22)
  private var clock: Float = 1

  init(labelCount: Int) { self.labelCount = labelCount }

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
      let slot = moveTable.claim(key)
      moveTable.weights[slot][move] += amount
      moveTable.sums[slot][move] += amount * clock
    }
  }

  /// Adds to the weights of a relation.
  func changeLabels(_ keys: [UInt64], _ label: Int, by amount: Float) {
    for key in keys {
      let slot = labelTable.claim(key)
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
    for slot in table.weights.indices
    where table.keys[slot] != 0 && table.uses[slot] >= options.leastCount {
      let row = table.weights[slot] - table.sums[slot] / clock
      guard max(row.max(), -row.min()) >= options.leastWeight else { continue }
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
  /// How often a row was changed.
  private(set) var uses: [Int32]
  private(set) var count = 0
  private let mask: Int

  init(size: Int) {
    keys = [UInt64](repeating: 0, count: size)
    weights = [Row](repeating: .zero, count: size)
    sums = weights
    uses = [Int32](repeating: 0, count: size)
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

  /// The slot of a key, which gets one where it is new.
  mutating func claim(_ key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key >> 17) & mask
    while keys[slot] != key {
      if keys[slot] == 0 {
        precondition(count < mask, "the table of \(mask + 1) weights is full")
        keys[slot] = key
        count += 1
        break
      }
      slot = (slot + 1) & mask
    }
    uses[slot] += 1
    return slot
  }
}
