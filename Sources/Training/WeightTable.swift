/// Rows of weights by key, with the sums that means are made of.
///
/// A row has `parts` vectors. Rows lie behind each other in order of appearance; a table of fixed
/// size tells where.
struct WeightTable<Part: SIMD> where Part.Scalar == Float {
  private struct Entry {
    var key: UInt64
    var row: Int32
  }

  /// Vectors of a row.
  let parts: Int
  /// The keys of the rows.
  private(set) var keys: [UInt64] = []
  private var weights: [Part] = []
  private var sums: [Part] = []
  private var entries: [Entry]
  private let mask: Int
  private var isClosed = false

  /// Number of rows.
  var count: Int { keys.count }

  /// A table for fewer than `size` rows; `size` is a power of two.
  init(size: Int, parts: Int) {
    self.parts = parts
    entries = [Entry](repeating: Entry(key: 0, row: -1), count: size)
    mask = size - 1
  }

  /// The features of another table whose mean weights are largest, with weights of zero.
  init(best other: WeightTable, count: Int, clock: Float) {
    let sizes = other.keys.indices.map { row in
      (0..<other.parts).reduce(Float(0)) { size, part in
        let mean = other.mean(row, part, clock: clock)
        return max(size, mean.max(), -mean.min())
      }
    }
    let best = other.keys.indices.filter { sizes[$0] > 0 }.sorted {
      (sizes[$1], other.keys[$0]) < (sizes[$0], other.keys[$1])
    }.prefix(count)
    var size = 1 << 10
    while size < best.count * 3 { size *= 2 }
    self.init(size: size, parts: other.parts)
    for row in best { _ = claim(other.keys[row]) }
    isClosed = true
  }

  /// The row of a known key.
  private func find(_ key: UInt64, _ entries: UnsafeBufferPointer<Entry>) -> Int {
    var slot = Int(truncatingIfNeeded: key >> 17) & mask
    while entries[slot].key != key || entries[slot].row < 0 {
      if entries[slot].row < 0 { return -1 }
      slot = (slot + 1) & mask
    }
    return Int(entries[slot].row)
  }

  /// Calls `add` with the weights of each known key.
  @inline(__always)
  func forEach(_ keys: [UInt64], _ add: (UnsafePointer<Part>) -> Void) {
    entries.withUnsafeBufferPointer { entries in
      weights.withUnsafeBufferPointer { weights in
        guard let start = weights.baseAddress else { return }
        for key in keys {
          let row = find(key, entries)
          if row >= 0 { add(start + row * parts) }
        }
      }
    }
  }

  /// A part of a row of weights, averaged over time.
  func mean(_ row: Int, _ part: Int, clock: Float) -> Part {
    weights[row * parts + part] - sums[row * parts + part] / clock
  }

  /// Adds to one weight of each key.
  mutating func change(_ keys: [UInt64], lane: Int, by amount: Float, clock: Float) {
    for key in keys {
      guard let row = claim(key) else { continue }
      let (part, lane) = (row * parts + lane / Part.scalarCount, lane % Part.scalarCount)
      weights[part][lane] += amount
      sums[part][lane] += amount * clock
    }
  }

  /// The table with mean weights for weights.
  func averaged(clock: Float) -> WeightTable {
    var table = self
    for row in keys.indices {
      for part in 0..<parts {
        table.weights[row * parts + part] = mean(row, part, clock: clock)
      }
    }
    table.sums = []
    table.isClosed = true
    return table
  }

  /// The row of a key, which gets one where it is new and the table is open.
  private mutating func claim(_ key: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: key >> 17) & mask
    while entries[slot].key != key || entries[slot].row < 0 {
      if entries[slot].row < 0 {
        guard !isClosed else { return nil }
        precondition(count < mask, "the table of \(mask + 1) weights is full")
        entries[slot] = Entry(key: key, row: Int32(count))
        keys.append(key)
        for _ in 0..<parts {
          weights.append(.zero)
          sums.append(.zero)
        }
        break
      }
      slot = (slot + 1) & mask
    }
    return Int(entries[slot].row)
  }
}
