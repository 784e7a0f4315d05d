/// A mistake in a graph or evidence file: where it is, what it is, and what to do.
public struct GraphFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, as the caller names it.
  public let file: String
  /// Line, from 1.
  public let line: Int
  /// Column, from 1, counted in Unicode scalars.
  public let column: Int
  /// What is wrong.
  public let problem: String
  /// What to do about it.
  public let remedy: String

  /// Makes an error.
  public init(file: String, line: Int, column: Int, problem: String, remedy: String) {
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
    self.remedy = remedy
  }

  /// `file:line:column: problem; remedy`.
  public var description: String { "\(file):\(line):\(column): \(problem); \(remedy)" }
}

extension GraphFileError {
  /// Makes an error at a byte of the file.
  ///
  /// - Complexity: O(*n*) in the bytes before `offset`.
  package init(
    file: String, bytes: [UInt8], offset: Int, problem: String, remedy: String
  ) {
    let before = bytes.prefix(offset)
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    self.init(
      file: file,
      line: before.reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 },
      column: before[lineStart...].reduce(1) { $1 & 0b1100_0000 == 0b1000_0000 ? $0 : $0 + 1 },
      problem: problem, remedy: remedy)
  }

  /// A piece of the file's text that is short and plain enough for a message.
  package static func excerpt(_ text: String) -> String {
    let plain = text.unicodeScalars.prefix(40).filter { !TextCleaning.isUnprintable($0) }
    return "« " + String(String.UnicodeScalarView(plain)) + (plain.count < 40 ? " »" : "… »")
  }
}
