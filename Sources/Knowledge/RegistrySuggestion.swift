/// What to tell somebody who wrote a word that is not in the list.
///
/// - Complexity: O(*k* · *n* · *m*) in the number of words and their lengths, which are short; a long
///   word is not compared at all.
func suggest(_ word: String, _ words: [String]) -> String {
  let list = "one of: \(words.joined(separator: ", "))"
  guard word.utf8.count <= 40 else { return "write \(list)" }
  let near =
    words
    .map { (distance: editDistance(Array(word.lowercased().utf8), Array($0.utf8)), word: $0) }
    .min { ($0.distance, $0.word) < ($1.distance, $1.word) }
  guard let near, near.distance <= max(2, near.word.utf8.count / 3) else { return "write \(list)" }
  return "did you mean « \(near.word) »? It may be \(list)"
}

/// Number of bytes to insert, delete or replace to turn one word into the other (Levenshtein).
private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var previous = Array(0...right.count)
  for (row, byte) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      current.append(
        min(
          previous[column] + (byte == other ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
      )
    }
    previous = current
  }
  return previous[right.count]
}
