internal import RelgraphCore

/// Reads which body belongs to which state or body: from adjectives, complements, names inside names, the registry.
struct PartRules {
  let reading: SentenceReading
  let nesting: NameNesting
  /// What the registry knows of the document's bodies.
  let context: RelationContext
  private var chunks: [Chunk] { reading.chunks }
  private static let type = RelationType.part

  /// The relations of the sentence's organisations, in their order.
  func relations() -> [LocalRelation] {
    chunks.indices.flatMap { index -> [LocalRelation] in
      // « un Airbus d'EgyptAir » is a thing and no body.
      guard chunks[index].kind == .nominal, !chunks[index].nominal.isIndefinite else { return [] }
      return (chunks[index].nominal.names + chunks[index].nominal.descriptions).flatMap {
        mention -> [LocalRelation] in
        let body = reading.mentions[mention].entity
        guard reading.type(body) == .organization else { return [] }
        return wholes(of: body, mention: mention, chunk: index).compactMap {
          whole, rule, confidence in
          guard whole != body, reading.type(whole) != .person,
            reading.type(whole) != .state || isOfStates(body)
          else { return nil }
          return LocalRelation(
            type: Self.type, source: body, target: whole, sentence: reading.index,
            trigger: reading.mentions[mention].span, rule: "part.\(rule)", confidence: confidence)
        }
      }
    }
  }

  /// Whether a body may be a part of a state: no armed group is, nor « les Nations unies ».
  private func isOfStates(_ body: Int) -> Bool {
    let standing = context.standing(body)
    return standing != .armedGroup && standing != .international
  }

  private typealias Whole = (entity: Int, rule: String, confidence: Double)

  private func wholes(of body: Int, mention: Int, chunk index: Int) -> [Whole] {
    var result: [Whole] = nesting.wholes(of: mention).map { ($0, "nested-name", 0.9) }
    let nominal = chunks[index].nominal
    // « le Sénat américain », « l'agence officielle syrienne Sana »
    if !nominal.demonyms.isEmpty, reading.mentions[mention].kind == .name {
      result += reading.entities(of: nominal.demonyms).map { ($0, "adjective", 0.85) }
    }
    if reading.mentions[mention].kind == .name {
      result += genitive(index) + introduced(index)
      let parts = PartVerbs(reading: reading)
      result += parts.wholes(ofSubject: index).map { ($0, "verb", 0.8) }
      result += parts.owners(ofObject: index).map { ($0, "verb", 0.8) }
    }
    if let known = context.parent(body), reading.mentions[mention].kind == .name,
      reading.type(known) == .organization || isToldBeside(known, body)
    {
      result.append((known, "registry", 0.8))
    }
    return result
  }

  /// That a body belongs to a state is told by the text only where it names the state too; a company or a medium that is
  /// merely named beside it is no body of the state.
  private func isToldBeside(_ state: Int, _ body: Int) -> Bool {
    isNamedHere(state) && context.standing(body) != .civil
  }

  /// States and bodies behind « de »: « le Parlement de Catalogne », « la Cour suprême des États-Unis ».
  private func genitive(_ index: Int) -> [Whole] {
    guard index + 1 < chunks.count, chunks[index + 1].kind == .nominal,
      chunks[index + 1].preposition == "de",
      // « l'article « Sauver TF1 » du Figaro »: the whole of what the quotation marks hold is the newspaper's.
      chunks[index].isQuoted == chunks[index + 1].isQuoted,
      reading.chunks[index + 1].isNameOnly,
      // « le rachat par Y de Z »: what is bought.
      chunks[index].preposition != "par" || index == 0 || chunks[index - 1].kind != .nominal,
      // « le président LR du Sénat »: the role is the Senate's.
      !chunks[index].nominal.words.contains(where: {
        reading.lexicon.roles.kind(of: reading.items[$0].word) != nil
      })
    else { return [] }
    return reading.entities(of: chunks[index + 1].nominal.names)
      .filter { reading.type($0) != .person }.map { ($0, "genitive", 0.8) }
  }

  /// States of a noun beside the name: « le média public qatari, Al Jazeera », « Al Jazeera, chaîne qatarie ».
  private func introduced(_ index: Int) -> [Whole] {
    let named = namedByOrgan(index)
    if !named.isEmpty { return named }
    // « X et Z, filiales de Y »
    let last = reading.syntax.coordination(of: index).last ?? index
    for (border, other) in [(index - 1, index - 2), (last + 1, last + 2)]
    where chunks.indices.contains(border) && chunks.indices.contains(other) {
      guard chunks[border].kind == .comma, chunks[other].kind == .nominal,
        chunks[other].nominal.names.isEmpty,
        last == index || chunks[other].nominal.isPlural,
        reading.chunks[index].isNameOnly
      else { continue }
      let bodies = chunks[other].preposition == nil ? divided(other) : []
      if !bodies.isEmpty { return bodies.map { ($0, "division", 0.8) } }
      guard reading.lexicon.nouns.contains(chunks[other].nominal.stem, in: .organ) else {
        continue
      }
      return reading.owners(other).filter { reading.type($0.entity) == .state }
        .map { ($0.entity, "apposition", 0.8) }
    }
    // « l'agence de presse officielle syrienne Sana »: the noun stands one phrase before.
    if index > 0, chunks[index].preposition == "de", chunks[index - 1].kind == .nominal,
      reading.lexicon.nouns.contains(chunks[index - 1].nominal.stem, in: .organ),
      !chunks[index].nominal.startsWithName
    {
      return reading.entities(of: chunks[index - 1].nominal.demonyms).map {
        ($0, "apposition", 0.8)
      }
    }
    return []
  }

  /// « l'agence de presse de Y, X, »: the state or body that the phrase before a name's comma is of.
  private func namedByOrgan(_ index: Int) -> [Whole] {
    let last = index - 2
    guard last > 0, chunks[index - 1].kind == .comma, chunks[index].preposition == nil,
      index + 1 == chunks.count || chunks[index + 1].kind == .comma,
      chunks[last].preposition == "de", reading.chunks[last].isNameOnly,
      reading.chunks[index].isNameOnly
    else { return [] }
    var head = last - 1
    while head > 0, chunks[head].kind == .nominal, chunks[head].preposition == "de" { head -= 1 }
    let nouns = reading.lexicon.nouns
    let isNameless = chunks[head..<last].allSatisfy { $0.nominal.names.isEmpty }
    guard chunks[head].kind == .nominal, isNameless, !chunks[head].nominal.isPlural else {
      return []
    }
    let stem = chunks[head].nominal.stem
    let isBody = [NounClass.division, .mission].contains { nouns.contains(stem, in: $0) }
    guard isBody || nouns.contains(stem, in: .organ) else { return [] }
    return reading.entities(of: chunks[last].nominal.names).filter {
      reading.type($0) == .organization || reading.type($0) == .state && !isBody
    }.map { ($0, "apposition", 0.8) }
  }

  /// « la branche syrienne de X », « le mouvement de jeunesse de X »: the bodies of which the noun phrase names a part.
  private func divided(_ index: Int) -> [Int] {
    let nouns = reading.lexicon.nouns
    let stem = chunks[index].nominal.stem
    guard
      nouns.contains(stem, in: .division) || nouns.contains(stem, in: .organ)
        || nouns.contains(stem, in: .member) && !chunks[index].nominal.isPlural
          && chunks[index].nominal.number == nil
    else {
      return []
    }
    var owner = index + 1
    // « la branche en Syrie de X »
    if owner < chunks.count, chunks[owner].kind == .nominal,
      ["en", "à"].contains(chunks[owner].preposition)
    {
      owner += 1
    }
    guard owner < chunks.count, chunks[owner].kind == .nominal, chunks[owner].preposition == "de"
    else { return [] }
    return reading.entities(of: chunks[owner].nominal.names)
      .filter { reading.type($0) == .organization }
  }

  private func isNamedHere(_ entity: Int) -> Bool {
    reading.chunks.contains { chunk in
      (chunk.nominal.names + chunk.nominal.demonyms).contains {
        reading.mentions[$0].entity == entity
      }
    }
  }
}
