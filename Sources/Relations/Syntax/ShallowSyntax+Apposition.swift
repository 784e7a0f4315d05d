extension ShallowSyntax {
  /// « lors d'un entretien avec le Premier ministre, X, … »: the name is whose title a preposition governs.
  ///
  /// A comma stands on either side of the name; right before the verb the name is its subject.
  func completesGoverned(_ name: Int) -> Bool {
    guard name >= 2, chunks[name].isNameOnly, chunks[name].preposition == nil,
      chunks[name - 1].kind == .comma, name + 1 < chunks.count, chunks[name + 1].kind == .comma
    else { return false }
    var head = name - 2
    while head > 0, chunks[head].kind == .nominal, chunks[head].preposition == "de",
      chunks[head - 1].kind == .nominal, roles.kind(of: chunks[head].nominal.stem) == nil
    {
      head -= 1
    }
    let title = chunks[head]
    return title.kind == .nominal && title.preposition != nil && title.nominal.names.isEmpty
      && roles.kind(of: title.nominal.stem) != nil
  }
}
