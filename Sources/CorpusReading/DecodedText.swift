/// A whole file as UTF-8, whatever its encoding.
public struct DecodedText: Sendable, Hashable {
  /// The text as UTF-8, without a byte-order mark.
  public let bytes: [UInt8]
  /// The encoding that the file was in.
  public let encoding: TextEncoding
  /// Number of bytes that were no text and became U+FFFD.
  public let replacedBytes: Int

  /// Finds out the encoding and decodes.
  ///
  /// - Complexity: O(*n*) in the bytes.
  public init(_ file: [UInt8]) {
    var probe = EncodingProbe()
    probe.feed(file)
    encoding = probe.encoding()
    (bytes, replacedBytes) = Transcoder.decode(file, as: encoding)
  }
}
