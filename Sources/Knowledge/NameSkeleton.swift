internal import Linguistics

/// Reduces names to a key that spellings of the same foreign name share.
///
/// French and English write Russian, Ukrainian, Korean, Chinese and Arabic names by different rules:
/// « Choïgou » and "Shoigu", « Belooussov » and "Belousov", « Kisliak » and "Kislyak". The skeleton keeps
/// consonants by sound and folds vowels that the rules swap. Equal skeletons alone never merge two
/// people: resolution asks for the rest of the name, role or state as well.
package enum NameSkeleton {
  /// The skeleton of one word.
  ///
  /// - Complexity: O(*n*) in its letters.
  package static func of(_ word: String) -> String {
    var letters = Array(Folding.fold(word).utf8).filter { (0x61...0x7A).contains($0) }
    letters = replaced(letters)
    var skeleton: [UInt8] = []
    for letter in letters where skeleton.last != letter { skeleton.append(letter) }
    return String(decoding: skeleton, as: UTF8.self)
  }

  /// The skeletons of a full name's words, in order.
  package static func words(of name: String) -> [String] {
    parts(of: name).map { of($0) }.filter { !$0.isEmpty }
  }

  /// The words of a full name as written, cut at hyphens and full stops, Arabic articles left out.
  package static func parts(of name: String) -> [String] {
    name.split { [" ", "-", "‑", ".", "\u{A0}", "\u{202F}"].contains($0) }.map(String.init)
      .filter { part in
        part.contains(where: \.isLetter) && !articles.contains(Folding.fold(part))
      }
  }

  /// Arabic articles, which spellings give as « el » or « al » or leave out.
  private static let articles: Set<String> = ["al", "el"]

  /// Longest spellings first; each is written once, from left to right.
  private static let sounds: [([UInt8], [UInt8])] = [
    ("shch", "s"), ("chtch", "s"), ("stch", "s"), ("tsch", "s"), ("tch", "s"), ("sch", "s"),
    ("sh", "s"), ("ch", "s"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("dzh", "j"),
    ("dj", "j"), ("zh", "j"), ("oou", "u"), ("ou", "u"), ("oo", "u"), ("ei", "i"), ("ey", "i"),
    ("ay", "ai"), ("y", "i"), ("w", "v"), ("ck", "k"), ("qu", "k"), ("q", "k"), ("ks", "x"),
    ("eo", "o"), ("eu", "u"), ("ts", "z"), ("tz", "z"), ("ye", "e"), ("ie", "e"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }.sorted { $0.0.count > $1.0.count }

  /// The sounds by their first letter, a to z, the longest first.
  private static let soundsOfLetter: [[([UInt8], [UInt8])]] = (UInt8(0x61)...0x7A).map { letter in
    sounds.filter { $0.0.first == letter }
  }

  private static func replaced(_ letters: [UInt8]) -> [UInt8] {
    var written: [UInt8] = []
    var index = 0
    while index < letters.count {
      if isHardG(letters, index) {
        written.append(letters[index])
        index += 2
      } else if let (from, to) = soundsOfLetter[Int(letters[index] - 0x61)].first(where: {
        letters[index...].starts(with: $0.0)
      }) {
        written += to
        index += from.count
      } else {
        written.append(letters[index])
        index += 1
      }
    }
    if written.count > 3, written.suffix(2) == Array("ff".utf8) {
      written.replaceSubrange((written.count - 2)..., with: [0x76])
    }
    if written.count > 4, written.last == 0x65 { written.removeLast() }
    return written
  }

  /// « gu » before e or i, where French writes what English spells with a plain g.
  private static func isHardG(_ letters: [UInt8], _ index: Int) -> Bool {
    guard index + 2 < letters.count else { return false }
    return letters[index] == 0x67 && letters[index + 1] == 0x75
      && (letters[index + 2] == 0x65 || letters[index + 2] == 0x69)
  }
}
