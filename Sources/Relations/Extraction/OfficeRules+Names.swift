internal import RelgraphCore

/// Whether the name that stands beside a role is its holder's.
extension OfficeRules {
  /// Of whom a verb right before says the role.
  func predicated(_ index: Int) -> [Int] {
    guard let subject = reading.syntax.predicationSubject(of: index), index > 0,
      chunks[index - 1].kind == .verbal, isNominal(subject)
    else { return [] }
    return reading.referents(subject, .agent).map(\.entity)
  }

  /// « a déclaré X le ministre des Transports du Y »: the name before a title with a comma left out.
  func nameRightBefore(_ index: Int) -> Int? {
    let nominal = chunks[index].nominal
    guard index > 1, chunks[index].preposition == nil, nominal.hasDefiniteArticle,
      !nominal.isPlural, nominal.names.isEmpty, chunks[index - 1].isBare,
      reading.isTitledName(index - 1), chunks[index - 2].isFiniteVerb,
      reading.isVerb(index - 2, of: .speech)
    else { return nil }
    let found = persons(index - 1)
    return found.count == 1 ? found[0] : nil
  }

  /// « Après la mort de X, le président condamne »: behind a name that a preposition governs, the title is the subject.
  ///
  /// « Après un entretien avec son homologue, X, la présidente critique »: behind one that only explains such a title, too.
  func opensClause(_ title: Int, _ last: Int, behind name: Int) -> Bool {
    let isGoverned =
      chunks[name].preposition != nil
      || isTitled(name)
        && namelessRole(endingAt: name - 2).map { chunks[$0].preposition != nil } ?? false
    return isGoverned && chunks[title].nominal.hasDefiniteArticle
      && last + 1 < chunks.count && chunks[last + 1].isFiniteVerb
  }

  /// « Lorsque le président a reçu le ministre, X proteste », « Après avoir reçu le président, X a »: behind a clause that
  /// stands at the front, the name is the main clause's subject.
  func opensMain(_ name: Int, behind title: Int) -> Bool {
    guard let last = reading.syntax.coordination(of: name).last, last >= name,
      last + 1 < chunks.count, chunks[last + 1].isFiniteVerb
    else { return false }
    // « Depuis qu'il est président de Y, X … »
    if let role = namelessRole(endingAt: title),
      let verb = reading.syntax.predicationVerb(of: role),
      case .pronoun? = reading.syntax.subject(of: verb)
    {
      return false
    }
    let front = (0..<title).last { chunks[$0].kind == .comma } ?? -1
    guard front + 1 < title, front < 0 || !chunks[..<front].contains(where: \.isFiniteVerb) else {
      return false
    }
    let opener = chunks[front + 1]
    if [.subordinator, .conditional].contains(opener.kind) {
      return chunks[(front + 1)..<title].contains { $0.kind == .verbal }
    }
    return opener.kind == .verbal && opener.verb.form != .finite && opener.preposition != nil
  }

  /// « l'ancien ministre X, le président de Y, Z »: whether a title stands before the name in its own phrase.
  func hasOwnTitle(_ name: Int, besides role: Int) -> Bool {
    chunks[role].nominal.hasDefiniteArticle && !chunks[name].nominal.startsWithName
      && self.role(in: name) != nil
  }

  /// Whether a name is joined with others before a role of one.
  func isOfSeveral(_ name: Int, besides role: Int) -> Bool {
    !chunks[role].nominal.isPlural && chunks[role].nominal.hasDefiniteArticle
      && reading.syntax.coordination(of: name).count > 1
  }

  /// The noun phrase before a role and its comma; an age may stand between: « X, 52 ans, ministre de Y ».
  func apposedName(before index: Int) -> Int? {
    guard index >= 2, isBreak(index - 1), chunks[index - 2].kind == .nominal else { return nil }
    let before = index - 2
    guard before >= 2, isAge(before), isBreak(before - 1), chunks[before - 2].kind == .nominal
    else { return before }
    return before - 2
  }

  /// Whether a phrase tells an age: « 52 ans », « âgé de 52 ans ».
  func isAge(_ index: Int) -> Bool {
    let nominal = chunks[index].nominal
    guard nominal.names.isEmpty, let last = chunks[index].items.last else { return false }
    return reading.stem(last) == "an" && chunks[index].items.count <= 3
  }

  /// « le fondateur et dirigeant de Y », « président de Y et directeur de Z »: the first of several roles of one holder.
  func firstRole(_ index: Int) -> Int {
    guard index >= 2, chunks[index - 1].kind == .coordinator,
      chunks[index].nominal.determiner == nil
    else { return index }
    guard let head = namelessRole(endingAt: index - 2), chunks[head].preposition == nil else {
      return index
    }
    return head
  }

  /// The role whose phrase and complements end at a chunk, where they name nobody.
  func namelessRole(endingAt end: Int) -> Int? {
    var head = end
    while head > 0, chunks[head].kind == .nominal, chunks[head].preposition == "de",
      persons(head).isEmpty
    {
      head -= 1
    }
    return chunks[head].kind == .nominal && persons(head).isEmpty && role(in: head) != nil
      ? head : nil
  }

  /// « l'avocat du président de Y, X », « le frère de leur chef, X »: the name is not that of who holds the office, unless
  /// the companion has one before him: « Z, frère du président de Y, X ».
  func isOfCompanion(_ index: Int) -> Bool {
    if isOfSeveral(ownedBy: index) { return true }
    guard index > 0, chunks[index].preposition == "de", chunks[index - 1].kind == .nominal else {
      return false
    }
    let head = chunks[index - 1].nominal
    guard head.names.isEmpty, head.determiner != nil || head.possessive != nil,
      reading.lexicon.nouns.contains(head.stem, in: .companion)
    else { return false }
    return apposedName(before: index - 1).map { persons($0).isEmpty } ?? true
  }

  /// « les conseillers du président de Y et du chancelier de Z, A et B »: those behind are the ones whom the phrase is
  /// about.
  func isOfSeveral(ownedBy index: Int) -> Bool {
    var head = reading.syntax.coordination(of: index).first ?? index
    while head > 0, chunks[head].preposition == "de", chunks[head - 1].kind == .nominal {
      head -= 1
    }
    return head < index && chunks[head].nominal.isPlural && chunks[head].nominal.names.isEmpty
      && role(in: head) != nil
  }
}
