internal import RelgraphCore

/// Who deals with whom where all do the same: « X et Y négocient », « l'accord de X avec Y ».
extension EventRules {
  /// The pairs that a mutual frame joins; both ways where its type is directed.
  func mutual(
    _ frame: Frame, _ filler: PlaceFiller, _ places: [Trigger.Place]
  ) -> [(Referent, Referent)] {
    let partners = ["avec", "auprès", "envers"].filter { places.contains(.preposition($0)) }
      .flatMap { filler.fill(.preposition($0), .agent) }
    let sides = sides(frame, filler, places, partners: partners)
    guard let first = sides.first else { return [] }
    var pairs: [(Referent, Referent)] = []
    if sides.count == 2 {
      pairs = Self.pairs(first, sides[1])
      if isShared(frame, by: first, partners: partners) { pairs += Self.pairs(within: first) }
    } else {
      pairs = Self.pairs(within: first)
    }
    if ontology[frame.trigger.type]?.isSymmetric == true { return pairs }
    return pairs.flatMap { [($0, $1), ($1, $0)] }
  }

  /// The two groups that deal with each other, the one whose members do, or none.
  private func sides(
    _ frame: Frame, _ filler: PlaceFiller, _ places: [Trigger.Place], partners: [Referent]
  ) -> [[Referent]] {
    let between = filler.fill(.preposition("entre"), .agent)
    if between.count > 1 { return opposed(between) ?? [between] }
    var sides: [[Referent]] = []
    var seen: Set<Int> = []
    for place in places {
      let side = filler.fill(place, .agent).filter { !seen.contains($0.entity) }
      guard !side.isEmpty else { continue }
      seen.formUnion(side.map(\.entity))
      sides.append(side)
      if sides.count == 2 { return sides }
      // Those whom « avec » joins act with somebody else, not with one another.
      let isAlone = partners.allSatisfy { seen.contains($0.entity) }
      if place.joinsItsOwn, side.count > 1, isAlone { return sides }
    }
    guard frame.trigger.kind == .noun else { return [] }
    let other = furtherSide(frame, filler, without: seen)
    if !other.isEmpty { sides.append(other) }
    return sides.count == 2 || other.count > 1 ? sides : []
  }

  /// « la guerre opposait X et Y à Z »: the two sides, where « à » brings the second.
  private func opposed(_ group: [Referent]) -> [[Referent]]? {
    let first = group.first { $0.chunk >= 0 && reading.chunks[$0.chunk].preposition == "à" }
    guard let first, group[0].chunk < first.chunk else { return nil }
    let joined = reading.syntax.coordination(of: first.chunk)
    return [
      group.filter { !joined.contains($0.chunk) }, group.filter { joined.contains($0.chunk) },
    ]
  }

  /// Who takes part in what a noun tells of without standing at one of its places.
  private func furtherSide(
    _ frame: Frame, _ filler: PlaceFiller, without seen: Set<Int>
  ) -> [Referent] {
    func further(_ side: [Referent]) -> [Referent]? {
      let further = side.filter { !seen.contains($0.entity) }
      return further.isEmpty ? nil : further
    }
    if let bearer = further(filler.carried()) { return bearer }
    // « Lors d'une réunion à Rome, X et Y ont souligné … »: without « avec », they met each other.
    if frame.support == nil,
      let present = further(filler.fronted()) ?? further(filler.attending())
    {
      return present
    }
    return further(filler.visiting()) ?? []
  }

  /// Types that join all who take part, on whichever side of « avec ».
  private static let shared: Set<RelationType> = [.agree, .cooperate]

  /// « X et Y concluent avec Z »: all three are bound.
  ///
  /// « l'accord de X avec Y et Z » binds neither of these to the other; a patrol with both joins all three.
  private func isShared(_ frame: Frame, by side: [Referent], partners: [Referent]) -> Bool {
    let isOthers =
      (frame.trigger.type == .agree || frame.trigger.conditions.contains(.bilateral))
      && side.allSatisfy { member in partners.contains { $0.entity == member.entity } }
    return !partners.isEmpty && !isOthers && Self.shared.contains(frame.trigger.type)
  }

  /// Each of a group with each that comes after.
  private static func pairs(within group: [Referent]) -> [(Referent, Referent)] {
    group.enumerated().flatMap { index, left in group[(index + 1)...].map { (left, $0) } }
  }
}

extension Trigger.Place {
  /// Whether several entities that fill the place deal with one another: « Paris et Berlin négocient ».
  fileprivate var joinsItsOwn: Bool {
    switch self {
    case .subject, .adjective, .owner, .possessive, .object: true
    case .preposition(let preposition): preposition == "entre" || preposition == "de"
    case .apposed, .clause, .speaker: false
    }
  }
}
