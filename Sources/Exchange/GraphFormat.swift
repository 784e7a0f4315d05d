/// A format of graph files.
public enum GraphFormat: String, Sendable, Hashable, CaseIterable {
  /// relgraph's own `graph.json`, with all evidence.
  case relgraph
  /// Node-link JSON, as networkx and d3 write it.
  case nodeLink
  /// GEXF, Gephi's own.
  case gexf
  /// GraphML.
  case graphml
  /// Graphviz' DOT.
  case dot
  /// Rows of source, target and more, between commas, semicolons, tabs or spaces.
  case edgeList
  /// Pajek's `.net`.
  case pajek

  /// The usual ends of a file name, without the point, the most usual first.
  public var extensions: [String] {
    switch self {
    case .relgraph, .nodeLink: ["json"]
    case .gexf: ["gexf"]
    case .graphml: ["graphml"]
    case .dot: ["dot", "gv"]
    case .edgeList: ["csv", "tsv", "txt", "edges", "edgelist", "ncol"]
    case .pajek: ["net", "paj"]
    }
  }

  /// The format of a file, by what it holds and, where that leaves it open, by its name.
  ///
  /// - Complexity: O(1); the first 4,096 bytes are looked at.
  public static func detect(file: String, bytes: [UInt8]) -> GraphFormat {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let head = String(decoding: bytes[start...].prefix(4096), as: UTF8.self).lowercased()
    let text = head.drop { $0.isWhitespace }
    let dot = file.utf8.lastIndex(of: UInt8(ascii: "."))
    let suffix = dot.map { String(file[file.index(after: $0)...]).lowercased() } ?? ""
    if text.hasPrefix("{") || (suffix == "json" && text.hasPrefix("[")) {
      let isOwn = text.replacing(" ", with: "").contains("\"format\":\"relgraph\"")
      return isOwn ? .relgraph : .nodeLink
    }
    if text.hasPrefix("<") {
      if text.contains("<gexf") { return .gexf }
      if text.contains("<graphml") { return .graphml }
    }
    if text.hasPrefix("*vertices") || text.hasPrefix("*network") { return .pajek }
    if let format = allCases.first(where: { $0.extensions.contains(suffix) && $0 != .relgraph }) {
      return format
    }
    return startsLikeDOT(text) ? .dot : .edgeList
  }

  /// Whether text starts with DOT's keywords, or a comment and then them.
  private static func startsLikeDOT(_ text: Substring) -> Bool {
    let words = text.split(maxSplits: 3) { $0.isWhitespace || $0 == "{" || $0 == "\"" }
    let first = words.first ?? ""
    let isGraph = ["graph", "digraph", "strict"].contains(first)
    return (isGraph && text.contains("{")) || text.hasPrefix("//") || text.hasPrefix("/*")
  }
}
