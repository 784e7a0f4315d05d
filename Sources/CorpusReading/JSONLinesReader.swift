internal import RelgraphCore

/// Cuts decoded text into lines at line feeds, however it comes in chunks.
struct LineCutter {
  /// A line, or nothing in place of its bytes where it is too long.
  typealias Line = (number: Int, bytes: [UInt8]?)

  private let limit: Int
  private var open: [UInt8] = []
  private var isTooLong = false
  private var number = 1

  init(limit: Int) { self.limit = limit }

  /// Calls `body` for every line that ends in the chunk.
  mutating func feed(_ chunk: [UInt8], _ body: (Line) -> Void) {
    var start = 0
    while let end = chunk[start...].firstIndex(of: 0x0A) {
      take(chunk[start..<end])
      close(body)
      start = end + 1
    }
    take(chunk[start...])
  }

  /// Calls `body` for the last line, where no line feed ended it.
  mutating func finish(_ body: (Line) -> Void) {
    if !open.isEmpty || isTooLong { close(body) }
  }

  private mutating func take(_ part: ArraySlice<UInt8>) {
    if isTooLong { return }
    if open.count + part.count > limit {
      isTooLong = true
      open = []
    } else {
      open += part
    }
  }

  private mutating func close(_ body: (Line) -> Void) {
    body((number, isTooLong ? nil : open))
    number += 1
    isTooLong = false
    open.removeAll(keepingCapacity: true)
  }
}

/// Reads one JSON object a line.
struct JSONLinesReader {
  let records: RecordReader
  /// The fields of the first record, and what later ones have of those that the user named.
  private var keys: [String] = []
  private let wanted: Set<String>

  init(records: RecordReader) {
    self.records = records
    wanted = Set(records.options.fields.named.map { $0.name.lowercased() })
  }

  /// A word on each member that the user named and no record has, once all were read.
  func missing() -> [ReadOutcome] {
    guard !keys.isEmpty else { return [] }
    return records.missing(in: keys) { name, option in
      "No record has a field \(name) (\(option)); there are"
    }
  }

  /// What becomes of one line; nothing of an empty one.
  mutating func outcomes(_ line: LineCutter.Line) -> [ReadOutcome] {
    guard let bytes = line.bytes else {
      return [.skipped(.tooLarge(records.file.path, line: line.number, records.options))]
    }
    guard bytes.contains(where: { $0 > 0x20 }) else { return [] }
    let value: JSONValue
    do { value = try JSONParser.parse(bytes) } catch {
      return [
        bad(
          line.number, "This line is no JSON: \(error.words) (character \(error.offset + 1)).")
      ]
    }
    guard case .object(let fields) = value else {
      return [bad(line.number, "This line is JSON and no object.")]
    }
    note(fields)
    let scalars = fields.compactMap { field in field.value.scalarText.map { (field.key, $0) } }
    return records.outcomes(Record(fields: scalars, line: line.number))
  }

  /// Keeps the names of fields; a list or an object is none that could be taken.
  private mutating func note(_ fields: [(key: String, value: JSONValue)]) {
    guard !wanted.isEmpty else { return }
    let isFirst = keys.isEmpty
    for (key, value) in fields where value.scalarText != nil || value == .null {
      if isFirst || wanted.contains(key.lowercased()), !keys.contains(key) { keys.append(key) }
    }
  }

  private func bad(_ line: Int, _ sentence: String) -> ReadOutcome {
    .skipped(
      Skip(
        path: records.file.path, line: line, reason: .badRecord, sentence: sentence,
        remedy: "Mend the line; the others were read."))
  }
}

extension Skip {
  /// What is longer than the options allow.
  static func tooLarge(_ path: String, line: Int? = nil, _ options: ReadingOptions) -> Skip {
    Skip(
      path: path, line: line, reason: .tooLarge,
      sentence: "It is longer than a document may be (\(size(options.maximumByteCount))).",
      remedy: line == nil
        ? "Cut it into articles, or write it as .jsonl, or raise the limit."
        : "Cut the record, or raise the limit; the others were read.")
  }

  private static func size(_ bytes: Int) -> String {
    bytes >= 1 << 20 && bytes % (1 << 20) == 0 ? "\(bytes >> 20) MiB" : "\(bytes) bytes"
  }
}
