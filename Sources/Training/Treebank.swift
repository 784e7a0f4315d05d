/// A sentence of a treebank.
struct TreebankSentence {
  /// A syntactic word.
  struct Word {
    var form: String
    var lemma: String
    var tag: String
    var features: String
    /// Number of the head, from 1; 0 for the root.
    var head: Int
    var relation: String
    /// Number of the token that it is or is part of.
    var token: Int
  }

  /// Where it comes from.
  var path = ""
  /// Whether a paragraph begins with it.
  var startsParagraph = false
  /// Words as printed.
  var tokens: [String] = []
  var words: [Word] = []
  /// Whether a space follows each token.
  var spaces: [Bool] = []
}

/// Reads files in the CoNLL-U format.
enum Treebank {
  /// The sentences of a file's lines.
  static func sentences(_ lines: [Substring], path: String) throws -> [TreebankSentence] {
    var sentences: [TreebankSentence] = []
    var sentence = TreebankSentence(path: path)
    var covered = 0
    for (number, line) in lines.enumerated() {
      if line.isEmpty {
        if !sentence.words.isEmpty { sentences.append(sentence) }
        sentence = TreebankSentence(path: path)
        covered = 0
        continue
      }
      if line.hasPrefix("#") {
        let comment = line.drop { $0 == "#" || $0 == " " }
        if comment.hasPrefix("newpar") || comment.hasPrefix("newdoc") {
          sentence.startsParagraph = true
        }
        continue
      }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 10 else {
        throw TrainingError(place: "\(path):\(number + 1)", fault: "ten columns expected")
      }
      if fields[0].contains(".") { continue }
      let range = fields[0].split(separator: "-").compactMap { Int($0) }
      guard let first = range.first else {
        throw TrainingError(place: "\(path):\(number + 1)", fault: "a word's number expected")
      }
      if range.count == 2 {
        sentence.tokens.append(String(fields[1]))
        sentence.spaces.append(!fields[9].contains("SpaceAfter=No"))
        covered = range[1]
        continue
      }
      if first > covered {
        sentence.tokens.append(String(fields[1]))
        sentence.spaces.append(!fields[9].contains("SpaceAfter=No"))
      }
      sentence.words.append(
        TreebankSentence.Word(
          form: String(fields[1]), lemma: String(fields[2]), tag: String(fields[3]),
          features: String(fields[5]), head: Int(fields[6]) ?? 0, relation: String(fields[7]),
          token: sentence.tokens.count - 1))
    }
    if !sentence.words.isEmpty { sentences.append(sentence) }
    return sentences
  }
}
