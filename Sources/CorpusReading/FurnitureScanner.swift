internal import RelgraphCore

/// Reads what stands around the news in one line or paragraph: dates, bylines, invitations, places.
///
/// It goes from left to right over small pieces that are known to be no news. What it does not know
/// stops it; whether the part before the stop is furniture is for ``FurnitureRun`` to say.
struct FurnitureScanner {
  let pack: LayoutPhrases
  let units: [FoldedText.Unit]
  private let dates: DateScanner

  init(pack: LayoutPhrases, units: [FoldedText.Unit]) {
    self.pack = pack
    self.units = units
    dates = DateScanner(pack: pack, units: units)
  }

  /// Reads furniture from `start` as far as it goes.
  func run(from start: Int) -> FurnitureRun {
    var run = FurnitureRun(end: start)
    var index = start
    while index < units.count {
      if let next = piece(at: index, &run) {
        run.pieces += 1
        run.end = next
        run.gap = .none
        index = next
        if run.endsInDash { break }
      } else if !units[index].isWord, units[index].scalar != "'" {
        if !run.note(units[index].scalar) { break }
        index += 1
      } else {
        break
      }
    }
    if index == units.count { run.end = index }
    return run
  }

  private func piece(at index: Int, _ run: inout FurnitureRun) -> Int? {
    if let next = restOfLine(at: index, run) {
      run.isStrong = true
      return next
    }
    if let next = keyedDate(at: index, &run) { return next }
    if let dateline = dateline(at: index) {
      run.endsInDash = dateline.hasDash
      run.hasDateline = true
      if let date = dateline.date { run.dates.append((.dateline, date)) }
      return dateline.end
    }
    if let date = dates.date(at: index) {
      run.hasPlainDate = true
      if let day = date.date { run.dates.append((.plain, day)) }
      return date.end
    }
    if run.hasDate, let next = dates.time(at: index) { return next }
    if let next = pack.strong.match(units, at: index) {
      run.isStrong = true
      return next
    }
    if let next = pack.weak.match(units, at: index) {
      run.isWeak = true
      return next
    }
    if let next = byline(at: index, &run) { return next }
    if let next = source(at: index, &run) { return next }
    if let next = cell(at: index, &run) { return next }
    if let next = pack.glue.match(units, at: index) { return next }
    return figure(at: index)
  }

  /// A phrase that takes the rest of its line with it.
  private func restOfLine(at index: Int, _ run: FurnitureRun) -> Int? {
    guard units.count - index <= 250, let next = pack.rest.match(units, at: index) else {
      return nil
    }
    // « Sur le même sujet, le ministre … » is a sentence.
    return next < units.count && units[next].scalar == "," ? nil : units.count
  }

  /// A number beside other pieces: « 12 commentaires », « 3 min ».
  private func figure(at index: Int) -> Int? {
    var end = index
    while end < units.count, units[end].digit != nil { end += 1 }
    guard end > index, end < units.count, units[end].scalar == " " else { return nil }
    let next = end + 1
    let isCounted =
      pack.weak.match(units, at: next) != nil || pack.glue.match(units, at: next) != nil
    return isCounted ? end : nil
  }

  private func keyedDate(at index: Int, _ run: inout FurnitureRun) -> Int? {
    let isUpdate = pack.updated.match(units, at: index)
    guard let key = isUpdate ?? pack.published.match(units, at: index) else { return nil }
    var start = key
    while start < units.count, " :-".unicodeScalars.contains(units[start].scalar) { start += 1 }
    guard start > key || key == units.count else { return nil }
    guard let date = dates.date(at: start, allowsMonths: true) else { return nil }
    run.hasKeyedDate = true
    if let day = date.date { run.dates.append((isUpdate == nil ? .published : .updated, day)) }
    return date.end
  }

  /// Names behind « Par »: up to eight capitalised words, with what joins names.
  private func byline(at index: Int, _ run: inout FurnitureRun) -> Int? {
    guard let key = pack.bylines.match(units, at: index) else { return nil }
    let (end, words) = names(from: key, limit: 8)
    guard words > 0 else { return nil }
    let place = post(behind: end)
    if place != nil || !isWordBehind(end) || pack.published.match(units, at: end + 1) != nil {
      run.bylineWords = max(run.bylineWords, words)
      return place ?? end
    }
    // The text goes on without a mark: a name has two words, the third begins the sentence.
    guard run.hasKeyedDate else { return nil }
    let short = names(from: key, limit: 2)
    guard short.words == 2 else { return nil }
    run.bylineWords = 2
    return short.end
  }

  private func isWordBehind(_ end: Int) -> Bool {
    end + 1 < units.count && units[end].scalar == " " && units[end + 1].isWord
  }

  /// Reads capitalised words and returns the end of the last and their number.
  func names(from start: Int, limit: Int) -> (end: Int, words: Int) {
    var end = start
    var words = 0
    var index = start
    while index < units.count, words < limit {
      while index < units.count, " ,:&.".unicodeScalars.contains(units[index].scalar) {
        index += 1
      }
      guard index < units.count else { break }
      if units[index].isCapital {
        index = wordEnd(index)
        end = index
        words += 1
      } else if let next = pack.joins.match(units, at: index) {
        index = next
      } else {
        break
      }
    }
    return (end, words)
  }

  /// The end of the word at `index`; hyphens and apostrophes join.
  private func wordEnd(_ index: Int) -> Int {
    var end = index
    while end < units.count {
      if units[end].isWord {
        end += 1
      } else if "-'".unicodeScalars.contains(units[end].scalar), end + 1 < units.count,
        units[end + 1].isWord
      {
        end += 1
      } else {
        break
      }
    }
    return end
  }
}

extension FurnitureScanner {
  /// What opens a dispatch, such as « SÉOUL – » or « Moscou, 5 mars (Tass) – ».
  struct Dateline {
    let end: Int
    let date: PartialDate?
    let hasDash: Bool
  }

  /// The dateline at `index`, up to and with its dash.
  func dateline(at index: Int) -> Dateline? {
    guard index == 0 || !units[index - 1].isWord else { return nil }
    if let date = dates.date(at: index) {
      guard let end = tail(of: date.end, limit: 64), !isTimeOnly(pastSpaces(end)) else {
        return nil
      }
      return Dateline(end: end, date: date.date, hasDash: true)
    }
    return placeDateline(at: index)
  }

  /// Whether a line ends with the time of day at `index`: « 05/03/2024 - 10:12 ».
  private func isTimeOnly(_ index: Int) -> Bool {
    dates.time(at: index).map(isLineEnd) ?? false
  }

  private func pastSpaces(_ index: Int) -> Int {
    units[index...].firstIndex { $0.scalar != " " } ?? units.count
  }

  /// From behind a date to the dash: a time, places, a full stop.
  private func tail(of date: Int, limit: Int) -> Int? {
    if let dash = dash(at: date) { return dash }
    var index = date
    let hasComma = index < units.count && units[index].scalar == ","
    while index < units.count, index - date < limit {
      if let dash = dash(at: index), index > date { return dash }
      if let time = dates.time(at: index) {
        index = time
        continue
      }
      let unit = units[index]
      let isStop = unit.scalar == "." && dash(at: index + 1) != nil
      if isStop { return dash(at: index + 1) }
      if unit.isWord {
        let end = wordEnd(index)
        let isName = unit.isCapital || pack.joins.match(units, at: index) != nil
        let isKnown = pack.agencies.match(units, at: index) != nil
        if !isName && !isKnown && !(hasComma && endsInStop(end)) { return nil }
        index = end
      } else if Self.isPause(unit.scalar) || unit.scalar == "+" {
        index += 1
      } else {
        return nil
      }
    }
    return nil
  }

  /// Whether a full stop and a dash follow soon, with nothing but words between.
  private func endsInStop(_ index: Int) -> Bool {
    var index = index
    let limit = min(units.count, index + 48)
    while index < limit {
      if units[index].scalar == "." { return dash(at: index + 1) != nil }
      if !units[index].isWord, !" ,-'".unicodeScalars.contains(units[index].scalar) { return false }
      index += 1
    }
    return false
  }

  private static func isPause(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", ",", "(", ")", "[", "]", "/": true
    default: false
    }
  }

  /// The end of a dash with space or nothing on both sides, from `index` on.
  private func dash(at index: Int) -> Int? {
    var index = index
    let start = index
    while index < units.count, " .".unicodeScalars.contains(units[index].scalar) { index += 1 }
    guard index < units.count, units[index].scalar == "-" else { return nil }
    let before = index > 0 ? units[index - 1].scalar : " "
    guard index > start || before == ")" || before == "]" || before == "." else { return nil }
    var end = index + 1
    while end < units.count, units[end].scalar == "-" { end += 1 }
    guard end == units.count || units[end].scalar == " " else { return nil }
    return end
  }

  private func placeDateline(at index: Int) -> Dateline? {
    guard index < units.count, units[index].isCapital else { return nil }
    let (end, words) = names(from: index, limit: 5)
    guard words > 0, end - index <= 48 else { return nil }
    let letters = units[index..<end].filter(\.isLetter)
    let isAllCapitals = letters.allSatisfy(\.isCapital) && letters.count >= 4
    // « L’AIEA – » is a body with its article, no place.
    let hasArticle = end > index + 1 && units[index + 1].scalar == "'"
    if isAllCapitals, !hasArticle, pack.notPlaces.match(units, at: index) == nil,
      let dash = dash(at: end)
    {
      return Dateline(end: dash, date: nil, hasDash: true)
    }
    return datedPlace(end)
  }

  /// From behind a place to the dash, past a date or an agency, one of which must be there.
  ///
  /// A line that holds a place and a date and nothing else needs no dash: « Oslo, le 5 mars 2024 ».
  private func datedPlace(_ place: Int) -> Dateline? {
    var index = place
    var date: PartialDate?
    var isDated = false
    var hasAgency = false
    while index < units.count, index - place < 80 {
      if isDated, isLineEnd(index) {
        return Dateline(end: units.count, date: date, hasDash: false)
      }
      if let dash = dash(at: index) {
        if isDated || hasAgency { return Dateline(end: dash, date: date, hasDash: true) }
        // « Oslo – 5 mars 2024 »: the dash joins place and date.
        index = dash
        continue
      }
      if !isDated, let match = dates.date(at: index) {
        (isDated, date, index) = (true, match.date, match.end)
      } else if let agency = pack.agencies.match(units, at: index) {
        (hasAgency, index) = (true, agency)
      } else if isDated, let time = dates.time(at: index) {
        index = time
      } else if let region = enclosedName(index) {
        index = region
      } else if Self.isPause(units[index].scalar) {
        index += 1
      } else {
        return nil
      }
    }
    return isDated && index == units.count
      ? Dateline(end: index, date: date, hasDash: false) : nil
  }

  /// The end of a name in parentheses, which says where the place lies: « (Norvège) ».
  private func enclosedName(_ index: Int) -> Int? {
    guard units[index].scalar == "(", pack.agencies.match(units, at: index + 1) == nil else {
      return nil
    }
    let (end, words) = names(from: index + 1, limit: 3)
    return words > 0 && end < units.count && units[end].scalar == ")" ? end + 1 : nil
  }

  /// Whether nothing but a mark or two follows on the line.
  private func isLineEnd(_ index: Int) -> Bool {
    units.count - index <= 4
      && units[index...].allSatisfy { !$0.isWord && !"«\"".unicodeScalars.contains($0.scalar) }
  }
}
