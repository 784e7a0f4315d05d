internal import RelgraphCore

/// Whom or what a description may stand for, inside one document.
enum Referent: Hashable {
  /// A cluster of a person's names.
  case person(Int)
  /// A state or a body of the registry.
  case registry(String)
  /// A body by its name as printed.
  case body(String)
}

/// How present each entity is in a reader's mind at a place of a document.
///
/// Every mention adds to an entity's activation, a subject more than an object and a name more than an
/// adjective; from one sentence to the next it falls by a fixed share. What a heading names keeps a bonus
/// throughout. Candidates are the entities spoken of last, so that a long document costs no more for
/// each description than a short one.
struct Salience {
  /// What is known of an entity's mentions so far.
  struct Trace {
    var activation = 0.0
    /// Sentence at which ``activation`` holds.
    var sentence = 0
    /// How often it was mentioned.
    var count = 0
    var isInHeading = false
  }

  private static let decay = 0.6
  private static let remembered = 24

  private var traces: [Referent: Trace] = [:]
  private var recent: [EntityType: [Referent]] = [:]
  private var counts: [EntityType: Int] = [:]

  /// A mention, as far as its weight goes.
  struct Mention {
    let sentence: Int
    let weight: Double
    let isSubject: Bool
    let isInHeading: Bool
  }

  /// Says that an entity is mentioned.
  ///
  /// - Complexity: O(1).
  mutating func note(_ referent: Referent, _ type: EntityType, _ mention: Mention) {
    var trace = traces[referent] ?? Trace()
    trace.activation =
      Self.faded(trace, at: mention.sentence) + mention.weight * (mention.isSubject ? 1.3 : 1)
    trace.sentence = mention.sentence
    trace.count += 1
    trace.isInHeading = trace.isInHeading || mention.isInHeading
    traces[referent] = trace
    counts[type, default: 0] += 1
    var list = recent[type] ?? []
    if let index = list.lastIndex(of: referent) { list.remove(at: index) }
    list.append(referent)
    if list.count > Self.remembered { list.removeFirst() }
    recent[type] = list
  }

  /// What is known of an entity's mentions, where it has any.
  func trace(_ referent: Referent) -> Trace? { traces[referent] }

  /// The entities spoken of last, the last one first.
  func candidates(_ type: EntityType) -> [Referent] { (recent[type] ?? []).reversed() }

  /// How present an entity is in a sentence.
  func value(_ referent: Referent, _ type: EntityType, at sentence: Int) -> Double {
    guard let trace = traces[referent] else { return 0 }
    let share = Double(trace.count) / Double(max(1, counts[type] ?? 1))
    return Self.faded(trace, at: sentence) + (trace.isInHeading ? 0.5 : 0) + 0.6 * share
  }

  private static func faded(_ trace: Trace, at sentence: Int) -> Double {
    var activation = trace.activation
    for _ in 0..<min(20, max(0, sentence - trace.sentence)) { activation *= decay }
    return activation
  }
}
