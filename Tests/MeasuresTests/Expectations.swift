import Testing

/// Expects two vectors to agree to `tolerance`, relative to the larger number.
func expectClose(
  _ found: [Double], _ expected: [Double]?, tolerance: Double = 1e-9, floor: Double = 1e-12,
  _ what: String, at location: SourceLocation = #_sourceLocation
) {
  guard let expected, found.count == expected.count else {
    Issue.record(
      "\(what): \(found.count) values, not \(expected?.count ?? 0)", sourceLocation: location)
    return
  }
  let wrong = found.indices.first { node in
    let difference = abs(found[node] - expected[node])
    return !(difference <= max(floor, tolerance * max(abs(found[node]), abs(expected[node]))))
  }
  if let wrong {
    Issue.record(
      "\(what): node \(wrong) has \(found[wrong]), not \(expected[wrong])", sourceLocation: location
    )
  }
}

/// Expects every number to be one.
func expectFinite(_ found: [Double], at location: SourceLocation = #_sourceLocation) {
  if let wrong = found.firstIndex(where: { !$0.isFinite }) {
    Issue.record("node \(wrong) has \(found[wrong])", sourceLocation: location)
  }
}

/// Expects whole numbers as they are.
func expectEqual(
  _ found: [Int], _ expected: [Double]?, _ what: String,
  at location: SourceLocation = #_sourceLocation
) {
  expectClose(found.map(Double.init), expected, tolerance: 0, floor: 0, what, at: location)
}
