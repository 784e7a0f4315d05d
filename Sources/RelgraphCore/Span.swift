/// A half-open range of UTF-8 bytes in the original text of one document.
///
/// Spans never refer to a normalised or lower-cased view: whatever is computed on a view keeps the
/// span of the original. Files that people read carry Unicode scalar offsets instead; see
/// ``ScalarOffsets``.
public struct Span: Hashable, Sendable {
  /// Offset of the first byte.
  public let start: Int
  /// Offset behind the last byte.
  public let end: Int

  /// Makes the span from `start` up to and without `end`.
  ///
  /// - Precondition: `0 <= start <= end`.
  public init(start: Int, end: Int) {
    precondition(0 <= start && start <= end, "span \(start)..<\(end) runs backwards")
    self.start = start
    self.end = end
  }

  /// Number of bytes.
  public var count: Int { end - start }

  /// Whether the span covers no byte.
  public var isEmpty: Bool { start == end }

  /// Whether the two spans share a byte.
  public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

  /// Whether `other` lies wholly inside this span.
  public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }

  /// The smallest span that covers both.
  public func union(_ other: Span) -> Span {
    Span(start: min(start, other.start), end: max(end, other.end))
  }
}

extension Span: Comparable {
  /// Orders by start, the longer span first where starts agree.
  public static func < (left: Span, right: Span) -> Bool {
    (left.start, right.end) < (right.start, left.end)
  }
}
