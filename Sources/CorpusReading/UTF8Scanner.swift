/// Checks UTF-8 byte by byte, across chunk borders.
///
/// Ill-formed input is cut into maximal subparts as the Unicode standard advises (chapter 3.9,
/// « U+FFFD Substitution of Maximal Subparts »), so that each becomes one replacement character.
struct UTF8Scanner: Sendable {
  /// What a byte does to the sequence that it meets.
  enum Step {
    /// It is part of a sequence that is not over.
    case continues
    /// It ends a well-formed sequence of this many bytes.
    case ends(length: Int)
    /// It cannot follow: this many bytes before it are ill-formed; ask again for the byte itself.
    case breaks(length: Int)
    /// It can start nothing.
    case invalid
  }

  /// Number of bytes of the sequence that has begun and is not over.
  private(set) var pending = 0
  private var wanted = 0
  private var low: UInt8 = 0x80
  private var high: UInt8 = 0xBF

  /// Looks at the next byte.
  mutating func step(_ byte: UInt8) -> Step {
    if wanted > 0 { return continueSequence(byte) }
    low = 0x80
    high = 0xBF
    switch byte {
    case 0..<0x80: return .ends(length: 1)
    case 0xC2...0xDF: wanted = 1
    case 0xE0: (wanted, low) = (2, 0xA0)
    case 0xED: (wanted, high) = (2, 0x9F)
    case 0xE1...0xEF: wanted = 2
    case 0xF0: (wanted, low) = (3, 0x90)
    case 0xF1...0xF3: wanted = 3
    case 0xF4: (wanted, high) = (3, 0x8F)
    default: return .invalid
    }
    pending = 1
    return .continues
  }

  private mutating func continueSequence(_ byte: UInt8) -> Step {
    guard (low...high).contains(byte) else {
      let length = pending
      (pending, wanted) = (0, 0)
      return .breaks(length: length)
    }
    low = 0x80
    high = 0xBF
    pending += 1
    wanted -= 1
    guard wanted == 0 else { return .continues }
    let length = pending
    pending = 0
    return .ends(length: length)
  }

  /// Length of the well-formed sequence at `start`, or 0.
  static func sequenceLength(in bytes: [UInt8], at start: Int) -> Int {
    var scanner = UTF8Scanner()
    for index in start..<min(bytes.count, start + 4) {
      switch scanner.step(bytes[index]) {
      case .continues: continue
      case .ends(let length): return length
      case .breaks, .invalid: return 0
      }
    }
    return 0
  }
}
