internal import RelgraphCore

/// What is known of a document before its text is looked at.
struct DocumentOrigin {
  var id: String
  var path: String
  var line: Int?
  var title: String?
  var date: String?
  var language: String?
  var attributes: [String: String] = [:]
  var encoding: TextEncoding = .utf8
  var replacedBytes = 0
  var controls = 0
}

/// Makes documents of decoded text.
struct DocumentBuilder: Sendable {
  let options: ReadingOptions

  /// The document of a plain or Markdown text, with what is worth a remark.
  func outcomes(_ bytes: [UInt8], format: InputFormat, origin: DocumentOrigin) -> [ReadOutcome] {
    var segments: [Segment] = []
    var bodyStart = 0
    let matter = FrontMatter(bytes)
    if let matter {
      segments += frontMatterSegments(bytes, matter)
      bodyStart = matter.span.upperBound
    }
    let body = bodyStart..<bytes.count
    var own =
      format == .markdown
      ? MarkdownSegments.cut(bytes, body) : PlainSegments.cut(bytes, body)
    let header = HeaderLines(bytes, own, pack: options.layout.phrases)
    if header.count > 0 { own = headerSegments(bytes, own, header) }
    segments += own
    guard segments.contains(where: { $0.hint != .furniture }) else {
      return [.skipped(.empty(origin.path, line: origin.line))]
    }
    var origin = origin
    for (key, value) in header.attributes where origin.attributes[key] == nil {
      origin.attributes[key] = value
    }
    var facts = Facts()
    facts.title = header.title.map { String(decoding: bytes[$0], as: UTF8.self) }
    facts.date = header.date
    if let matter { merge(matter, &facts, &origin) }
    return finish(bytes, segments, facts, origin)
  }

  /// Facts that the document's own head tells.
  struct Facts {
    var title: String?
    var date: PartialDate?
  }

  /// Lays the text out and settles title and date.
  func finish(
    _ bytes: [UInt8], _ segments: [Segment], _ facts: Facts, _ origin: DocumentOrigin
  ) -> [ReadOutcome] {
    let layout = TextLayout(bytes, segments: segments, pack: options.layout.phrases)
    var remarks = remarks(origin)
    let field = origin.date.flatMap { $0.isEmpty ? nil : $0 }
    let fieldDate = field.flatMap { PublicationDate.parse($0, pack: options.layout.phrases) }
    if let field, fieldDate == nil {
      remarks.append(
        Remark(
          path: origin.path, line: origin.line, kind: .unreadableDate,
          sentence: "The date « \(field.prefix(40)) » is not understood; write 2024-06-19."))
    }
    let date =
      fieldDate ?? facts.date ?? layout.date
      ?? PublicationDate.inPath(origin.id)
    var attributes = origin.attributes
    attributes["encoding"] = attributes["encoding"] ?? origin.encoding.rawValue
    if origin.replacedBytes > 0 { attributes["replacedBytes"] = String(origin.replacedBytes) }
    let title = [origin.title, facts.title, layout.title].lazy.compactMap { $0 }
      .map(Self.oneLine).first { !$0.isEmpty }
    let info = DocumentInfo(
      id: origin.id, path: origin.path, title: title, date: date,
      language: Self.language(origin.language) ?? options.language, attributes: attributes)
    let text = SourceText(String(decoding: bytes, as: UTF8.self))
    return remarks.map { .remark($0) } + [
      .document(Document(info: info, text: text, blocks: layout.blocks))
    ]
  }

  private func remarks(_ origin: DocumentOrigin) -> [Remark] {
    var remarks: [Remark] = []
    if origin.replacedBytes > 0 {
      remarks.append(
        .replaced(
          origin.replacedBytes, readAs: origin.encoding, path: origin.path, line: origin.line))
    }
    if origin.controls > 0 {
      remarks.append(
        Remark(
          path: origin.path, line: origin.line, kind: .controlCharacters,
          sentence: "The text holds control characters; they were left as they are."))
    }
    return remarks
  }

  private func merge(_ matter: FrontMatter, _ facts: inout Facts, _ origin: inout DocumentOrigin) {
    let title = matter.first(of: FieldNames.usualTitles)
    facts.title = title?.value ?? facts.title
    let date = matter.first(of: FieldNames.usualDates)
    if let date {
      let parsed = PublicationDate.parse(date.value, pack: options.layout.phrases)
      facts.date = parsed ?? facts.date
      if parsed == nil { origin.date = origin.date ?? date.value }
    }
    let language = matter.first(of: FieldNames.usualLanguages)
    origin.language = origin.language ?? language?.value
    for field in matter.fields where field != title && field != date && field != language {
      if origin.attributes[field.key] == nil { origin.attributes[field.key] = field.value }
    }
  }

  /// Front matter is furniture, but the title in it is read as the heading that it is.
  private func frontMatterSegments(_ bytes: [UInt8], _ matter: FrontMatter) -> [Segment] {
    func segment(_ span: Range<Int>, _ hint: Segment.Hint) -> Segment {
      Segment(span: TextLines.trimmed(bytes, span), hint: hint, isApart: hint == .furniture)
    }
    guard let title = matter.first(of: FieldNames.usualTitles), !title.span.isEmpty else {
      return [segment(matter.span, .furniture)]
    }
    return [
      segment(matter.span.lowerBound..<title.span.lowerBound, .furniture),
      segment(title.span, .heading),
      segment(title.span.upperBound..<matter.span.upperBound, .furniture),
    ]
  }

  private func headerSegments(
    _ bytes: [UInt8], _ segments: [Segment], _ header: HeaderLines
  ) -> [Segment] {
    var result: [Segment] = []
    for (index, segment) in segments.enumerated() {
      guard index < header.count else {
        result.append(segment)
        continue
      }
      if let title = header.title, segment.span.contains(title.lowerBound) {
        let key = TextLines.trimmed(bytes, segment.span.lowerBound..<title.lowerBound)
        result.append(Segment(span: key, hint: .furniture, isApart: segment.isApart))
        result.append(Segment(span: title, hint: .heading, isApart: false))
      } else {
        result.append(Segment(span: segment.span, hint: .furniture, isApart: segment.isApart))
      }
    }
    return result
  }

  /// The text on one line, runs of white space made one space.
  static func oneLine(_ text: String) -> String {
    text.unicodeScalars.split { TextLines.isSpace($0) && $0 != "\u{A0}" && $0 != "\u{202F}" }
      .map(String.init).joined(separator: " ")
  }

  /// The primary part of a language tag, or nothing where it is none.
  static func language(_ tag: String?) -> String? {
    guard let part = tag?.split(whereSeparator: { $0 == "-" || $0 == "_" }).first?.lowercased(),
      (2...3).contains(part.utf8.count), part.utf8.allSatisfy({ (97...122).contains($0) })
    else { return nil }
    return part
  }
}

extension Skip {
  /// What holds nothing but white space.
  static func empty(_ path: String, line: Int? = nil) -> Skip {
    Skip(
      path: path, line: line, reason: .empty, sentence: "There is no text in it.",
      remedy: "Nothing is lost; delete it to avoid this message.")
  }
}
