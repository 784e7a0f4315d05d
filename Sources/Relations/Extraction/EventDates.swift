internal import RelgraphCore

/// Finds when things happened in a sentence and works it out from the document's date.
///
/// News look back: a day or month without a year is the last one before the document, unless a word (« prochain »)
/// or the verb's tense looks ahead. What no document date fixes (« mardi » in an undated text) stays unknown.
struct EventDates {
  let document: TokenizedDocument
  let lexicon: DateLexicon
  private let today: PartialDate?

  /// A date in a sentence.
  struct Sighting {
    let date: PartialDate
    let tokens: Range<Int>
    let rule: String
    /// The same words read as looking ahead, where nothing but the tense tells.
    var ahead: PartialDate?
  }

  init(document: TokenizedDocument, lexicon: DateLexicon) {
    self.document = document
    self.lexicon = lexicon
    today = document.document.info.date
  }

  /// The dates that the tokens tell, in order.
  ///
  /// - Complexity: O(*n*) in the tokens.
  func sightings(in tokens: Range<Int>) -> [Sighting] {
    var found: [Sighting] = []
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      if let sighting = sighting(at: index, before: tokens.upperBound) {
        found.append(sighting)
        index = sighting.tokens.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private func word(_ index: Int, _ end: Int) -> String {
    index < end ? document.lowered[index] : ""
  }

  private func sighting(at index: Int, before end: Int) -> Sighting? {
    dayOfMonth(index, end) ?? monthAndYear(index, end) ?? weekday(index, end)
      ?? relativeUnit(index, end) ?? nearDay(index, end) ?? bareYear(index, end)
  }

  // MARK: Calendar dates

  /// « 19 juin 2024 », « le 19 juin dernier », « mardi 19 juin », « 1er mai ».
  private func dayOfMonth(_ index: Int, _ end: Int) -> Sighting? {
    guard let day = ordinal(word(index, end)), let month = month(word(index + 1, end)) else {
      return nil
    }
    var last = index + 2
    if let year = year(word(last, end)) {
      last += 1
      return PartialDate(year: year, month: month, day: day).map {
        Sighting(date: $0, tokens: index..<last, rule: "date.day")
      }
    }
    guard let today else { return nil }
    let looksAhead = isAhead(word(last, end))
    if looksAhead || isBack(word(last, end)) { last += 1 }
    let isMarked = last == index + 3
    return dated(month: month, day: day, today: today, looksAhead: looksAhead).map {
      Sighting(
        date: $0, tokens: index..<last, rule: "date.day",
        ahead: isMarked ? nil : dated(month: month, day: day, today: today, looksAhead: true))
    }
  }

  /// « en février 2022 », « en février dernier », « début juin », « fin 2023 » (the year).
  private func monthAndYear(_ index: Int, _ end: Int) -> Sighting? {
    guard let month = month(word(index, end)) else { return nil }
    if let year = year(word(index + 1, end)) {
      return PartialDate(year: year, month: month).map {
        Sighting(date: $0, tokens: index..<(index + 2), rule: "date.month")
      }
    }
    guard let today, index > 0 else { return nil }
    let looksAhead = isAhead(word(index + 1, end))
    let before = document.lowered[index - 1]
    guard looksAhead || isBack(word(index + 1, end)) || lexicon.contains(before, in: .monthLead)
    else { return nil }
    let last = looksAhead || isBack(word(index + 1, end)) ? index + 2 : index + 1
    return dated(month: month, day: nil, today: today, looksAhead: looksAhead).map {
      Sighting(
        date: $0, tokens: index..<last, rule: "date.month",
        ahead: last == index + 2
          ? nil : dated(month: month, day: nil, today: today, looksAhead: true))
    }
  }

  /// « en 2022 », « fin 2023 », « depuis 2011 ».
  private func bareYear(_ index: Int, _ end: Int) -> Sighting? {
    guard index > 0, let year = year(word(index, end)),
      lexicon.contains(document.lowered[index - 1], in: .yearLead)
    else { return nil }
    return PartialDate(year: year).map {
      Sighting(date: $0, tokens: index..<(index + 1), rule: "date.year")
    }
  }

  // MARK: Dates as seen from the document

  /// « mardi », « lundi dernier », « vendredi prochain ».
  private func weekday(_ index: Int, _ end: Int) -> Sighting? {
    guard let wanted = lexicon.number(word(index, end), in: .weekday), let today,
      let number = today.dayNumber, let current = today.weekday
    else { return nil }
    let next = word(index + 1, end)
    // « mardi 19 juin »: the day of the month tells more.
    if ordinal(next) != nil { return nil }
    let back = (current - wanted + 7) % 7
    let looksAhead = isAhead(next)
    let shift = looksAhead ? (back == 0 ? 7 : 7 - back) : isBack(next) && back == 0 ? -7 : -back
    let last = looksAhead || isBack(next) ? index + 2 : index + 1
    let isMarked = last == index + 2
    return PartialDate(dayNumber: number + shift).map {
      Sighting(
        date: $0, tokens: index..<last, rule: "date.weekday",
        ahead: isMarked ? nil : PartialDate(dayNumber: number + (back == 0 ? 0 : 7 - back)))
    }
  }

  /// « la semaine dernière », « le mois dernier », « l'année prochaine », « l'an dernier ».
  private func relativeUnit(_ index: Int, _ end: Int) -> Sighting? {
    let looksAhead = isAhead(word(index + 1, end))
    guard let today, looksAhead || isBack(word(index + 1, end)) else { return nil }
    let sign = looksAhead ? 1 : -1
    let unit = word(index, end)
    var date: PartialDate?
    if lexicon.contains(unit, in: .week) {
      // A week has no date of its own: the month in which it starts.
      date = today.dayNumber.flatMap { number in
        PartialDate(dayNumber: number - (today.weekday ?? 0) + 7 * sign).flatMap {
          PartialDate(year: $0.year, month: $0.month)
        }
      }
    } else if lexicon.contains(unit, in: .monthUnit) {
      date = today.month.flatMap { month in
        let number = today.year * 12 + month - 1 + sign
        return PartialDate(year: number / 12, month: number % 12 + 1)
      }
    } else if lexicon.contains(unit, in: .yearUnit) {
      date = PartialDate(year: today.year + sign)
    }
    return date.map { Sighting(date: $0, tokens: index..<(index + 2), rule: "date.relative") }
  }

  /// « hier », « avant-hier », « aujourd'hui », « demain ».
  private func nearDay(_ index: Int, _ end: Int) -> Sighting? {
    guard let shift = lexicon.number(word(index, end), in: .shift) else { return nil }
    return today?.dayNumber.flatMap { PartialDate(dayNumber: $0 + shift) }.map {
      Sighting(date: $0, tokens: index..<(index + 1), rule: "date.relative")
    }
  }

  // MARK: Words

  private func month(_ word: String) -> Int? { lexicon.number(word, in: .month) }

  private func ordinal(_ word: String) -> Int? {
    if lexicon.contains(word, in: .first) { return 1 }
    guard (1...2).contains(word.utf8.count), let number = Int(word), (1...31).contains(number)
    else { return nil }
    return number
  }

  private func year(_ word: String) -> Int? {
    guard word.utf8.count == 4, let number = Int(word), (1500...2199).contains(number) else {
      return nil
    }
    return number
  }

  private func isBack(_ word: String) -> Bool { lexicon.contains(word, in: .back) }
  private func isAhead(_ word: String) -> Bool { lexicon.contains(word, in: .ahead) }

  /// The last such day or month up to the document's date, or the first one behind it.
  ///
  /// A 29 February is looked for as far as eight years away, which a century without a leap day takes.
  private func dated(month: Int, day: Int?, today: PartialDate, looksAhead: Bool) -> PartialDate? {
    let years = (0...8).lazy.map { today.year + (looksAhead ? $0 : -$0) }
    return years.compactMap { PartialDate(year: $0, month: month, day: day) }.first {
      looksAhead ? today < $0.lastDay : $0.firstDay <= today.lastDay
    }
  }
}

extension EventDates {
  /// How many bytes a date may stand away from the words that it dates.
  private static let reach = 120

  /// When what is said at `place` happened: the nearest date with no verb in between.
  ///
  /// `verbs` are the sentence's finite verbs; what is `planned` is looked for behind the document's date.
  func event(
    at place: Span, isPlanned: Bool, among sightings: [Sighting], verbs: [Span]
  ) -> EventDate? {
    let near = sightings.filter { sighting in
      let between = gap(sighting, place)
      return between.count <= Self.reach
        && !verbs.contains { between.start <= $0.start && $0.end <= between.end }
    }.min { gap($0, place).count < gap($1, place).count }
    guard let near else { return nil }
    let date = isPlanned ? near.ahead ?? near.date : near.date
    return EventDate(
      date: date, words: document.document.text[document.span(of: near.tokens)], rule: near.rule)
  }

  /// The bytes between a date and what it may date.
  private func gap(_ sighting: Sighting, _ place: Span) -> Span {
    let span = document.span(of: sighting.tokens)
    if span.end <= place.start { return Span(start: span.end, end: place.start) }
    if place.end <= span.start { return Span(start: place.end, end: span.start) }
    return Span(start: place.start, end: place.start)
  }
}
