/// Labelled sequences with numbered features, laid out for quick training.
struct ChainExamples {
  /// Feature numbers of all positions, one after the other.
  private(set) var features: [Int32] = []
  /// Where each position's features start; one more at the end.
  private(set) var starts: [Int] = [0]
  /// The right label of each position.
  private(set) var labels: [UInt8] = []
  /// Positions of each sequence.
  private(set) var sequences: [Range<Int>] = []
  /// How much each sequence counts.
  private(set) var weights: [Float] = []

  /// Adds one position of the current sequence.
  mutating func add(features numbers: some Sequence<Int32>, label: UInt8) {
    features += numbers
    starts.append(features.count)
    labels.append(label)
  }

  /// Ends the current sequence.
  mutating func endSequence(weight: Float = 1) {
    let start = sequences.last?.upperBound ?? 0
    guard labels.count > start else { return }
    sequences.append(start..<labels.count)
    weights.append(weight)
  }
}

/// Numbers features in order of appearance and counts them.
struct FeatureIndex {
  private(set) var keys: [UInt64] = []
  private(set) var counts: [Int32] = []
  private var slots: [Int32]

  init() { slots = [Int32](repeating: -1, count: 1 << 20) }

  /// The number of a key, which gets one if it is new and `grows`.
  mutating func number(_ key: UInt64, grows: Bool = true) -> Int32? {
    var slot = Int(key >> 20) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = slots[slot]
      if keys[Int(number)] == key {
        if grows { counts[Int(number)] += 1 }
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard grows else { return nil }
    slots[slot] = Int32(keys.count)
    keys.append(key)
    counts.append(1)
    if keys.count * 2 > slots.count { rehash() }
    return Int32(keys.count - 1)
  }

  /// The number of a known key.
  func find(_ key: UInt64) -> Int32? {
    var slot = Int(key >> 20) & (slots.count - 1)
    while slots[slot] >= 0 {
      if keys[Int(slots[slot])] == key { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func rehash() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (number, key) in keys.enumerated() {
      var slot = Int(key >> 20) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// The index of the features seen at least `least` times, numbered anew.
  func frequent(_ least: Int32) -> FeatureIndex {
    var index = FeatureIndex()
    for (key, count) in zip(keys, counts) where count >= least {
      if let number = index.number(key) { index.counts[Int(number)] = count }
    }
    return index
  }
}
