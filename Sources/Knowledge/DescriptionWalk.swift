internal import Linguistics
internal import RelgraphCore

/// Where a walk through a document stands: who is present, and who governs the clause.
struct DescriptionWalk {
  private(set) var salience = Salience()
  /// The entity that opened the clause, none behind a boundary.
  private(set) var clauseSubject: Referent?
  /// Whom or what the sentence names first.
  private(set) var speaker: Referent?
  /// The state named last, not by an adjective, and the sentence of it.
  private(set) var lastState: (referent: Referent, sentence: Int)?
  private(set) var isInHeading = false
  private var isOpening = true
  /// Whether nothing but the subject's own words stands before in the sentence.
  private var isFirst = true
  private var sentence = 0
  private let view: ResolverView
  private let lexicon: DescriptionLexicon

  init(view: ResolverView, lexicon: DescriptionLexicon) {
    self.view = view
    self.lexicon = lexicon
  }

  /// Begins a sentence.
  mutating func open(_ sentence: Int) {
    self.sentence = sentence
    isOpening = true
    isFirst = true
    clauseSubject = nil
    speaker = nil
    isInHeading =
      view.document.blockKind(of: view.document.sentences[sentence]) == .heading
  }

  /// Passes a token that names nobody.
  mutating func step(_ token: Int) {
    let word = view.folded[token]
    if view.document.tokens[token].kind != .word || lexicon.clauseOpeners.contains(word)
      || view.document.lowered[token] == "où"
    {
      // A hyphen or an apostrophe parts no clauses.
      if view.document.tokens[token].kind == .number { return }
      isOpening = true
      clauseSubject = nil
    } else if !view.has(.article, at: token), view.cues.titles[word] == nil,
      lexicon.before[word] == nil, lexicon.behind[word] == nil
    {
      isOpening = false
      isFirst = false
    }
  }

  /// Takes in a name, an adjective or a capital.
  mutating func note(_ sighting: Sighting, _ persons: PersonClusters) {
    note(sighting, persons.clusterOfSpan[sighting.span.start])
  }

  /// Takes in a mention of the person of a cluster, or of the state or body that it names.
  mutating func note(_ sighting: Sighting, _ cluster: Int?) {
    let referent: Referent? =
      sighting.type == .person ? cluster.map(Referent.person) : sighting.referent
    guard let referent else { return }
    let isCitizen = isCitizen(sighting)
    salience.note(
      referent, sighting.type,
      Salience.Mention(
        sentence: sentence,
        weight: isCitizen ? 0.2 : weight(sighting) * (isOpening && isFirst ? 1.4 : 1),
        isSubject: isOpening && !isCitizen, isInHeading: isInHeading && !isCitizen))
    guard sighting.kind != .adjective else { return }
    if sighting.type == .state { lastState = (referent, sentence) }
    if isOpening { clauseSubject = referent }
    if speaker == nil { speaker = referent }
    isOpening = false
    isFirst = false
  }

  /// Takes in a state that a description of somebody else names.
  mutating func note(inner sighting: Sighting) {
    guard let referent = sighting.referent else { return }
    if sighting.kind != .adjective { lastState = (referent, sentence) }
    salience.note(
      referent, sighting.type,
      Salience.Mention(
        sentence: sentence, weight: 0.8, isSubject: false,
        isInHeading: isInHeading))
  }

  /// « un Français enlevé au Tchad »: who is from a state says little of it.
  private func isCitizen(_ sighting: Sighting) -> Bool {
    let first = sighting.tokens.lowerBound
    return sighting.kind == .adjective && view.isCapital(first)
      && lexicon.counting.contains(view.word(first - 1, in: sentence))
  }

  private func weight(_ sighting: Sighting) -> Double {
    switch sighting.kind {
    case .adjective: return 0.5
    case .metonym, .description: return 1
    case .name:
      return view.has(.locative, at: sighting.tokens.lowerBound - 1, in: sentence) ? 0.7 : 1.2
    }
  }
}
