public import RelgraphCore

/// Why an input was not read; an open set, so that a reader of a later format may add its own.
public struct SkipReason: RawRepresentable, Sendable, Hashable, Codable {
  /// The code, such as `binary`, stable from release to release.
  public let rawValue: String

  /// Makes a reason from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Nothing but white space.
  public static let empty = SkipReason(rawValue: "empty")
  /// Not text.
  public static let binary = SkipReason(rawValue: "binary")
  /// The system refuses to open or read it.
  public static let unreadable = SkipReason(rawValue: "unreadable")
  /// No such file or folder.
  public static let missing = SkipReason(rawValue: "missing")
  /// Longer than a document may be.
  public static let tooLarge = SkipReason(rawValue: "tooLarge")
  /// A format that is not read.
  public static let unsupportedFormat = SkipReason(rawValue: "unsupportedFormat")
  /// A link that leads back to a folder above it.
  public static let symlinkLoop = SkipReason(rawValue: "symlinkLoop")
  /// A pipe, a socket or a device.
  public static let notAFile = SkipReason(rawValue: "notAFile")
  /// The same file or folder was already found under another name.
  public static let duplicateFile = SkipReason(rawValue: "duplicateFile")
  /// A line or row that does not follow its format.
  public static let badRecord = SkipReason(rawValue: "badRecord")
  /// A table or record without the field that holds the text.
  public static let missingField = SkipReason(rawValue: "missingField")
  /// A document whose id and text were both read before.
  public static let duplicateId = SkipReason(rawValue: "duplicateId")
  /// Markup nested so deeply that its text cannot be reached.
  public static let tooDeep = SkipReason(rawValue: "tooDeep")
  /// A page that this program made.
  public static let ownOutput = SkipReason(rawValue: "ownOutput")
  /// A folder in which nothing can be read.
  public static let emptyFolder = SkipReason(rawValue: "emptyFolder")
}

/// Something that was not read, and what can be done about it.
public struct Skip: Error, Sendable, Hashable {
  /// The path as the user wrote it, safe to print.
  public let path: String
  /// The line, from 1, where only a record of the file was skipped.
  public let line: Int?
  /// Why, as a code that programs can count.
  public let reason: SkipReason
  /// Why, in one plain sentence.
  public let sentence: String
  /// What the user can do about it.
  public let remedy: String

  /// Makes a skip.
  public init(
    path: String, line: Int? = nil, reason: SkipReason, sentence: String, remedy: String
  ) {
    self.path = path
    self.line = line
    self.reason = reason
    self.sentence = sentence
    self.remedy = remedy
  }

  /// `path`, or `path:line` for a record.
  public var place: String { line.map { "\(path):\($0)" } ?? path }
}

extension Skip: CustomStringConvertible {
  /// Place, sentence and remedy on one line.
  public var description: String { "\(place): \(sentence) \(remedy)" }
}

/// Something worth knowing about a document that was read all the same.
public struct Remark: Sendable, Hashable {
  /// What a remark is about.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Bytes that are no text were replaced by U+FFFD.
    case replacedBytes
    /// The text holds NUL or other control characters.
    case controlCharacters
    /// The date field holds no date that is understood.
    case unreadableDate
    /// A column or field that the user named is not there.
    case missingField
    /// The user named fields, and this is a text without any.
    case unusedField
    /// Maps that this program made lie among the articles.
    case ownOutput
    /// Part of the file could not be reached.
    case incomplete
    /// Another document has the same id, so this one got a new one.
    case renamed
  }

  /// The path as the user wrote it, safe to print.
  public let path: String
  /// The line, from 1, where the remark is about a record.
  public let line: Int?
  /// What it is about.
  public let kind: Kind
  /// The remark, in one plain sentence.
  public let sentence: String

  /// Makes a remark.
  public init(path: String, line: Int? = nil, kind: Kind, sentence: String) {
    self.path = path
    self.line = line
    self.kind = kind
    self.sentence = sentence
  }
}

extension Remark {
  /// Bytes that are no text in the encoding were replaced.
  static func replaced(
    _ count: Int, readAs encoding: TextEncoding, path: String, line: Int?
  ) -> Remark {
    let bytes =
      count == 1 ? "1 byte is no text in it and was" : "\(count) bytes are no text in it and were"
    return Remark(
      path: path, line: line, kind: .replacedBytes,
      sentence:
        "Read as \(encoding.rawValue); \(bytes) replaced by U+FFFD. If names look wrong, give "
        + "the encoding (--encoding).")
  }
}

/// What came of one file or record.
public enum ReadOutcome: Sendable, Hashable {
  /// A document.
  case document(Document)
  /// Nothing, for a reason.
  case skipped(Skip)
  /// A word on the document that comes next.
  case remark(Remark)
}
