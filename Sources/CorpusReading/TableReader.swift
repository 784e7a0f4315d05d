internal import RelgraphCore

/// Reads a table whose first row names its columns.
struct TableReader {
  let records: RecordReader
  private var header: [String]?
  private var isHopeless = false

  init(records: RecordReader) { self.records = records }

  /// What becomes of one row; nothing of an empty one.
  mutating func outcomes(_ row: TableCutter.Row) -> [ReadOutcome] {
    if isHopeless || row.fields.allSatisfy({ $0.utf8.allSatisfy { $0 <= 0x20 } }) {
      return row.fault == nil || isHopeless ? [] : [.skipped(fault(row))]
    }
    guard let header else { return readHeader(row) }
    if row.fault != nil { return [.skipped(fault(row))] }
    let surplus = row.fields.dropFirst(header.count)
    guard surplus.allSatisfy(\.isEmpty) else {
      return [
        bad(
          row.line, "This row has \(row.fields.count) fields, the header has \(header.count).",
          "Put fields that hold a separator in quotes; the other rows were read.")
      ]
    }
    let fields = zip(header, row.fields).map { (key: $0, value: $1) }
    return records.outcomes(Record(fields: fields, line: row.line))
  }

  private mutating func readHeader(_ row: TableCutter.Row) -> [ReadOutcome] {
    let names = row.fields.map(DocumentBuilder.oneLine)
    header = names
    let wanted = Set(records.options.fields.texts.map { $0.lowercased() })
    if row.fault == nil, names.contains(where: { wanted.contains($0.lowercased()) }) {
      return records.missing(in: names) { name, option in
        "No column is called \(name) (\(option)); there are"
      }
    }
    isHopeless = true
    guard row.fault == nil else { return [.skipped(fault(row))] }
    return [
      .skipped(
        Skip(
          path: records.file.path, reason: .missingField,
          sentence: "No column holds the text; there are: \(RecordReader.list(names)).",
          remedy: "Name the column that holds it (--text-field)."))
    ]
  }

  private func fault(_ row: TableCutter.Row) -> Skip {
    if row.fault == .tooLong {
      return .tooLarge(records.file.path, line: row.line, records.options)
    }
    return Skip(
      path: records.file.path, line: row.line, reason: .badRecord,
      sentence: "A quote opens in this row and is never closed; what follows was not read.",
      remedy: "Close it, or double the quotes within the field.")
  }

  private func bad(_ line: Int, _ sentence: String, _ remedy: String) -> ReadOutcome {
    .skipped(
      Skip(
        path: records.file.path, line: line, reason: .badRecord, sentence: sentence,
        remedy: remedy))
  }
}
