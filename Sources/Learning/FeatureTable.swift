/// Quantised weights of hashed features: a row of scores, one a label, for each feature kept.
///
/// An open-addressing table of 16-bit fingerprints that stays in the processor's cache leads to the
/// rows, so that a feature never seen in training costs no read of a row. A foreign feature is taken
/// for a known one about once in 65,536 looks at an occupied slot.
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
  private let rows: ModelSection

  /// Reads the table whose sections start with `prefix`, and checks that they agree.
  public init(_ container: ModelContainer, prefix: String) throws(ModelError) {
    let shape = try container.section(prefix + ".shp")
    let numbers = shape.numbers(UInt32.self)
    guard numbers.count == 4, numbers[0] > 0, numbers[0] <= 4096, numbers[1] > 0,
      numbers[2] <= numbers[1]
    else { throw shape.damaged() }
    labelCount = Int(numbers[0])
    slots = Int(numbers[1])
    probes = Int(numbers[2])
    scale = Float(bitPattern: numbers[3])
    width = Self.width(labelCount: labelCount)
    fingerprints = try container.section(prefix + ".key")
    rows = try container.section(prefix + ".row")
    guard scale.isFinite, fingerprints.count == slots * 2 else { throw fingerprints.damaged() }
    guard rows.count == slots * width else { throw rows.damaged() }
  }

  /// A label count, padded to whole vectors.
  static func width(labelCount: Int) -> Int { (labelCount + lanes - 1) / lanes * lanes }

  /// Calls `body` with direct access to the rows.
  public func withReader<Result>(_ body: (Reader) -> Result) -> Result {
    fingerprints.withBytes { keys in
      rows.withBytes { rows in
        body(Reader(keys: keys, rows: rows, slots: slots, probes: probes, width: width))
      }
    }
  }

  /// Direct access to a table, valid inside ``withReader(_:)``.
  public struct Reader {
    @usableFromInline let keys: UnsafeRawBufferPointer
    @usableFromInline let rows: UnsafeRawBufferPointer
    @usableFromInline let slots: UInt64
    @usableFromInline let probes: Int
    @usableFromInline let width: Int

    init(
      keys: UnsafeRawBufferPointer, rows: UnsafeRawBufferPointer, slots: Int, probes: Int,
      width: Int
    ) {
      self.keys = keys
      self.rows = rows
      self.slots = UInt64(slots)
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

    @inlinable
    func addRow(_ slot: Int, to scores: UnsafeMutablePointer<Int16>) {
      var lane = 0
      while lane < width {
        let row = rows.loadUnaligned(fromByteOffset: slot * width + lane, as: SIMD16<Int8>.self)
        let sum = UnsafeMutableRawPointer(scores + lane)
        let before = sum.loadUnaligned(as: SIMD16<Int16>.self)
        sum.storeBytes(
          of: before &+ SIMD16<Int16>(truncatingIfNeeded: row), as: SIMD16<Int16>.self)
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
