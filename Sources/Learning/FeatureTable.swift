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
  @usableFromInline static let lanes = 16

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
    guard scale.isFinite, fingerprints.count == slots * 2 else { throw fingerprints.damaged() }
    guard occupied.count == (slots + 63) / 64 * 16 else { throw occupied.damaged() }
    offsets = numbers[4] == 0 ? nil : try container.section(prefix + ".off")
    guard rowsAreSound(count: Self.rowCount(occupied)) else { throw rows.damaged() }
  }

  /// Whether full rows fill their section, and lists stay inside theirs and name known labels.
  private func rowsAreSound(count: Int) -> Bool {
    guard let offsets else { return rows.count == count * width }
    let ends = offsets.numbers(UInt32.self)
    guard ends.count == count + 1, ends[0] == 0, ends[count] == rows.count,
      zip(ends, ends.dropFirst()).allSatisfy({ $0 <= $1 && $0 % 2 == 0 }), rows.count % 2 == 0
    else { return false }
    return rows.withBytes { pairs in
      stride(from: 0, to: pairs.count, by: 2).allSatisfy { Int(pairs[$0]) < labelCount }
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
            body(
              Reader(
                keys: keys, occupied: occupied, rows: rows, offsets: offsets,
                slots: UInt64(slots), probes: probes, width: width))
          }
          return offsets.map { $0.withBytes { read($0) } } ?? read(nil)
        }
      }
    }
  }

  /// Direct access to a table, valid inside ``withReader(_:)``.
  public struct Reader {
    @usableFromInline let keys: UnsafeRawBufferPointer
    @usableFromInline let occupied: UnsafeRawBufferPointer
    @usableFromInline let rows: UnsafeRawBufferPointer
    @usableFromInline let offsets: UnsafeRawBufferPointer?
    @usableFromInline let slots: UInt64
    @usableFromInline let probes: Int
    @usableFromInline let width: Int

    init(
      keys: UnsafeRawBufferPointer, occupied: UnsafeRawBufferPointer,
      rows: UnsafeRawBufferPointer, offsets: UnsafeRawBufferPointer?, slots: UInt64, probes: Int,
      width: Int
    ) {
      self.keys = keys
      self.occupied = occupied
      self.rows = rows
      self.offsets = offsets
      self.slots = slots
      self.probes = probes
      self.width = width
    }

    /// Adds a feature's row to `scores`; nothing where the table holds none.
    ///
    /// - Complexity: O(1) look-ups, O(labels) additions.
    @inlinable
    public func add(_ key: UInt64, to scores: UnsafeMutablePointer<Int16>) {
      let mark = FeatureTable.fingerprint(key)
      var slot = FeatureTable.home(of: key, slots: slots)
      for _ in 0...probes {
        let found = UInt16(
          littleEndian: keys.loadUnaligned(fromByteOffset: slot * 2, as: UInt16.self))
        if found == mark {
          addRow(slot, to: scores)
          return
        }
        if found == 0 { return }
        slot += 1
        if slot == Int(slots) { slot = 0 }
      }
    }

    /// The place of a slot's row: the number of occupied slots before it.
    ///
    /// A slot that the map calls empty has none; only a damaged file has such a slot.
    @inlinable
    func row(_ slot: Int) -> Int? {
      let block = slot / 64 * 16
      let map = occupied.number(UInt64.self, at: block)
      let bit: UInt64 = 1 << UInt64(slot % 64)
      guard map & bit != 0 else { return nil }
      return Int(occupied.number(UInt64.self, at: block + 8)) + (map & (bit - 1)).nonzeroBitCount
    }

    @inlinable
    func addRow(_ slot: Int, to scores: UnsafeMutablePointer<Int16>) {
      guard let row = row(slot) else { return }
      if let offsets {
        let end = Int(offsets.number(UInt32.self, at: row * 4 + 4))
        var pair = Int(offsets.number(UInt32.self, at: row * 4))
        while pair < end {
          scores[Int(rows[pair])] &+= Int16(Int8(bitPattern: rows[pair + 1]))
          pair += 2
        }
        return
      }
      let sum = UnsafeMutableRawPointer(scores)
      if width == 4 {
        let four = rows.loadUnaligned(fromByteOffset: row * 4, as: SIMD4<Int8>.self)
        let before = sum.loadUnaligned(as: SIMD4<Int16>.self)
        sum.storeBytes(
          of: before &+ SIMD4<Int16>(truncatingIfNeeded: four), as: SIMD4<Int16>.self)
        return
      }
      var lane = 0
      while lane < width {
        let part = rows.loadUnaligned(fromByteOffset: row * width + lane, as: SIMD16<Int8>.self)
        let before = sum.loadUnaligned(fromByteOffset: lane * 2, as: SIMD16<Int16>.self)
        sum.storeBytes(
          of: before &+ SIMD16<Int16>(truncatingIfNeeded: part), toByteOffset: lane * 2,
          as: SIMD16<Int16>.self)
        lane += 16
      }
    }
  }

  /// The mark that tells a key from others of the same slot; never 0, which means empty.
  @inlinable
  static func fingerprint(_ key: UInt64) -> UInt16 {
    let mark = UInt16(truncatingIfNeeded: key)
    return mark == 0 ? 1 : mark
  }

  /// The slot at which the search for a key begins.
  @inlinable
  static func home(of key: UInt64, slots: UInt64) -> Int { Int(((key >> 32) &* slots) >> 32) }
}
