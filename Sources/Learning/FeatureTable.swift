/// Quantised weights of hashed features: a row of scores, one a label, for each feature kept.
///
/// An open-addressing table of 16-bit fingerprints that stays in the processor's cache leads to the
/// rows, so that a feature never seen in training costs no read of a row. Rows lie close together: a
/// slot's row is found by counting the occupied slots before it. A foreign feature is taken for a known
/// one about once in 65,536 looks at an occupied slot.
///
/// Rows are either full, for models whose weights are rarely zero, or lists of label and weight.
public struct FeatureTable: Sendable {
  /// Lanes that a row is padded to a multiple of.
  private static let lanes = 16
  /// A larger step would let sums of scores grow beyond what probabilities can be told from.
  private static let largestScale: Float = 1_000

  /// Number of labels.
  public let labelCount: Int
  /// What one step of a quantised weight is worth.
  public let scale: Float
  /// Scores in a row: ``labelCount``, padded.
  public let width: Int
  private let slots: Int
  private let probes: Int
  private let fingerprints: ModelSection
  private let occupied: ModelSection
  private let rows: ModelSection
  private let offsets: ModelSection?

  /// Reads the table whose sections start with `prefix`, and checks that they agree.
  public init(_ container: ModelContainer, prefix: String) throws(ModelError) {
    let shape = try container.section(prefix + ".shp")
    let numbers = shape.numbers(UInt32.self)
    guard numbers.count == 5, numbers[0] > 0, numbers[0] <= 4096, numbers[1] > 0,
      numbers[2] <= numbers[1]
    else { throw shape.damaged() }
    labelCount = Int(numbers[0])
    slots = Int(numbers[1])
    probes = Int(numbers[2])
    scale = Float(bitPattern: numbers[3])
    width = Self.width(labelCount: labelCount)
    fingerprints = try container.section(prefix + ".key")
    occupied = try container.section(prefix + ".occ")
    rows = try container.section(prefix + ".row")
    guard (0...Self.largestScale).contains(scale) else { throw shape.damaged(at: 12) }
    guard fingerprints.count == slots * 2 else { throw fingerprints.damaged() }
    guard occupied.count == (slots + 63) / 64 * 16 else { throw occupied.damaged() }
    offsets = numbers[4] == 0 ? nil : try container.section(prefix + ".off")
    guard rowsAreSound(count: Self.rowCount(occupied)) else { throw rows.damaged() }
  }

  /// Whether full rows fill their section, and lists stay inside theirs and name known labels.
  private func rowsAreSound(count: Int) -> Bool {
    guard let offsets else { return rows.count == count * width }
    guard count >= 0, offsets.count == (count + 1) * 4, rows.count % 2 == 0 else { return false }
    let inOrder = offsets.withBytes { ends in
      var last: UInt32 = 0
      for row in 0...count {
        let end = ends.number(UInt32.self, at: row * 4)
        guard end >= last, end % 2 == 0, row > 0 || end == 0 else { return false }
        last = end
      }
      return Int(last) == rows.count
    }
    guard inOrder else { return false }
    return rows.withBytes { pairs in
      var largest: UInt8 = 0
      for pair in 0..<(pairs.count / 2) { largest = max(largest, pairs[pair * 2]) }
      return pairs.isEmpty || Int(largest) < labelCount
    }
  }

  /// Number of rows after the map of occupied slots; −1 where the map's sums are wrong.
  private static func rowCount(_ occupied: ModelSection) -> Int {
    occupied.withBytes { bytes in
      var count = 0
      for block in 0..<(bytes.count / 16) {
        guard bytes.number(UInt64.self, at: block * 16 + 8) == UInt64(count) else { return -1 }
        count += bytes.number(UInt64.self, at: block * 16).nonzeroBitCount
      }
      return count
    }
  }

  /// A label count, padded to whole vectors.
  static func width(labelCount: Int) -> Int {
    labelCount <= 4 ? 4 : (labelCount + lanes - 1) / lanes * lanes
  }

  /// Calls `body` with direct access to the rows.
  public func withReader<Result>(_ body: (Reader) -> Result) -> Result {
    fingerprints.withBytes { keys in
      occupied.withBytes { occupied in
        rows.withBytes { rows in
          func read(_ offsets: UnsafeRawBufferPointer?) -> Result {
            // A table has at least one slot; without a row, no place of the rows is read.
            guard let keys = keys.baseAddress, let map = occupied.baseAddress else {
              preconditionFailure("a table without slots")
            }
            return body(
              Reader(
                keys: keys, occupied: map, rows: rows.baseAddress ?? keys, rowBytes: rows.count,
                offsets: offsets?.baseAddress, slots: slots, probes: probes, width: width))
          }
          return offsets.map { $0.withBytes { read($0) } } ?? read(nil)
        }
      }
    }
  }

  /// The mark that tells a key from others of the same slot; never 0, which means empty.
  @inline(__always)
  static func fingerprint(_ key: UInt64) -> UInt16 {
    let mark = UInt16(truncatingIfNeeded: key)
    return mark == 0 ? 1 : mark
  }

  /// The slot at which the search for a key begins.
  @inline(__always)
  static func home(of key: UInt64, slots: UInt64) -> Int { Int(((key >> 32) &* slots) >> 32) }
}
