internal import CLanguagePacks
package import Learning

/// A data file of a language pack or of the registry, inside the binary.
public struct EmbeddedFile: Sendable {
  /// Its path below the source folder, such as `packs/fr/abbreviations.txt`.
  public let path: String
  /// Its bytes, valid as long as the program runs.
  public let bytes: [UInt8]

  /// Its text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The file at `path`, or nothing where the binary holds none.
  ///
  /// - Complexity: O(*k* + *n*) in the number of embedded files and the file's bytes, which are copied.
  public init?(_ path: String) {
    guard let entry = Self.entries().first(where: { String(cString: $0.path) == path }) else {
      return nil
    }
    self.path = path
    bytes = Array(UnsafeBufferPointer(start: entry.bytes, count: entry.length))
  }

  /// Paths of the embedded files that start with `prefix`, sorted.
  public static func paths(prefix: String) -> [String] {
    entries().map { String(cString: $0.path) }.filter { $0.hasPrefix(prefix) }
  }

  /// The bytes of the file at `path` where they lie in the program, uncopied.
  ///
  /// - Complexity: O(*k*) in the number of embedded files.
  package static func storage(_ path: String) -> ModelStorage? {
    entries().first { String(cString: $0.path) == path }.map {
      ModelStorage(permanent: UnsafeRawBufferPointer(start: $0.bytes, count: $0.length))
    }
  }

  private static func entries() -> UnsafeBufferPointer<relgraph_embedded_file> {
    var count = 0
    let files = relgraph_embedded_files(&count)
    return UnsafeBufferPointer(start: files, count: count)
  }
}
