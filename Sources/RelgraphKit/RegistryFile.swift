internal import Knowledge

/// A registry file of the user's: what a name means, which names are one, which are not.
///
/// `docs/registry.md` says what may stand in it.
public struct RegistryFile: Sendable, Hashable, Codable {
  /// The file, as the user named it.
  public let path: String
  /// Its text.
  public let yaml: String

  /// Takes a file's text, unread as yet.
  public init(path: String, yaml: String) {
    self.path = path
    self.yaml = yaml
  }
}

/// What is wrong with a registry file: place, line, caret and remedy.
public struct RegistryMistake: Error, Sendable, Hashable, CustomStringConvertible {
  /// `file:line:column: what is wrong`, the line with a caret below the place, and the remedy.
  public let description: String
}
