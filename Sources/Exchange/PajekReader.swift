internal import RelgraphCore

/// Reads Pajek's `.net`: `*Vertices`, `*Arcs`, `*Edges`, and their list forms.
///
/// Vertices are numbered from 1; their label is what people read, and two numbers behind it are a place.
/// Other sections (partitions, vectors, time) end the reading and are counted.
public struct PajekReader: GraphReader {
  /// Makes a reader.
  public init() {}

  /// Reads a graph.
  ///
  /// - Complexity: O(*n*) in the bytes of the file.
  public func read(_ bytes: [UInt8], file: String) throws(GraphFileError) -> GraphReading {
    let result: Result<GraphReading, GraphFileError> = bytes.withUnsafeBufferPointer { buffer in
      var reading = PajekReading(buffer)
      if let (offset, problem, remedy) = reading.run() {
        return .failure(
          GraphFileError(
            file: file, bytes: bytes, offset: offset, problem: problem, remedy: remedy))
      }
      return .success(reading.builder.reading(.pajek))
    }
    return try result.get()
  }
}

/// One pass through a Pajek file.
private struct PajekReading {
  private enum Section {
    case vertices
    case edges(isDirected: Bool)
    case lists(isDirected: Bool)
    case other
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var section = Section.other
  private var hasVertices = false
  var builder = GraphBuilder()

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Reads all rows; gives back where and what a mistake is, where there is one.
  mutating func run() -> (offset: Int, problem: String, remedy: String)? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var scanner = RowScanner(bytes, separator: 0x20, from: start)
    while scanner.nextRow() {
      if readPlainEdge(scanner.cells) { continue }
      let cells = scanner.cells.filter { $0.start < $0.end || $0.isQuoted }.map(text)
      guard let first = cells.first, !first.hasPrefix("%") else { continue }
      if first.hasPrefix("*") {
        open(first.lowercased(), count: cells.count > 1 ? Int(cells[1]) ?? 0 : 0)
      } else if !read(cells) {
        return (
          scanner.rowStart, "\(GraphFileError.excerpt(first)) is no vertex of the file",
          "number vertices from 1, and name them before the edges"
        )
      }
    }
    guard hasVertices else {
      return (
        bytes.count, "there is no *Vertices section", "start the file with *Vertices and a count"
      )
    }
    return nil
  }

  private mutating func open(_ word: String, count: Int) {
    switch word {
    case "*vertices":
      section = .vertices
      hasVertices = true
      // Vertices may go without a row; a count that the file is too short for is not believed.
      for number in 0..<max(0, min(count, bytes.count)) { _ = builder.node(String(number + 1)) }
    case "*arcs": section = .edges(isDirected: true)
    case "*edges": section = .edges(isDirected: false)
    case "*arcslist": section = .lists(isDirected: true)
    case "*edgeslist": section = .lists(isDirected: false)
    case "*network": section = .other
    default:
      section = .other
      builder.note(.sections)
    }
  }

  /// Reads a row; false where it names a vertex that is none.
  private mutating func read(_ cells: [String]) -> Bool {
    switch section {
    case .vertices:
      readVertex(cells)
      return true
    case .edges(let isDirected):
      guard cells.count > 1, let source = vertex(cells[0]), let target = vertex(cells[1]) else {
        return false
      }
      var edge = PropertyGraph.Edge(source: source, target: target, isDirected: isDirected)
      if cells.count > 2 {
        if let weight = NumberReading.number(Array(cells[2].utf8)) {
          edge.weight = weight
        } else {
          builder.note(ReadingNote.weight)
        }
      }
      builder.edges.append(edge)
      return true
    case .lists(let isDirected):
      guard let source = vertex(cells[0]) else { return false }
      for cell in cells.dropFirst() {
        guard let target = vertex(cell) else { return false }
        builder.edges.append(
          PropertyGraph.Edge(source: source, target: target, isDirected: isDirected))
      }
      return true
    case .other: return true
    }
  }

  /// Reads a row of an edge that is nothing but two or three numbers, as nearly all rows of a large
  /// file are, without making text of them; false for any other row, of which it has read nothing.
  private mutating func readPlainEdge(_ cells: [RowScanner.Cell]) -> Bool {
    guard case .edges(let isDirected) = section, hasVertices, (2...3).contains(cells.count),
      cells.allSatisfy({ $0.start < $0.end && !$0.isQuoted }),
      let first = NumberReading.integer(bytes[cells[0].start..<cells[0].end]), first > 0,
      let second = NumberReading.integer(bytes[cells[1].start..<cells[1].end]), second > 0
    else { return false }
    var weight = 1.0
    if cells.count == 3 {
      guard let number = NumberReading.number(bytes[cells[2].start..<cells[2].end]) else {
        return false
      }
      weight = number
    }
    let source = builder.node(UnsafeBufferPointer(rebasing: bytes[cells[0].start..<cells[0].end]))
    let target = builder.node(UnsafeBufferPointer(rebasing: bytes[cells[1].start..<cells[1].end]))
    builder.edges.append(
      PropertyGraph.Edge(source: source, target: target, isDirected: isDirected, weight: weight))
    return true
  }

  private mutating func readVertex(_ cells: [String]) {
    let number = builder.declare(cells[0])
    if number == nil { builder.note(ReadingNote.duplicate) }
    let places = cells.dropFirst(2).prefix(2).compactMap { NumberReading.number(Array($0.utf8)) }
    builder.update(number ?? builder.node(cells[0])) { node in
      if cells.count > 1 { node.label = cells[1] }
      guard places.count == 2 else { return }
      node.properties["x"] = .number(places[0])
      node.properties["y"] = .number(places[1])
    }
  }

  /// The vertex with this number.
  private mutating func vertex(_ text: String) -> Int? {
    guard hasVertices, let number = NumberReading.integer(Array(text.utf8)[...]), number > 0 else {
      return nil
    }
    return builder.node(text)
  }

  private func text(_ cell: RowScanner.Cell) -> String {
    String(decoding: bytes[cell.start..<cell.end], as: UTF8.self)
  }
}
