/// What a token can do to a sentence.
enum SentenceMark: UInt8 {
  /// Anything that is said.
  case word
  /// A full stop and its like.
  case stop
  /// A closing bracket or quotation mark.
  case closer
  /// An opening bracket or quotation mark, a dash, a bullet.
  case opener
  /// Other punctuation.
  case pause

  /// The mark of a token's form.
  init(_ form: String) {
    guard let first = form.unicodeScalars.first else {
      self = .pause
      return
    }
    let kind = ScalarClass(first)
    guard kind == .punctuation || kind == .apostrophe || kind == .hyphen || kind == .symbol else {
      self = .word
      return
    }
    switch form {
    case ".", "!", "?", "…": self = .stop
    case "»", "”", ")", "]", "'": self = .closer
    case "«", "“", "(", "[", "—", "–", "-", "•": self = .opener
    case "\"": self = .closer
    default:
      let dots = form.utf8.count > 1 && form.utf8.allSatisfy { $0 == UInt8(ascii: ".") }
      self = dots ? .stop : kind == .symbol ? .word : .pause
    }
  }
}
