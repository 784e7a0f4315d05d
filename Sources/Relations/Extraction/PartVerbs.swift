internal import RelgraphCore

/// Reads which body belongs to which other one from verbs and possessives: « X appartient à Y », « Y et sa filiale X ».
struct PartVerbs {
  let reading: SentenceReading
  private var chunks: [Chunk] { reading.chunks }

  /// The bodies to which the body that `index` names is said to belong: « X fait partie de Y », « X, détenu par Y, », « X est
  /// une composante de Y ».
  func wholes(ofSubject index: Int) -> [Int] {
    guard reading.chunks[index].isNameOnly, chunks[index].preposition == nil else { return [] }
    let reach = (index + 1)..<min(chunks.count, index + Self.reach)
    return reach.flatMap { verb -> [Int] in
      guard chunks[verb].kind == .verbal, chunks[verb].verb.isStated,
        case .chunks(let subjects)? = reading.syntax.subject(of: verb), subjects.contains(index)
      else { return [] }
      return whole(behind: verb)
    }
  }

  /// As many chunks may stand between a body and the verb that says whose it is.
  private static let reach = 12

  /// The body to which the verb's subject belongs, where the verb or the noun behind it says so.
  private func whole(behind verb: Int) -> [Int] {
    let isPassive = chunks[verb].verb.isPassive
    let next = verb + 1
    guard next < chunks.count, chunks[next].kind == .nominal else { return [] }
    if reading.isVerb(verb, of: .belongingVerb), !isPassive {
      return chunks[next].preposition == "à" ? bodies(next) : []
    }
    if reading.isVerb(verb, of: .owningVerb), isPassive {
      return chunks[next].preposition == "par" ? bodies(next) : []
    }
    // « fait partie de », « est une composante de », « est membre de »
    let isMember =
      reading.lexicon.nouns.contains(chunks[next].nominal.stem, in: .member)
      && chunks[next].preposition == nil && chunks[next].nominal.names.isEmpty
    guard isMember, chunks[verb].verb.lemma == "faire" || reading.isVerb(verb, of: .copula),
      next + 1 < chunks.count, chunks[next + 1].kind == .nominal,
      chunks[next + 1].preposition == "de"
    else { return [] }
    return bodies(next + 1)
  }

  /// The body that owns the one that `index` names: « Y possède X », « Y et sa filiale X ».
  func owners(ofObject index: Int) -> [Int] {
    let nominal = chunks[index].nominal
    if nominal.possessive != nil, nominal.names.count == 1,
      reading.lexicon.nouns.contains(nominal.stem, in: .division)
    {
      let found = reading.possessor(of: index).map(\.entity)
      return found.count == 1 && isBody(found[0]) ? found : []
    }
    if let whole = gathering(index) { return [whole] }
    guard reading.chunks[index].isNameOnly, chunks[index].preposition == nil, index > 0,
      chunks[index - 1].kind == .verbal, reading.isVerb(index - 1, of: .owningVerb),
      chunks[index - 1].verb.form == .finite, chunks[index - 1].verb.isStated,
      !chunks[index - 1].verb.isPassive,
      reading.syntax.object(of: index - 1).contains(index)
    else { return [] }
    let found = reading.actor(of: index - 1).map(\.entity)
    return found.count == 1 && isBody(found[0]) ? found : []
  }

  /// « Y regroupe X et Z », « Y, composé de X et de Z »: the body that is made of others.
  private func gathering(_ index: Int) -> Int? {
    guard reading.chunks[index].isNameOnly,
      let verb = chunks[max(0, index - Self.reach)..<index].lastIndex(where: {
        $0.kind == .verbal
      }),
      chunks[verb].verb.isStated, reading.isVerb(verb, of: .gatheringVerb)
    else { return nil }
    let verbs = chunks[verb].verb
    let isMadeOf = verbs.isPassive || verbs.form == .pastParticiple
    let parts =
      isMadeOf
      ? reading.syntax.complements(ofVerb: verb, preposition: "de").flatMap { $0 }
      : reading.syntax.object(of: verb)
    guard parts.contains(index) else { return nil }
    let whole =
      isMadeOf
      ? reading.referents(reading.syntax.subject(of: verb), .patient).map(\.entity)
      : reading.actor(of: verb).map(\.entity)
    return whole.count == 1 && isBody(whole[0]) ? whole[0] : nil
  }

  /// The one body that a phrase names and speaks of.
  private func bodies(_ chunk: Int) -> [Int] {
    guard reading.chunks[chunk].isNameOnly else { return [] }
    let found = reading.entities(of: chunks[chunk].nominal.names)
    return found.count == 1 && isBody(found[0]) ? found : []
  }

  private func isBody(_ entity: Int) -> Bool { reading.type(entity) == .organization }
}
