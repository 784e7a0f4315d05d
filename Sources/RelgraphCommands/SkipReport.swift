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
    let lines = lines(remarks)
    for line in lines.prefix(most) { Terminal.warn(line) }
    if lines.count > most { Terminal.warn("\(lines.count - most) more remarks on the input") }
  }

  /// One line a remark; options that texts have no use for are told once, however many texts there are.
  private static func lines(_ remarks: [Remark]) -> [String] {
    let unused = remarks.filter { $0.kind == .unusedField }
    return remarks.filter { $0.kind != .unusedField || $0 == unused.first }.map { remark in
      var place = remark.line.map { "\(remark.path):\($0)" } ?? remark.path
      if remark == unused.first, unused.count > 1 { place += " and \(unused.count - 1) more" }
      return "\(place): \(remark.sentence)"
    }
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
