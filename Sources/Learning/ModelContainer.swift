/// A model file: named sections of bytes behind a checked header.
///
/// Layout, little-endian: magic `RELGRMDL`, version (4 bytes), section count (4), schema hash (8),
/// checksum of all bytes behind the header (8); then for each section name (8 bytes, zero-padded),
/// offset (8) and length (8); then the sections, each at a multiple of 64 bytes.
///
/// - Note: The checksum detects accidents, not malice; every section is checked again by its reader.
public struct ModelContainer: Sendable {
  static let magic = Array("RELGRMDL".utf8)
  static let version: UInt32 = 1
  static let headerSize = 32
  static let entrySize = 24
  static let alignment = 64

  /// Its name in messages.
  public let name: String
  private let storage: ModelStorage
  private let sections: [String: Range<Int>]

  /// Checks a file's bytes and reads its table of sections.
  ///
  /// - Parameters:
  ///   - storage: The file.
  ///   - name: What messages call it.
  ///   - schema: The hash of the features that the caller computes.
  /// - Throws: What is wrong with the header, the table or the checksum.
  /// - Complexity: O(*n*) in the bytes, for the checksum.
  public init(_ storage: ModelStorage, name: String, schema: UInt64) throws(ModelError) {
    self.name = name
    self.storage = storage
    sections = try storage.withBytes { bytes in
      Result { () throws(ModelError) in try Self.table(of: bytes, name: name, schema: schema) }
    }.get()
  }

  /// The hash of the features that a file was made for.
  ///
  /// - Throws: Where the bytes do not begin as a model file does.
  package static func schema(
    of storage: ModelStorage, name: String
  ) throws(ModelError) -> UInt64 {
    let (isModel, schema) = storage.withBytes { bytes in
      (
        bytes.prefix(magic.count).elementsEqual(magic),
        bytes.count >= headerSize ? bytes.number(UInt64.self, at: 16) : nil
      )
    }
    guard isModel else { throw ModelError(code: .badMagic, model: name, offset: 0) }
    guard let schema else {
      throw ModelError(code: .truncated, model: name, offset: storage.count)
    }
    return schema
  }

  /// The section called `name`.
  public func section(_ section: String) throws(ModelError) -> ModelSection {
    guard let range = sections[section] else {
      throw ModelError(code: .damaged, model: name, offset: Self.headerSize)
    }
    return ModelSection(storage: storage, range: range, model: name)
  }

  private static func table(
    of bytes: UnsafeRawBufferPointer, name: String, schema: UInt64
  ) throws(ModelError) -> [String: Range<Int>] {
    func fault(_ code: ModelError.Code, _ offset: Int) -> ModelError {
      ModelError(code: code, model: name, offset: offset)
    }
    guard bytes.prefix(magic.count).elementsEqual(magic) else { throw fault(.badMagic, 0) }
    guard bytes.count >= headerSize else { throw fault(.truncated, bytes.count) }
    guard bytes.number(UInt32.self, at: 8) == version else { throw fault(.unsupportedVersion, 8) }
    guard bytes.number(UInt64.self, at: 16) == schema else { throw fault(.otherSchema, 16) }
    let count = Int(bytes.number(UInt32.self, at: 12))
    guard count <= (bytes.count - headerSize) / entrySize else { throw fault(.truncated, 12) }
    var sections: [String: Range<Int>] = [:]
    for index in 0..<count {
      let entry = headerSize + index * entrySize
      let label = bytes[entry..<(entry + 8)].prefix { $0 != 0 }
      let start = bytes.number(UInt64.self, at: entry + 8)
      let length = bytes.number(UInt64.self, at: entry + 16)
      guard start <= bytes.count, length <= UInt64(bytes.count) - start else {
        throw fault(.truncated, entry)
      }
      guard start % UInt64(alignment) == 0 else { throw fault(.damaged, entry) }
      sections[String(decoding: label, as: UTF8.self)] = Int(start)..<Int(start + length)
    }
    guard bytes.number(UInt64.self, at: 24) == checksum(bytes[headerSize...]) else {
      throw fault(.damaged, 24)
    }
    return sections
  }

  /// Sum of all bytes, eight at a time, in which order matters.
  static func checksum(_ bytes: Slice<UnsafeRawBufferPointer>) -> UInt64 {
    let bytes = UnsafeRawBufferPointer(rebasing: bytes)
    var sum: UInt64 = 0x9e37_79b9_7f4a_7c15
    var offset = 0
    while offset + 8 <= bytes.count {
      sum = (sum ^ bytes.number(UInt64.self, at: offset)) &* 0xd6e8_feb8_6659_fd93
      sum ^= sum >> 29
      offset += 8
    }
    while offset < bytes.count {
      sum = (sum ^ UInt64(bytes[offset])) &* 0xd6e8_feb8_6659_fd93
      offset += 1
    }
    return sum
  }
}

extension UnsafeRawBufferPointer {
  /// The little-endian number at a byte that need not be aligned.
  ///
  /// - Precondition: the number lies inside the buffer.
  @inlinable
  package func number<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type, at offset: Int
  ) -> Number {
    Number(littleEndian: loadUnaligned(fromByteOffset: offset, as: type))
  }
}
