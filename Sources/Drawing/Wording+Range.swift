import RelgraphCore

extension Wording {
  /// A stretch of time: « depuis juin 2024 », « jusqu'au 3 mai 2024 »; nothing for all of it.
  func range(_ range: DateRange) -> String? {
    let since = range.since.map { date in
      let text = DateWords.text(date, language)
      return pick(date.day == nil ? "depuis \(text)" : "depuis le \(text)", "since \(text)")
    }
    let until = range.until.map { date in
      let text = DateWords.text(date, language)
      return pick(date.day == nil ? "jusqu'en \(text)" : "jusqu'au \(text)", "until \(text)")
    }
    let ends = [since, until].compactMap(\.self)
    return ends.isEmpty ? nil : ends.joined(separator: " ")
  }
}
