/// A mistake in a data file of a language pack or of the ontology.
public struct PackError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file's path, such as `packs/fr/relations/sanction.txt`.
  public let path: String
  /// Number of the line, from 1; 0 where the file as a whole is meant.
  public let line: Int
  /// What is wrong.
  public let problem: String
  /// What to do about it.
  public let remedy: String

  /// `path:line: problem; remedy`.
  public var description: String {
    line > 0 ? "\(path):\(line): \(problem); \(remedy)" : "\(path): \(problem); \(remedy)"
  }

  /// Describes a mistake.
  package init(path: String, line: Int, problem: String, remedy: String) {
    self.path = path
    self.line = line
    self.problem = problem
    self.remedy = remedy
  }
}
