/// One pass over the bytes of a table: where its cells are.
struct RegistryScan {
  private let columnCount: Int
  /// The header's line, where there is one.
  private(set) var header: Int?
  private(set) var headerCells: [Range<Int>] = []
  /// Lines of the rows.
  private(set) var lines: [Int] = []
  /// Cells of all rows, one row after the other.
  private(set) var cells: [Range<Int>] = []
  /// The first row with another number of cells than the header should have.
  private(set) var oddRow: (line: Int, cells: [Range<Int>])?

  init(columnCount: Int) { self.columnCount = columnCount }

  /// Finds the cells, up to the first odd row.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  mutating func run(over bytes: UnsafeBufferPointer<UInt8>) {
    cells.reserveCapacity(bytes.count / 10)
    var line = 0
    var start = 0
    while start < bytes.count, oddRow == nil {
      line += 1
      let firstCell = cells.count
      var cellStart = start
      var end = start
      while end < bytes.count, bytes[end] != 0x0A {
        if bytes[end] == 0x09 {
          cells.append(cellStart..<end)
          cellStart = end + 1
        }
        end += 1
      }
      let last = end > cellStart && bytes[end - 1] == 0x0D ? end - 1 : end
      cells.append(cellStart..<last)
      keep(from: firstCell, line: line, isSkipped: isSkipped(bytes, start..<last))
      start = end + 1
    }
  }

  private func isSkipped(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    line.isEmpty || bytes[line.lowerBound] == UInt8(ascii: "#")
  }

  private mutating func keep(from first: Int, line: Int, isSkipped: Bool) {
    if isSkipped {
      cells.removeSubrange(first...)
    } else if header == nil {
      header = line
      headerCells = Array(cells[first...])
      cells.removeSubrange(first...)
    } else if cells.count - first == columnCount {
      lines.append(line)
    } else {
      oddRow = (line, Array(cells[first...]))
    }
  }
}
