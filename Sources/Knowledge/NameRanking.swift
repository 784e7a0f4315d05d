internal import Linguistics
internal import RelgraphCore

/// Which of several forms of a name is the one to show.
struct NameRanking {
  private var counts: [String: Int] = [:]
  private var firsts: [String: Int] = [:]

  /// The forms seen so far.
  var forms: some Collection<String> { counts.keys }

  /// Counts a form.
  mutating func add(_ form: String) {
    counts[form, default: 0] += 1
    if firsts[form] == nil { firsts[form] = firsts.count }
  }

  /// The fullest form.
  ///
  /// Of equally full ones the most frequent, then the one that a French hand spelled, then the one that
  /// kept its accents, then the first. Initials and capitals throughout count for less than words.
  ///
  /// - Complexity: O(*n*) in the letters of all forms.
  func best(for type: EntityType) -> String {
    func rank(_ form: String) -> [Int] {
      let words =
        type == .person ? NameSkeleton.parts(of: form) : form.split(separator: " ").map(String.init)
      return [
        words.count { $0.count > 1 }, form.isShouted && words.count > 1 ? 0 : 1, words.count,
        type == .person ? 0 : form.utf8.count, counts[form] ?? 0,
        type == .person ? -Self.foreignness(form) : 0, form.utf8.count { $0 >= 0x80 },
        -(firsts[form] ?? 0),
      ]
    }
    let ranked = forms.map { ($0, rank($0)) }
    return ranked.max { left, right in
      left.1 != right.1 ? left.1.lexicographicallyPrecedes(right.1) : left.0 > right.0
    }?.0 ?? ""
  }

  /// How many letter groups French does not write where it transcribes a foreign name.
  private static func foreignness(_ form: String) -> Int {
    let folded = Array(Folding.fold(form).utf8)
    return ["sh", "zh", "oo", "ee", "yu", "ya", "ye", "iy", "yy", "ck"].reduce(0) { sum, group in
      let bytes = Array(group.utf8)
      return sum + zip(folded, folded.dropFirst()).count { $0 == bytes[0] && $1 == bytes[1] }
    }
  }
}
