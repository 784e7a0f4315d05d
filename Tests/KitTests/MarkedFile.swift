import Foundation

/// A file of marked text below the folder of these tests.
struct MarkedFile {
  /// Name of the file, without its ending.
  let name: String
  /// What it holds.
  let text: String

  /// Every `.txt` file directly in a folder beside this one, sorted by name.
  static func all(in folder: String) throws -> [MarkedFile] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent(folder)
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return try files.filter { $0.pathExtension == "txt" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map { file in
        MarkedFile(
          name: file.deletingPathExtension().lastPathComponent,
          text: try String(contentsOf: file, encoding: .utf8))
      }
  }
}
