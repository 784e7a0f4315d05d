internal import Linguistics
internal import RelgraphCore

/// Finds the bearers of lone family names, and names one letter apart, over a whole corpus.
struct ShortNameMerging {
  /// Of more bearers than these a note names only the first.
  private static let mostNamed = 5
  /// Names that share a misspelling's hash beyond these are not compared.
  private static let mostNear = 20

  private let registry: Registry
  private let company: CompanyIndex
  private let forenames: ForenameLexicon

  init(registry: Registry, company: CompanyIndex, forenames: ForenameLexicon) {
    self.registry = registry
    self.company = company
    self.forenames = forenames
  }

  /// Merges what agrees in `groups`, and notes what was kept apart.
  ///
  /// - Complexity: O(*n*) in the groups, times the bearers of each short name.
  func run(_ groups: inout EntityGroups) {
    mergeMisspellings(&groups)
    mergeShortNames(&groups)
    mergeAcronyms(&groups)
  }

  /// Gives lone family names to their one bearer, where there is one and more than the name speaks for
  /// it: an affiliation that both have, or company that both keep.
  private func mergeShortNames(_ groups: inout EntityGroups) {
    var bearers: [String: [Int]] = [:]
    for (index, group) in groups.groups.enumerated()
    where group.type == .person && !group.isMerged && group.name.bareWords.count > 1 {
      for family in families(group) { bearers[family, default: []].append(index) }
    }
    for index in groups.groups.indices {
      let group = groups.groups[index]
      guard group.type == .person, group.key == nil, !group.isMerged,
        group.name.bareWords.count <= 2
      else { continue }
      let candidates = shortNames(group, groups.rulings).lazy
        .compactMap { bearers[$0] }.first?
        .filter { bearer in
          bearer != index && groups.agree(bearer, index)
            && group.name.initialsFit(groups.groups[bearer].name.folded)
        }
      decide(index, candidates ?? [], &groups)
    }
  }

  /// What a group's name may be short for, and the names that the user says are the same.
  private func shortNames(_ group: EntityGroups.Group, _ rulings: NameRulings) -> [String] {
    let own = group.name.bareWords.joined(separator: " ")
    guard let ruling = group.ruling else { return [own] }
    return [own]
      + rulings.members(ofGroup: ruling).map { NameSkeleton.words(of: $0).joined(separator: " ") }
  }

  private func decide(_ short: Int, _ candidates: [Int], _ groups: inout EntityGroups) {
    guard let bearer = candidates.first else { return }
    if candidates.count > 1 {
      let tied = candidates.filter { isTied(short, $0, groups) }
      if tied.count == 1 {
        groups.merge(short, into: tied[0], doubt: 75, "le seul de ce nom que lie le même rôle")
      } else {
        keepApart(short, candidates, &groups)
      }
    } else if !isSpelledAlike(short, bearer, groups) {
      return
    } else if isTied(short, bearer, groups) {
      groups.merge(
        short, into: bearer, doubt: 40,
        "nom de famille d'une seule personne du corpus, avec le même rôle ou le même État")
    } else if keepsCompany(short, bearer, groups) {
      groups.merge(
        short, into: bearer, doubt: 70,
        "nom de famille d'une seule personne du corpus, citée avec les mêmes noms")
    } else {
      groups.keepApart(short, bearer, doubt: 80, "seul le nom les rapproche")
    }
  }

  /// Several could be meant: each hears of it, the note names the first few.
  private func keepApart(_ short: Int, _ candidates: [Int], _ groups: inout EntityGroups) {
    let names = Set(candidates.map { groups.groups[$0].label }).sorted()
    let named = names.prefix(Self.mostNamed).map { "« \($0) »" }.joined(separator: ", ")
    let rest = names.count > Self.mostNamed ? " et \(names.count - Self.mostNamed) autres" : ""
    groups.groups[short].apart.append("Tenu à part : le nom peut désigner \(named)\(rest).")
    let label = groups.groups[short].label
    for candidate in candidates {
      groups.groups[candidate].apart.append(
        "« \(label) » tenu à part : plusieurs personnes portent ce nom.")
    }
    for candidate in candidates.prefix(Self.mostNamed) {
      groups.doubts.append(
        NameDoubt(
          names: [groups.groups[candidate].label, label], isMerged: false, weight: 90,
          reason: "plusieurs personnes portent ce nom",
          places: [groups.place(candidate), groups.place(short)]))
    }
  }

  /// « Michelle » is no spelling of « Michel ».
  private func isSpelledAlike(_ short: Int, _ full: Int, _ groups: EntityGroups) -> Bool {
    let written = Set(groups.groups[full].members.flatMap(\.entity.forms).flatMap(Self.words))
    return groups.groups[short].members.flatMap(\.entity.forms).flatMap(Self.words).allSatisfy {
      !forenames.contains($0) || written.contains($0)
    }
  }

  private func isTied(_ one: Int, _ other: Int, _ groups: EntityGroups) -> Bool {
    !groups.groups[one].affiliations.isDisjoint(with: groups.groups[other].affiliations)
  }

  private func keepsCompany(_ one: Int, _ other: Int, _ groups: EntityGroups) -> Bool {
    company.isShared(
      by: Set(groups.groups[one].members.map(\.document)),
      and: Set(groups.groups[other].members.map(\.document)))
  }

  private static func words(_ form: String) -> [String] {
    form.split(separator: " ").map { Folding.fold(String($0)) }
  }

  /// The short forms under which a person may appear: last word, last two, or the first where families
  /// come first.
  private func families(_ group: EntityGroups.Group) -> Set<String> {
    if let key = group.key, let family = registry.person(key)?.family {
      return [NameSkeleton.words(of: family).joined(separator: " ")]
    }
    let words = group.words
    var families: Set<String> = []
    if let last = words.last { families.insert(last) }
    if words.count > 2 { families.insert(words.suffix(2).joined(separator: " ")) }
    let isSyllabic = group.members.contains { member in
      let parts = member.entity.name.split(separator: " ").last?.split(separator: "-") ?? []
      return parts.count == 2 && parts[1].first?.isLowercase == true
    }
    if isSyllabic, let first = words.first { families = [first] }
    return families
  }
}

// MARK: Misspellings and acronyms
extension ShortNameMerging {
  /// Merges full names that differ by one letter of a long family name and have a role or company in
  /// common.
  private func mergeMisspellings(_ groups: inout EntityGroups) {
    var near: [UInt64: [Int]] = [:]
    for index in groups.groups.indices {
      let group = groups.groups[index]
      guard group.type == .person, group.words.count > 1, group.name.initials == 0,
        let family = group.name.folded.last
      else { continue }
      let hashes = Misspelling.hashes(of: family, given: Array(group.words.dropLast()))
      let candidates = Set(hashes.flatMap { (near[$0] ?? []).prefix(Self.mostNear) }).sorted()
      let other = candidates.first { isMisspelled(index, $0, groups) }
      for hash in hashes { near[hash, default: []].append(index) }
      guard let other else { continue }
      let (few, many) = ordered(index, other, groups)
      if isTied(few, many, groups) || keepsCompany(few, many, groups) {
        groups.merge(
          few, into: many, doubt: 85, "même nom à une lettre près, avec le même entourage")
      } else {
        groups.keepApart(few, many, doubt: 70, "noms à une lettre près, sans rien de commun")
      }
    }
  }

  private func isMisspelled(_ one: Int, _ other: Int, _ groups: EntityGroups) -> Bool {
    let (left, right) = (groups.groups[one], groups.groups[other])
    guard groups.agree(one, other), left.key == nil || right.key == nil,
      left.words.dropLast() == right.words.dropLast(), left.words != right.words,
      let family = left.name.folded.last, let second = right.name.folded.last
    else { return false }
    return Misspelling.isOne(family, second)
      && !(forenames.contains(family) && forenames.contains(second))
  }

  /// The group of the registry, or of more documents, keeps its name.
  private func ordered(_ one: Int, _ other: Int, _ groups: EntityGroups) -> (Int, Int) {
    let (left, right) = (groups.groups[one], groups.groups[other])
    if left.key != nil || right.key != nil { return left.key == nil ? (one, other) : (other, one) }
    return left.members.count <= right.members.count ? (one, other) : (other, one)
  }

  /// An acronym alone is the body that some document explains it as; where documents explain it as
  /// several bodies, it stays apart.
  private func mergeAcronyms(_ groups: inout EntityGroups) {
    var explained: [String: [Int]] = [:]
    var alone: [(acronym: String, group: Int)] = []
    for (index, group) in groups.groups.enumerated() where group.type == .organization {
      let forms = Set(group.members.flatMap(\.entity.forms))
      let acronyms = forms.filter { $0.isShouted && $0.utf8.count <= 12 }
      if forms.count > acronyms.count {
        for acronym in acronyms { explained[Folding.fold(acronym), default: []].append(index) }
      } else if group.key == nil, acronyms.count == 1, let acronym = acronyms.first {
        alone.append((Folding.fold(acronym), index))
      }
    }
    for (acronym, index) in alone {
      let bodies = (explained[acronym] ?? []).filter {
        !groups.rulings.forbids(groups.groups[$0].tokens, groups.groups[index].tokens)
      }
      if bodies.count == 1 {
        groups.merge(index, into: bodies[0], doubt: 30, "sigle qu'un article du corpus explique")
      } else if bodies.count > 1 {
        for body in bodies.prefix(Self.mostNamed) {
          groups.keepApart(index, body, doubt: 65, "plusieurs organes portent ce sigle")
        }
      }
    }
  }
}
