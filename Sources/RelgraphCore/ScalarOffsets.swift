/// Converts between UTF-8 byte offsets and Unicode scalar offsets of one text.
///
/// Keeps the scalar count at every 64th byte, so that a look-up reads 63 bytes at most.
public struct ScalarOffsets: Sendable {
  private static let stride = 64
  private let bytes: [UInt8]
  private let checkpoints: [Int]

  /// Indexes `text`.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public init(_ text: SourceText) {
    bytes = text.bytes
    var checkpoints: [Int] = []
    checkpoints.reserveCapacity(bytes.count / Self.stride + 1)
    var scalars = 0
    for (offset, byte) in bytes.enumerated() {
      if offset % Self.stride == 0 { checkpoints.append(scalars) }
      if Self.startsScalar(byte) { scalars += 1 }
    }
    if bytes.count % Self.stride == 0 { checkpoints.append(scalars) }
    self.checkpoints = checkpoints
  }

  /// Number of Unicode scalars before the byte at `offset`.
  ///
  /// - Precondition: `offset` is at most the text's byte count.
  public func scalarOffset(ofByte offset: Int) -> Int {
    let checkpoint = offset / Self.stride
    var scalars = checkpoints[checkpoint]
    for byte in bytes[(checkpoint * Self.stride)..<offset] where Self.startsScalar(byte) {
      scalars += 1
    }
    return scalars
  }

  /// The span's ends, counted in Unicode scalars.
  public func scalarRange(of span: Span) -> Range<Int> {
    scalarOffset(ofByte: span.start)..<scalarOffset(ofByte: span.end)
  }

  private static func startsScalar(_ byte: UInt8) -> Bool { byte & 0b1100_0000 != 0b1000_0000 }
}
