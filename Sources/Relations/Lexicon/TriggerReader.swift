internal import Linguistics
internal import RelgraphCore

/// Reads a file of triggers: « KIND head|head + content|content : ENDS [@CONDITION…] ».
///
/// `ENDS` is « S=places T=places » (source and target), « B=places » (both ends of a symmetric type) or
/// « M=places » (each acts on the other); places are separated by commas and tried in that order.
struct TriggerReader {
  let data: DataLines
  let type: RelationType

  /// The triggers, one for each alternative head.
  func triggers() throws(RelationDataError) -> [Trigger] {
    var triggers: [Trigger] = []
    for line in data.lines {
      let (words, frame) = try data.pair(
        line, separator: ":", expected: "« kind words : S=… T=… »")
      guard let space = words.firstIndex(of: " "),
        let kind = Trigger.Kind(rawValue: String(words[..<space]))
      else {
        throw data.error(line, "no kind of word", "start the line with verb, noun or adj")
      }
      let sides = words[space...].split(separator: "+", maxSplits: 1)
      let heads = Self.alternatives(sides.first ?? "")
      let contents = sides.count > 1 ? Self.alternatives(sides[1]) : []
      guard !heads.isEmpty else {
        throw data.error(line, "no head", "name a verb, noun or adjective")
      }
      let (ends, conditions) = try ends(frame, line)
      for head in heads {
        triggers.append(
          trigger(kind: kind, head: head, contents: contents, ends: ends, conditions: conditions))
      }
    }
    return triggers
  }

  private func trigger(
    kind: Trigger.Kind, head: String, contents: [String], ends: Trigger.Ends,
    conditions: Set<Trigger.Condition>
  ) -> Trigger {
    var words = DataLines.words(head)
    var isReflexive = false
    if kind == .verb, let first = words.first {
      if first == "se" {
        isReflexive = true
        words.removeFirst()
      } else if first.hasPrefix("s'") {
        isReflexive = true
        words[0] = String(first.dropFirst(2))
        // « s'en prendre à »: the second pronoun stands among the clitics too.
        if words[0] == "en" { words.removeFirst() }
      }
    }
    let stem = words.first.map { kind == .verb ? $0 : NounClasses.stem($0) } ?? ""
    let phrases = contents.map { content in
      let words = DataLines.words(content)
      return Trigger.Phrase(
        head: NounClasses.stem(words.first ?? ""), tail: Array(words.dropFirst()))
    }
    return Trigger(
      type: type, kind: kind, phrase: .init(head: stem, tail: Array(words.dropFirst())),
      isReflexive: isReflexive, contents: phrases, ends: ends, conditions: conditions,
      name: "\(type.rawValue).\(kind.rawValue).\(head.replacing(" ", with: "-"))")
  }

  private func ends(
    _ frame: String, _ line: DataLines.Line
  ) throws(RelationDataError) -> (Trigger.Ends, Set<Trigger.Condition>) {
    var sides: [String: [Trigger.Place]] = [:]
    var conditions: Set<Trigger.Condition> = []
    for part in DataLines.words(frame) {
      if let condition = Trigger.Condition(rawValue: part) {
        conditions.insert(condition)
        continue
      }
      let (key, value) = try data.pair(
        DataLines.Line(number: line.number, text: part), separator: "=",
        expected: "S=, T=, B= or M=")
      var places: [Trigger.Place] = []
      for name in value.split(separator: ",") {
        guard let place = Trigger.Place(name: String(name)) else {
          throw data.error(line, "unknown place « \(name) »", "name a place or a preposition")
        }
        places.append(place)
      }
      sides[key] = places
    }
    if let source = sides["S"], let target = sides["T"], sides.count == 2 {
      return (.directed(source: source, target: target), conditions)
    }
    if let both = sides["B"] ?? sides["M"], sides.count == 1 { return (.mutual(both), conditions) }
    throw data.error(line, "ends not understood", "write S=… T=…, or B=…, or M=…")
  }

  private static func alternatives(_ text: Substring) -> [String] {
    text.split(separator: "|").map { DataLines.trimmed($0) }.filter { !$0.isEmpty }
  }
}

extension Trigger.Place {
  private static let prepositions: Set<String> = [
    "à", "de", "en", "avec", "contre", "par", "pour", "sur", "sous", "dans", "entre", "chez",
    "vers",
    "envers", "devant", "derrière", "auprès", "face", "sujet", "concernant", "près", "visant",
  ]

  /// The place that a frame calls `name`.
  init?(name: String) {
    switch name {
    case "subj": self = .subject
    case "obj": self = .object(loose: false)
    case "obj*": self = .object(loose: true)
    case "adj": self = .adjective
    case "owner": self = .owner
    case "poss": self = .possessive
    case "app": self = .apposed
    case "clause": self = .clause
    case "speaker": self = .speaker
    default:
      guard Self.prepositions.contains(name) else { return nil }
      self = .preposition(name)
    }
  }
}
