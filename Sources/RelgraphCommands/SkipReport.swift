internal import CorpusReading

/// Tells what was skipped, and what else there is to know about the input.
enum SkipReport {
  /// How many lines are told one by one before the rest is only counted.
  private static let most = 20

  /// Writes the report to standard error.
  static func warn(_ skips: [Skip], _ remarks: [Remark], quiet: Bool) {
    for skip in skips.prefix(most) { Terminal.warn("skipped \(skip.description)") }
    if skips.count > most {
      Terminal.warn("skipped \(skips.count - most) more: \(counts(skips.dropFirst(most)))")
    }
    guard !quiet else { return }
    for remark in remarks.prefix(most) {
      let place = remark.line.map { "\(remark.path):\($0)" } ?? remark.path
      Terminal.warn("\(place): \(remark.sentence)")
    }
    if remarks.count > most { Terminal.warn("\(remarks.count - most) more remarks on the input") }
  }

  /// « 3 binary, 1 unsupported format ».
  static func counts(_ skips: some Sequence<Skip>) -> String {
    var counts: [String: Int] = [:]
    for skip in skips { counts[skip.reason.rawValue, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { "\($0.value) \(words($0.key))" }
      .joined(separator: ", ")
  }

  /// A code in plain words: « unsupportedFormat » is « unsupported format ».
  private static func words(_ code: String) -> String {
    code.reduce(into: "") { $0 += $1.isUppercase ? " " + $1.lowercased() : String($1) }
  }
}
