internal import Linguistics

/// Words that tell when something happened.
struct DateLexicon: Sendable {
  private let numbers: [DateClass: [String: Int]]
  private let classes: ClassTable<DateClass>

  /// Reads « class: words » and « class number: words » lines.
  init(_ data: DataLines) throws(RelationDataError) {
    var numbers: [DateClass: [String: Int]] = [:]
    var classes = ClassTable<DateClass>()
    for line in data.lines {
      let (key, value) = try data.pair(line, separator: ":", expected: "« class: words »")
      let head = DataLines.words(key)
      let group: DateClass = try data.group(head.first ?? "", line)
      switch head.count {
      case 1: classes.insert(DataLines.words(value), in: group)
      case 2:
        guard let number = Int(head[1]) else {
          throw data.error(line, "« \(head[1]) » is no number", "write « class number: words »")
        }
        for word in DataLines.words(value) { numbers[group, default: [:]][word] = number }
      default: throw data.error(line, "cannot read « \(key) »", "write « class: words »")
      }
    }
    self.numbers = numbers
    self.classes = classes
  }

  /// The number of a word in a class such as `month`.
  func number(_ word: String, in group: DateClass) -> Int? { numbers[group]?[word] }

  /// Whether a word belongs to a class.
  func contains(_ word: String, in group: DateClass) -> Bool { classes.contains(word, in: group) }
}
