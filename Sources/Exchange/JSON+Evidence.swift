internal import RelgraphCore

extension JSONWriter {
  /// Writes the members that say where and how a relation is stated, the document apart.
  mutating func members(of evidence: Evidence) {
    members(ofQuote: evidence)
    member("trigger", evidence.trigger)
    member("rule", evidence.rule)
    member("modality", evidence.modality.rawValue)
    member("attributedTo", ifPresent: evidence.attributedTo)
    member("role", ifPresent: evidence.role)
    member("confidence", evidence.confidence)
    if let event = evidence.event {
      member("eventDate", event.date.description)
      member("dateWords", event.words)
      member("dateRule", event.rule)
    }
    if evidence.isCopy { member("copy", true) }
  }

  /// Writes the members of evidence that is no more than a quote; others where they tell something.
  mutating func members(ofCooccurrence evidence: Evidence) {
    let plain = Evidence(
      document: evidence.document, start: evidence.start, end: evidence.end, quote: evidence.quote,
      date: evidence.date, isCopy: evidence.isCopy)
    guard evidence == plain else { return members(of: evidence) }
    members(ofQuote: evidence)
    if evidence.isCopy { member("copy", true) }
  }

  private mutating func members(ofQuote evidence: Evidence) {
    member("start", evidence.start)
    member("end", evidence.end)
    member("quote", evidence.quote)
  }
}

/// The members of a piece of evidence, as they are found.
struct EvidenceMembers {
  private var document: String?
  private var start: Int?
  private var end: Int?
  private var quote: String?
  private var trigger = ""
  private var rule = ""
  private var modality = Modality.asserted
  private var attributedTo: String?
  private var role: String?
  private var confidence = 1.0
  private var date: PartialDate?
  private var eventDate: PartialDate?
  private var dateWords = ""
  private var dateRule = ""
  private var isCopy = false

  /// Reads the member's value, or tells that it is none of a piece of evidence's.
  mutating func read(_ member: String, _ cursor: inout JSONCursor) throws(GraphFileError) -> Bool {
    switch member {
    case "document": document = try cursor.string()
    case "start": start = try cursor.integer()
    case "end": end = try cursor.integer()
    case "quote": quote = try cursor.string()
    case "trigger": trigger = try cursor.string()
    case "rule": rule = try cursor.string()
    case "modality": modality = try cursor.choice(Modality.self)
    case "attributedTo":
      attributedTo = try cursor.optional { (c) throws(GraphFileError) in try c.string() }
    case "role": role = try cursor.optional { (c) throws(GraphFileError) in try c.string() }
    case "confidence":
      confidence =
        try cursor.optional { (c) throws(GraphFileError) in try c.number() } ?? 1
    case "date": date = try cursor.optional { (c) throws(GraphFileError) in try c.date() }
    case "eventDate":
      eventDate = try cursor.optional { (c) throws(GraphFileError) in try c.date() }
    case "dateWords": dateWords = try cursor.string()
    case "dateRule": dateRule = try cursor.string()
    case "copy": isCopy = try cursor.boolean()
    default: return false
    }
    return true
  }

  /// The evidence; an error at `origin` where a member is missing or the offsets run backwards.
  func evidence(
    _ cursor: JSONCursor, document known: String? = nil, date knownDate: PartialDate? = nil,
    from origin: Int
  ) throws(GraphFileError) -> Evidence {
    let start = try cursor.wanted(start, "start", from: origin)
    let end = try cursor.wanted(end, "end", from: origin)
    try cursor.checkOffsets(start, end, from: origin)
    return Evidence(
      document: try cursor.wanted(document ?? known, "document", from: origin), start: start,
      end: end, quote: try cursor.wanted(quote, "quote", from: origin), trigger: trigger,
      rule: rule, modality: modality, attributedTo: attributedTo, role: role,
      confidence: confidence, date: date ?? knownDate,
      event: eventDate.map { EventDate(date: $0, words: dateWords, rule: dateRule) },
      isCopy: isCopy)
  }
}

extension JSONCursor {
  /// Checks that offsets into a text run forwards.
  func checkOffsets(_ start: Int, _ end: Int, from origin: Int) throws(GraphFileError) {
    guard 0 <= start, start <= end else {
      throw error(
        at: origin, "start \(start) and end \(end) are no range of a text",
        "count Unicode scalars from 0, the start first")
    }
  }

  /// Reads a list of evidence, which may not be empty.
  mutating func evidenceList() throws(GraphFileError) -> EvidenceList {
    let origin = try valueStart()
    var all: [Evidence] = []
    try array { (cursor) throws(GraphFileError) in
      let start = try cursor.valueStart()
      var members = EvidenceMembers()
      try cursor.object { (cursor, name) throws(GraphFileError) in
        if try !members.read(name, &cursor) { try cursor.skip() }
      }
      all.append(try members.evidence(cursor, from: start))
    }
    guard let list = EvidenceList(all) else {
      throw error(at: origin, "the evidence is empty", "give every edge a quote")
    }
    return list
  }
}
