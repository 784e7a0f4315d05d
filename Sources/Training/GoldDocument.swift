internal import Linguistics
internal import RelgraphCore

/// A document whose names people marked.
struct GoldDocument {
  /// A name that people marked; nothing where it is neither person, location nor organisation.
  struct Name: Hashable {
    let span: Span
    let label: NameLabel?
  }

  let id: String
  let document: TokenizedDocument
  /// The outermost names, in order, without overlap.
  let names: [Name]

  /// The labels of all tokens; a name covers every token that it touches.
  var labels: [UInt8] {
    var labels = [UInt8](repeating: RecognizerLabels.outside, count: document.tokens.count)
    var token = 0
    for name in names {
      while token < labels.count, document.tokens[token].span.end <= name.span.start { token += 1 }
      let start = token
      while token < labels.count, document.tokens[token].span.start < name.span.end { token += 1 }
      guard token > start else { continue }
      labels.replaceSubrange(
        start..<token, with: RecognizerLabels.labels(of: name.label, count: token - start))
    }
    return labels
  }

  /// The label that corpora write under a type's short or long name; nothing for other types.
  static func label(ofType type: some StringProtocol) -> NameLabel? {
    switch type {
    case "PER", "Person": .person
    case "LOC", "Location": .location
    case "ORG", "Organization": .organization
    default: nil
    }
  }

  /// Whether names of a type take part at all; dates and hours do not.
  static func counts(_ type: some StringProtocol) -> Bool {
    !["DATE", "HOUR", "Date", "Hour"].contains(String(type))
  }
}
