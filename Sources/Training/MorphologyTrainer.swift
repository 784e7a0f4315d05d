internal import GraphMeasures
internal import Learning
internal import Linguistics

/// Trains the choice of features by an averaged perceptron over pairs of attribute and value.
///
/// - Note: M. Collins, “Discriminative training methods for hidden Markov models”, 2002,
///   doi:10.3115/1118693.1118694.
struct MorphologyTrainer {
  let options: TaggerTrainer.Options
  let report: (String) -> Void

  private struct Example {
    let tag: PartOfSpeech
    let gold: UInt64
    let features: Range<Int>
  }

  /// Adds the inventory and the weights to a model file.
  func learn(
    _ corpus: TaggerCorpus, _ features: [TaggerFeatures], to writer: inout ModelWriter
  ) {
    let inventory = Self.inventory(corpus)
    let morphology = TaggerMorphology(inventory: inventory)
    var index = FeatureIndex()
    var numbers: [Int32] = []
    var examples: [Example] = []
    var keys: [UInt64] = []
    for (number, sentence) in corpus.sentences.enumerated() {
      for token in sentence.forms.indices {
        let tag = sentence.tags[token]
        guard let text = sentence.features[token],
          let set = morphology.sets[Int(tag.rawValue)].first(where: { $0.text == text }),
          morphology.sets[Int(tag.rawValue)].count > 1
        else { continue }
        TaggerMorphology.collect(
          token, in: sentence.forms.indices, tags: sentence.tags, atoms: features[number].atoms,
          into: &keys)
        let start = numbers.count
        numbers += keys.compactMap { index.number($0) }
        examples.append(Example(tag: tag, gold: set.bits, features: start..<numbers.count))
      }
    }
    let weights = train(examples, numbers, morphology, featureCount: index.keys.count)
    write(weights, index, pairCount: morphology.pairs.count, to: &writer)
    writer.add("inv", lines: inventory)
  }

  /// Sets of features by tag, the frequent ones first.
  private static func inventory(_ corpus: TaggerCorpus) -> [String] {
    var counts: [String: Int] = [:]
    for sentence in corpus.sentences {
      for (tag, text) in zip(sentence.tags, sentence.features) {
        if let text { counts[tag.code + " " + text, default: 0] += 1 }
      }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .filter { $0.value > 1 }.map(\.key)
  }

  private func train(
    _ examples: [Example], _ numbers: [Int32], _ morphology: TaggerMorphology, featureCount: Int
  ) -> [SIMD64<Float>] {
    var weights = [SIMD64<Float>](repeating: .zero, count: featureCount)
    var sums = weights
    var generator = SplitMix64(seed: 9)
    var order = Array(examples.indices)
    var clock: Float = 1
    for round in 1...options.morphologyRounds {
      generator.shuffle(&order)
      var wrong = 0
      for number in order {
        let example = examples[number]
        clock += 1
        var scores = SIMD64<Float>.zero
        for place in example.features { scores += weights[Int(numbers[place])] }
        guard let best = morphology.best(example.tag, score: { scores[$0] }),
          best.bits != example.gold
        else { continue }
        wrong += 1
        var change = SIMD64<Float>.zero
        for pair in 0..<64 {
          let bit: UInt64 = 1 << UInt64(pair)
          change[pair] = (example.gold & bit != 0 ? 1 : 0) - (best.bits & bit != 0 ? 1 : 0)
        }
        for place in example.features {
          weights[Int(numbers[place])] += change
          sums[Int(numbers[place])] += change * clock
        }
      }
      report("morphology: round \(round): \(wrong) of \(examples.count) wrong")
    }
    for feature in weights.indices { weights[feature] -= sums[feature] / clock }
    return weights
  }

  private func write(
    _ weights: [SIMD64<Float>], _ index: FeatureIndex, pairCount: Int,
    to writer: inout ModelWriter
  ) {
    var kept: [UInt64] = []
    var rows: [Float] = []
    for (number, key) in index.keys.enumerated() where index.counts[number] > 2 {
      let row = weights[number]
      guard max(row.max(), -row.min()) >= 0.2 else { continue }
      kept.append(key)
      for pair in 0..<pairCount { rows.append(row[pair]) }
    }
    report("morphology: \(kept.count) of \(index.keys.count) features kept")
    FeatureTable.write(
      keys: kept, weights: rows, labelCount: pairCount, limit: 8, prefix: "mor", to: &writer)
  }
}
