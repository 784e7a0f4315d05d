internal import RelgraphCore

extension JSONCursor {
  /// Reads what a map was made from.
  mutating func corpusSummary() throws(GraphFileError) -> CorpusSummary {
    var counts: [String: Int] = [:]
    var dates: [String: PartialDate] = [:]
    var window = "sentence"
    try object { (cursor, name) throws(GraphFileError) in
      switch name {
      case "documents", "distinctDocuments", "sentences", "resamples":
        counts[name] = try cursor.integer()
      case "earliest", "latest", "since", "until":
        dates[name] = try cursor.optional { (c) throws(GraphFileError) in try c.date() }
      case "window": window = try cursor.string()
      default: try cursor.skip()
      }
    }
    return CorpusSummary(
      documents: counts["documents"] ?? 0, sentences: counts["sentences"] ?? 0,
      earliest: dates["earliest"], latest: dates["latest"], window: window,
      resamples: counts["resamples"] ?? 0, distinctDocuments: counts["distinctDocuments"],
      range: DateRange(since: dates["since"], until: dates["until"]))
  }

  /// Reads the relation types.
  mutating func definitions() throws(GraphFileError) -> [RelationDefinition] {
    var result: [RelationDefinition] = []
    try array { (cursor) throws(GraphFileError) in result.append(try cursor.definition()) }
    return result
  }

  private mutating func definition() throws(GraphFileError) -> RelationDefinition {
    let start = try valueStart()
    var type: String?
    var labels: [String: String] = [:]
    var isSymmetric = false
    var quad: QuadClass?
    var score = 0.0
    var plover = ""
    var ends: [String: [EntityType]] = [:]
    try object { (cursor, name) throws(GraphFileError) in
      switch name {
      case "type": type = try cursor.string()
      case "labels":
        try cursor.object { (c, language) throws(GraphFileError) in
          labels[language] = try c.string()
        }
      case "symmetric": isSymmetric = try cursor.boolean()
      case "quad": quad = try cursor.choice(QuadClass.self)
      case "score": score = try cursor.number()
      case "plover": plover = try cursor.string()
      case "sources", "targets": ends[name] = try cursor.entityTypes()
      default: try cursor.skip()
      }
    }
    return RelationDefinition(
      type: RelationType(rawValue: try wanted(type, "type", from: start)), labels: labels,
      isSymmetric: isSymmetric, quad: try wanted(quad, "quad", from: start), score: score,
      plover: plover, sources: ends["sources"] ?? [], targets: ends["targets"] ?? [])
  }

  private mutating func entityTypes() throws(GraphFileError) -> [EntityType] {
    var result: [EntityType] = []
    try array { (cursor) throws(GraphFileError) in
      result.append(try cursor.choice(EntityType.self))
    }
    return result
  }

  /// Reads an object of numbers; a member that is `null` is left out.
  mutating func numbers() throws(GraphFileError) -> [String: Double] {
    var result: [String: Double] = [:]
    try object { (cursor, name) throws(GraphFileError) in
      result[name] = try cursor.optional { (c) throws(GraphFileError) in try c.number() }
    }
    return result
  }
}
