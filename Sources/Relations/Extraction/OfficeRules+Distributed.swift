internal import RelgraphCore

extension OfficeRules {
  /// « les présidents russe et chinois, X et Y »: each holds the office of the state at his place.
  func distributed(_ role: Role, chunk index: Int) -> [LocalRelation] {
    if let found = alternating(role, chunk: index) { return found }
    guard chunks[index].nominal.isPlural else { return [] }
    var next = index + 1
    while next < chunks.count, chunks[next].kind == .nominal, chunks[next].preposition == "de",
      chunks[next].nominal.names.isEmpty
    {
      next += 1
    }
    // « les ministres des Finances russe et chinois, X et Y »
    let states = reading.entities(of: (index..<next).flatMap { chunks[$0].nominal.demonyms })
    guard states.count > 1 else { return [] }
    if next < chunks.count, chunks[next].kind == .comma { next += 1 }
    guard next < chunks.count, chunks[next].kind == .nominal, chunks[next].preposition == nil else {
      return []
    }
    let holders = reading.syntax.coordination(of: next).flatMap { persons($0) }
    guard holders.count == states.count else { return [] }
    let text = roleText(role, chunk: index)
    return zip(holders, states).map {
      relation($0, $1, role, index, text, "distributed", 0.85)
    }
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
