/// Where something stands in a registry file of the user's.
package struct RegistryFilePlace: Sendable, Hashable {
  /// The file, as the user named it.
  package let path: String
  /// Line, counted from 1.
  package let line: Int
  /// Column in characters, counted from 1.
  package let column: Int
  /// The line itself.
  package let excerpt: String

  /// The error that points here.
  func error(_ message: String, _ remedy: String) -> RegistryFileError {
    RegistryFileError(
      path: path, line: line, column: column, message: message, remedy: remedy, excerpt: excerpt)
  }

  /// `file:line`, for messages about another place.
  var short: String { line > 0 ? "\(path):\(line)" : path }
}

/// Where the entries of a user's file stand, section by section, in their order there.
package struct UserRegistryPlaces: Sendable, Hashable {
  var aliases: [RegistryFilePlace] = []
  var same: [RegistryFilePlace] = []
  var different: [RegistryFilePlace] = []
  var ignored: [RegistryFilePlace] = []
}
