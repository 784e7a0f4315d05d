/// Tells text from what is not, by the first bytes.
enum BinarySniff {
  /// What the first bytes look like.
  enum Verdict: Equatable {
    /// Text, with this many control characters that text has no use for.
    case text(controls: Int)
    /// A file of another kind, named for people.
    case other(name: String, remedy: String?)
    /// Bytes that are no text.
    case binary
  }

  /// Judges the first bytes of a file in `encoding`.
  ///
  /// More than one control character in a hundred is no text; fewer are damage that can be read past.
  static func judge(_ sample: [UInt8], encoding: TextEncoding) -> Verdict {
    for kind in kinds where sample.starts(with: kind.magic) {
      return .other(name: kind.name, remedy: kind.remedy)
    }
    let bytes = Transcoder.decode(sample, as: encoding).text
    let controls = bytes.count { isControl($0) }
    if controls * 100 > bytes.count { return .binary }
    return .text(controls: controls)
  }

  /// Whether a byte is a control character other than tab, line ends, form feed and backspace's kin.
  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 ? !(0x09...0x0D).contains(byte) && byte != 0x1B : byte == 0x7F
  }

  private struct Kind {
    let magic: [UInt8]
    let name: String
    let remedy: String?

    init(_ magic: [UInt8], _ name: String, _ remedy: String? = nil) {
      self.magic = magic
      self.name = name
      self.remedy = remedy
    }
  }

  private static let kinds: [Kind] = [
    Kind(
      Array("%PDF-".utf8), "PDF file", "Convert it to text first, for instance with pdftotext."),
    Kind(
      Array("{\\rtf".utf8), "RTF file",
      "Convert it to text first, for instance with pandoc -t plain."),
    Kind([0x50, 0x4B, 3, 4], "zip archive or office document", "Unpack or convert it first."),
    Kind([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "office document", "Convert it first."),
    Kind([0xFF, 0xFE, 0, 0], "text in UTF-32", "Save it as UTF-8."),
    Kind([0, 0, 0xFE, 0xFF], "text in UTF-32", "Save it as UTF-8."),
    Kind([0x1F, 0x8B], "gzip archive", "Unpack it first."),
    Kind([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "xz archive", "Unpack it first."),
    Kind([0x28, 0xB5, 0x2F, 0xFD], "zstd archive", "Unpack it first."),
    Kind([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7z archive", "Unpack it first."),
    Kind([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "picture"), Kind([0xFF, 0xD8, 0xFF], "picture"),
    Kind(Array("GIF8".utf8), "picture"), Kind([0x7F, 0x45, 0x4C, 0x46], "program"),
    Kind([0xCF, 0xFA, 0xED, 0xFE], "program"), Kind([0, 0x61, 0x73, 0x6D], "program"),
    Kind(Array("SQLite format 3\0".utf8), "database"),
  ]
}
