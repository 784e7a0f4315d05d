internal import RelgraphCore

/// Dates in fields and file names, where nothing but a date is meant.
enum PublicationDate {
  /// The date that a field's value tells, in any of the ways that exports write it.
  ///
  /// ISO 8601 with or without time, `2024/03/05`, day-first figures, the pack's long dates, RFC 5322
  /// (« Tue, 05 Mar 2024 10:00 GMT »), « March 5, 2024 », eight figures, Unix seconds or milliseconds,
  /// a month or a year alone.
  static func parse(_ value: String, pack: LayoutPhrases) -> PartialDate? {
    let bytes = Array(value.utf8.prefix(200))
    let text = String(decoding: bytes, as: UTF8.self)
    let whole = Array(text.utf8)
    let units = FoldedText(whole, 0..<whole.count).units
    let scanner = DateScanner(pack: pack, units: units)
    for index in units.indices {
      if let match = scanner.date(at: index, allowsMonths: true), let date = match.date {
        return date
      }
    }
    return figures(units) ?? english(text)
  }

  private static func figures(_ units: [FoldedText.Unit]) -> PartialDate? {
    let digits = units.compactMap(\.digit)
    guard digits.count == units.count else {
      return digits.count >= 8 && units.prefix(8).allSatisfy({ $0.digit != nil })
        && units.count > 8 && units[8].scalar == "t"
        ? compact(Array(digits.prefix(8))) : nil
    }
    switch digits.count {
    case 4: return PartialDate(year: number(digits[...]))
    case 8: return compact(digits)
    case 9, 10: return day(ofUnixSecond: number(digits[...]))
    case 13: return day(ofUnixSecond: number(digits[...]) / 1000)
    default: return nil
    }
  }

  private static func compact(_ digits: [Int]) -> PartialDate? {
    PartialDate(
      year: number(digits[..<4]), month: number(digits[4..<6]), day: number(digits[6..<8]))
  }

  private static func number(_ digits: ArraySlice<Int>) -> Int {
    digits.reduce(0) { $0 * 10 + $1 }
  }

  /// The day in UTC, after the algorithm of Hinnant's `civil_from_days`.
  static func day(ofUnixSecond second: Int) -> PartialDate? {
    let days = second / 86_400 + 719_468
    let era = days / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return PartialDate(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  private static let englishMonths = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// English names of months, which protocols and many exports use whatever their language.
  private static func english(_ text: String) -> PartialDate? {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard
      let place = words.firstIndex(where: { word in
        word.count >= 3 && englishMonths.contains(String(word.prefix(3)))
      }), let month = englishMonths.firstIndex(of: String(words[place].prefix(3)))
    else { return nil }
    func number(_ index: Int) -> Int? { words.indices.contains(index) ? Int(words[index]) : nil }
    if let day = number(place - 1), let year = number(place + 1), year > 999 {
      return PartialDate(year: year, month: month + 1, day: day)
    }
    if let day = number(place + 1), let year = number(place + 2), year > 999 {
      return PartialDate(year: year, month: month + 1, day: day)
    }
    guard let year = number(place + 1), year > 999 else { return nil }
    return PartialDate(year: year, month: month + 1)
  }

  /// The date in a path such as `2024-03-05-x.txt`, `20240305_x`, `2016_12_19-003`, `2024/03/05/x` or
  /// `05-03-2024-x`; the month of a folder `2024-03` or `2024/03` where no day is told.
  static func inPath(_ path: String) -> PartialDate? {
    let bytes = Array(path.utf8)
    for index in bytes.indices.reversed() where isDigit(bytes, index) {
      guard index == 0 || !isWord(bytes[index - 1]) else { continue }
      if let date = date(bytes, index) ?? dayFirst(bytes, index) { return date }
    }
    return month(ofFolders: path.split(separator: "/").dropLast())
  }

  /// `05-03-2024`.
  private static func dayFirst(_ bytes: [UInt8], _ index: Int) -> PartialDate? {
    guard let day = figures(bytes, index, 2), let month = figures(bytes, index + 3, 2),
      let year = figures(bytes, index + 6, 4), (1900...2099).contains(year),
      "-_.".utf8.contains(bytes[index + 2]), bytes[index + 5] == bytes[index + 2],
      !isDigit(bytes, index + 10)
    else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }

  /// The month of the innermost folder that is named after one.
  private static func month(ofFolders folders: ArraySlice<Substring>) -> PartialDate? {
    let names = folders.map { Array($0.utf8) }
    for (index, name) in names.enumerated().reversed() {
      let isNested = name.count == 2 && index > 0 && names[index - 1].count == 4
      let whole = isNested ? names[index - 1] + [UInt8(ascii: "-")] + name : name
      guard whole.count == 7, "-_.".utf8.contains(whole[4]), let year = figures(whole, 0, 4),
        (1900...2099).contains(year), let month = figures(whole, 5, 2)
      else { continue }
      return PartialDate(year: year, month: month)
    }
    return nil
  }

  private static func date(_ bytes: [UInt8], _ index: Int) -> PartialDate? {
    guard let year = figures(bytes, index, 4), (1000...2999).contains(year), index + 4 < bytes.count
    else { return nil }
    let separator = bytes[index + 4]
    if let month = figures(bytes, index + 4, 2), let day = figures(bytes, index + 6, 2),
      (1900...2099).contains(year), !continues(bytes, index + 8)
    {
      return PartialDate(year: year, month: month, day: day)
    }
    guard "-_./".utf8.contains(separator), let month = figures(bytes, index + 5, 2),
      index + 7 < bytes.count, bytes[index + 7] == separator,
      let day = figures(bytes, index + 8, 2), !isDigit(bytes, index + 10)
    else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }

  private static func figures(_ bytes: [UInt8], _ index: Int, _ count: Int) -> Int? {
    guard index + count <= bytes.count else { return nil }
    var value = 0
    for offset in index..<(index + count) {
      guard isDigit(bytes, offset) else { return nil }
      value = value * 10 + Int(bytes[offset]) - 48
    }
    return value
  }

  private static func isDigit(_ bytes: [UInt8], _ index: Int) -> Bool {
    index < bytes.count && (48...57).contains(bytes[index])
  }

  private static func continues(_ bytes: [UInt8], _ index: Int) -> Bool {
    index < bytes.count && isWord(bytes[index])
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte | 0x20)
  }
}
