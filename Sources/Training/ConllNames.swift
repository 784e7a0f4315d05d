internal import Linguistics
internal import RelgraphCore

/// Reads documents with named entities in four columns: token, start, end, IOB2 label.
///
/// The text is put together again from the offsets, which count Unicode scalars.
struct ConllNames {
  private struct Row {
    let form: Substring
    let start: Int
    let end: Int
    let label: Substring
  }

  /// The documents of a file's lines.
  static func documents(_ lines: [Substring], path: String) throws -> [GoldDocument] {
    var documents: [GoldDocument] = []
    var id = ""
    var sentences: [[Row]] = [[]]
    func finish() {
      let full = sentences.filter { !$0.isEmpty }
      if !full.isEmpty { documents.append(document(id, full)) }
      sentences = [[]]
    }
    for (number, line) in lines.enumerated() {
      if line.hasPrefix("# doc") {
        finish()
        id = String(line.drop { $0 != "=" }.dropFirst(2))
      } else if line.isEmpty {
        sentences.append([])
      } else if !line.hasPrefix("# ") || line.contains("\t") {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count == 4, let start = Int(fields[1]), let end = Int(fields[2]), start < end
        else { throw TrainingError(place: "\(path):\(number + 1)", fault: "four columns expected") }
        sentences[sentences.count - 1].append(
          Row(form: fields[0], start: start, end: end, label: fields[3]))
      }
    }
    finish()
    return documents
  }

  private static func document(_ id: String, _ rows: [[Row]]) -> GoldDocument {
    var text = ""
    var scalars = 0
    var tokens: [Token] = []
    var sentences: [Sentence] = []
    var blocks: [Block] = []
    for rows in rows {
      let first = tokens.count
      for row in rows {
        let gap = max(0, row.start - scalars)
        text += String(repeating: row.start == rows[0].start ? "\n" : " ", count: gap)
        let start = text.utf8.count
        text += row.form
        scalars = max(row.start, scalars) + row.form.unicodeScalars.count
        tokens.append(
          Token(span: Span(start: start, end: text.utf8.count), kind: kind(of: row.form)))
      }
      let span = Span(start: tokens[first].span.start, end: text.utf8.count)
      sentences.append(Sentence(tokens: first..<tokens.count, block: blocks.count, span: span))
      blocks.append(Block(kind: .paragraph, span: span))
    }
    let forms = rows.joined().map {
      String($0.form).replacing("\u{2019}", with: "'")
    }
    let document = TokenizedDocument(
      document: Document(
        info: DocumentInfo(id: id, path: id), text: SourceText(text), blocks: blocks),
      tokens: tokens, forms: forms, lowered: forms.map { $0.lowercased() }, sentences: sentences)
    return GoldDocument(id: id, document: document, names: names(Array(rows.joined()), tokens))
  }

  private static func kind(of form: Substring) -> Token.Kind {
    guard let first = form.unicodeScalars.first else { return .symbol }
    if first.properties.isAlphabetic { return .word }
    return first.properties.numericType != nil ? .number : .punctuation
  }

  private static func names(_ rows: [Row], _ tokens: [Token]) -> [GoldDocument.Name] {
    var names: [GoldDocument.Name] = []
    var open: (start: Int, end: Int, type: Substring)?
    func close() {
      if let open, GoldDocument.counts(open.type) {
        names.append(
          GoldDocument.Name(
            span: Span(start: open.start, end: open.end),
            label: GoldDocument.label(ofType: open.type)))
      }
      open = nil
    }
    for (row, token) in zip(rows, tokens) {
      if row.label.hasPrefix("I-"), let name = open, name.type == row.label.dropFirst(2) {
        open = (name.start, token.span.end, name.type)
        continue
      }
      close()
      guard row.label != "O" else { continue }
      open = (token.span.start, token.span.end, row.label.dropFirst(2))
    }
    close()
    return names
  }
}
