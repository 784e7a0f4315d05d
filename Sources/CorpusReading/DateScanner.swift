internal import RelgraphCore

/// Finds dates and times of day as news print them, at a given place of a folded text.
struct DateScanner {
  /// A date as printed.
  struct Match {
    /// Index behind its last unit.
    let end: Int
    /// The day, or nothing where the year is missing.
    let date: PartialDate?
  }

  let pack: LayoutPhrases
  let units: [FoldedText.Unit]

  /// The date at `index`: « mardi 1er juin 2017 », « le 5 mars », `05/03/2024`, `2024-03-05`.
  ///
  /// With `allowsMonths`, also « août 2023 » and `2023-08`.
  func date(at index: Int, allowsMonths: Bool = false) -> Match? {
    guard isWordStart(index) else { return nil }
    var start = index
    while start < units.count {
      guard
        let next = pack.articles.match(units, at: start) ?? pack.weekdays.match(units, at: start),
        next < units.count
      else {
        break
      }
      start = skipped(next, " .,")
    }
    if start > index, start >= units.count { return nil }
    return named(start) ?? numeric(start, allowsMonths: allowsMonths)
      ?? (allowsMonths ? monthAndYear(start) : nil)
  }

  /// The time at `index`: « à 14h05 », `09:53 UTC`, « 10 h ».
  func time(at index: Int) -> Int? {
    var start = index
    if let next = pack.times.match(units, at: index) { start = skipped(next, " :") }
    guard isWordStart(start), let (hour, behind) = number(start, 1...2), hour < 25 else {
      return nil
    }
    var end = skipped(behind, " ")
    guard end < units.count, units[end].scalar == "h" || units[end].scalar == ":" else {
      return nil
    }
    let isColon = units[end].scalar == ":"
    end += 1
    let minutes = skipped(end, " ")
    if let (_, next) = number(minutes, 2...2) {
      end = next
    } else if isColon || (end < units.count && units[end].isLetter) {
      return nil
    }
    while end < units.count, units[end].scalar == ":", let (_, next) = number(end + 1, 2...2) {
      end = next
    }
    return zone(end)
  }

  private func zone(_ end: Int) -> Int {
    let start = skipped(end, " (")
    guard start < units.count, let next = pack.times.match(units, at: start) else { return end }
    var last = next
    if last < units.count, units[last].scalar == "+" || units[last].scalar == "-",
      let (_, behind) = number(last + 1, 1...2)
    {
      last = behind
    }
    return last
  }

  private func named(_ index: Int) -> Match? {
    var day: Int
    var next: Int
    if let (number, end) = number(index, 1...2), end < units.count, units[end].scalar == " " {
      (day, next) = (number, end)
    } else if let end = pack.ordinals.match(units, at: index) {
      (day, next) = (1, end)
    } else {
      return nil
    }
    next = skipped(next, " ")
    guard let (month, end) = month(next) else { return nil }
    let yearStart = skipped(end, " .,")
    guard let (year, behind) = number(yearStart, 4...4) else {
      day = min(day, 31)
      return day > 0 ? Match(end: end, date: nil) : nil
    }
    guard let date = PartialDate(year: year, month: month, day: day) else { return nil }
    return Match(end: behind, date: date)
  }

  private func monthAndYear(_ index: Int) -> Match? {
    guard let (month, end) = month(index), let (year, behind) = number(skipped(end, " ."), 4...4),
      let date = PartialDate(year: year, month: month)
    else { return nil }
    return Match(end: behind, date: date)
  }

  private func month(_ index: Int) -> (Int, Int)? {
    for (name, number) in pack.months {
      let end = index + name.count
      guard end <= units.count else { continue }
      if zip(name, units[index..<end]).contains(where: { $0 != $1.scalar }) { continue }
      if end < units.count, units[end].isWord { continue }
      return (number, end < units.count && units[end].scalar == "." ? end + 1 : end)
    }
    return nil
  }

  private func numeric(_ index: Int, allowsMonths: Bool) -> Match? {
    guard let (first, afterFirst) = number(index, 1...4), afterFirst < units.count,
      isOne(units[afterFirst].scalar, of: "-/."),
      let (second, afterSecond) = number(afterFirst + 1, 1...2)
    else { return nil }
    let separator = units[afterFirst].scalar
    let isYearFirst = afterFirst - index == 4
    guard afterSecond < units.count, units[afterSecond].scalar == separator,
      let (third, end) = number(afterSecond + 1, 1...4)
    else {
      guard allowsMonths, isYearFirst, separator != ".", afterSecond - afterFirst == 3,
        let date = PartialDate(year: first, month: second)
      else { return nil }
      return Match(end: afterSecond, date: date)
    }
    let width = end - afterSecond - 1
    let date: PartialDate?
    if isYearFirst, width <= 2 {
      date = PartialDate(year: first, month: second, day: third)
    } else if width == 4, !isYearFirst {
      date = PartialDate(year: third, month: second, day: first)
    } else if width == 2, !isYearFirst, separator == "/" {
      // Two figures for a year, as POSIX reads them.
      date = PartialDate(year: third + (third < 69 ? 2000 : 1900), month: second, day: first)
    } else {
      date = nil
    }
    guard let date else { return nil }
    return Match(end: clock(end), date: date)
  }

  /// Goes past the time of an ISO date: `T10:12:00+01:00`.
  private func clock(_ end: Int) -> Int {
    guard end < units.count, units[end].scalar == "t" else { return end }
    var index = end + 1
    while index < units.count,
      units[index].digit != nil || isOne(units[index].scalar, of: ":.+-z")
    {
      index += 1
    }
    return index
  }

  private func number(_ index: Int, _ widths: ClosedRange<Int>) -> (Int, Int)? {
    var end = index
    var value = 0
    while end < units.count, let digit = units[end].digit {
      guard end - index < widths.upperBound else { return nil }
      value = value * 10 + digit
      end += 1
    }
    return widths.contains(end - index) ? (value, end) : nil
  }

  private func isWordStart(_ index: Int) -> Bool {
    guard index < units.count else { return false }
    return index == 0 || !units[index - 1].isWord
  }

  private func skipped(_ index: Int, _ characters: StaticString) -> Int {
    var index = index
    while index < units.count, isOne(units[index].scalar, of: characters) { index += 1 }
    return index
  }

  /// Whether a scalar is one of some ASCII characters.
  private func isOne(_ scalar: Unicode.Scalar, of characters: StaticString) -> Bool {
    guard scalar.isASCII else { return false }
    let byte = UInt8(scalar.value)
    return characters.withUTF8Buffer { $0.contains(byte) }
  }
}
