/// Where a writer's bytes go: memory, a file, a pipe.
///
/// Writers know nothing of files; they hand over pieces of some kilobytes each.
public protocol ByteSink: ~Copyable {
  /// What can go wrong; `Never` in memory.
  associatedtype Failure: Error

  /// Takes the next bytes, all of them or none.
  mutating func write(_ bytes: [UInt8]) throws(Failure)
}

extension Array: ByteSink where Element == UInt8 {
  /// Appends the bytes.
  public mutating func write(_ bytes: [UInt8]) { append(contentsOf: bytes) }
}

extension [UInt8] {
  /// How many bytes a writer gathers before it hands them over.
  private static var pieceSize: Int { 1 << 16 }

  /// Hands the bytes over once there are enough of them to be worth a call.
  package mutating func drain<Sink: ByteSink & ~Copyable>(
    into sink: inout Sink
  ) throws(Sink.Failure) {
    if count >= Self.pieceSize { try finish(into: &sink) }
  }

  /// Hands over what is left.
  package mutating func finish<Sink: ByteSink & ~Copyable>(
    into sink: inout Sink
  ) throws(Sink.Failure) {
    if !isEmpty { try sink.write(self) }
    removeAll(keepingCapacity: true)
  }
}
