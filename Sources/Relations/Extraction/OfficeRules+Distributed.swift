internal import RelgraphCore

extension OfficeRules {
  /// « les présidents russe et chinois, X et Y »: each holds the office of the state at his place.
  ///
  /// « trois experts de l'ONU, X, Y et Z »: all hold the office of the one body.
  func distributed(_ role: Role, chunk index: Int) -> [LocalRelation] {
    if let found = alternating(role, chunk: index) { return found }
    guard chunks[index].nominal.isPlural else { return [] }
    let bracketed = bracketedStates(role, chunk: index)
    if !bracketed.isEmpty { return bracketed }
    let (places, holders) = lists(from: index)
    let text = roleText(role, chunk: index)
    if places.count > 1 {
      guard holders.count == places.count else { return [] }
      return zip(holders, places).map {
        relation($0, $1, role, index, text, "distributed", 0.85)
      }
    }
    let members = members(role, chunk: index)
    return members.compactMap { member in
      let (targets, doubt) = targets(
        role, chunk: index, holder: member, end: role.chain.last ?? index)
      guard targets.count == 1, doubt < Self.topicDoubt else { return nil }
      return relation(member, targets[0], role, index, text, "member", 0.85 - doubt)
    }
  }

  /// The states or bodies that a plural role names, and the persons between or behind them, as far as nothing but names,
  /// « et » and commas follows: « les ministres de Y, X, et de B, A ».
  ///
  /// Both empty where the order tells of another sentence.
  private func lists(from index: Int) -> (places: [Int], holders: [Int]) {
    var places: [Int] = []
    var holders: [Int] = []
    var kinds: [Bool] = []
    var next = index
    scan: while next < chunks.count {
      let chunk = chunks[next]
      switch chunk.kind {
      case .comma, .coordinator: break
      case .nominal:
        guard next == index || [nil, "de"].contains(chunk.preposition) else { break scan }
        let own = (chunk.nominal.names + chunk.nominal.demonyms).sorted {
          reading.mentions[$0].span < reading.mentions[$1].span
        }
        // « de la Défense », « des Affaires étrangères » before the first name only
        if own.isEmpty, next > index, chunk.preposition == nil || !kinds.isEmpty { break scan }
        for mention in own {
          let entity = reading.mentions[mention].entity
          let isPerson = reading.type(entity) == .person
          kinds.append(isPerson)
          if isPerson { holders.append(entity) } else { places.append(entity) }
        }
      default: break scan
      }
      next += 1
    }
    let isAlternating = kinds.indices.allSatisfy { kinds[$0] == ($0 % 2 == 1) }
    let isSplit = kinds == Array(repeating: false, count: places.count) + holders.map { _ in true }
    guard isAlternating || isSplit, Set(places).count == places.count,
      Set(holders).count == holders.count
    else { return ([], []) }
    return (places, holders)
  }

  /// « les ministres français X et Y », « les présidents X et Y »: the role of those who are joined with the first one.
  ///
  /// Where no state stands beside the role, each is his own state's, never the one that the news are about.
  func shared(_ role: Role, chunk index: Int, _ holding: Holding) -> [LocalRelation] {
    guard holding.rule == "title", holding.end == index, chunks[index].nominal.isPlural else {
      return []
    }
    let text = roleText(role, chunk: index)
    let others = reading.syntax.coordination(of: index).filter {
      $0 > index && reading.chunks[$0].isNameOnly
    }
    return others.flatMap { persons($0) }.flatMap { person -> [LocalRelation] in
      let (targets, doubt) = targets(role, chunk: index, holder: person, end: index)
      guard doubt < Self.topicDoubt else { return [] }
      return targets.map { relation(person, $0, role, index, text, "shared", 0.85 - doubt) }
    }
  }

  /// Persons who are listed behind a plural role, or of whom it is said: « trois députés de Y, dont X », « X et Z sont membres
  /// de Y », « X et Z, tous deux membres de Y ».
  private func members(_ role: Role, chunk index: Int) -> [Int] {
    let listed = listed(behind: role.chain.last ?? index)
    if !listed.isEmpty { return listed }
    guard chunks[index].preposition == nil,
      case .chunks(let group)? = reading.syntax.predicationSubject(of: index), group.count > 1,
      group.allSatisfy({ reading.isTitledName($0) })
    else { return [] }
    return persons(each: group)
  }

  /// Persons listed between commas: « , X, Y et Z, », « , dont X et Y », « , à savoir X et Y ».
  private func listed(behind last: Int) -> [Int] {
    var next = last + 1
    var isPart = false
    while next < chunks.count {
      let chunk = chunks[next]
      if chunk.kind == .relative, chunk.word == "dont" {
        isPart = true
      } else if chunk.kind != .comma && !(chunk.kind == .stop && chunk.word == ":")
        && !(chunk.kind == .verbal && chunk.verb.lemma == "savoir")
      {
        break
      }
      next += 1
    }
    guard next > last + 1, let group = reading.list(from: next, isPart: isPart),
      reading.isTitledName(next)
    else { return [] }
    return persons(each: group)
  }

  /// The persons of a group, where each of its phrases names one.
  private func persons(each group: [Int]) -> [Int] {
    let found = group.flatMap { persons($0) }
    return found.count == group.count ? found : []
  }

  /// « les présidents russe, X, et chinois, Y »: each of the state before his name.
  private func alternating(_ role: Role, chunk index: Int) -> [LocalRelation]? {
    let second = reading.syntax.coordination(of: index).last { $0 > index }
    guard let second, let other = reading.elided(second),
      let last = role.chain.last, last + 2 < chunks.count, chunks[last + 1].kind == .comma,
      let first = reading.entities(of: chunks[last + 2].nominal.names).first(where: {
        reading.type($0) == .person
      }),
      let own = reading.entities(of: chunks[index].nominal.demonyms).first,
      let its = reading.entities(of: chunks[second].nominal.demonyms).first
    else { return nil }
    let text = roleText(role, chunk: index)
    return [(first, own), (other, its)].map {
      relation($0.0, $0.1, role, index, text, "distributed", 0.85)
    }
  }
}
