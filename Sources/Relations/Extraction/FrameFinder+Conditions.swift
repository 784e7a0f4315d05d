internal import Linguistics

/// What the words around a verb must be for some of its triggers.
extension FrameFinder {
  /// Whether a condition about a verb's words holds; those about the ends are for ``EventRules``.
  func holds(_ condition: Trigger.Condition, of index: Int) -> Bool {
    let group = reading.chunks[index].verb
    return switch condition {
    case .negated: group.isNegated
    case .infinitive: hasInfinitive(index)
    case .plain: !hasInfinitive(index)
    case .intransitive: syntax.object(of: index).isEmpty
    case .unaimed: !isAimed(index) && group.form == .finite
    case .force: isByForce(index)
    case .civil: !isByForce(index)
    case .place: takesPlace(index)
    case .obliged: isObliged(index)
    case .alleged: !group.isNegated && group.form == .finite
    case .collective, .authority, .personal, .named, .aimed, .individual, .together, .bilateral,
      .armed, .unarmed, .struck, .disputed, .mourned:
      true
    }
  }

  /// « accueillir des soldats américains » is no meeting.
  func isHost(_ index: Int) -> Bool {
    syntax.object(of: index).contains {
      lexicon.nouns.contains(reading.chunks[$0].nominal.stem, in: .hosted)
    }
  }

  /// « occuper la présidence de X » is no invasion.
  func isOffice(_ index: Int) -> Bool {
    syntax.object(of: index).contains {
      lexicon.nouns.contains(reading.chunks[$0].nominal.stem, in: .presidency)
    }
  }

  /// Whether an infinitive behind « à » or « de » completes the verb: « inviter X à négocier ».
  private func hasInfinitive(_ index: Int) -> Bool {
    ((index + 1)..<min(reading.chunks.count, index + 6)).contains { next in
      let chunk = reading.chunks[next]
      return chunk.kind == .verbal && chunk.verb.form == .infinitive
        && ["à", "de"].contains(chunk.preposition) && syntax.governor(of: next) == index
    }
  }

  /// Whether an infinitive, « à » or « que » behind the verb says what is asked.
  func isAimed(_ index: Int) -> Bool {
    hasInfinitive(index) || !syntax.complements(ofVerb: index, preposition: "à").isEmpty
      || ((index + 1)..<min(reading.chunks.count, index + 4)).contains {
        reading.chunks[$0].kind == .subordinator
      }
  }

  /// « l'armée a expulsé X », « les rebelles se rapprochent de X », « expulser X de » a town.
  private func isByForce(_ index: Int) -> Bool {
    if case .chunks(let subjects)? = syntax.subject(of: index),
      subjects.contains(where: {
        lexicon.nouns.contains(reading.chunks[$0].nominal.stem, in: .fighter)
      })
    {
      return true
    }
    guard !reading.chunks[index].verb.isReflexive else { return false }
    return ((index + 1)..<min(reading.chunks.count, index + 5)).contains { next in
      let chunk = reading.chunks[next]
      guard chunk.kind == .nominal, chunk.preposition == "de",
        !syntax.object(of: index).contains(next), chunk.nominal.names.isEmpty,
        chunk.nominal.demonyms.isEmpty, let word = chunk.nominal.words.first
      else { return false }
      let form = reading.document.forms[reading.items[word].tokens.lowerBound]
      return form.startsWithCapital
        || lexicon.nouns.contains(reading.stem(word), in: .settlement)
    }
  }

  /// « reprendre Homs à Y », « Homs, reprise à Y »: whether what is taken is a name that is nobody's on the map.
  private func takesPlace(_ index: Int) -> Bool {
    var taken = syntax.object(of: index)
    let group = reading.chunks[index].verb
    if group.isPassive || group.form == .pastParticiple,
      case .chunks(let subjects)? = syntax.subject(of: index)
    {
      taken = subjects
    }
    return taken.contains { object in
      let nominal = reading.chunks[object].nominal
      guard nominal.names.isEmpty, nominal.demonyms.isEmpty, nominal.descriptions.isEmpty,
        let word = nominal.words.first
      else { return false }
      return reading.document.forms[reading.items[word].tokens.lowerBound].startsWithCapital
    }
  }

  /// « Y doit cesser de », where somebody says so who does not only tell the news.
  private func isObliged(_ index: Int) -> Bool {
    let group = reading.chunks[index].verb
    guard group.form == .finite, !group.features.contains(.future), !group.isCompound,
      index + 1 < reading.chunks.count, reading.chunks[index + 1].kind == .verbal,
      case .chunks? = syntax.subject(of: index)
    else { return false }
    let deed = reading.chunks[index + 1]
    guard deed.verb.form == .infinitive, deed.preposition == nil, !deed.verb.isPassive,
      !lexicon.speech.contains(verb: deed.verb.lemma, in: .befallingVerb),
      !lexicon.speech.contains(
        verb: deed.verb.lemma, isReflexive: deed.verb.isReflexive, in: .motion),
      !(lexicon.verbTriggers[deed.verb.lemma] ?? []).contains(where: {
        let trigger = lexicon.triggers[$0]
        return trigger.type == .consult
          && (trigger.contents.isEmpty || !contents(of: trigger, verb: index + 1).isEmpty)
      })
    else { return false }
    if reading.chunks[index].isQuoted { return true }
    let rules = ModalityRules(reading: reading)
    guard let telling = rules.utterance(of: index) ?? rules.incise(behind: index) else {
      return false
    }
    return !lexicon.speech.contains(verb: reading.chunks[telling].verb.lemma, in: .informingVerb)
  }
}
