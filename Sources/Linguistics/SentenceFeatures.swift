internal import Learning
package import RelgraphCore

/// What is seen of the places at which a sentence may begin.
package struct SentenceFeatures {
  /// Names the templates; models made for others are refused.
  package static let schema = FeatureHash.combine(
    ModelLexicons.schema, FeatureHash.key(of: "sentence features 4"))

  private var keys: [UInt64] = []
  private var classes: [UInt16] = []
  private var clusters: [UInt64] = []
  private var marks: [SentenceMark] = []
  /// How each is written; see ``letterCase(_:)``.
  private var cases: [UInt8] = []
  /// What each word alone can name.
  private var names: [UInt16] = []
  /// Whether an entry of the lexicon of names goes from the token before on to this one.
  private var joins: [UInt8] = []
  /// 1 white space before the token, 2 white space behind it.
  private var spaces: [UInt8] = []
  /// How many stops, verbs and tokens that open minus tokens that close stand before each token.
  private var stops: [Int32] = [0]
  private var verbs: [Int32] = [0]
  private var depths: [Int32] = [0]

  /// Looks at the tokens of a text.
  ///
  /// - Complexity: O(*n*) in the bytes of the forms.
  package init(tokens: [Token], forms: [String], lexicons: ModelLexicons) {
    let count = forms.count
    spaces = [UInt8](repeating: 0, count: count)
    for index in 0..<count {
      let before = index == 0 || tokens[index - 1].span.end < tokens[index].span.start
      let after = index + 1 == count || tokens[index].span.end < tokens[index + 1].span.start
      spaces[index] = (before ? 1 : 0) | (after ? 2 : 0)
    }
    lexicons.withMemory { memory, readers in
      for (index, form) in forms.enumerated() {
        add(memory.entry(of: form, readers), index, form == "\"" || form == "'" ? form : nil)
      }
    }
    joins = [UInt8](repeating: 0, count: count)
    lexicons.names.withReader { reader in
      for index in 0..<count { addNames(index, reader) }
    }
  }

  /// Adds a word; `straight` is its form where that is a mark that opens as well as it closes.
  private mutating func add(_ word: WordMemory.Entry, _ index: Int, _ straight: String?) {
    let kind = word.atoms.classes
    let mark: SentenceMark =
      straight == nil ? word.mark : spaces[index] == 1 ? .opener : .closer
    keys.append(word.atoms.lower)
    classes.append(kind)
    clusters.append(UInt64(word.atoms.cluster))
    names.append(word.atoms.names)
    marks.append(mark)
    cases.append(word.letterCase)
    stops.append(stops[stops.count - 1] + (mark == .stop ? 1 : 0))
    let isVerb =
      kind & WordClass.finiteVerb != 0 && kind & (WordClass.noun | WordClass.adjective) == 0
    verbs.append(verbs[verbs.count - 1] + (isVerb ? 1 : 0))
    let straightDepth: Int32 = mark == .opener ? 1 : -1
    depths.append(depths[depths.count - 1] + (straight == "\"" ? straightDepth : word.depth))
  }

  /// Looks up the entries of names that begin at a token with a capital, five words at most.
  private mutating func addNames(_ index: Int, _ reader: HashLexicon.Reader) {
    var key = keys[index]
    var bits = names[index]
    names[index] = bits & NameClass.kinds
    guard cases[index] > 1 else { return }
    var next = index + 1
    while bits & NameClass.prefix != 0, next < keys.count, next - index < 5 {
      key = FeatureHash.combine(key, keys[next])
      bits = reader[key]
      next += 1
      guard bits & NameClass.kinds != 0 else { continue }
      for inner in (index + 1)..<next { joins[inner] = 1 }
    }
  }

  /// 1 for a form that opens a bracket or a quotation, −1 for one that closes it.
  static func depth(_ form: String) -> Int32 {
    switch form {
    case "«", "“", "(", "[": 1
    case "»", "”", ")", "]": -1
    default: 0
    }
  }

  /// How a form is written: 0 no letter, 1 small, 2 a capital first, 3 capitals only, 4 a figure.
  static func letterCase(_ form: String) -> UInt8 {
    var (small, large) = (false, false)
    guard let first = form.unicodeScalars.first else { return 0 }
    if ("0"..."9").contains(first) { return 4 }
    for scalar in form.unicodeScalars {
      if scalar.properties.isLowercase { small = true }
      if scalar.properties.isUppercase { large = true }
      if small && large { break }
    }
    if small { return first.properties.isUppercase ? 2 : 1 }
    return large ? (form.unicodeScalars.count > 1 ? 3 : 2) : 0
  }

  /// Whether a sentence may begin with the token at `index`, which is not the first of its block.
  package func isCandidate(_ index: Int) -> Bool {
    switch marks[index] {
    case .stop, .closer, .pause: false
    case .opener: true
    case .word: cases[index] != 1 || marks[index - 1] != .word
    }
  }

  /// The token behind the last stop before a candidate, or one that stands far enough off.
  private func lastStop(before index: Int, in range: Range<Int>) -> Int {
    var first = index - 1
    while first > range.lowerBound, first > index - 60, marks[first - 1] != .stop { first -= 1 }
    return first
  }

  private static func size(_ count: Int32) -> UInt64 {
    count < 6 ? UInt64(max(count, 0)) : count < 12 ? 6 : count < 25 ? 7 : 8
  }

  /// Replaces `list` by the features of a candidate in the tokens `range` of a block.
  ///
  /// - Complexity: O(1).
  package func collect(_ index: Int, in range: Range<Int>, into list: inout [UInt64]) {
    list.removeAll(keepingCapacity: true)
    func add(_ template: UInt64, _ values: UInt64...) {
      list.append(values.reduce(template &* 0x2545_f491_4f6c_dd1d) { FeatureHash.combine($0, $1) })
    }
    func at<Value: BinaryInteger>(_ offset: Int, _ column: [Value]) -> UInt64 {
      range.contains(index + offset) ? UInt64(truncatingIfNeeded: column[index + offset]) : 0xfeed
    }
    func mark(_ offset: Int) -> UInt64 {
      range.contains(index + offset) ? UInt64(marks[index + offset].rawValue) : 0xfeed
    }
    // A bracket or quotation mark behind the stop belongs to the stop.
    var end = index - 1
    while end > range.lowerBound, end > index - 4, marks[end] == .closer { end -= 1 }
    let ended: UInt64 = marks[end] == .stop ? (end == index - 1 ? 2 : 1) : 0
    let how = FeatureHash.combine(ended, at(0, cases))
    add(1, 0)
    add(2, how)
    for offset in -3...3 {
      let template = UInt64(30 + offset * 8)
      add(template, at(offset, keys))
      add(template + 1, ended, at(offset, classes))
      add(template + 2, ended, at(offset, clusters))
      add(template + 3, at(offset, cases), mark(offset), ended)
    }
    add(60, at(-1, keys), at(0, keys))
    add(61, at(-1, classes), at(0, classes), how)
    add(62, at(-1, cases), at(0, cases), at(1, cases), ended)
    add(65, at(-2, keys), at(-1, keys))
    add(66, at(0, keys), at(1, keys))
    add(67, at(0, classes), at(1, classes), how)
    add(68, at(-1, clusters), at(0, clusters))
    add(69, at(-2, classes), at(-1, classes), ended)
    add(70, mark(-2), mark(-1), mark(0), mark(1))
    add(71, at(-1, cases), at(0, classes), at(0, cases), ended)
    add(72, at(-1, classes), at(0, keys), ended)
    let begun = lastStop(before: index, in: range)
    let length = Self.size(Int32(index - begun))
    let said = UInt64(min(verbs[index] - verbs[begun], 2))
    add(80, length, how)
    add(81, said, how)
    add(82, said, length, how)
    add(83, said, at(0, classes), how)
    add(84, UInt64(min(max(depths[index] - depths[begun], -1), 2) + 1), how)
    let far = min(index + 12, range.upperBound)
    add(85, UInt64(min(verbs[far] - verbs[index], 2)), said, how)
    add(86, UInt64(min(stops[far] - stops[index], 2)), said, how)
    let near = min(index + 5, range.upperBound)
    let soon = UInt64(min(verbs[near] - verbs[index], 1))
    add(89, soon, said, how)
    add(90, at(0, spaces), mark(0), ended)
    add(91, at(-1, spaces), mark(-1), at(0, cases))
    add(92, at(0, spaces), at(0, keys), ended)
    add(93, at(0, names), how)
    add(94, at(-1, names), at(0, names), ended)
    add(95, at(0, joins), how)
    add(96, at(-1, names), at(0, cases), at(0, joins))
    add(97, soon, at(0, classes), ended)
    add(98, at(0, keys), soon, said)
    add(87, at(0, clusters), how, said)
    add(88, at(0, classes), at(-1, classes), said, ended)
  }
}
