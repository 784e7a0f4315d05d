/// What is known of many words or phrases, as 16 bits each, found by key.
///
/// Holds no strings: a 16-bit fingerprint tells entries apart, so that a stranger is taken for an
/// entry about once in 65,536 looks at an occupied slot. Where few values occur, entries hold their
/// numbers in a list, one byte each.
public struct HashLexicon: Sendable {
  private let slots: Int
  private let probes: Int
  private let fingerprints: ModelSection
  private let values: ModelSection
  private let list: ModelSection?

  /// Reads the lexicon whose sections start with `prefix`.
  public init(_ container: ModelContainer, prefix: String) throws(ModelError) {
    let shape = try container.section(prefix + ".shp")
    let numbers = shape.numbers(UInt32.self)
    guard numbers.count == 3, numbers[0] > 0, numbers[1] <= numbers[0] else {
      throw shape.damaged()
    }
    slots = Int(numbers[0])
    probes = Int(numbers[1])
    fingerprints = try container.section(prefix + ".key")
    values = try container.section(prefix + ".val")
    list = numbers[2] == 0 ? nil : try container.section(prefix + ".lst")
    guard fingerprints.count == slots * 2 else { throw fingerprints.damaged() }
    guard values.count == slots * (list == nil ? 2 : 1), list?.count ?? 512 == 512 else {
      throw values.damaged()
    }
  }

  /// Calls `body` with direct access to the entries.
  public func withReader<Result>(_ body: (Reader) -> Result) -> Result {
    fingerprints.withBytes { keys in
      values.withBytes { values in
        func read(_ list: UnsafeRawBufferPointer?) -> Result {
          body(
            Reader(keys: keys, values: values, list: list, slots: UInt64(slots), probes: probes))
        }
        return list.map { $0.withBytes { read($0) } } ?? read(nil)
      }
    }
  }

  /// Direct access to a lexicon, valid inside ``withReader(_:)``.
  public struct Reader {
    let keys: UnsafeRawBufferPointer
    let values: UnsafeRawBufferPointer
    let list: UnsafeRawBufferPointer?
    let slots: UInt64
    let probes: Int

    init(
      keys: UnsafeRawBufferPointer, values: UnsafeRawBufferPointer, list: UnsafeRawBufferPointer?,
      slots: UInt64, probes: Int
    ) {
      self.keys = keys
      self.values = values
      self.list = list
      self.slots = slots
      self.probes = probes
    }

    /// The bits of a key, or 0 where it is unknown.
    ///
    /// - Complexity: O(1).
    public subscript(key: UInt64) -> UInt16 {
      let mark = FeatureTable.fingerprint(key)
      var slot = FeatureTable.home(of: key, slots: slots)
      for _ in 0...probes {
        let found = keys.number(UInt16.self, at: slot * 2)
        if found == mark {
          guard let list else { return values.number(UInt16.self, at: slot * 2) }
          return list.number(UInt16.self, at: Int(values[slot]) * 2)
        }
        if found == 0 { return 0 }
        slot += 1
        if slot == Int(slots) { slot = 0 }
      }
      return 0
    }
  }

  /// Adds the sections of a lexicon to a model file; the bits of keys that repeat are joined.
  ///
  /// - Complexity: O(*n* log *n*) in the number of entries.
  public static func write(
    _ entries: [(key: UInt64, bits: UInt16)], prefix: String, to writer: inout ModelWriter
  ) {
    var joined: [UInt64: UInt16] = [:]
    for entry in entries { joined[entry.key, default: 0] |= entry.bits }
    let sorted = joined.sorted { $0.key < $1.key }
    let slots = sorted.count * 6 / 5 + 1
    var marks = [UInt16](repeating: 0, count: slots)
    var values = marks
    var probes = 0
    for (key, bits) in sorted {
      var slot = FeatureTable.home(of: key, slots: UInt64(slots))
      var steps = 0
      while marks[slot] != 0 {
        slot = slot + 1 == slots ? 0 : slot + 1
        steps += 1
      }
      probes = max(probes, steps)
      marks[slot] = FeatureTable.fingerprint(key)
      values[slot] = bits
    }
    let distinct = Set(values).sorted()
    let short = distinct.count <= 256
    writer.add(
      prefix + ".shp", numbers: [UInt32(slots), UInt32(probes), short ? 1 : 0])
    writer.add(prefix + ".key", numbers: marks)
    guard short else { return writer.add(prefix + ".val", numbers: values) }
    let number = Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ($1, UInt8($0)) })
    writer.add(prefix + ".val", bytes: values.map { number[$0] ?? 0 })
    writer.add(
      prefix + ".lst", numbers: distinct + [UInt16](repeating: 0, count: 256 - distinct.count))
  }
}
