internal import RelgraphCore

/// Reads edge lists: Gephi's columns, igraph's, or none named.
///
/// Columns are known by name in any letter case: `Source`/`from`, `Target`/`to`, `Type`, `Weight`, `Kind`,
/// `Label`, `Directed`; others become properties of the narrowest type that fits. Without a header they are source,
/// target and, where it is a number, weight. The separator may be comma, semicolon, tab or spaces; with
/// semicolons a weight may have a decimal comma.
public struct EdgeListReader: GraphReader {
  /// Whether edges are directed where the file does not tell.
  public var isDirected: Bool

  /// Makes a reader.
  public init(isDirected: Bool = false) { self.isDirected = isDirected }

  /// Reads a graph.
  ///
  /// - Complexity: O(*n*) in the bytes of the file.
  public func read(_ bytes: [UInt8], file: String) throws(GraphFileError) -> GraphReading {
    let result: Result<GraphReading, GraphFileError> = bytes.withUnsafeBufferPointer { buffer in
      var reading = EdgeListReading(buffer, isDirected: isDirected)
      if let (offset, problem, remedy) = reading.run() {
        return .failure(
          GraphFileError(
            file: file, bytes: bytes, offset: offset, problem: problem, remedy: remedy))
      }
      return .success(reading.builder.reading(.edgeList))
    }
    return try result.get()
  }
}

/// One pass through an edge list.
private struct EdgeListReading {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let isDirected: Bool
  private let layout: EdgeListLayout
  private var roles: [EdgeListColumns.Role] = []
  private var scratch: [UInt8] = []
  private var hasProperties = false
  private var hasNodeLabels = false
  private var incomplete = (count: 0, offset: 0)
  private var lastWord = ""
  var builder = GraphBuilder()

  init(_ bytes: UnsafeBufferPointer<UInt8>, isDirected: Bool) {
    self.bytes = bytes
    self.isDirected = isDirected
    layout = EdgeListLayout(bytes)
  }

  /// Reads all rows; gives back where and what a mistake is, where there is one.
  mutating func run() -> (offset: Int, problem: String, remedy: String)? {
    var scanner = RowScanner(bytes, separator: layout.separator, from: layout.start)
    guard let columns = columns() else {
      return (bytes.count, "there is no row", "write one edge a line: source,target,weight")
    }
    if columns.isOfNodes {
      return (
        layout.start, "these are the columns of nodes, not of edges",
        "give the list of edges, with columns source and target"
      )
    }
    roles = columns.roles
    hasNodeLabels = roles.contains(.sourceLabel) || roles.contains(.targetLabel)
    guard roles.contains(.source), roles.contains(.target) else {
      return (
        layout.start, "the rows have one column", "write one edge a line: source,target,weight"
      )
    }
    if columns.hasHeader { _ = scanner.nextRow() }
    while scanner.nextRow() {
      if let quote = scanner.unclosedQuote {
        return (quote, "the quote that opens here is not closed", "close it, or double it: \"\"")
      }
      read(scanner)
    }
    if incomplete.count > 0 {
      guard !builder.edges.isEmpty else {
        return (
          incomplete.offset, "no row has both source and target",
          "write one edge a line: source,target,weight"
        )
      }
      builder.note(.incomplete, incomplete.count)
    }
    if hasProperties { builder.inferTypes() }
    return nil
  }

  /// What the columns hold, from the first two rows.
  private func columns() -> EdgeListColumns? {
    var scanner = RowScanner(bytes, separator: layout.separator, from: layout.start)
    guard scanner.nextRow() else { return nil }
    let first = scanner.cells.map(text)
    let second = scanner.nextRow() ? scanner.cells.map(text) : []
    return EdgeListColumns(first: first, second: second)
  }

  private mutating func read(_ scanner: RowScanner) {
    var source = -1
    var target = -1
    var edge = PropertyGraph.Edge(source: 0, target: 0, isDirected: isDirected)
    for (index, cell) in scanner.cells.enumerated()
    where index < roles.count && cell.start < cell.end {
      switch roles[index] {
      case .source: source = node(cell)
      case .target: target = node(cell)
      case .weight: edge.weight = weight(cell)
      case .id, .sourceLabel, .targetLabel: break
      case .type: readType(text(cell), into: &edge)
      case .directed: readDirected(text(cell), into: &edge)
      case .kind: edge.kind = word(cell)
      case .label: edge.label = word(cell)
      case .property(let name):
        edge.properties[name] = .string(text(cell))
        hasProperties = true
      }
    }
    guard source >= 0, target >= 0 else {
      if incomplete.count == 0 { incomplete.offset = scanner.rowStart }
      incomplete.count += 1
      return
    }
    if scanner.cells.count > roles.count {
      builder.note(.cells, scanner.cells.count - roles.count)
    }
    edge.source = source
    edge.target = target
    builder.edges.append(edge)
    if hasNodeLabels { readNodeLabels(scanner.cells, source, target) }
  }

  private mutating func readNodeLabels(_ cells: [RowScanner.Cell], _ source: Int, _ target: Int) {
    for (role, node) in [(EdgeListColumns.Role.sourceLabel, source), (.targetLabel, target)] {
      guard let index = roles.firstIndex(of: role), index < cells.count,
        cells[index].start < cells[index].end
      else { continue }
      let label = text(cells[index])
      builder.update(node) { $0.label = label }
    }
  }

  private mutating func readType(_ word: String, into edge: inout PropertyGraph.Edge) {
    switch word.lowercased() {
    case "directed": edge.isDirected = true
    case "undirected", "mutual": edge.isDirected = false
    default:
      if roles.contains(.kind) {
        edge.properties["type"] = .string(word)
        hasProperties = true
      } else {
        edge.kind = word
      }
    }
  }

  private mutating func readDirected(_ word: String, into edge: inout PropertyGraph.Edge) {
    switch word.lowercased() {
    case "yes", "true", "1": edge.isDirected = true
    case "no", "false", "0": edge.isDirected = false
    default:
      edge.properties["directed"] = .string(word)
      hasProperties = true
    }
  }

  private mutating func weight(_ cell: RowScanner.Cell) -> Double {
    if let weight = NumberReading.number(bytes[cell.start..<cell.end]) { return weight }
    if layout.separator != UInt8(ascii: ",") {
      let comma = UInt8(ascii: ",")
      let pointed = bytes[cell.start..<cell.end].map { $0 == comma ? UInt8(ascii: ".") : $0 }
      if let weight = NumberReading.number(pointed[...]) { return weight }
    }
    builder.note(ReadingNote.weight)
    return 1
  }

  /// The node that a cell names.
  private mutating func node(_ cell: RowScanner.Cell) -> Int {
    guard !cell.hasDoubledQuotes, bytes[cell.start] != UInt8(ascii: "'") else {
      return builder.node(text(cell))
    }
    return builder.node(UnsafeBufferPointer(rebasing: bytes[cell.start..<cell.end]))
  }

  /// A cell's text; the same `String` again where the row before had the same word.
  private mutating func word(_ cell: RowScanner.Cell) -> String {
    if lastWord.utf8.elementsEqual(bytes[cell.start..<cell.end]) { return lastWord }
    lastWord = text(cell)
    return lastWord
  }

  /// A cell's text: quotes undoubled, the guard against formulas taken off.
  private func text(_ cell: RowScanner.Cell) -> String {
    var content = Array(bytes[cell.start..<cell.end])
    if cell.hasDoubledQuotes {
      var isSecond = false
      content.removeAll { byte in
        isSecond = byte == 0x22 && !isSecond
        return byte == 0x22 && !isSecond
      }
    }
    let text = String(decoding: content, as: UTF8.self)
    let isGuarded = text.utf8.first == UInt8(ascii: "'")
    return isGuarded && CSVText.looksLikeFormula(text)
      ? String(text.unicodeScalars.dropFirst()) : text
  }
}
