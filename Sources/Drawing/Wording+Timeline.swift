extension Wording {
  var timelineTitle: String {
    pick("Qui a eu affaire à qui, et quand", "Who dealt with whom, and when")
  }
  var timelineUp: String { pick("coopération (vers le haut)", "cooperation (upward)") }
  var timelineDown: String { pick("conflit (vers le bas)", "conflict (downward)") }
  var timelineTogether: String { pick("nommés ensemble", "named together") }

  private static let french = [
    "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
    "déc.",
  ]
  private static let english = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The label of a column that is `room` wide, or nothing where it is too narrow.
  func periodLabel(_ period: TimelinePeriod, room: Double) -> String? {
    let names = language == .french ? Self.french : Self.english
    let name = names[period.month - 1]
    switch period.length {
    case 12: return room > 32 || period.year % 5 == 0 ? String(period.year) : nil
    case 3: return room > 16 ? pick("T", "Q") + String((period.month + 2) / 3) : nil
    default:
      if room > 42 { return name }
      return room > 10 ? String(name.prefix(1)).uppercased() : nil
    }
  }

  /// The tooltip of a cell.
  func cell(_ cell: Timeline.Cell, _ period: TimelinePeriod) -> String {
    let names = language == .french ? Self.french : Self.english
    let when: String
    switch period.length {
    case 12: when = String(period.year)
    case 3: when = pick("T", "Q") + "\((period.month + 2) / 3) \(period.year)"
    default: when = "\(names[period.month - 1]) \(period.year)"
    }
    let parts = [
      (cell.cooperation, pick("coopération", "cooperation")),
      (cell.conflict, pick("conflit", "conflict")),
      (cell.neutral, step(.neutral)), (cell.passages, pick("passages communs", "shared passages")),
    ].filter { $0.0 > 0 }.map { "\($0.1) \(Decimal.grouped($0.0))" }
    return when + pick(" : ", ": ") + parts.joined(separator: ", ")
  }

  /// What stands below the rows.
  func timelineNote(_ timeline: Timeline) -> String {
    let unit = timeline.periods.first.map { $0.length } ?? 1
    let step =
      unit == 12
      ? pick("année", "year") : unit == 3 ? pick("trimestre", "quarter") : pick("mois", "month")
    let shown = Decimal.grouped(timeline.rows.count)
    let all = Decimal.grouped(timeline.pairs)
    var text = pick(
      "Énoncés affirmés, par \(step) de l'événement ou, à défaut, de l'article",
      "Asserted statements, by \(step) of the event or else of the article"
    )
    text +=
      timeline.rows.count < timeline.pairs
      ? pick(
        " ; les \(shown) paires les plus actives sur \(all).",
        "; the \(shown) most active pairs of \(all).") : "."
    if timeline.periods.contains(where: \.isGap) {
      text += pick(
        " … : plus de \(TimelinePeriod.longestPause) colonnes vides.",
        " …: more than \(TimelinePeriod.longestPause) empty columns.")
    }
    if timeline.undated > 0 {
      let count = Decimal.grouped(timeline.undated)
      text += pick(" Sans date, non comptés : \(count).", " Undated and not counted: \(count).")
    }
    return text
  }

  /// What a person who cannot see the timeline is told.
  func timelineSummary(_ timeline: Timeline) -> String {
    let rows = timeline.rows.prefix(8).map { row in
      let total = row.total
      return row.names.joined(separator: " – ") + " : +\(total.cooperation) −\(total.conflict)"
    }
    return timelineNote(timeline) + " " + rows.joined(separator: " ; ") + "."
  }
}
