internal import Linguistics
internal import RelgraphCore

/// Lists where a recogniser and people differ, for those who improve it.
enum NameErrors {
  /// One line a difference: what people marked, what was found, and the words.
  static func lines(_ documents: [GoldDocument], _ recognizer: TrainedRecognizer) -> [String] {
    documents.flatMap { gold in
      let document = gold.document
      var marked: [Span: String] = [:]
      var found: [Span: String] = [:]
      for name in gold.names { marked[name.span] = name.label?.code }
      for name in recognizer.candidates(in: document) {
        found[document.span(of: name.tokens)] = name.label.code
      }
      return Set(marked.keys).union(found.keys).sorted().compactMap { span -> String? in
        guard marked[span] != found[span] else { return nil }
        let text = document.document.text
        let before = Span(start: max(0, span.start - 40), end: span.start)
        let after = Span(start: span.end, end: min(text.count, span.end + 30))
        let line =
          "\(gold.id)\t\(marked[span] ?? "-")\t\(found[span] ?? "-")\t"
          + "\(text[before])[\(text[span])]\(text[after])"
        return line.replacing("\n", with: " ")
      }
    }
  }
}
