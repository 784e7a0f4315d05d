internal import RelgraphCore

extension JSONWriter {
  /// Writes a member with an object of ranks, in the order of its names; no member where it is empty.
  mutating func member(_ name: String, _ ranks: [String: RankEstimate]) {
    guard !ranks.isEmpty else { return }
    key(name)
    beginObject()
    for (name, estimate) in ranks.sortedByName {
      key(name)
      beginObject()
      member("rank", estimate.rank)
      member("best", estimate.best)
      member("worst", estimate.worst)
      member("error", estimate.standardError)
      member("stable", estimate.isStable)
      endObject()
    }
    endObject()
  }
}

extension JSONCursor {
  /// Reads an object of ranks.
  mutating func ranks() throws(GraphFileError) -> [String: RankEstimate] {
    var result: [String: RankEstimate] = [:]
    try object { (cursor, name) throws(GraphFileError) in result[name] = try cursor.rank() }
    return result
  }

  private mutating func rank() throws(GraphFileError) -> RankEstimate {
    let start = try valueStart()
    var places: [String: Int] = [:]
    var error = 0.0
    var isStable = false
    try object { (cursor, name) throws(GraphFileError) in
      switch name {
      case "rank", "best", "worst": places[name] = try cursor.integer()
      case "error": error = try cursor.number()
      case "stable": isStable = try cursor.boolean()
      default: try cursor.skip()
      }
    }
    let rank = try wanted(places["rank"], "rank", from: start)
    return RankEstimate(
      rank: rank, best: places["best"] ?? rank, worst: places["worst"] ?? rank,
      standardError: error, isStable: isStable)
  }
}
