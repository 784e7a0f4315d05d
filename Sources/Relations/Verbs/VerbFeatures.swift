/// What a form of a verb tells about tense, mood and number.
struct VerbFeatures: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  static let infinitive = VerbFeatures(rawValue: 1 << 0)
  static let present = VerbFeatures(rawValue: 1 << 1)
  static let imperfect = VerbFeatures(rawValue: 1 << 2)
  static let future = VerbFeatures(rawValue: 1 << 3)
  static let conditional = VerbFeatures(rawValue: 1 << 4)
  static let subjunctive = VerbFeatures(rawValue: 1 << 5)
  static let simplePast = VerbFeatures(rawValue: 1 << 6)
  static let pastParticiple = VerbFeatures(rawValue: 1 << 7)
  static let presentParticiple = VerbFeatures(rawValue: 1 << 8)
  static let singular = VerbFeatures(rawValue: 1 << 9)
  static let plural = VerbFeatures(rawValue: 1 << 10)

  /// Any tense that can carry a clause on its own.
  static let finite: VerbFeatures = [
    .present, .imperfect, .future, .conditional, .subjunctive, .simplePast,
  ]

  /// Whether one of the finite tenses is among them.
  var isFinite: Bool { !isDisjoint(with: .finite) }
}

/// One way to read a form: of which verb, and which form of it.
struct VerbReading: Hashable, Sendable {
  /// The infinitive.
  let lemma: String
  /// What the form tells; several where the form is shared (« finit »).
  let features: VerbFeatures
}
