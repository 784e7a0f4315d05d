/// A file that could not be written: which, what the system said, and what to do.
public struct FileWriteError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file's path, as the caller gave it.
  public let path: String
  /// What went wrong, in the system's words where it has some.
  public let problem: String
  /// What to do about it.
  public let remedy: String

  /// Makes an error.
  public init(path: String, problem: String, remedy: String) {
    self.path = path
    self.problem = problem
    self.remedy = remedy
  }

  /// `path: problem; remedy`.
  public var description: String { "\(path): \(problem); \(remedy)" }
}
