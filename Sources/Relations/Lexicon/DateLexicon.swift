/// Words that tell when something happened.
struct DateLexicon: Sendable {
  private let numbers: [String: [String: Int]]
  private let classes: [String: Set<String>]

  /// Reads « class: words » and « class number: words » lines.
  init(_ data: DataLines) throws(RelationDataError) {
    var numbers: [String: [String: Int]] = [:]
    var classes: [String: Set<String>] = [:]
    for line in data.lines {
      let (key, value) = try data.pair(line, separator: ":", expected: "« class: words »")
      let head = DataLines.words(key)
      switch head.count {
      case 1: classes[head[0], default: []].formUnion(DataLines.words(value))
      case 2:
        guard let number = Int(head[1]) else {
          throw data.error(line, "« \(head[1]) » is no number", "write « class number: words »")
        }
        for word in DataLines.words(value) { numbers[head[0], default: [:]][word] = number }
      default: throw data.error(line, "cannot read « \(key) »", "write « class: words »")
      }
    }
    self.numbers = numbers
    self.classes = classes
  }

  /// The number of a word in a class such as `month`.
  func number(_ word: String, in name: String) -> Int? { numbers[name]?[word] }

  /// Whether a word belongs to a class.
  func contains(_ word: String, in name: String) -> Bool { classes[name]?.contains(word) ?? false }
}
