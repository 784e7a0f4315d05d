internal import RelgraphCore

/// Persons whose name stands beside what they are.
extension SentenceReading {
  /// « X, président de Y, et Z »: the person to whom a bare role behind a comma is apposed.
  func personBefore(_ index: Int) -> Int? {
    guard index >= 2, chunks[index].preposition == nil, chunks[index].nominal.determiner == nil,
      chunks[index].nominal.possessive == nil, chunks[index - 1].kind == .comma,
      chunks[index - 2].kind == .nominal, isTitledName(index - 2)
    else { return nil }
    return entities(of: chunks[index - 2].nominal.names).first { type($0) == .person }
  }

  /// The person whose name stands between commas behind a role: « le chef de l'armée, X, … ».
  func apposedPerson(_ index: Int) -> Int? {
    var next = index + 1
    while next < chunks.count {
      if isOfficeComplement(next) || isPostedTo(next, index), namesNobody(next) {
        next += 1
      } else if next > index + 1, isFurtherField(next, of: index) {
        next += namesNobody(next + 1) ? 2 : 1
      } else if isFurtherRole(next) {
        next += 2
      } else {
        break
      }
    }
    // « le secrétaire d'État américain X », « le chef de la diplomatie turque X », « le chef du Hamas X »
    if next > index, next < chunks.count, isOfficeComplement(next),
      lexicon.nouns.contains(chunks[next].nominal.stem, in: .officeField)
        || isBareMark(next)
        ? !chunks[next].nominal.startsWithName : chunks[next].nominal.names.count > 1
    {
      return entities(of: chunks[next].nominal.names).first { type($0) == .person }
    }
    let isBehindComma = next < chunks.count && chunks[next].kind == .comma
    if isBehindComma { next += 1 }
    guard next > index, next < chunks.count, chunks[next].kind == .nominal,
      chunks[next].preposition == nil,
      isTitledName(next) || chunks[index].nominal.possessive != nil && isOfficial(next)
        || isBehindComma && isOfficial(next) && endsAsSubject(next, of: index),
      next + 1 >= chunks.count
        || [.comma, .stop, .relative].contains(chunks[next + 1].kind)
        // « avec l'émir du Qatar, X a parlé »: X is no emir.
        || !isBehindComma && [.verbal, .coordinator].contains(chunks[next + 1].kind)
        || isBehindComma && opensNoClause(next)
    else { return nil }
    return entities(of: chunks[next].nominal.names).first { type($0) == .person }
  }

  /// « avec le président sud-africain, X et l'Égyptien Y »: whether names that « et » joins are no verb's subject.
  private func opensNoClause(_ name: Int) -> Bool {
    guard chunks[name + 1].kind == .coordinator, let last = syntax.coordination(of: name).last,
      last > name
    else { return false }
    return last + 1 >= chunks.count || [.comma, .stop].contains(chunks[last + 1].kind)
  }

  /// « son allié, le président égyptien X »: a name behind an office and its article.
  private func isOfficial(_ index: Int) -> Bool {
    let nominal = chunks[index].nominal
    return nominal.names.count == 1 && nominal.hasDefiniteArticle && !nominal.isPlural
      && nominal.words.contains { lexicon.roles.kind(of: items[$0].word) != nil }
  }

  /// « le chef du parti Y, l'ancien ministre X, est parti »: one subject, since one verb follows.
  private func endsAsSubject(_ name: Int, of role: Int) -> Bool {
    guard chunks[role].preposition == nil, chunks[role].nominal.hasDefiniteArticle,
      name + 2 < chunks.count, chunks[name + 1].kind == .comma, chunks[name + 2].isFiniteVerb
    else { return false }
    return !chunks[name + 2].verb.isPlural
  }

  /// « l'émissaire de l'ONU pour le Pérou », « l'ambassadeur de X en Y »: where such a one is sent.
  private func isPostedTo(_ index: Int, _ role: Int) -> Bool {
    guard chunks[index].kind == .nominal, let preposition = chunks[index].preposition else {
      return false
    }
    return ["pour", "en", "à", "auprès"].contains(preposition)
      && lexicon.nouns.contains(chunks[role].nominal.stem, in: .delegate)
  }

  /// « de l'Europe et des Affaires étrangères », « du Travail, de l'Emploi »: what else an office is of; behind « et » a
  /// minister's may be anything.
  private func isFurtherField(_ border: Int, of role: Int) -> Bool {
    guard [.coordinator, .comma].contains(chunks[border].kind), border + 1 < chunks.count else {
      return false
    }
    let field = chunks[border + 1]
    guard field.kind == .nominal, [nil, "de"].contains(field.preposition),
      !field.nominal.startsWithName
    else { return false }
    let isContracted =
      field.preposition == "de" || document.lowered[field.tokens.lowerBound] == "des"
    return lexicon.nouns.contains(field.nominal.stem, in: .officeField)
      || chunks[border].kind == .coordinator && isContracted && field.nominal.names.isEmpty
        && lexicon.nouns.contains(chunks[role].nominal.stem, in: .minister)
  }

  /// « le président de X et directeur de Y, Z »: a second role without an article is the same person's.
  private func isFurtherRole(_ border: Int) -> Bool {
    guard chunks[border].kind == .coordinator, border + 1 < chunks.count else { return false }
    let role = chunks[border + 1]
    return role.kind == .nominal && role.preposition == nil && role.nominal.determiner == nil
      && role.nominal.possessive == nil && !role.nominal.startsWithName && !role.nominal.isPlural
      && lexicon.roles.kind(of: role.nominal.stem) != nil && namesNobody(border + 1)
  }

  private func namesNobody(_ index: Int) -> Bool {
    chunks[index].nominal.names.allSatisfy { type(mentions[$0].entity) != .person }
  }

  /// « le président de gauche X »: a noun without a determiner that only marks who bears the name behind it.
  private func isBareMark(_ index: Int) -> Bool {
    let nominal = chunks[index].nominal
    return chunks[index].preposition == "de" && nominal.determiner == nil
      && !items[chunks[index].items.lowerBound].hasArticle && nominal.words.count == 1
      && nominal.namesPerson && nominal.demonyms.isEmpty
  }

  /// « de la Défense », « au Commerce »: what a role is of.
  private func isOfficeComplement(_ index: Int) -> Bool {
    let chunk = chunks[index]
    guard chunk.kind == .nominal else { return false }
    return chunk.preposition == "de"
      || chunk.preposition == "à"
        && lexicon.nouns.contains(chunk.nominal.stem, in: .officeField)
  }
}
