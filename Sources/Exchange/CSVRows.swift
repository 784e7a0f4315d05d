/// Tables of text and numbers as CSV, guarded like the others against formulas.
public struct CSVRows: Sendable {
  private var text = CSVText()

  /// Starts an empty table.
  public init() {}

  /// What has been written.
  public var bytes: [UInt8] { text.bytes }

  /// Writes a row of text and then numbers; a missing number is an empty cell.
  public mutating func row(_ cells: [String], _ numbers: [Double?] = []) {
    for cell in cells { text.cell(cell) }
    for number in numbers { text.cell(number) }
    text.endRow()
  }
}
