internal import RelgraphCore

/// Reads which body belongs to which other one from verbs and possessives: « X appartient à Y », « Y et sa filiale X ».
struct PartVerbs {
  let reading: SentenceReading
  private var chunks: [Chunk] { reading.chunks }

  /// The bodies to which the body that `index` names is said to belong: « X fait partie de Y », « X, détenu par Y, », « X est
  /// une composante de Y ».
  func wholes(ofSubject index: Int) -> [Int] {
    guard reading.syntax.isNameOnly(index), chunks[index].preposition == nil else { return [] }
    let reach = (index + 1)..<min(chunks.count, index + Self.reach)
    return reach.flatMap { verb -> [Int] in
      guard chunks[verb].kind == .verbal, !chunks[verb].verb.isNegated,
        !chunks[verb].verb.features.contains(.conditional),
        case .chunks(let subjects)? = reading.syntax.subject(of: verb), subjects.contains(index)
      else { return [] }
      return whole(behind: verb)
    }
  }

  /// As many chunks may stand between a body and the verb that says whose it is.
  private static let reach = 12

  private func whole(behind verb: Int) -> [Int] {
    let group = chunks[verb].verb
    let speech = reading.lexicon.speech
    let next = verb + 1
    guard next < chunks.count, chunks[next].kind == .nominal else { return [] }
    if speech.contains(verb: group.lemma, in: "belonging-verb"), !group.isPassive {
      return chunks[next].preposition == "à" ? bodies(next) : []
    }
    if speech.contains(verb: group.lemma, in: "owning-verb"), group.isPassive {
      return chunks[next].preposition == "par" ? bodies(next) : []
    }
    // « fait partie de », « est une composante de », « est membre de »
    let isMember =
      reading.lexicon.nouns.contains(chunks[next].nominal.stem, in: "member")
      && chunks[next].preposition == nil && chunks[next].nominal.names.isEmpty
    guard isMember, group.lemma == "faire" || speech.contains(verb: group.lemma, in: "copula"),
      next + 1 < chunks.count, chunks[next + 1].kind == .nominal,
      chunks[next + 1].preposition == "de"
    else { return [] }
    return bodies(next + 1)
  }

  /// The body that owns the one that `index` names: « Y possède X », « Y et sa filiale X ».
  func owners(ofObject index: Int) -> [Int] {
    let nominal = chunks[index].nominal
    if nominal.possessive != nil, nominal.names.count == 1,
      reading.lexicon.nouns.contains(nominal.stem, in: "division")
    {
      let found = reading.possessor(of: index).map(\.entity)
      return found.count == 1 && isBody(found[0]) ? found : []
    }
    guard reading.syntax.isNameOnly(index), chunks[index].preposition == nil, index > 0,
      chunks[index - 1].kind == .verbal, !chunks[index - 1].verb.isPassive,
      !chunks[index - 1].verb.isNegated, !chunks[index - 1].verb.features.contains(.conditional),
      chunks[index - 1].verb.form == .finite,
      reading.lexicon.speech.contains(verb: chunks[index - 1].verb.lemma, in: "owning-verb"),
      reading.syntax.object(of: index - 1).contains(index)
    else { return [] }
    let found = reading.actor(of: index - 1).map(\.entity)
    return found.count == 1 && isBody(found[0]) ? found : []
  }

  private func bodies(_ chunk: Int) -> [Int] {
    guard reading.syntax.isNameOnly(chunk) else { return [] }
    let found = reading.entities(of: chunks[chunk].nominal.names)
    return found.count == 1 && isBody(found[0]) ? found : []
  }

  private func isBody(_ entity: Int) -> Bool { reading.type(entity) == .organization }
}
