/// The bytes of a model file, wherever they lie.
public struct ModelStorage: Sendable {
  private enum Place: Sendable {
    case array([UInt8])
    case permanent(address: UInt, count: Int)
  }

  private let place: Place

  /// Keeps an array, such as a file that was read.
  public init(_ bytes: [UInt8]) { place = .array(bytes) }

  /// Refers to bytes that are part of the program itself and are read where they are.
  ///
  /// - Precondition: the bytes never move or change as long as the program runs.
  public init(permanent bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else {
      place = .array([])
      return
    }
    place = .permanent(address: UInt(bitPattern: start), count: bytes.count)
  }

  /// Number of bytes.
  public var count: Int {
    switch place {
    case .array(let bytes): bytes.count
    case .permanent(_, let count): count
    }
  }

  /// Calls `body` with the bytes, which are valid during the call only.
  public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    switch place {
    case .array(let bytes): return bytes.withUnsafeBytes(body)
    case .permanent(let address, let count):
      return body(
        UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count))
    }
  }
}

/// One section of a model file.
public struct ModelSection: Sendable {
  private let storage: ModelStorage
  private let range: Range<Int>
  /// The model's name in messages.
  public let model: String

  init(storage: ModelStorage, range: Range<Int>, model: String) {
    self.storage = storage
    self.range = range
    self.model = model
  }

  /// Number of bytes.
  public var count: Int { range.count }

  /// Calls `body` with the section's bytes, which are valid during the call only.
  public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    storage.withBytes { body(UnsafeRawBufferPointer(rebasing: $0[range])) }
  }

  /// The error that says the section contradicts itself at `offset`.
  public func damaged(at offset: Int = 0) -> ModelError {
    ModelError(code: .damaged, model: model, offset: range.lowerBound + offset)
  }

  /// The section as numbers of one type, copied.
  public func numbers<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type
  ) -> [Number] {
    let size = MemoryLayout<Number>.size
    return withBytes { bytes in
      let count = bytes.count / size
      return [Number](unsafeUninitializedCapacity: count) { numbers, filled in
        for index in 0..<count {
          numbers.initializeElement(at: index, to: bytes.number(type, at: index * size))
        }
        filled = count
      }
    }
  }

  /// The section as 32-bit floating-point numbers, copied.
  public func floats() -> [Float] { numbers(UInt32.self).map { Float(bitPattern: $0) } }

  /// The section as lines of text, empty ones left out.
  public func lines() -> [String] {
    withBytes { bytes in
      bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    }
  }
}
