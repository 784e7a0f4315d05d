internal import CLanguagePacks

/// A source of the explorer page, inside the binary.
enum PageFile {
  /// The text of `page/NAME`; empty where the binary holds none.
  static func text(_ name: String) -> String {
    files.first { $0.name == name }?.text ?? ""
  }

  /// The page's scripts in the order of their names.
  static var scripts: [(name: String, text: String)] { files.filter { $0.name.hasSuffix(".js") } }

  private static var files: [(name: String, text: String)] {
    var count = 0
    let start = relgraph_embedded_files(&count)
    return UnsafeBufferPointer(start: start, count: count).compactMap { entry in
      let path = String(cString: entry.path)
      guard path.hasPrefix("page/") else { return nil }
      let bytes = UnsafeBufferPointer(start: entry.bytes, count: entry.length)
      return (String(path.dropFirst(5)), String(decoding: bytes, as: UTF8.self))
    }
  }
}
