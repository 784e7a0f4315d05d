/// Collects sections and writes the file that ``ModelContainer`` reads.
public struct ModelWriter {
  private let schema: UInt64
  private var sections: [(name: String, bytes: [UInt8])] = []

  /// Starts a file for features of the given schema.
  public init(schema: UInt64) { self.schema = schema }

  /// Adds a section.
  ///
  /// - Precondition: the name has one to eight bytes and is new.
  public mutating func add(_ name: String, bytes: [UInt8]) {
    precondition((1...8).contains(name.utf8.count), "section name « \(name) » is not 1–8 bytes")
    precondition(!sections.contains { $0.name == name }, "section « \(name) » was added before")
    sections.append((name, bytes))
  }

  /// Adds a section of numbers, little-endian.
  public mutating func add<Number: FixedWidthInteger>(_ name: String, numbers: [Number]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count * MemoryLayout<Number>.size)
    for number in numbers { withUnsafeBytes(of: number.littleEndian) { bytes += $0 } }
    add(name, bytes: bytes)
  }

  /// Adds a section of 32-bit floating-point numbers.
  public mutating func add(_ name: String, floats: [Float]) {
    add(name, numbers: floats.map(\.bitPattern))
  }

  /// Adds a section of lines.
  public mutating func add(_ name: String, lines: [String]) {
    add(name, bytes: Array(lines.map { $0 + "\n" }.joined().utf8))
  }

  /// The file's bytes; the same sections give the same bytes.
  public func bytes() -> [UInt8] {
    var table: [UInt8] = []
    var body: [UInt8] = []
    let tableEnd = ModelContainer.headerSize + sections.count * ModelContainer.entrySize
    for section in sections {
      let used = tableEnd + body.count
      let aligned = (used + ModelContainer.alignment - 1) / ModelContainer.alignment
      let offset = aligned * ModelContainer.alignment
      body += [UInt8](repeating: 0, count: offset - used)
      table += Array(section.name.utf8) + [UInt8](repeating: 0, count: 8 - section.name.utf8.count)
      Self.append(UInt64(offset), to: &table)
      Self.append(UInt64(section.bytes.count), to: &table)
      body += section.bytes
    }
    let rest = table + body
    var file = ModelContainer.magic
    Self.append(ModelContainer.version, to: &file)
    Self.append(UInt32(sections.count), to: &file)
    Self.append(schema, to: &file)
    Self.append(rest.withUnsafeBytes { ModelContainer.checksum($0[...]) }, to: &file)
    return file + rest
  }

  private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
  }
}
