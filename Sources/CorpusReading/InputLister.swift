/// Turns the paths that a user gave into a listing with ids of their own.
enum InputLister {
  /// Lists what the paths lead to.
  static func list(_ paths: [[UInt8]]) -> InputListing {
    let sorted = paths.sorted { $0.lexicographicallyPrecedes($1) }
    var walk = FolderWalk()
    var inputs: [[UInt8]] = []
    var hasStandardInput = false
    for path in sorted where path != inputs.last {
      if path == [UInt8(ascii: "-")] {
        hasStandardInput = true
      } else {
        walk.walk(input: path, index: inputs.count)
        inputs.append(path)
      }
    }
    let ids = uniqueIds(walk.found, inputs)
    var files = zip(walk.found, ids).map { found, id in
      InputFile(rawPath: found.path, id: id, format: found.format)
    }
    if hasStandardInput {
      files.append(InputFile(rawPath: [UInt8(ascii: "-")], id: "stdin", format: nil))
    }
    files.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    return InputListing(
      files: files, skips: walk.skips.sorted(by: precedes),
      remarks: walk.remarks.sorted { $0.path < $1.path })
  }

  /// The path below the input; with the input's own name before it where that is not unique.
  private static func uniqueIds(_ found: [FolderWalk.Found], _ inputs: [[UInt8]]) -> [String] {
    let plain = found.map { PrintablePath.text($0.below) }
    if Set(plain).count == plain.count { return plain }
    let named = found.map { file in
      let input = inputs[file.input]
      let name = FolderWalk.lastPart(input)
      return PrintablePath.text(
        file.path == input ? file.below : FolderWalk.joined(name, file.below))
    }
    if Set(named).count == named.count { return named }
    var seen: [String: Int] = [:]
    return found.map { file in
      let id = PrintablePath.text(file.path)
      seen[id, default: 0] += 1
      let count = seen[id] ?? 1
      return count == 1 ? id : "\(id)~\(count)"
    }
  }

  private static func precedes(_ left: Skip, _ right: Skip) -> Bool {
    (left.path, left.reason.rawValue) < (right.path, right.reason.rawValue)
  }
}
