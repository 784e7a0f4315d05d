import RelgraphCore

/// The form of a name that fits on a map.
enum ShortName {
  /// Names longer than this look for an acronym.
  private static let long = 18

  /// The acronym of a body with a long name, where one of its aliases is one; otherwise the name.
  ///
  /// An acronym is two to seven capitals that are initials of the name's words in their order, such
  /// as OTAN for « Organisation du traité de l'Atlantique nord », so that it speaks the map's
  /// language.
  static func of(_ entity: Entity) -> String {
    guard entity.type == .organization, entity.name.unicodeScalars.count > long else {
      return entity.name
    }
    let initials = initials(of: entity.name)
    return entity.aliases.first { isAcronym($0) && isSubsequence($0, of: initials) } ?? entity.name
  }

  private static func isAcronym(_ text: String) -> Bool {
    (2...7).contains(text.utf8.count) && text.utf8.allSatisfy { (65...90).contains($0) }
  }

  /// First letters of the words, in upper case.
  private static func initials(of name: String) -> [UInt8] {
    var result: [UInt8] = []
    var startsWord = true
    for scalar in name.unicodeScalars.prefix(300) {
      if startsWord, scalar.properties.isAlphabetic {
        result.append(plain(scalar))
      }
      startsWord = !scalar.properties.isAlphabetic
    }
    return result
  }

  /// The letter without its accent, in upper case; 0 where it is not Latin.
  private static func plain(_ scalar: Unicode.Scalar) -> UInt8 {
    let upper = scalar.properties.uppercaseMapping.unicodeScalars.first ?? scalar
    switch upper {
    case "A"..."Z": return UInt8(upper.value)
    case "À"..."Æ": return UInt8(ascii: "A")
    case "Ç": return UInt8(ascii: "C")
    case "È"..."Ë": return UInt8(ascii: "E")
    case "Ì"..."Ï": return UInt8(ascii: "I")
    case "Ò"..."Ö", "Œ": return UInt8(ascii: "O")
    case "Ù"..."Ü": return UInt8(ascii: "U")
    default: return 0
    }
  }

  private static func isSubsequence(_ acronym: String, of initials: [UInt8]) -> Bool {
    var rest = initials[...]
    for letter in acronym.utf8 {
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }
}
