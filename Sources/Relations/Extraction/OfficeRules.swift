internal import RelgraphCore

/// Reads who holds which office for whom: titles before names, appositions behind them, « est », « devient ».
struct OfficeRules {
  let reading: SentenceReading
  let context: RelationContext
  var chunks: [Chunk] { reading.chunks }
  static let type = RelationType.office

  /// The relations, in the order of the roles.
  func relations() -> [LocalRelation] {
    let told = withoutRevivals(stated())
    return told + inherited(told)
  }

  private func stated() -> [LocalRelation] {
    chunks.indices.flatMap { index -> [LocalRelation] in
      if chunks[index].kind == .verbal { return LeadingVerbs(reading: reading).relations(index) }
      guard chunks[index].kind == .nominal else { return [] }
      let realm =
        realm(index) + affiliated(index) + headed(index) + reign(index) + voice(index)
        + onBehalf(index)
      guard let role = role(in: index) else { return realm }
      // « un certain nombre de ministres, X » counts; it says nothing of X.
      if chunks[index].nominal.isPlural, !isOneOf(index) {
        let found = distributed(role, chunk: index)
        if !found.isEmpty || persons(index).isEmpty { return realm + found }
      }
      return realm + relations(role, chunk: index)
    }
  }

  /// Whether a plural role speaks of one holder: « un des leaders de Y, X », « X, l'un des fondateurs de Y ».
  private func isOneOf(_ index: Int) -> Bool {
    let words = reading.document.lowered
    let sentence = reading.document.sentences[reading.index].tokens
    let first = chunks[index].tokens.lowerBound
    return (max(sentence.lowerBound, first - 1)...min(first + 1, sentence.upperBound - 1)).contains
    {
      ["un", "une"].contains(words[$0]) && $0 + 1 < sentence.upperBound && words[$0 + 1] == "des"
    }
  }

  /// A role noun with the phrase that completes it.
  struct Role {
    let item: Int
    let kind: RoleLexicon.Kind
    /// Chunks of its complements, the role's own first.
    let chain: [Int]
  }

  // MARK: The role

  func role(in index: Int) -> Role? {
    let nominal = chunks[index].nominal
    for mention in nominal.descriptions {
      if let role = describedRole(mention, index) { return role }
    }
    for item in nominal.words {
      var found = item
      guard var kind = reading.lexicon.roles.kind(of: reading.items[item].word) else { continue }
      // « représentant la Géorgie »: a participle.
      if item + 1 < reading.items.count, reading.items[item + 1].kind == .determiner { continue }
      let bare = reading.items[item].word.replacing("ex-", with: "")
      if bare == "premier" || bare == "première" {
        guard let next = nominal.words.first(where: { $0 > item }), next == item + 1 else {
          continue
        }
        if reading.lexicon.roles.kind(of: reading.items[next].word) == nil { continue }
        kind = .state
        found = next
      }
      return Role(item: found, kind: kind, chain: chain(from: index))
    }
    return nil
  }

  private func describedRole(_ mention: Int, _ index: Int) -> Role? {
    let item = chunks[index].items.first { reading.items[$0].mentions.contains(mention) }
    guard let item else { return nil }
    let words = reading.document.lowered[reading.items[item].tokens]
    guard let word = words.first(where: { reading.lexicon.roles.kind(of: $0) != nil }),
      let kind = reading.lexicon.roles.kind(of: word)
    else { return nil }
    return Role(item: item, kind: kind, chain: chain(from: index))
  }

  /// The role's chunk and the complements behind it, up to a name in a phrase of its own.
  private func chain(from index: Int) -> [Int] {
    var chain = [index]
    var next = index + 1
    // « la ministre chargée du Commerce »
    if next + 1 < chunks.count, isCharged(next) {
      chain.append(next)
      next += 1
    }
    // « responsable marketing et communication de Y »
    if next + 2 < chunks.count, chunks[next].kind == .coordinator, isBareField(next + 1),
      chunks[next + 2].kind == .nominal, chunks[next + 2].preposition == "de",
      persons(index).isEmpty
    {
      next += 2
    }
    while next < chunks.count, chunks[next].kind == .nominal,
      let preposition = chunks[next].preposition,
      ["de", "à", "auprès", "pour", "en", "sur", "chez", "dans"].contains(preposition),
      chain.count < 7
    {
      // « le candidat LR à la présidence, X »: a party's name ends no phrase.
      if preposition != "de", !persons(index).isEmpty { break }
      // « responsable au sein de Y », unlike « ministre dans le gouvernement X »
      if preposition == "dans", !isBody(next) { break }
      chain.append(next)
      next += 1
      if preposition == "de", let joined = joinedComplement(next) {
        chain.append(joined)
        next = joined + 1
      }
    }
    return chain
  }

  /// Whether a phrase is the name of bodies.
  func isBody(_ index: Int) -> Bool {
    reading.chunks[index].isNameOnly
      && chunks[index].nominal.names.allSatisfy {
        reading.type(reading.mentions[$0].entity) == .organization
      }
  }

  /// Whether a phrase is one noun without a determiner that names nobody and is no role.
  private func isBareField(_ index: Int) -> Bool {
    let nominal = chunks[index].nominal
    return chunks[index].isBare && nominal.determiner == nil && nominal.names.isEmpty
      && nominal.descriptions.isEmpty && nominal.words.count == 1
      && reading.lexicon.roles.kind(of: nominal.stem) == nil
  }

  /// « chargé », « déléguée » before what a minister is of, read as a noun or as a participle.
  private func isCharged(_ index: Int) -> Bool {
    let chunk = chunks[index]
    let nouns = reading.lexicon.nouns
    if chunk.kind == .nominal {
      return chunk.preposition == nil && chunk.nominal.determiner == nil
        && chunk.nominal.names.isEmpty && nouns.contains(chunk.nominal.stem, in: .charged)
    }
    return chunk.kind == .verbal && chunk.tokens.count == 1
      && nouns.contains(reading.document.lowered[chunk.tokens.lowerBound], in: .charged)
      && chunks[index + 1].kind == .nominal
      && ["de", "à", "auprès"].contains(chunks[index + 1].preposition)
  }

  /// « ministre de la Santé et de la Famille », « président du Sénat et de l'Assemblée », « ministre de l'Économie et des
  /// Finances »: the second complement.
  private func joinedComplement(_ coordinator: Int) -> Int? {
    let next = coordinator + 1
    guard next < chunks.count, chunks[coordinator].kind == .coordinator,
      chunks[next].kind == .nominal, persons(coordinator - 1).isEmpty
    else { return nil }
    let opens = reading.document.lowered[chunks[next].tokens.lowerBound]
    let isPlural =
      chunks[next].preposition == nil && opens == "des" && chunks[next].nominal.names.isEmpty
    return chunks[next].preposition == "de" || isPlural ? next : nil
  }

  // MARK: The relation

  private func relations(_ role: Role, chunk index: Int) -> [LocalRelation] {
    guard let holding = holders(role, chunk: index) else { return [] }
    let persons = holding.holders.filter { reading.type($0) == .person }
    guard !persons.isEmpty else { return [] }
    let (targets, targetDoubt) = targets(role, chunk: index, holder: persons[0], end: holding.end)
    let text = roleText(role, chunk: index)
    let labels = labels(role, chunk: index).filter { !targets.contains($0) }
    return persons.flatMap { person -> [LocalRelation] in
      (targets + labels).filter { $0 != person }.map { target -> LocalRelation in
        relation(
          person, target, role, index, text, holding.rule, 0.95 - holding.doubt - targetDoubt)
      }
    } + shared(role, chunk: index, holding) + left(role, chunk: index, holding, targets)
  }

  func relation(
    _ person: Int, _ target: Int, _ role: Role, _ index: Int, _ text: String?, _ rule: String,
    _ confidence: Double
  ) -> LocalRelation {
    LocalRelation(
      type: Self.type, source: person, target: target, sentence: reading.index,
      trigger: reading.document.span(of: reading.items[role.item].tokens),
      rule: "office.\(rule)", modality: modality(role, chunk: index, rule), role: text,
      confidence: (confidence * 100).rounded() / 100)
  }

  /// An office that something else than a role tells, with the phrase or verb that tells it.
  func relation(
    _ person: Int, _ target: Int, told span: Span, _ rule: String, _ confidence: Double,
    _ modality: Modality = .asserted, role: String? = nil
  ) -> LocalRelation {
    LocalRelation(
      type: Self.type, source: person, target: target, sentence: reading.index, trigger: span,
      rule: "office.\(rule)", modality: modality, role: role, confidence: confidence)
  }

  /// Who holds a role, and how that was read.
  struct Holding {
    let holders: [Int]
    /// The last chunk of the role's own phrase.
    let end: Int
    let doubt: Double
    let rule: String

    init(_ holders: [Int], _ end: Int, _ doubt: Double, _ rule: String) {
      self.holders = holders
      self.end = end
      self.doubt = doubt
      self.rule = rule
    }
  }

  func persons(_ chunk: Int) -> [Int] {
    reading.entities(of: chunks[chunk].nominal.names).filter { reading.type($0) == .person }
  }

  /// Who holds the role, and the last chunk of the role's own phrase.
  func holders(_ role: Role, chunk index: Int) -> Holding? {
    let nominal = chunks[index].nominal
    let last = role.chain.last ?? index
    // « le dictateur nord-coréen »
    if !nominal.descriptions.isEmpty, nominal.names.isEmpty {
      return Holding(reading.entities(of: nominal.descriptions), last, 0, "description")
    }
    // « le président russe Vladimir Poutine »
    let own = persons(index)
    if !own.isEmpty, !nominal.startsWithName { return Holding(own, index, 0, "title") }
    if !own.isEmpty { return Holding(own, last, 0.05, "name-title") }
    // « le ministre de la Défense russe Andreï Belooussov »
    for chunk in role.chain.dropFirst() {
      let found = persons(chunk)
      if found.isEmpty { continue }
      let inner = chunks[chunk].nominal
      if inner.startsWithName
        || inner.words.contains(where: {
          reading.lexicon.roles.kind(of: reading.items[$0].word) != nil
        })
      {
        return apposed(role, chunk: index, last: last)
      }
      return Holding(found, chunk, 0, "title")
    }
    return apposed(role, chunk: index, last: last)
  }

  private func apposed(_ role: Role, chunk index: Int, last: Int) -> Holding? {
    let next = last + 1
    if let holder = resigned(index) { return Holding([holder], last, 0.1, Self.departureRule) }
    if let found = title(before: next, last) { return found }
    // « Mark Rutte, chef de l'OTAN »
    if chunks[index].preposition == nil, let name = apposedName(before: firstRole(index)),
      !opensClause(index, last, behind: name)
    {
      let before = persons(name)
      // « le Premier ministre, X, le président, Y, »: X has a title of his own, and « X et Y » are no single president.
      if !before.isEmpty,
        isTitled(name) || isOfSeveral(name, besides: index) || hasOwnTitle(name, besides: index),
        let found = followed(by: next, last)
      {
        return found
      }
      if let holder = before.last { return Holding([holder], last, 0, "apposition") }
    }
    if let holder = nameRightBefore(index) { return Holding([holder], last, 0.1, "apposition") }
    // « X est président de Y », « X a été élu président »: who is named behind is somebody else, « si X devient président, Z »
    let said = predicated(index)
    if said.count == 1, reading.type(said[0]) == .person {
      return Holding(said, last, 0.05, Self.predicateRule)
    }
    if !isOfCompanion(index), let found = followed(by: next, last) { return found }
    if said.count == 1 { return Holding(said, last, 0.05, Self.predicateRule) }
    if let subject = reading.syntax.predicationSubject(of: index), !isNominal(subject) {
      let found = reading.referents(subject, .agent).map(\.entity)
      if found.count == 1 { return Holding(found, last, 0.2, Self.predicateRule) }
    }
    if let found = appointed(index, last) { return found }
    let named = named(index, last: last)
    if named.count == 1 { return Holding(named, last, 0.05, Self.predicateRule) }
    return seatedInRole(index).map { Holding([$0], last, 0.1, "appointment") }
  }

  /// « le secrétaire général de l'ONU Ban Ki-moon »: the name behind the title's complement.
  private func title(before next: Int, _ last: Int) -> Holding? {
    guard next < chunks.count, chunks[next].kind == .nominal, chunks[next].preposition == nil,
      chunks[next].nominal.startsWithName
    else { return nil }
    let found = persons(next)
    return found.isEmpty ? nil : Holding(found, last, 0, "title")
  }

  /// « le ministre russe de la Défense, Sergueï Choïgou, … »; a date may stand before the comma.
  private func followed(by next: Int, _ last: Int) -> Holding? {
    var comma = next
    while comma < min(chunks.count, next + 3), chunks[comma].kind == .nominal,
      chunks[comma].nominal.names.isEmpty, reading.isTime(comma)
    {
      comma += 1
    }
    // « l'ancien ministre de Y et maire de Z, X »
    if comma + 1 < chunks.count, chunks[comma].kind == .coordinator,
      chunks[comma + 1].kind == .nominal, chunks[comma + 1].preposition == nil,
      !reading.items[chunks[comma + 1].items.lowerBound].hasArticle,
      persons(comma + 1).isEmpty, let other = role(in: comma + 1)
    {
      comma = (other.chain.last ?? comma) + 1
    }
    guard comma + 1 < chunks.count, chunks[comma].kind == .comma else { return nil }
    let name = chunks[comma + 1]
    if name.kind == .nominal, name.preposition == nil, reading.isTitledName(comma + 1) {
      let found = persons(comma + 1)
      if !found.isEmpty, !opensClause(comma + 1, behind: last),
        !opensMain(comma + 1, behind: last)
      {
        return Holding([found[0]], last, 0.05, "apposition")
      }
    }
    // « Premier ministre de X, il … »
    if name.kind == .subjectPronoun,
      chunks[(last - (last > 0 ? 1 : 0))...last].contains(where: { $0.kind == .nominal })
    {
      let isFirst = !chunks[..<next].contains { $0.kind == .verbal }
      let found = reading.referents(.pronoun(comma + 1), .agent).map(\.entity)
      if isFirst, found.count == 1 { return Holding(found, last, 0.2, "apposition") }
    }
    return nil
  }

  /// « À l'initiative du président angolais, X et Y se verront »: behind a title that a preposition governs, names right
  /// before a verb are its subject.
  private func opensClause(_ name: Int, behind title: Int) -> Bool {
    var head = title
    while head > 0, chunks[head].kind == .nominal, chunks[head].preposition != nil,
      role(in: head) == nil
    {
      head -= 1
    }
    guard chunks[head].preposition != nil,
      let last = reading.syntax.coordination(of: name).last, last >= name, last + 1 < chunks.count
    else { return false }
    return chunks[last + 1].isFiniteVerb
  }

  /// Whether a title without a name stands before a name and its comma: « le Premier ministre, X ».
  func isTitled(_ name: Int) -> Bool {
    name >= 2 && isBreak(name - 1) && reading.isTitledName(name)
      && namelessRole(endingAt: name - 2).map { !chunks[$0].nominal.isPlural } ?? false
  }

  func isNominal(_ filler: Filler) -> Bool {
    if case .chunks = filler { return true }
    return false
  }

  private func appointed(_ index: Int, _ last: Int) -> Holding? {
    guard index > 0, chunks[index - 1].kind == .verbal else { return nil }
    let verb = chunks[index - 1].verb
    guard verb.isPassive, reading.lexicon.speech.contains(verb: verb.lemma, in: .appointment)
    else { return nil }
    let found = reading.referents(reading.syntax.subject(of: index - 1), .agent).map(\.entity)
    return found.count == 1 ? Holding(found, last, 0.05, "appointment") : nil
  }

  /// Whether a comma or dash stands there.
  func isBreak(_ index: Int) -> Bool {
    chunks[index].kind == .comma || chunks[index].kind == .dash
  }
}
