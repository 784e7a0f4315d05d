/// What is known of many words or phrases, as 16 bits each, found by key.
///
/// Holds no strings: a 16-bit fingerprint tells entries apart, so that a stranger is taken for an
/// entry about once in 65,536 looks at an occupied slot.
public struct HashLexicon: Sendable {
  private let slots: Int
  private let probes: Int
  private let entries: ModelSection

  /// Reads the lexicon whose sections start with `prefix`.
  public init(_ container: ModelContainer, prefix: String) throws(ModelError) {
    let shape = try container.section(prefix + ".shp")
    let numbers = shape.numbers(UInt32.self)
    guard numbers.count == 2, numbers[0] > 0, numbers[1] <= numbers[0] else {
      throw shape.damaged()
    }
    slots = Int(numbers[0])
    probes = Int(numbers[1])
    entries = try container.section(prefix + ".ent")
    guard entries.count == slots * 4 else { throw entries.damaged() }
  }

  /// Calls `body` with direct access to the entries.
  public func withReader<Result>(_ body: (Reader) -> Result) -> Result {
    entries.withBytes { body(Reader(entries: $0, slots: UInt64(slots), probes: probes)) }
  }

  /// Direct access to a lexicon, valid inside ``withReader(_:)``.
  public struct Reader {
    @usableFromInline let entries: UnsafeRawBufferPointer
    @usableFromInline let slots: UInt64
    @usableFromInline let probes: Int

    init(entries: UnsafeRawBufferPointer, slots: UInt64, probes: Int) {
      self.entries = entries
      self.slots = slots
      self.probes = probes
    }

    /// The bits of a key, or 0 where it is unknown.
    ///
    /// - Complexity: O(1).
    @inlinable
    public subscript(key: UInt64) -> UInt16 {
      let mark = FeatureTable.fingerprint(key)
      var slot = FeatureTable.home(of: key, slots: slots)
      for _ in 0...probes {
        let entry = UInt32(
          littleEndian: entries.loadUnaligned(fromByteOffset: slot * 4, as: UInt32.self))
        if entry & 0xffff == UInt32(mark) { return UInt16(entry >> 16) }
        if entry == 0 { return 0 }
        slot += 1
        if slot == Int(slots) { slot = 0 }
      }
      return 0
    }
  }

  /// Adds the sections of a lexicon to a model file; keys that repeat are joined.
  ///
  /// - Complexity: O(*n* log *n*) in the number of entries.
  public static func write(
    _ entries: [(key: UInt64, bits: UInt16)], prefix: String, to writer: inout ModelWriter
  ) {
    var joined: [UInt64: UInt16] = [:]
    for entry in entries { joined[entry.key, default: 0] |= entry.bits }
    let sorted = joined.sorted { $0.key < $1.key }
    let slots = sorted.count * 5 / 4 + 1
    var table = [UInt32](repeating: 0, count: slots)
    var probes = 0
    for (key, bits) in sorted {
      var slot = FeatureTable.home(of: key, slots: UInt64(slots))
      var steps = 0
      while table[slot] != 0 {
        slot = slot + 1 == slots ? 0 : slot + 1
        steps += 1
      }
      probes = max(probes, steps)
      table[slot] = UInt32(FeatureTable.fingerprint(key)) | UInt32(bits) << 16
    }
    writer.add(prefix + ".shp", numbers: [UInt32(slots), UInt32(probes)])
    writer.add(prefix + ".ent", numbers: table)
  }
}
