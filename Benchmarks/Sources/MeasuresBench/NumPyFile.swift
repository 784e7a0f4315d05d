import Foundation

/// A vector as numpy's `.npy`.
enum NumPyFile {
  /// Writes the vector; says whether that went well.
  static func write(_ values: [Double], to path: String) -> Bool {
    var header = "{'descr': '<f8', 'fortran_order': False, 'shape': (\(values.count),), }"
    while (10 + header.utf8.count + 1) % 64 != 0 { header += " " }
    header += "\n"
    var data = Data([0x93] + Array("NUMPY".utf8) + [1, 0])
    data.append(contentsOf: [UInt8(header.utf8.count & 255), UInt8(header.utf8.count >> 8)])
    data.append(Data(header.utf8))
    for value in values {
      withUnsafeBytes(of: value.bitPattern.littleEndian) { data.append(contentsOf: $0) }
    }
    return FileManager.default.createFile(atPath: path, contents: data)
  }
}
