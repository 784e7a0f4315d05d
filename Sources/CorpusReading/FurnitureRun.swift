internal import RelgraphCore

/// What a ``FurnitureScanner`` read before something stopped it.
struct FurnitureRun {
  /// How sure a date is the date of publication, the surest first.
  enum DateRank: Int, Comparable {
    case published, dateline, updated, plain

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// What stands between the last piece and what follows it.
  enum Gap { case none, plain, comma }

  /// Index behind the last piece; the end of the text where only marks follow.
  var end: Int
  /// Number of pieces.
  var pieces = 0
  /// An unmistakable phrase is among them.
  var isStrong = false
  /// A word is among them that pages have, and news too.
  var isWeak = false
  var hasKeyedDate = false
  var hasPlainDate = false
  var hasDateline = false
  /// An agency or paper that the text is from stands among them.
  var hasSource = false
  /// A name stands among them of which only its neighbours tell that it is no news.
  var hasBareName = false
  var endsInDash = false
  var bylineWords = 0
  var gap = Gap.none
  var dates: [(rank: DateRank, date: PartialDate)] = []

  init(end: Int) { self.end = end }

  /// Whether there was any date.
  var hasDate: Bool { hasKeyedDate || hasPlainDate || hasDateline }

  /// Takes note of a mark between pieces; false where the mark opens what follows.
  mutating func note(_ mark: Unicode.Scalar) -> Bool {
    switch mark {
    case "«", "\u{201C}", "\"", "\u{2039}": return false
    case ",": gap = .comma
    case " ": if gap == .none { gap = .plain }
    default: gap = .plain
    }
    return true
  }

  /// Whether a line that consists of this run alone is furniture.
  var isWholeLine: Bool {
    if hasDate || hasSource || bylineWords > 1 { return true }
    return !hasBareName && (isStrong || isWeak)
  }

  /// Whether the run at a paragraph's head is furniture, given what comes next.
  func isHead(before next: FoldedText.Unit) -> Bool {
    if endsInDash { return true }
    guard hasKeyedDate || isStrong, gap != .comma else { return false }
    return next.isCapital || !next.isWord
  }

  /// Whether the run at a paragraph's end is furniture.
  func isTail(afterSentence: Bool) -> Bool {
    if hasSource, afterSentence, pieces == 1 { return true }
    guard isStrong || hasKeyedDate else { return false }
    return afterSentence || (pieces > 1 && isStrong)
  }
}
