internal import RelgraphCore

/// Runs of words by which documents are compared, as hashes.
enum WordRuns {
  /// Hashes of the document's runs of five words; of fewer words, one hash of all.
  static func of(_ record: DocumentRecord) -> Set<UInt64> {
    var words: [UInt64] = []
    for sentence in record.sentences where sentence.block != .furniture {
      words += hashes(sentence.text)
    }
    guard words.count >= 5 else {
      return words.isEmpty ? [] : [words.reduce(offset) { mixed($0 ^ $1) }]
    }
    var runs: Set<UInt64> = []
    for start in 0...(words.count - 5) {
      var hash = offset
      for word in words[start..<(start + 5)] { hash = mixed(hash ^ word) }
      runs.insert(hash)
    }
    return runs
  }

  /// FNV-1a hashes of the runs of letters and digits, ASCII capitals made small.
  private static func hashes(_ text: String) -> [UInt64] {
    var words: [UInt64] = []
    var hash = offset
    var isOpen = false
    for byte in text.utf8 {
      let isWord =
        byte >= 0x80 || (48...57).contains(byte) || (65...90).contains(byte)
        || (97...122).contains(byte)
      if isWord {
        hash = (hash ^ UInt64((65...90).contains(byte) ? byte + 32 : byte)) &* 0x100_0000_01b3
        isOpen = true
      } else if isOpen {
        words.append(hash)
        hash = offset
        isOpen = false
      }
    }
    if isOpen { words.append(hash) }
    return words
  }

  private static let offset: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The finaliser of SplitMix64.
  static func mixed(_ value: UInt64) -> UInt64 {
    var value = value &+ 0x9e37_79b9_7f4a_7c15
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }
}
