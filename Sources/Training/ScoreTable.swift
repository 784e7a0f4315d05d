/// Prints scores for people and for programs.
enum ScoreTable {
  /// A table of precision, recall and F1, in hundredths.
  static func text(_ scores: NameScores) -> String {
    var lines = ["        precision  recall      F1    gold"]
    for row in scores.rows {
      let numbers = [row.counts.precision, row.counts.recall, row.counts.f1].map {
        padded(fixed($0 * 100, digits: 2), 9)
      }
      lines.append(
        row.name.padded(to: 8) + numbers.joined() + padded(String(row.counts.gold), 8))
    }
    return lines.joined(separator: "\n")
  }

  /// One line, one object.
  static func json(_ scores: NameScores) -> String { json(scores.rows) }

  /// One line, one object of a member a row.
  static func json(_ rows: [(name: String, counts: NameScores.Counts)]) -> String {
    let parts = rows.map { row in
      "\"\(row.name)\": {\"precision\": \(fixed(row.counts.precision, digits: 4)), "
        + "\"recall\": \(fixed(row.counts.recall, digits: 4)), "
        + "\"f1\": \(fixed(row.counts.f1, digits: 4))}"
    }
    return "{" + parts.joined(separator: ", ") + "}"
  }

  /// A table of precision, recall and F1, in hundredths.
  static func text(_ scores: SyntaxScores) -> String {
    var lines = ["           precision  recall      F1"]
    for measure in SyntaxScores.measures {
      let counts = scores.counts[measure, default: .init()]
      let numbers = [counts.precision, counts.recall, counts.f1].map {
        padded(fixed($0 * 100, digits: 2), 9)
      }
      lines.append(measure.padded(to: 11) + numbers.joined())
    }
    return lines.joined(separator: "\n")
  }

  /// One line, one object.
  static func json(_ scores: SyntaxScores) -> String {
    let parts = SyntaxScores.measures.map { measure in
      let f1 = scores.counts[measure, default: .init()].f1
      return "\"\(measure)\": {\"f1\": \(fixed(f1, digits: 4))}"
    }
    return "{" + parts.joined(separator: ", ") + "}"
  }

  /// A number with a fixed count of digits behind the point.
  static func fixed(_ number: Double, digits: Int) -> String {
    let power = (0..<digits).reduce(1.0) { value, _ in value * 10 }
    let whole = Int((number.magnitude * power).rounded())
    let tail = String(whole % Int(power))
    let sign = number < 0 && whole > 0 ? "-" : ""
    return sign + String(whole / Int(power)) + "."
      + String(repeating: "0", count: digits - tail.count) + tail
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}

extension String {
  /// The string with spaces behind, at least `width` characters long.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
