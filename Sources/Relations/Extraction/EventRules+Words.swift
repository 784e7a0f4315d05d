internal import RelgraphCore

/// Attacks of which nothing but words is made: « X a attaqué Y dans un discours ».
extension EventRules {
  /// The type of a relation: an attack by one person is criticism, unless the sentence tells of violence.
  ///
  /// Of states and bodies that may have arms it must be said that it was made of words.
  func type(of frame: Frame, _ source: Referent, _ target: Referent) -> RelationType {
    guard frame.trigger.type == .assault, isAmbiguous(frame),
      reading.type(source.entity) == .person, !reading.tells(of: .violence), !isForces(source)
    else { return frame.trigger.type }
    let isUnarmed =
      reading.type(target.entity) == .person || context.standing(target.entity) == .civil
    return isUnarmed || isMadeOfWords(frame) ? RelationType.accuse : frame.trigger.type
  }

  /// « en conflit avec l'ONU »: with a body that has no arms of its own it is a matter of words.
  func isDispute(_ frame: Frame, _ source: Referent, _ target: Referent) -> Bool {
    guard let deed = FrameFinder(reading: reading).deed(of: frame),
      reading.lexicon.nouns.contains(reading.chunks[deed].nominal.stem, in: .dispute)
    else { return false }
    return [source, target].contains {
      [.civil, .international].contains(context.standing($0.entity))
    }
  }

  /// « le déploiement de troupes en Y »: whoever is told to attack Y helps nobody by sending troops there.
  func isInvasion(_ frame: Frame, _ source: Referent, _ target: Referent) -> Bool {
    guard frame.trigger.type == .aid, let content = frame.content,
      reading.lexicon.nouns.contains(reading.chunks[content].nominal.stem, in: .fighter)
    else { return false }
    return reading.attacked().contains(target.entity)
      || reading.discourse.deeds.contains {
        $0.type == .assault && $0.source == source.entity && $0.target == target.entity
      }
  }

  /// « X, interrogé par l'agence Y »: a medium that asks demands nothing.
  func isInterview(_ frame: Frame, _ source: Referent) -> Bool {
    frame.trigger.type == .request && context.standing(source.entity) == .civil
      && reading.chunks[frame.head].kind == .verbal
      && reading.isVerb(frame.head, of: .interviewingVerb)
  }

  /// Whether the frame's word may speak of words as well as of blows: « attaquer », « une charge ».
  private func isAmbiguous(_ frame: Frame) -> Bool {
    let head = reading.chunks[frame.head]
    if let content = frame.content ?? (head.kind == .nominal ? frame.head : nil) {
      return reading.lexicon.nouns.contains(
        reading.chunks[content].nominal.stem, in: .attackInWords)
    }
    return reading.lexicon.speech.contains(
      verb: head.verb.lemma, isReflexive: head.verb.isReflexive, in: .attackingVerb)
  }

  /// « une attaque verbale », « attaquer dans un discours », « attaquer Y, le qualifiant de »: the sentence tells that
  /// words were used.
  private func isMadeOfWords(_ frame: Frame) -> Bool {
    if reading.tells(of: .wording) { return true }
    return reading.chunks.indices.contains { index in
      let verb = reading.chunks[index].verb
      guard reading.chunks[index].kind == .verbal, index != frame.head,
        verb.form == .presentParticiple || verb.form == .finite
      else { return false }
      return (reading.lexicon.verbTriggers[verb.lemma] ?? []).contains {
        reading.lexicon.triggers[$0].type == .accuse
      }
    }
  }

  /// Whether somebody has arms: an armed group, « l'armée de Y », « les combattants de Y ».
  func isArmed(_ referent: Referent) -> Bool {
    if context.standing(referent.entity) == .armedGroup || isForces(referent) { return true }
    guard referent.chunk >= 0 else { return false }
    return reading.chunks[referent.chunk].nominal.words.contains {
      reading.lexicon.nouns.contains(reading.stem($0), in: .fighter)
    }
  }

  /// « les forces de X ont attaqué Y »: no words.
  private func isForces(_ source: Referent) -> Bool {
    guard source.chunk > 0, reading.chunks[source.chunk].preposition == "de" else { return false }
    return reading.lexicon.nouns.contains(
      reading.chunks[source.chunk - 1].nominal.stem, in: .fighter)
  }
}

extension SentenceReading {
  /// Whether a word of the sentence belongs to a class of nouns.
  func tells(of group: NounClass) -> Bool {
    document.lowered[document.sentences[index].tokens].contains {
      lexicon.nouns.contains($0, in: group)
    }
  }
}
