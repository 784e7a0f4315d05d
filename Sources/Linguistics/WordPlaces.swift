/// Gives each word form a numbered place, so that what is known of a form can be kept beside.
///
/// There are only so many places: a new form may take that of an older one. Forms are compared whole, so
/// that what stands at a place is always that of the form that was asked for. Very long forms, which no text
/// needs twice, share one place and are new each time, so that little is kept of them.
struct WordPlaces: Sendable {
  /// Number of places at most, but for the one of long forms; a power of two.
  static let limit = 16384

  /// Bytes of the longest form that is kept.
  static let longest = 64

  private var slots = [Int32](repeating: -1, count: limit)
  private var forms: [String] = []
  /// The place of long forms, once there was one.
  private var spare = -1

  /// The place of a form, and whether what stands there is of another form or missing yet.
  ///
  /// - Returns: A place below the number of places in use; the highest, where that is new.
  /// - Complexity: O(*n*) in the bytes of the form.
  @inline(__always)
  mutating func place(of form: String) -> (place: Int, isNew: Bool) {
    guard form.utf8.count <= Self.longest else { return (spareProvided(), true) }
    let slot = Int(truncatingIfNeeded: Self.hash(form)) & (Self.limit - 1)
    let place = Int(slots[slot])
    guard place >= 0 else {
      slots[slot] = Int32(truncatingIfNeeded: forms.count)
      forms.append(form)
      return (forms.count - 1, true)
    }
    // Composed and decomposed letters compare as equal and are other bytes.
    if forms[place].utf8.count == form.utf8.count, forms[place] == form { return (place, false) }
    forms[place] = form
    return (place, true)
  }

  private mutating func spareProvided() -> Int {
    if spare < 0 {
      spare = forms.count
      forms.append("")
    }
    return spare
  }

  /// Mixes the bytes of a form, eight at a time.
  @inline(__always)
  private static func hash(_ form: String) -> UInt64 {
    var form = form
    return form.withUTF8 { bytes in
      let bytes = UnsafeRawBufferPointer(bytes)
      var sum = UInt64(truncatingIfNeeded: bytes.count)
      func mix(_ part: UInt64) {
        sum = (sum ^ part) &* 0xd6e8_feb8_6659_fd93
        sum ^= sum &>> 32
      }
      var offset = 0
      while offset &+ 8 <= bytes.count {
        mix(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        offset &+= 8
      }
      var rest: UInt64 = 0
      while offset < bytes.count {
        rest = rest &<< 8 | UInt64(bytes[offset])
        offset &+= 1
      }
      mix(rest)
      return sum
    }
  }
}
