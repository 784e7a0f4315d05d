/// The decoded text of a document, as valid UTF-8 that is never changed.
public struct SourceText: Hashable, Sendable {
  /// The text's UTF-8 bytes.
  public let bytes: [UInt8]

  /// Takes the UTF-8 view of `string`.
  ///
  /// - Complexity: O(*n*) in the bytes of `string`.
  public init(_ string: String) { bytes = Array(string.utf8) }

  /// Number of bytes.
  public var count: Int { bytes.count }

  /// The whole text.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The span of the whole text.
  public var span: Span { Span(start: 0, end: bytes.count) }

  /// The characters that `span` covers.
  ///
  /// - Precondition: `span` lies inside the text.
  /// - Complexity: O(*n*) in the bytes of `span`.
  public subscript(span: Span) -> String {
    String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }
}
