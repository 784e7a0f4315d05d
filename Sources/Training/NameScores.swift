internal import Linguistics
internal import RelgraphCore

/// How many names were right, too many or missed.
struct NameScores {
  /// The three counts.
  struct Counts {
    var right = 0
    var found = 0
    var gold = 0

    var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
    var recall: Double { gold == 0 ? 0 : Double(right) / Double(gold) }
    var f1: Double { found + gold == 0 ? 0 : 2 * Double(right) / Double(found + gold) }

    static func + (left: Counts, other: Counts) -> Counts {
      Counts(
        right: left.right + other.right, found: left.found + other.found,
        gold: left.gold + other.gold)
    }
  }

  /// Counts of each label.
  private(set) var byLabel = [NameLabel: Counts]()

  /// All names together.
  var micro: Counts { NameLabel.allCases.reduce(Counts()) { $0 + byLabel[$1, default: Counts()] } }

  /// Compares exact spans and labels.
  mutating func add(gold: [GoldDocument.Name], found: [(span: Span, label: NameLabel)]) {
    let gold = gold.filter { $0.label != nil }
    let known = Set(gold)
    for name in gold { if let label = name.label { byLabel[label, default: Counts()].gold += 1 } }
    for name in found {
      byLabel[name.label, default: Counts()].found += 1
      if known.contains(GoldDocument.Name(span: name.span, label: name.label)) {
        byLabel[name.label, default: Counts()].right += 1
      }
    }
  }

  /// Runs a recogniser over documents.
  mutating func add(_ documents: [GoldDocument], _ recognizer: TrainedRecognizer) {
    for gold in documents {
      let found = recognizer.candidates(in: gold.document).map {
        (span: gold.document.span(of: $0.tokens), label: $0.label)
      }
      add(gold: gold.names, found: found)
    }
  }

  /// The rows of the table, all together first.
  var rows: [(name: String, counts: Counts)] {
    [("micro", micro)]
      + NameLabel.allCases.map { ($0.code, byLabel[$0, default: Counts()]) }
  }
}
