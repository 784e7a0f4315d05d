/// How a file is written.
public enum InputFormat: String, Sendable, Hashable, Codable, CaseIterable {
  /// Plain text.
  case text
  /// Markdown, with or without front matter.
  case markdown
  /// A web page.
  case html
  /// One JSON object a line, each a document.
  case jsonLines
  /// Comma- or semicolon-separated values, each row a document.
  case csv
  /// Tab-separated values, each row a document.
  case tsv

  /// The format that a file name's extension tells, or nothing.
  public init?(extension name: String) {
    switch name.lowercased() {
    case "txt", "text": self = .text
    case "md", "markdown", "mdown": self = .markdown
    case "html", "htm", "xhtml": self = .html
    case "jsonl", "ndjson": self = .jsonLines
    case "csv": self = .csv
    case "tsv", "tab": self = .tsv
    default: return nil
    }
  }
}

/// A file that was found and not yet read.
public struct InputFile: Sendable, Hashable {
  /// The bytes of the path; file names need not be UTF-8.
  public let rawPath: [UInt8]
  /// The path for people: what is not printable is written `%XX`.
  public let path: String
  /// What names its document, or begins the names of its records; unique in a listing.
  public let id: String
  /// The format, or nothing where the content has to tell.
  public let format: InputFormat?

  /// Whether this stands for standard input, whose bytes the caller has to fetch.
  public var isStandardInput: Bool { rawPath == [UInt8(ascii: "-")] }

  /// Makes an entry of a listing.
  public init(rawPath: [UInt8], id: String, format: InputFormat?) {
    self.rawPath = rawPath
    self.path = PrintablePath.text(rawPath)
    self.id = id
    self.format = format
  }
}

/// Every file that the given paths lead to.
public struct InputListing: Sendable, Hashable {
  /// The files, in byte order of their ids.
  public let files: [InputFile]
  /// What was found and cannot be read.
  public let skips: [Skip]
  /// What is worth knowing of the folders.
  public let remarks: [Remark]

  /// Makes a listing.
  public init(files: [InputFile], skips: [Skip], remarks: [Remark] = []) {
    self.files = files
    self.skips = skips
    self.remarks = remarks
  }
}
