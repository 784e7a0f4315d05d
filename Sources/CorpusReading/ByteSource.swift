/// Bytes from a file or from memory, in chunks, as often as wanted.
struct ByteSource: ~Copyable {
  static let chunkSize = 1 << 18
  private let file: OpenFile?
  private let memory: [UInt8]
  private var position = 0

  /// Reads from an open file.
  init(_ file: consuming OpenFile) {
    self.file = consume file
    memory = []
  }

  /// Reads what is in memory.
  init(_ memory: [UInt8]) {
    file = nil
    self.memory = memory
  }

  /// The next bytes; none at the end.
  mutating func next() throws(SystemRefusal) -> [UInt8] {
    if let chunk = try file?.read(Self.chunkSize) { return chunk }
    let chunk = Array(memory[position..<min(memory.count, position + Self.chunkSize)])
    position += chunk.count
    return chunk
  }

  /// Goes back to the first byte.
  mutating func rewind() throws(SystemRefusal) {
    try file?.rewind()
    position = 0
  }

  /// All bytes that are left, or nothing where they are more than `limit`.
  mutating func all(limit: Int) throws(SystemRefusal) -> [UInt8]? {
    var bytes: [UInt8] = []
    while true {
      let chunk = try next()
      if chunk.isEmpty { return bytes }
      bytes += chunk
      if bytes.count > limit { return nil }
    }
  }
}
