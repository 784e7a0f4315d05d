internal import RelgraphCore

/// What speaks against a pair of ends that a frame's places hold.
extension EventRules {
  /// Whether two ends cannot stand in the relation that a frame tells of.
  func isRuledOut(_ frame: Frame, _ source: Referent, _ target: Referent) -> Bool {
    guard source.entity != target.entity, let definition = ontology[frame.trigger.type],
      definition.sources.contains(reading.type(source.entity)),
      definition.targets.contains(reading.type(target.entity)),
      frame.trigger.conditions.allSatisfy({ holds($0, of: frame, source, target) })
    else { return true }
    return isInvasion(frame, source, target) || isInterview(frame, source)
      || isBloodless(frame, source, target) || isAskedAtHome(frame, source, target)
      || isWithOwnState(frame, source, target) || isOwnState(source, target)
      || isArmedGroup(frame, target) || isAudience(frame, source, target)
      || isSentToBorder(frame, target) || isDismissal(frame, target)
      || isPlaceOfDeed(frame, target) || isPriceOnSomebody(frame, target)
  }

  /// « a appelé à une intervention au Venezuela »: where it is to be, and not who is called upon.
  private func isPlaceOfDeed(_ frame: Frame, _ target: Referent) -> Bool {
    var next = frame.head + 1
    while next < target.chunk, reading.chunks[next].kind == .nominal, reading.isTime(next) {
      next += 1
    }
    return frame.trigger.type == .request && frame.trigger.phrase.tail.isEmpty
      && reading.chunks[frame.head].kind == .verbal
      && reading.isVerb(frame.head, of: .strivingVerb) && target.chunk > next
      && reading.chunks[next].kind == .nominal && reading.chunks[next].preposition == "à"
      && reading.lexicon.nounTriggers[reading.chunks[next].nominal.stem] != nil
  }

  /// « a offert 15 millions pour l'arrestation de X »: the money is promised against somebody.
  private func isPriceOnSomebody(_ frame: Frame, _ target: Referent) -> Bool {
    guard frame.trigger.type == .aid, target.chunk > 0 else { return false }
    var deed = target.chunk
    while deed > 0, reading.chunks[deed].preposition == "de",
      reading.chunks[deed - 1].kind == .nominal
    {
      deed -= 1
    }
    return reading.chunks[deed].preposition == "pour"
      && (reading.lexicon.nounTriggers[reading.chunks[deed].nominal.stem] ?? []).contains {
        [.coerce, .assault, .sanction].contains(reading.lexicon.triggers[$0].type)
      }
  }

  /// « X a été remercié par Y », « Y a remercié son ministre »: without what it is for, this may say that he is dismissed.
  private func isDismissal(_ frame: Frame, _ target: Referent) -> Bool {
    guard frame.trigger.type == .support, isPerson(target),
      reading.isVerb(frame.head, of: .thankingVerb)
    else { return false }
    let isReasoned = ["pour", "de"].contains {
      !reading.syntax.complements(ofVerb: frame.head, preposition: $0).isEmpty
    }
    let isOnes = reading.syntax.object(of: frame.head).contains {
      reading.chunks[$0].nominal.possessive != nil
    }
    return !isReasoned && (reading.chunks[frame.head].verb.isPassive || isOnes)
  }

  /// « a envoyé des chars à la frontière ukrainienne »: no aid to whose border it is.
  private func isSentToBorder(_ frame: Frame, _ target: Referent) -> Bool {
    frame.trigger.type == .aid && target.chunk >= 0
      && reading.lexicon.nouns.contains(reading.chunks[target.chunk].nominal.stem, in: .border)
  }

  /// « s'est entretenu avec les médias péruviens », « les citoyens de X qui se rendent en Y »: no states meet.
  private func isAudience(_ frame: Frame, _ source: Referent, _ target: Referent) -> Bool {
    guard [.consult, .agree].contains(frame.trigger.type) else { return false }
    return [source, target].contains { end in
      guard end.chunk >= 0 else { return false }
      let nominal = reading.chunks[end.chunk].nominal
      let isUnnamed =
        nominal.names.isEmpty || nominal.names.allSatisfy { reading.mentions[$0].kind != .name }
      return reading.type(end.entity) == .state && isUnnamed
        && reading.lexicon.nouns.contains(nominal.stem, in: .audience)
    }
  }

  /// Types whose words sport borrows.
  private static let contested: Set<RelationType> = [
    .assault, .threaten, .consult, .concede, .retreat, .sanction,
  ]

  /// Whether sport borrows the frame's words here.
  func isBorrowed(_ frame: Frame) -> Bool {
    Self.contested.contains(frame.trigger.type) && reading.isSport
  }

  /// Whether a condition about the ends holds; those about the words are for ``FrameFinder``.
  private func holds(
    _ condition: Trigger.Condition, of frame: Frame, _ source: Referent, _ target: Referent
  ) -> Bool {
    switch condition {
    case .collective: !isPerson(source) && !isPerson(target)
    case .authority: !isPerson(source)
    case .individual: isPerson(source)
    case .alleged:
      context.standing(source.entity) != .civil && !isAtHome(source.entity, target.entity)
    case .together: areOfTwoStates(source, target)
    case .armed: isArmed(target)
    case .unarmed: !isArmed(target)
    case .named: isPerson(target)
    case .personal:
      isPerson(target) || isOnePerson(target)
        || context.standing(target.entity) == .armedGroup
    case .aimed:
      !isPerson(target) && !isOnePerson(target)
        || FrameFinder(reading: reading).isAimed(frame.head)
    case .negated, .infinitive, .plain, .intransitive, .unaimed, .force, .civil, .bilateral,
      .place, .struck, .disputed, .obliged, .mourned:
      true
    }
  }

  private func isPerson(_ referent: Referent) -> Bool { reading.type(referent.entity) == .person }

  /// « appeler le ministre irakien »: one who acts for a state.
  private func isOnePerson(_ target: Referent) -> Bool {
    target.chunk >= 0 && !reading.chunks[target.chunk].nominal.isPlural
      && reading.lexicon.nouns.contains(reading.chunks[target.chunk].nominal.stem, in: .person)
  }

  /// « interpeller des membres de » an armed group asks nothing of it.
  private func isArmedGroup(_ frame: Frame, _ target: Referent) -> Bool {
    frame.trigger.type == .request && frame.trigger.conditions.contains(.collective)
      && context.standing(target.entity) == .armedGroup
  }

  /// An attack by those who have no arms, or a matter of words.
  private func isBloodless(_ frame: Frame, _ source: Referent, _ target: Referent) -> Bool {
    frame.trigger.type == .assault
      && (context.standing(source.entity) == .civil || isDispute(frame, source, target)
        || isContest(frame, source, target))
  }

  /// « X mène la bataille contre Z »: persons who wage war with words.
  private func isContest(_ frame: Frame, _ source: Referent, _ target: Referent) -> Bool {
    guard isPerson(source), isPerson(target),
      let deed = FrameFinder(reading: reading).deed(of: frame)
    else { return false }
    return reading.lexicon.nouns.contains(reading.chunks[deed].nominal.stem, in: .contest)
  }

  /// « le Premier ministre X a ordonné aux forces du pays », « le Sénat a approuvé le projet du gouvernement »: who acts
  /// upon a body of his own state acts for it.
  private func isOwnState(_ source: Referent, _ target: Referent) -> Bool {
    guard reading.type(target.entity) == .state else { return false }
    if context.standing(source.entity) == .organ {
      let isNamed = target.chunk >= 0 && !reading.chunks[target.chunk].nominal.names.isEmpty
      return context.parent(source.entity) == target.entity && (target.doubt > 0 || !isNamed)
    }
    guard target.doubt > 0, isPerson(source),
      let key = reading.entities[target.entity].registryKey
    else { return false }
    return reading.entities[source.entity].affiliations.contains(key)
  }

  /// Persons of two states: « X et Y ont évoqué » tells of a meeting of these.
  private func areOfTwoStates(_ source: Referent, _ target: Referent) -> Bool {
    guard isPerson(source), isPerson(target),
      let own = reading.homeState(of: source.entity),
      let other = reading.homeState(of: target.entity)
    else { return false }
    return own != other
  }

  /// A wish for what somebody of one's own does.
  private func isAskedAtHome(_ frame: Frame, _ source: Referent, _ target: Referent) -> Bool {
    guard case .directed(_, let targets) = frame.trigger.ends,
      targets.contains(.clause) || frame.trigger.conditions.contains(.obliged)
    else { return false }
    return isAtHome(source.entity, target.entity)
  }

  /// « sa poignée de main avec un chef de l'État » of his own, « l'expulsion d'agents en France » by France's president:
  /// nobody meets or punishes his own state.
  static let abroad: Set<RelationType> = [.agree, .consult, .cooperate, .sanction]

  private func isWithOwnState(_ frame: Frame, _ source: Referent, _ target: Referent) -> Bool {
    Self.abroad.contains(frame.trigger.type)
      && (isHome(source.entity, of: target.entity) || isHome(target.entity, of: source.entity))
  }

  private func isHome(_ state: Int, of person: Int) -> Bool {
    reading.type(state) == .state && reading.type(person) == .person
      && (reading.homeState(of: person) == state
        || context.offices(person)?.contains { $0.body == state && $0.isCurrent } == true)
  }

  /// Whether one of the two is the other's state.
  private func isAtHome(_ source: Int, _ target: Int) -> Bool {
    func belongs(_ member: Int, to state: Int) -> Bool {
      guard reading.type(state) == .state else { return false }
      if reading.type(member) == .person { return reading.homeState(of: member) == state }
      return context.parent(member) == state
    }
    return belongs(source, to: target) || belongs(target, to: source)
  }
}
