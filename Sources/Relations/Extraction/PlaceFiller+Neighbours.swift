internal import RelgraphCore

/// Which complements beside a word belong to it, and which go together.
extension PlaceFiller {
  /// « avec X et lundi à Rome avec Y »: times and places alone stand between two complements that « et » joins.
  func goesOn(from first: [Int], to second: [Int]) -> Bool {
    guard let last = first.last, let start = second.first else { return false }
    let end = reading.apposedPerson(last) == nil ? last : last + 2
    guard end + 1 < start else { return false }
    let between = (end + 1)..<start
    return reading.chunks[between].contains { $0.kind == .coordinator }
      && between.allSatisfy {
        switch reading.chunks[$0].kind {
        case .coordinator, .comma: true
        case .nominal: reading.isTime($0) || reading.chunks[$0].preposition == "à"
        default: false
        }
      }
  }

  /// « furieux après l'arrestation de X »: « de » behind another phrase completes that one and not the adjective.
  func isBehindAnother(_ chunk: Int, _ preposition: String) -> Bool {
    frame.trigger.kind == .adjective && preposition == "de"
      && reading.chunks[(frame.head + 1)..<max(frame.head + 1, chunk)]
        .contains { $0.kind == .nominal }
  }

  /// Whether a phrase speaks of human beings who act for nobody.
  func isHuman(_ chunk: Int) -> Bool {
    let stem = reading.chunks[chunk].nominal.stem
    return [NounClass.privatePerson, .hosted].contains {
      reading.lexicon.nouns.contains(stem, in: $0)
    }
  }
}
