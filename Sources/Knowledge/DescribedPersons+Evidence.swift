internal import Linguistics
internal import RelgraphCore

extension DescribedPersons {
  /// How strongly text and registry tie a person to the role, and by which of them.
  struct Evidence {
    var weight = 0.0
    var isText = false
    /// Whether text and registry know the person only as one who held the role before.
    var isOver = false

    /// Below this nothing but a head that is no office may be resolved.
    static let enough = 3.0
    /// The most that a role without a state says of one bearer rather than of another.
    static let bare = 4.0
    /// What a role in a body says of a bearer where the description may speak of a state's.
    static let lesser = 3.2
  }

  /// How well the role fits a person.
  func evidence(
    _ cluster: Int, _ role: RoleTable.Role, _ kinds: [OfficeRecord.Kind],
    _ phrase: DescriptionPhrase
  ) -> Evidence {
    // Whom the text calls a minister is not the future one.
    let said =
      phrase.time == .coming
      ? 0 : (facts.facts[cluster] ?? []).map { weight(of: $0, role, kinds, phrase) }.max() ?? 0
    let isFormer =
      phrase.time == .now && said > 0
      && (facts.facts[cluster] ?? []).allSatisfy {
        $0.isFormer || agreement($0, role, kinds, phrase) == 0
      }
    let known = held(cluster, role, kinds, phrase)
    if phrase.time == .leaving, facts.succession.leaving.contains(cluster) {
      return Evidence(weight: 6, isText: true)
    }
    if known == .contradicted { return Evidence(weight: said > 0 ? 1 : 0) }
    let registry: Double =
      switch known {
      case .held: 4
      case .lately: 3.6
      case .lesser: Evidence.lesser
      case .other: 1
      case .contradicted, .unknown: 0
      }
    // Both together say more than each; where several may be called so, whoever is present is.
    let isSure = min(said, registry) >= Evidence.enough && max(said, registry) > Evidence.lesser
    let sum = max(said, registry) + (isSure ? 1 : 0)
    return Evidence(
      weight: phrase.isBare && phrase.time == .now ? min(sum, Evidence.bare) : sum,
      isText: said >= registry, isOver: isFormer && registry < Evidence.enough)
  }

  /// How well a role that the text gives fits; « l'ancien président » is « le président » where nobody else is.
  private func weight(
    of fact: PersonFacts.Fact, _ role: RoleTable.Role, _ kinds: [OfficeRecord.Kind],
    _ phrase: DescriptionPhrase
  ) -> Double {
    let weight = agreement(fact, role, kinds, phrase)
    return fact.isFormer && phrase.time == .now ? min(weight, Evidence.enough) : weight
  }

  /// How well the words of a role that the text gives fit the phrase.
  private func agreement(
    _ fact: PersonFacts.Fact, _ role: RoleTable.Role, _ kinds: [OfficeRecord.Kind],
    _ phrase: DescriptionPhrase
  ) -> Double {
    if let body = phrase.body, !fact.affiliations.contains(body) { return 0 }
    if let gender = phrase.gender, let own = fact.gender, gender != own { return 0 }
    let isCounterpart = role.lemma == Counterparts.lemma
    if let portfolio = phrase.portfolio {
      let isSame =
        (isCounterpart || fact.lemma == role.lemma) && fact.portfolio == portfolio
        || portfolio.kind != nil && fact.kind == portfolio.kind
      return isSame ? 5 : 0
    }
    if isCounterpart {
      guard let kind = fact.kind, kinds.contains(kind), !fact.isInBody else { return 0 }
      return kind == kinds.first ? 5 : 4
    }
    if phrase.isNarrowed {
      guard let kind = kinds.first, fact.kind == kind, !fact.isInBody,
        fact.isNarrowed || !fact.isComplemented
      else { return 0 }
      return fact.isNarrowed || fact.lemma == role.lemma ? 5 : 4
    }
    if fact.lemma == role.lemma {
      // « le président » is a state's before « le président du club » is.
      let isLesser = role.kind == .headOfState && (fact.isComplemented || fact.isInBody)
      return isLesser && phrase.isBare ? Evidence.lesser : 5
    }
    if let kind = fact.kind, kind != .head, kinds.contains(kind) { return 4 }
    return role.like.contains(fact.lemma) ? 3 : 0
  }

  private enum Holding { case held, lately, lesser, contradicted, other, unknown }

  /// What the registry knows of the office and the time that the phrase speaks of.
  private func held(
    _ cluster: Int, _ role: RoleTable.Role, _ kinds: [OfficeRecord.Kind],
    _ phrase: DescriptionPhrase
  ) -> Holding {
    guard let key = persons.clusters[cluster].key else { return .unknown }
    let kinds = phrase.portfolio.map { $0.kind.map { [$0] } ?? [] } ?? kinds
    let offices = registry.offices(of: key).filter { office in
      isIn(office, phrase) && isMeant(office, role, kinds, phrase)
    }
    guard !offices.isEmpty else { return .unknown }
    guard let date else { return held(offices, cluster, phrase) }
    switch phrase.time {
    case .now, .leaving:
      let held = offices.filter { $0.holds(on: date) }
      if !held.isEmpty {
        let isLesser = phrase.isBare && role.kind == .headOfState
        return isLesser && held.allSatisfy { $0.kind == .head } ? .lesser : .held
      }
      // Whoever left office weeks ago is still called by it.
      return offices.contains { $0.ended(within: 2, before: date) } ? .lately : .other
    case .past:
      let isOver = offices.contains { $0.to.map { !date.isWhollyBefore($0) } ?? false }
      return isOver ? .held : .contradicted
    case .next, .coming:
      let soon = offices.contains { $0.begins(within: 15, of: date) }
      return soon ? .held : .other
    case .new:
      let isNew = offices.contains { $0.begins(within: 15, of: date) }
      return isNew ? .held : .other
    }
  }

  /// What the offices tell where the article has no date: who left one may not be meant any more, unless the text
  /// knows no other role of the person.
  private func held(
    _ offices: [OfficeRecord], _ cluster: Int, _ phrase: DescriptionPhrase
  ) -> Holding {
    let isHeld = offices.contains { $0.to == nil }
    switch phrase.time {
    case .coming: return .unknown
    case .past: return isHeld ? .contradicted : .held
    case .now, .leaving, .next, .new:
      let isKnownForIt = !phrase.isBare && facts.facts[cluster] == nil
      return isHeld || isKnownForIt ? .held : .other
    }
  }

  /// Whether the word may mean the office: heads of bodies are called many things, but not « président de la République ».
  private func isMeant(
    _ office: OfficeRecord, _ role: RoleTable.Role, _ kinds: [OfficeRecord.Kind],
    _ phrase: DescriptionPhrase
  ) -> Bool {
    if office.kind != .head || phrase.isNarrowed || role.lemma == Counterparts.lemma {
      return kinds.contains(office.kind)
    }
    return role.also.contains(.head) || Folding.fold(office.role).hasPrefix(role.lemma)
  }

  private func isIn(_ office: OfficeRecord, _ phrase: DescriptionPhrase) -> Bool {
    if let body = phrase.body { return body == .registry(office.body) }
    guard let state = phrase.state else { return true }
    return office.body == state || registry.organization(office.body)?.parent == state
  }
}

extension OfficeRecord {
  /// Whether the office ended at most so many months before a date.
  fileprivate func ended(within months: Int, before date: PartialDate) -> Bool {
    guard let to, to.isWhollyBefore(date) else { return false }
    return date.monthCount - to.monthCount <= months
  }

  /// Whether the office began at most so many months before a date, or begins as soon after it.
  fileprivate func begins(within months: Int, of date: PartialDate) -> Bool {
    guard let from else { return false }
    return abs(from.monthCount - date.monthCount) <= months
  }
}

extension PartialDate {
  /// Months since year zero; the middle of the year where no month is known.
  fileprivate var monthCount: Int { year * 12 + (month ?? 6) }
}
