extension ShallowSyntax {
  func object(of verb: Int) -> [Int] {
    // « X, que soutient Y »: what follows is the subject.
    if verb > 0, chunks[verb - 1].kind == .relative, chunks[verb - 1].word != "qui",
      chunks[verb - 1].word.hasPrefix("qu"), chunks[verb].verb.clitic == nil
    {
      return []
    }
    var index = verb + 1
    while index < min(chunks.count, verb + 8) {
      let chunk = chunks[index]
      switch chunk.kind {
      case .nominal:
        if chunk.preposition == nil {
          if isTime(index) {
            index += 1
            continue
          }
          return isSubjectOfNext(index, behind: verb) ? [] : coordination(of: index)
        }
        index += 1
      case .comma:
        // Only an aside right behind the verb may come between.
        guard index == verb + 1, let close = closing(index) else { return [] }
        index = close + 1
      default: return []
      }
    }
    return []
  }

  /// The comma that ends an aside of prepositional phrases and dates opened at `comma`.
  private func closing(_ comma: Int) -> Int? {
    var index = comma + 1
    while index < min(chunks.count, comma + 6) {
      if chunks[index].kind == .comma { return index }
      guard chunks[index].kind == .nominal, chunks[index].preposition != nil || isTime(index) else {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// Whether the phrase is the subject of a verb of its own: « dit-on, X part ».
  private func isSubjectOfNext(_ index: Int, behind verb: Int) -> Bool {
    guard index + 1 < chunks.count, chunks[index + 1].isFiniteVerb else { return false }
    return !chunks[(verb + 1)..<index].isEmpty && chunks[index - 1].kind == .comma
  }

  func complements(ofVerb verb: Int, preposition: String) -> [[Int]] {
    var result: [[Int]] = []
    var index = verb + 1
    var asides = 0
    while index < min(chunks.count, verb + 14) {
      let chunk = chunks[index]
      switch chunk.kind {
      case .nominal:
        if chunk.preposition == preposition {
          if !belongsToNoun(index, behind: verb), leads(index) {
            let group = coordination(of: index)
            result.append(group)
            index = (group.last ?? index) + 1
            continue
          }
        }
      case .comma:
        asides += 1
        // « autour de X, un avertissement après la rencontre entre Y et Z »: what is « entre » belongs to the apposition.
        let isApposed =
          preposition == "entre" && index + 1 < chunks.count && chunks[index + 1].isBare
        if asides > 2 || isApposed { return result }
      case .coordinator:
        if index + 1 < chunks.count, chunks[index + 1].kind != .nominal { return result }
      case .verbal:
        if let aimed = aimed(index, preposition) {
          result.append(aimed)
          index = (aimed.last ?? index) + 1
          continue
        }
        // « X a été appelé à négocier par Y »
        if preposition == "par", chunks[verb].verb.isPassive, chunk.verb.form == .infinitive,
          ["à", "de"].contains(chunk.preposition), governor(of: index) == verb,
          speech.contains(verb: chunks[verb].verb.lemma, in: .objectControl)
        {
          break
        }
        // What follows another verb is that verb's.
        return result
      case .dash: break
      default: return result
      }
      index += 1
    }
    return result
  }

  /// Whether the phrases joined with one stand behind its own preposition: not « de Y » of « auprès de X et de Y ».
  func leads(_ index: Int) -> Bool {
    coordination(of: index).first.map { chunks[$0].preposition == chunks[index].preposition }
      ?? true
  }

  /// Whether a phrase completes the noun before it: always with « de », « par » in « à la suite de sa destitution par X »,
  /// « à » in « liés par leur opposition à X ».
  func belongsToNoun(_ index: Int, behind verb: Int) -> Bool {
    guard index > verb + 1, chunks[index - 1].kind == .nominal else { return false }
    let isOwn = chunks[index - 1].preposition != nil && chunks[index - 1].nominal.possessive != nil
    switch chunks[index].preposition {
    case "de": return true
    case "par": return isOwn && index > verb + 2 || isDoneOnOccasion(index)
    case "à", "contre": return isOwn && chunks[index - 1].preposition == "par"
    default: return false
    }
  }

  /// « après la publication par X d'un article »: X does what the noun before says.
  private func isDoneOnOccasion(_ index: Int) -> Bool {
    let before = chunks[index - 1]
    return before.nominal.hasDefiniteArticle && before.nominal.names.isEmpty
      && before.preposition.map { words.contains($0, in: .occasion) } ?? false
  }

  /// « des sanctions visant X » for « contre », « une aide destinée à X » for « à ».
  private func aimed(_ verb: Int, _ preposition: String) -> [Int]? {
    let group = chunks[verb].verb
    guard verb + 1 < chunks.count, chunks[verb + 1].kind == .nominal else { return nil }
    let isAiming =
      preposition == "contre" && group.form == .presentParticiple
      && speech.contains(verb: group.lemma, in: .aimingVerb)
    let isDestined =
      preposition == "à" && group.form == .pastParticiple
      && speech.contains(verb: group.lemma, in: .destiningVerb)
    // « des sanctions qui frappent X »
    let isSaid =
      preposition == "contre" && group.form == .finite && !group.isPassive
      && chunks[verb + 1].isBare
      && chunks[verb - 1].kind == .relative && chunks[verb - 1].word == "qui"
      && speech.contains(verb: group.lemma, in: .aimingVerb)
    guard
      isAiming && chunks[verb + 1].isBare || isSaid
        || isDestined && chunks[verb + 1].preposition == "à"
    else {
      return nil
    }
    return coordination(of: verb + 1)
  }

  /// « le traité liant X à Y », « le conflit qui oppose X et Y »: « entre » X and Y.
  private func linked(_ verb: Int, _ preposition: String, behind noun: Int) -> [Int]? {
    let group = chunks[verb].verb
    // « des combats ont opposé X à Y »
    let isSubject =
      (noun == 0 || chunks[noun].preposition == nil) && chunks[verb - 1].kind == .nominal
    let isRelative =
      group.form == .finite
      && (isSubject || chunks[verb - 1].kind == .relative && chunks[verb - 1].word == "qui")
    guard preposition == "entre", group.clitic == nil, !group.isPassive,
      group.form == .presentParticiple || isRelative,
      speech.contains(verb: group.lemma, in: .linkingVerb), verb + 1 < chunks.count,
      chunks[verb + 1].isBare
    else { return nil }
    let first = coordination(of: verb + 1)
    guard var last = first.last else { return first }
    // « les combattants de X à Y »
    while last + 1 < chunks.count, chunks[last + 1].kind == .nominal,
      chunks[last + 1].preposition == "de"
    {
      last += 1
    }
    guard last + 1 < chunks.count, chunks[last + 1].preposition == "à" else { return first }
    return first + coordination(of: last + 1)
  }

  func complements(ofNoun noun: Int, preposition: String) -> [[Int]] {
    var result: [[Int]] = []
    var index = noun + 1
    // A coordinated noun shares its complements: « les visites et annonces de … ».
    while index < min(chunks.count, noun + 9) {
      let chunk = chunks[index]
      switch chunk.kind {
      case .nominal:
        if chunk.preposition == nil {
          // « les propos tenus lundi par X »
          if isTime(index), chunk.nominal.names.isEmpty {
            index += 1
            continue
          }
          guard index == noun + 2, chunks[noun + 1].kind == .coordinator else { return result }
        } else if chunk.preposition == preposition, !isJoined(index, with: noun), leads(index) {
          let group = coordination(of: index)
          result.append(group)
          index = (group.last ?? index) + 1
          continue
        }
      case .coordinator:
        guard index + 1 < chunks.count, chunks[index + 1].kind == .nominal else { return result }
      case .verbal:
        if let aimed = aimed(index, preposition) ?? linked(index, preposition, behind: noun) {
          result.append(aimed)
          index = (aimed.last ?? index) + 1
          continue
        }
        // « les menaces attribuées à X » are no threats to X.
        guard chunk.verb.form == .pastParticiple,
          preposition != "à" || !speech.contains(verb: chunk.verb.lemma, in: .attributingVerb)
        else { return result }
      case .relative:
        guard chunk.word == "qui", index + 1 < chunks.count,
          (aimed(index + 1, preposition) ?? linked(index + 1, preposition, behind: noun)) != nil
        else { return result }
      default: return result
      }
      index += 1
    }
    return result
  }

  /// « s'opposer aux ventes et à l'aide »: joined with the noun, and no complement of it.
  private func isJoined(_ index: Int, with noun: Int) -> Bool {
    chunks[index - 1].kind == .coordinator && chunks[noun].preposition == chunks[index].preposition
      && coordination(of: noun).contains(index)
  }

  /// « une pression sur la présidente de X »: « de » belongs to the noun that another preposition brought.
  func isOwnedByAnother(_ index: Int, behind noun: Int) -> Bool {
    guard chunks[index].preposition == "de", index - 1 > noun else { return false }
    let owner = chunks[index - 1]
    guard owner.kind == .nominal, let preposition = owner.preposition else { return false }
    // « un transfert en quantité de la part de X »: « en » tells how.
    // « le soutien au dirigeant serbe de X »: the dignitary's, not the support's.
    let isCommon =
      owner.nominal.names.isEmpty && owner.nominal.descriptions.isEmpty
      && !owner.nominal.words.isEmpty
    return preposition != "de" && preposition != "en" && isCommon
  }

  /// Whether a noun phrase speaks of nobody on the map.
  func isBareNoun(_ nominal: Nominal) -> Bool {
    nominal.names.isEmpty && nominal.demonyms.isEmpty && nominal.descriptions.isEmpty
  }

  func carrier(of noun: Int) -> Carrier? {
    // « des sanctions imposées par … »
    if noun + 1 < chunks.count {
      var index = noun + 1
      while index < min(chunks.count, noun + 6) {
        let chunk = chunks[index]
        if chunk.kind == .verbal {
          if chunk.verb.form == .pastParticiple, antecedent(of: index) == noun || index == noun + 1
          {
            return Carrier(verb: index, isPassive: true)
          }
          if chunk.verb.form == .finite, chunk.verb.isPassive, chunks[noun].isBare,
            subject(of: index) == .chunks([noun])
          {
            return Carrier(verb: index, isPassive: true)
          }
          break
        }
        if chunk.kind != .nominal { break }
        index += 1
      }
    }
    // « contre une livraison », « pour une visite » stand beside what the verb is about.
    guard [nil, "à", "en", "de", "dans", "face"].contains(chunks[noun].preposition) else {
      return nil
    }
    // « la surveillance des sanctions »: the verb carries the noun above, not this one.
    if chunks[noun].preposition == "de", noun > 0, chunks[noun - 1].kind == .nominal,
      !isCounting(noun - 1)
    {
      return nil
    }
    var index = noun - 1
    while index >= max(0, noun - 6) {
      let chunk = chunks[index]
      switch chunk.kind {
      case .verbal: return chunk.verb.isPassive ? nil : Carrier(verb: index, isPassive: false)
      case .nominal:
        // « mettre fin à la guerre le retrait »: the verb has an object of its own.
        let isSetPhrase =
          index > 0 && chunks[index].nominal.determiner == nil
          && ["fin", "début", "temps", "moment"].contains(chunks[index].nominal.stem)
          && chunks[index - 1].kind == .verbal
        let isOther =
          chunks[index].isBare && (!isTime(index) || isSetPhrase)
          && chunks[index + 1].kind != .coordinator
        if chunks[noun].isBare, isOther { return nil }
        index -= 1
      case .coordinator: index -= 1
      default: return nil
      }
    }
    return nil
  }

  /// Whether a noun phrase only counts or names a piece of what follows it: « une série de », « le début de ».
  private func isCounting(_ index: Int) -> Bool {
    speech.contains(word: chunks[index].nominal.stem, in: .transparentNoun)
  }

  func predicationSubject(of noun: Int) -> Filler? {
    guard noun > 0 else { return nil }
    // « X est l'allié de Y », « X était alors … », « X, qui est … »
    var index = noun - 1
    if let verb = copula(before: noun) { return subject(of: verb) }
    // « X, allié de Y, … »
    // « X, en guerre contre Y, … »
    let isCondition =
      chunks[noun].preposition == "en" && chunks[noun].nominal.determiner == nil
      && chunks[noun].nominal.names.isEmpty
    guard chunks[noun].preposition == nil || isCondition,
      chunks[index].kind == .comma || chunks[index].kind == .dash
    else { return nil }
    index -= 1
    while index >= 0, chunks[index].kind == .nominal {
      if chunks[index].preposition == nil {
        // « X et Y, alliés de Z »
        return .chunks(chunks[noun].nominal.isPlural ? coordination(of: index) : [index])
      }
      if index == 0 || chunks[index - 1].kind != .nominal { return .chunks([index]) }
      index -= 1
    }
    return nil
  }

  func predicationVerb(of noun: Int) -> Int? {
    copula(before: noun)
  }

  /// The verb of being right before a phrase; how often or since when may stand between: « a été trois fois ministre ».
  private func copula(before noun: Int) -> Int? {
    var index = noun - 1
    if index > 0, chunks[index].kind == .nominal, chunks[noun].isBare,
      isTime(index)
        || chunks[index].isBare && chunks[index].nominal.names.isEmpty
          && words.contains(chunks[index].nominal.stem, in: .timeStem)
    {
      index -= 1
    }
    return index >= 0 && chunks[index].kind == .verbal && isCopula(index) ? index : nil
  }

  func isCopula(_ verb: Int) -> Bool {
    let group = chunks[verb].verb
    return speech.contains(verb: group.lemma, isReflexive: group.isReflexive, in: .copula)
  }

  func completiveSubject(of verb: Int) -> [Int] {
    var index = verb + 1
    while index < min(chunks.count, verb + 6) {
      // « tandis que » opens another clause.
      if chunks[index].kind == .subordinator, chunks[index].word.hasPrefix("qu"),
        chunks[index].tokens.count == 1
      {
        guard
          let next = ((index + 1)..<min(chunks.count, index + 4)).first(where: {
            chunks[$0].isBare && !isTime($0)
          })
        else { return [] }
        return coordination(of: next)
      }
      if chunks[index].endsClause || chunks[index].isFiniteVerb { return [] }
      index += 1
    }
    return []
  }

  func clauseVerb(of chunk: Int) -> Int? {
    var index = chunk
    while index >= 0 {
      if chunks[index].isFiniteVerb { return index }
      if chunks[index].kind == .stop { break }
      index -= 1
    }
    return ((chunk + 1)..<max(chunks.count, chunk + 1)).first { chunks[$0].isFiniteVerb }
  }
}
