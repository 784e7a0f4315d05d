internal import RelgraphCore

extension OfficeRules {
  /// « les présidents X (Y), A (B) et C (D) »: each holds the office of the state between the brackets behind his name.
  func bracketedStates(_ role: Role, chunk index: Int) -> [LocalRelation] {
    var pairs: [(holder: Int, state: Int)] = []
    var next = index
    while next + 3 < chunks.count, chunks[next].kind == .nominal,
      next == index || reading.isTitledName(next), isBracket(next + 1, "("),
      chunks[next + 2].kind == .nominal, reading.chunks[next + 2].isNameOnly,
      isBracket(next + 3, ")")
    {
      let holders = persons(next)
      let states = reading.entities(of: chunks[next + 2].nominal.names)
      guard holders.count == 1, states.count == 1, reading.type(states[0]) == .state else { break }
      pairs.append((holders[0], states[0]))
      next += 4
      while next < chunks.count, [.comma, .coordinator].contains(chunks[next].kind) { next += 1 }
    }
    guard pairs.count > 1 else { return [] }
    let text = roleText(role, chunk: index)
    return pairs.map { relation($0.holder, $0.state, role, index, text, "distributed", 0.85) }
  }
}
