internal import Linguistics

/// A person's name as printed, taken apart.
struct PersonName {
  /// The sound of its words, in order.
  let words: [String]
  /// Its words as written, folded.
  let folded: [String]
  /// How many of the first words are initials.
  ///
  /// One in « V. Poutine », two in « J.-L. Ferrand ».
  let initials: Int

  /// Takes the printed words apart at spaces, hyphens and full stops.
  ///
  /// - Complexity: O(*n*) in the letters.
  init(_ forms: [String]) {
    let printed = forms.joined(separator: " ")
    words = NameSkeleton.words(of: printed)
    let folded = NameSkeleton.parts(of: printed).map(Folding.fold)
    self.folded = folded
    let leading = folded.prefix { $0.utf8.count == 1 }.count
    initials = leading < folded.count ? leading : 0
  }

  /// The sound without the initials that lead it.
  var bareWords: [String] { Array(words.dropFirst(initials)) }

  /// Whether the initials may be those of a full name.
  func initialsFit(_ full: [String]) -> Bool {
    guard initials > 0, full.count > initials else { return initials == 0 }
    return zip(folded.prefix(initials), full).allSatisfy { $0.first == $1.first }
  }
}

/// Whether two words are one letter apart: one put in, left out or replaced, and not the first.
enum Misspelling {
  /// Shorter words are other names when a letter changes.
  static let leastLength = 8

  /// Whether both words are long and one letter apart.
  ///
  /// - Complexity: O(*n*) in their letters.
  static func isOne(_ left: String, _ right: String) -> Bool {
    let (short, long) = left.utf8.count <= right.utf8.count ? (left, right) : (right, left)
    let (few, many) = (Array(short.utf8), Array(long.utf8))
    // « Fernandez » and « Hernandez » are two names.
    guard few.count >= leastLength - 1, many.count >= leastLength, many.count - few.count <= 1,
      few.first == many.first
    else { return false }
    let prefix = zip(few, many).prefix { $0 == $1 }.count
    let suffix = zip(few.dropFirst(prefix).reversed(), many.dropFirst(prefix).reversed())
      .prefix { $0 == $1 }.count
    return many.count - prefix - suffix <= 1
  }

  /// Hashes that two words one letter apart have in common: each word without one of its letters.
  ///
  /// - Parameters:
  ///   - word: The word.
  ///   - given: What both must have in common besides: the given names.
  /// - Returns: As many hashes as the word has letters, and one more; none for a short word.
  /// - Complexity: O(*n*²) in the letters, of which at most 24 count.
  static func hashes(of word: String, given: [String] = []) -> [UInt64] {
    let letters = Array(word.utf8.prefix(24))
    guard letters.count >= leastLength - 1 else { return [] }
    var seed: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in given.joined(separator: " ").utf8 {
      seed = (seed ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return (-1..<letters.count).map { left in
      var hash = seed
      for (index, letter) in letters.enumerated() where index != left {
        hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3
      }
      return hash
    }
  }
}
