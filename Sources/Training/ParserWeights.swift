internal import Learning
internal import Linguistics

/// The parser's weights while it learns, with the sums that averages are made of.
final class ParserWeights: ParserScorer {
  let labelCount: Int
  private var moveTable: WeightTable<SIMD4<Float>>
  private var labelTable: WeightTable<SIMD16<Float>>
  private var clock: Float = 1

  /// Weights that are all zero, of any feature.
  init(labelCount: Int) {
    self.labelCount = labelCount
    moveTable = WeightTable(size: 1 << 23, parts: 1)
    labelTable = WeightTable(size: 1 << 22, parts: 4)
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

  /// The mean of the weights over all changes so far, to parse with.
  func averaged() -> ParserWeights {
    let mean = ParserWeights(best: self, moves: 0, labels: 0)
    mean.moveTable = moveTable.averaged(clock: clock)
    mean.labelTable = labelTable.averaged(clock: clock)
    return mean
  }

  /// Number of features that have weights.
  var featureCount: Int { moveTable.count + labelTable.count }

  /// Tells that a sentence is over.
  func tick() { clock += 1 }

  func moves(_ keys: [UInt64]) -> SIMD4<Float> {
    var sum = SIMD4<Float>.zero
    moveTable.forEach(keys) { sum += $0.pointee }
    return sum
  }

  func labels(_ keys: [UInt64]) -> SIMD64<Float> {
    var (one, two, three, four) = (
      SIMD16<Float>.zero, SIMD16<Float>.zero, SIMD16<Float>.zero, SIMD16<Float>.zero
    )
    labelTable.forEach(keys) { row in
      one += row[0]
      two += row[1]
      three += row[2]
      four += row[3]
    }
    return SIMD64(
      lowHalf: SIMD32(lowHalf: one, highHalf: two), highHalf: SIMD32(lowHalf: three, highHalf: four)
    )
  }

  /// Adds to the weights of a move.
  func changeMoves(_ keys: [UInt64], _ move: Int, by amount: Float) {
    moveTable.change(keys, lane: move, by: amount, clock: clock)
  }

  /// Adds to the weights of a relation.
  func changeLabels(_ keys: [UInt64], _ label: Int, by amount: Float) {
    labelTable.change(keys, lane: label, by: amount, clock: clock)
  }

  /// Adds the averaged weights to a model file.
  func write(_ options: ParserTrainer.Options, to writer: inout ModelWriter) {
    write(moveTable, lanes: 3, prefix: "mov", options, to: &writer)
    write(labelTable, lanes: labelCount, prefix: "lab", options, to: &writer)
  }

  private func write<Part: SIMD>(
    _ table: WeightTable<Part>, lanes: Int, prefix: String, _ options: ParserTrainer.Options,
    to writer: inout ModelWriter
  ) where Part.Scalar == Float {
    var rows: [Float] = []
    for row in table.keys.indices {
      for lane in 0..<lanes {
        let mean = table.mean(row, lane / Part.scalarCount, clock: clock)
        rows.append(mean[lane % Part.scalarCount])
      }
    }
    FeatureTable.write(
      keys: table.keys, weights: rows, labelCount: lanes, limit: options.limit, prefix: prefix,
      to: &writer)
  }
}
