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
    let format = ContentSniff.format(declared: file.format, head: head)
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
    outcomes.forEach(each)
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
      let reader = JSONLinesReader(records: records)
      var cutter = LineCutter(limit: options.maximumByteCount)
      while let chunk = try Self.chunk(&source) {
        cutter.feed(transcoder.decode(chunk)) { pass(reader.outcomes($0)) }
      }
      cutter.feed(transcoder.finish()) { pass(reader.outcomes($0)) }
      cutter.finish { pass(reader.outcomes($0)) }
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

/// Tells formats and encodings by the first bytes, where names do not.
enum ContentSniff {
  /// The format: the declared one, save that a web page is one whatever its name.
  static func format(declared: InputFormat?, head: [UInt8]) -> InputFormat {
    if let declared, declared != .text { return declared }
    let start = head.drop { $0 <= 0x20 }
    let word = start.prefix(15).map { $0 | 0x20 }
    if word.starts(with: "<!doctype html".utf8.map { $0 | 0x20 })
      || word.starts(with: "<html".utf8.map { $0 | 0x20 })
    {
      return .html
    }
    guard declared == nil else { return .text }
    let firstLine = Array(start.prefix { $0 != 0x0A })
    if firstLine.first == UInt8(ascii: "{"), case .object = try? JSONParser.parse(firstLine) {
      return .jsonLines
    }
    return .text
  }

  /// The encoding that a web page's own head declares, or nothing.
  static func declaredEncoding(_ bytes: [UInt8]) -> TextEncoding? {
    let head = String(decoding: bytes.prefix(2048).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
      .lowercased()
    guard let place = head.utf8Range(of: "charset=") else { return nil }
    let name = head.utf8.dropFirst(place).drop { $0 == 0x22 || $0 == 0x27 || $0 == 0x20 }
      .prefix { $0 == 0x2D || $0 == 0x5F || (48...57).contains($0) || (97...122).contains($0) }
    return TextEncoding(name: String(decoding: Array(name), as: UTF8.self))
  }
}

extension String {
  /// The offset of the byte behind the first occurrence of an ASCII word, or nothing.
  fileprivate func utf8Range(of word: String) -> Int? {
    let bytes = Array(utf8)
    let wanted = Array(word.utf8)
    guard bytes.count >= wanted.count else { return nil }
    return (0...(bytes.count - wanted.count)).first { bytes[$0...].starts(with: wanted) }
      .map { $0 + wanted.count }
  }
}
