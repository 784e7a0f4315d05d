internal import RelgraphCore

/// The lines « Titre : … », « Date : … », « Source : … » that press databases put before an article.
struct HeaderLines {
  /// How many segments, from the first, are header lines.
  private(set) var count = 0
  private(set) var title: Range<Int>?
  private(set) var date: PartialDate?
  private(set) var attributes: [String: String] = [:]

  /// Reads the header lines that open a text.
  ///
  /// One line alone counts only where it tells the title or the date; « Source : … » may open a text.
  init(_ bytes: [UInt8], _ segments: [Segment], pack: LayoutPhrases) {
    var telling = 0
    for segment in segments.prefix(16) {
      guard segment.span.count <= 400,
        let (kind, value) = Self.header(bytes, segment.span, pack)
      else { break }
      count += 1
      let text = String(decoding: bytes[value], as: UTF8.self)
      switch kind {
      case .title where title == nil:
        title = value
        telling += 1
      case .date:
        guard let parsed = PublicationDate.parse(text, pack: pack) else { continue }
        date = date ?? parsed
        telling += 1
      case .author, .source:
        if attributes[kind.rawValue] == nil { attributes[kind.rawValue] = text }
      case .title, .other: continue
      }
    }
    guard count > 0, telling == 0 || (count == 1 && title != nil && segments.count == 1) else {
      return
    }
    (count, title, date, attributes) = (0, nil, nil, [:])
  }

  private static func header(
    _ bytes: [UInt8], _ span: Range<Int>, _ pack: LayoutPhrases
  ) -> (LayoutPhrases.Header, Range<Int>)? {
    guard let colon = bytes[span].prefix(40).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let units = FoldedText(bytes, span.lowerBound..<colon).units
    let value = TextLines.trimmed(bytes, (colon + 1)..<span.upperBound)
    guard !value.isEmpty else { return nil }
    for (kind, phrases) in pack.headers where phrases.match(units, at: 0) == units.count {
      return (kind, value)
    }
    return nil
  }
}
