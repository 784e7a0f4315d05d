internal import Yams

/// A YAML file of the user's, parsed, with the means to point at any of its lines.
struct RegistryDocument {
  /// No larger file is read: a registry by hand is far smaller.
  static let byteLimit = 1 << 20
  /// Deeper nesting than any registry has, and than the parser's recursion should meet.
  static let depthLimit = 32
  /// More nodes than a file of that size can hold without references to references.
  static let nodeLimit = 1 << 18

  let path: String
  private let lines: [Substring]

  init(path: String, text: String) {
    self.path = path
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  /// Parses the text; nothing for an empty file.
  func parse(_ text: String) throws(RegistryFileError) -> Node? {
    guard text.utf8.count <= Self.byteLimit else {
      throw RegistryFileError(
        path: path, message: "the file is larger than \(Self.byteLimit / 1024) KiB",
        remedy: "split it: several registry files may be given")
    }
    try checkDepth()
    let node: Node?
    do {
      node = try compose(yaml: text)
    } catch let error as YamlError {
      throw describe(error)
    } catch {
      throw RegistryFileError(
        path: path, message: "the file is no YAML: \(error)", remedy: "see the example in the guide"
      )
    }
    if let node {
      var left = Self.nodeLimit
      try count(node, &left)
    }
    return node
  }

  /// The error that points at `node`.
  func error(_ node: Node, _ message: String, _ remedy: String) -> RegistryFileError {
    error(line: node.mark?.line ?? 0, column: node.mark?.column ?? 0, message, remedy)
  }

  /// Where `node` begins.
  func place(of node: Node) -> RegistryFilePlace {
    let (line, column) = (node.mark?.line ?? 0, node.mark?.column ?? 0)
    let excerpt = lines.indices.contains(line - 1) ? String(lines[line - 1]) : ""
    return RegistryFilePlace(path: path, line: line, column: column, excerpt: excerpt)
  }

  private func error(
    line: Int, column: Int, _ message: String, _ remedy: String
  ) -> RegistryFileError {
    let excerpt = lines.indices.contains(line - 1) ? String(lines[line - 1]) : ""
    return RegistryFileError(
      path: path, line: line, column: column, message: message, remedy: remedy, excerpt: excerpt)
  }

  private func describe(_ error: YamlError) -> RegistryFileError {
    let remedy = "check quotes, colons and indentation there"
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return self.error(line: mark.line, column: mark.column, problem, remedy)
    case .duplicatedKeysInMapping(let duplicates, _):
      // The mark of this error is the mapping's; the key itself is what the reader looks for.
      let key = duplicates.sorted().first ?? ""
      let places = lines.indices.filter { lines[$0].contains(key) }
      return self.error(
        line: (places.dropFirst().first ?? places.first ?? -1) + 1, column: 1,
        "« \(key) » is there twice", "merge the two entries")
    default:
      return RegistryFileError(
        path: path, message: "the file is no YAML: \(error)", remedy: remedy)
    }
  }

  /// Refuses what would make the parser recurse without bound.
  private func checkDepth() throws(RegistryFileError) {
    var depth = 0
    for (index, line) in lines.enumerated() {
      var indicators = 0
      var atStart = true
      for byte in line.utf8 {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
        case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: " "), 0x09:
          if atStart { indicators += 1 }
        default: atStart = false
        }
      }
      if depth > Self.depthLimit || indicators > 4 * Self.depthLimit {
        throw error(
          line: index + 1, column: 1, "the file is nested too deeply",
          "a registry has lists of names inside a section, no more")
      }
    }
  }

  /// Counts nodes as the tree is walked, so that references to references stop early.
  private func count(_ node: Node, _ left: inout Int) throws(RegistryFileError) {
    left -= 1
    guard left >= 0 else {
      throw error(node, "the file has too many entries", "write no anchors that refer to anchors")
    }
    switch node {
    case .mapping(let mapping):
      for (key, value) in mapping {
        try count(key, &left)
        try count(value, &left)
      }
    case .sequence(let sequence):
      for item in sequence { try count(item, &left) }
    default: break
    }
  }
}
