extension FeatureTable {
  /// Quantises weights and adds the table's sections to a model file.
  ///
  /// The largest weight becomes 127; a row that rounds to zeros is left out.
  ///
  /// - Parameters:
  ///   - keys: The features, without repetition.
  ///   - weights: Row after row, `labelCount` weights each, in the order of `keys`.
  ///   - labelCount: Number of labels.
  ///   - limit: Weights beyond this size are cut to it, so that a few do not coarsen all others.
  ///   - prefix: At most four bytes; names the sections.
  ///   - writer: The file.
  /// - Complexity: O(*n*) in the number of weights.
  public static func write(
    keys: [UInt64], weights: [Float], labelCount: Int, limit: Float = .infinity, prefix: String,
    to writer: inout ModelWriter
  ) {
    precondition(weights.count == keys.count * labelCount, "one row for each key")
    let largest = min(limit, weights.reduce(0) { max($0, $1.magnitude) })
    let scale = largest > 0 ? largest / 127 : 1
    func quantised(_ weight: Float) -> Int8 {
      Int8(max(-127, min(127, (weight / scale).rounded())))
    }
    let kept = keys.indices.filter { index in
      (0..<labelCount).contains { quantised(weights[index * labelCount + $0]) != 0 }
    }
    let width = width(labelCount: labelCount)
    let slots = kept.count * 5 / 4 + 1
    var marks = [UInt16](repeating: 0, count: slots)
    var owner = [Int](repeating: -1, count: slots)
    var probes = 0
    for index in kept {
      var slot = home(of: keys[index], slots: UInt64(slots))
      var steps = 0
      while marks[slot] != 0 {
        slot = slot + 1 == slots ? 0 : slot + 1
        steps += 1
      }
      probes = max(probes, steps)
      marks[slot] = fingerprint(keys[index])
      owner[slot] = index
    }
    var occupied = [UInt64](repeating: 0, count: (slots + 63) / 64 * 2)
    var full: [UInt8] = []
    var lists: [UInt8] = []
    var offsets: [UInt32] = [0]
    for slot in 0..<slots {
      if slot % 64 == 0 { occupied[slot / 64 * 2 + 1] = UInt64(full.count / width) }
      guard owner[slot] >= 0 else { continue }
      occupied[slot / 64 * 2] |= 1 << UInt64(slot % 64)
      for label in 0..<width {
        let weight = label < labelCount ? quantised(weights[owner[slot] * labelCount + label]) : 0
        full.append(UInt8(bitPattern: weight))
        if weight != 0, label < 256 { lists += [UInt8(label), UInt8(bitPattern: weight)] }
      }
      offsets.append(UInt32(lists.count))
    }
    let sparse = labelCount <= 256 && lists.count + offsets.count * 4 < full.count
    writer.add(
      prefix + ".shp",
      numbers: [
        UInt32(labelCount), UInt32(slots), UInt32(probes), scale.bitPattern, sparse ? 1 : 0,
      ])
    writer.add(prefix + ".key", numbers: marks)
    writer.add(prefix + ".occ", numbers: occupied)
    writer.add(prefix + ".row", bytes: sparse ? lists : full)
    if sparse { writer.add(prefix + ".off", numbers: offsets) }
  }
}
