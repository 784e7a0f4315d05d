internal import RelgraphCore

/// Tells which triggers fired and how often, for whoever extends the lexicon.
struct TriggerProfile {
  private struct Row {
    var count = 0
    var byModality: [Modality: Int] = [:]
    var words: [String: Int] = [:]
  }

  private let rows: [String: Row]

  /// Counts the relations of all documents by the rule that found them.
  init(_ records: [EvidenceRecord]) {
    var rows: [String: Row] = [:]
    for relation in records.lazy.flatMap(\.relations) {
      let words = relation.evidence.trigger.lowercased().split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      rows[relation.evidence.rule, default: Row()].count += 1
      rows[relation.evidence.rule, default: Row()].byModality[
        relation.evidence.modality, default: 0] += 1
      rows[relation.evidence.rule, default: Row()].words[words, default: 0] += 1
    }
    self.rows = rows
  }

  /// A row a rule, the most frequent first: how often, how often asserted, and the words that set it off.
  var text: [UInt8] {
    var table = TextTable(
      headings: ["rule", "fired", "asserted", "words"], alignments: [.left, .right, .right, .left])
    for (rule, row) in rows.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) }) {
      let words = row.words.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(4)
        .map { $0.value > 1 ? "\($0.key) ×\($0.value)" : $0.key }
      table.add([
        rule, String(row.count), String(row.byModality[.asserted] ?? 0),
        TextTable.safe(words.joined(separator: ", ")),
      ])
    }
    let total = rows.values.reduce(0) { $0 + $1.count }
    let lines =
      ["Triggers that fired:", ""] + table.lines + ["", "\(rows.count) rules, \(total) relations."]
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}
