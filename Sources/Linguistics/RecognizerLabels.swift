/// What a name names, as the recogniser tells it.
public enum NameLabel: UInt8, Sendable, Hashable, CaseIterable {
  /// A human being, real or not, without title or office.
  case person
  /// A place, a state among them.
  case location
  /// A body, a firm, a party, a medium.
  case organization

  /// The three-letter code of the corpora.
  public var code: String {
    switch self {
    case .person: "PER"
    case .location: "LOC"
    case .organization: "ORG"
    }
  }
}

/// The labels of tokens: where a name starts, goes on and ends, and what it names.
///
/// Names are told by begin, inside, end and single; names of other kinds (events, products) by begin
/// and inside only, so that the chain can walk over them.
package enum RecognizerLabels {
  /// The label of a token outside all names.
  package static let outside: UInt8 = 0
  /// Number of labels: outside, four for each ``NameLabel``, two for other names.
  package static let count = 15
  private static let other: UInt8 = 13

  /// A token's place in a name.
  package enum Place: UInt8 {
    case begin, inside, end, single
  }

  /// The label for a place in a name.
  package static func label(_ place: Place, of name: NameLabel?) -> UInt8 {
    guard let name else { return place == .begin || place == .single ? other : other + 1 }
    return 1 + name.rawValue * 4 + place.rawValue
  }

  /// Labels of the tokens of a name that covers `count` tokens.
  package static func labels(of name: NameLabel?, count: Int) -> [UInt8] {
    guard count > 1 else { return [label(.single, of: name)] }
    return [label(.begin, of: name)]
      + [UInt8](repeating: label(.inside, of: name), count: count - 2) + [label(.end, of: name)]
  }

  private static func parts(_ label: UInt8) -> (kind: UInt8, opens: Bool, closes: Bool) {
    if label == outside { return (255, true, true) }
    if label >= other { return (3, label == other, true) }
    let place = (label - 1) % 4
    return ((label - 1) / 4, place == 0 || place == 3, place == 2 || place == 3)
  }

  /// Whether `next` may follow `label`; nothing stands for the sentence's edge.
  package static func allows(_ label: UInt8?, then next: UInt8?) -> Bool {
    let closed = label.map { parts($0).closes } ?? true
    guard let next else { return closed }
    let (kind, opens, _) = parts(next)
    if opens { return closed }
    guard let label else { return false }
    let before = parts(label)
    return before.kind == kind && (!before.closes || kind == 3)
  }

  /// The names that a sequence of labels tells, in order; other kinds left out.
  package static func names(in labels: [UInt8]) -> [(tokens: Range<Int>, name: NameLabel)] {
    var names: [(Range<Int>, NameLabel)] = []
    var start = 0
    for (index, label) in labels.enumerated() where label != outside && label < other {
      let (kind, opens, closes) = parts(label)
      if opens { start = index }
      if closes, let name = NameLabel(rawValue: kind) { names.append((start..<(index + 1), name)) }
    }
    return names
  }

  /// Whether any token's scores leave a name a chance worth a look.
  ///
  /// Where being outside is ahead by ``safeLead`` everywhere, no step between labels makes up for it.
  ///
  /// - Parameter emissions: ``count`` scores for each token.
  /// - Returns: Whether one token is left in doubt.
  package static func hasChance(_ emissions: [Float]) -> Bool {
    for start in stride(from: 0, to: emissions.count, by: count) {
      let outside = emissions[start] - safeLead
      for label in (start + 1)..<(start + count) where emissions[label] > outside { return true }
    }
    return false
  }

  private static let safeLead: Float = 10
}
