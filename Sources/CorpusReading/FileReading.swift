internal import RelgraphCore

/// The reading of one file, from its first bytes to its outcomes.
struct FileReading {
  private static let sampleSize = 1 << 16
  let options: ReadingOptions
  let file: InputFile
  let size: Int

  init(options: ReadingOptions, file: InputFile, size: Int) {
    self.options = options
    self.file = file
    self.size = size
  }

  mutating func run(
    _ source: inout ByteSource, _ each: (ReadOutcome) -> Void
  ) throws(SystemRefusal) {
    let first = Array(try source.next().prefix(Self.sampleSize))
    try source.rewind()
    guard !first.isEmpty else { return each(.skipped(.empty(file.path))) }
    let guess = options.encoding ?? Self.wideEncoding(first) ?? .utf8
    var controls = 0
    switch BinarySniff.judge(first, encoding: guess) {
    case .text(let count): controls = count
    case .binary:
      return each(.skipped(other("The file is no text.", "Nothing can be done with it here.")))
    case .other(let name, let remedy):
      return each(
        .skipped(
          other(
            "The file is a \(name), whatever its name.",
            remedy ?? "Nothing can be done with it here.", isKnown: remedy != nil)))
    }
    let head = Transcoder.decode(first, as: guess).text
    let format = ContentSniff.format(
      declared: file.format, head: head, fields: options.fields)
    switch format {
    case .jsonLines, .csv, .tsv: try readRecords(&source, format, head, each)
    case .text, .markdown, .html: try readWhole(&source, format, controls, each)
    }
  }

  private static func wideEncoding(_ sample: [UInt8]) -> TextEncoding? {
    TextEncoding.marked(sample) ?? EncodingProbe.unmarkedUTF16(sample)
  }

  private func other(_ sentence: String, _ remedy: String, isKnown: Bool = false) -> Skip {
    Skip(
      path: file.path, reason: isKnown ? .unsupportedFormat : .binary, sentence: sentence,
      remedy: remedy)
  }

  private func readWhole(
    _ source: inout ByteSource, _ format: InputFormat, _ controls: Int,
    _ each: (ReadOutcome) -> Void
  ) throws(SystemRefusal) {
    guard size <= options.maximumByteCount,
      let bytes = try source.all(limit: options.maximumByteCount)
    else { return each(.skipped(.tooLarge(file.path, options))) }
    let encoding = options.encoding ?? Self.encoding(bytes, format)
    let decoded = Transcoder.decode(bytes, as: encoding)
    var origin = DocumentOrigin(id: file.id, path: file.path)
    origin.encoding = encoding
    origin.replacedBytes = decoded.replacedBytes
    origin.controls = controls
    let builder = DocumentBuilder(options: options)
    let outcomes =
      format == .html
      ? HTMLReader(builder: builder).outcomes(decoded.text, origin: origin)
      : builder.outcomes(decoded.text, format: format, origin: origin)
    unusedFields(outcomes).map { .remark($0) }.forEach(each)
    outcomes.forEach(each)
  }

  /// A word on fields that the user named, where a document without fields was read.
  private func unusedFields(_ outcomes: [ReadOutcome]) -> [Remark] {
    let named = options.fields.named.map { "--\($0.option)-field" }
    let isRead = outcomes.contains { if case .document = $0 { true } else { false } }
    guard isRead, !named.isEmpty else { return [] }
    return [
      Remark(
        path: file.path, kind: .unusedField,
        sentence: "It is no table and no JSON lines, so it was read whole, without "
          + "\(named.joined(separator: ", ")).")
    ]
  }

  private static func encoding(_ bytes: [UInt8], _ format: InputFormat) -> TextEncoding {
    var probe = EncodingProbe()
    probe.feed(bytes)
    let found = probe.encoding()
    guard format == .html, found == .windows1252 else { return found }
    return ContentSniff.declaredEncoding(bytes) ?? found
  }

  private func readRecords(
    _ source: inout ByteSource, _ format: InputFormat, _ head: [UInt8],
    _ each: (ReadOutcome) -> Void
  ) throws(SystemRefusal) {
    let encoding = try recordEncoding(&source)
    let records = RecordReader(options: options, file: file, encoding: encoding)
    var transcoder = Transcoder(encoding)
    var count = 0
    func pass(_ outcomes: [ReadOutcome]) {
      count += outcomes.count { if case .remark = $0 { false } else { true } }
      outcomes.forEach(each)
    }
    if format == .jsonLines {
      var reader = JSONLinesReader(records: records)
      var cutter = LineCutter(limit: options.maximumByteCount)
      while let chunk = try Self.chunk(&source) {
        cutter.feed(transcoder.decode(chunk)) { pass(reader.outcomes($0)) }
      }
      cutter.feed(transcoder.finish()) { pass(reader.outcomes($0)) }
      cutter.finish { pass(reader.outcomes($0)) }
      pass(reader.missing())
    } else {
      var reader = TableReader(records: records)
      let separator = format == .tsv ? UInt8(ascii: "\t") : TableCutter.separator(of: head)
      var cutter = TableCutter(separator: separator, limit: options.maximumByteCount)
      while let chunk = try Self.chunk(&source) {
        cutter.feed(transcoder.decode(chunk)) { pass(reader.outcomes($0)) }
      }
      cutter.feed(transcoder.finish()) { pass(reader.outcomes($0)) }
      cutter.finish { pass(reader.outcomes($0)) }
    }
    if transcoder.replacedBytes > 0 {
      each(
        .remark(.replaced(transcoder.replacedBytes, readAs: encoding, path: file.path, line: nil)))
    }
    if count == 0 { each(.skipped(.empty(file.path))) }
  }

  private func recordEncoding(_ source: inout ByteSource) throws(SystemRefusal) -> TextEncoding {
    if let encoding = options.encoding { return encoding }
    var probe = EncodingProbe()
    while let chunk = try Self.chunk(&source) { probe.feed(chunk) }
    try source.rewind()
    return probe.encoding()
  }

  private static func chunk(_ source: inout ByteSource) throws(SystemRefusal) -> [UInt8]? {
    let chunk = try source.next()
    return chunk.isEmpty ? nil : chunk
  }
}
