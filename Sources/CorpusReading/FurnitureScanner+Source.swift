extension FurnitureScanner {
  /// Whom a text is from, up to a mark: « AFP », « avec Reuters et l'AFP », « Source : Yonhap ».
  func source(at index: Int, _ run: inout FurnitureRun) -> Int? {
    var next = pack.sources.match(units, at: index).map(pastMarks) ?? index
    guard var end = pack.agencies.match(units, at: next) else { return nil }
    while true {
      next = pastMarks(end)
      if let join = pack.joins.match(units, at: next) { next = pastMarks(join) }
      guard let further = pack.agencies.match(units, at: next) else { break }
      end = further
    }
    guard endsCell(end) else { return nil }
    run.hasSource = true
    return end
  }

  /// Names alone between marks that part the cells of a line: « Le Monde avec AFP | 5 mars 2024 ».
  func cell(at index: Int, _ run: inout FurnitureRun) -> Int? {
    guard units[index].isCapital, beginsCell(index) else { return nil }
    let (end, words) = names(from: index, limit: 6)
    guard words > 0, endsCell(end) else { return nil }
    let isShared = (index..<end).contains { start in
      !units[start].isWord && source(at: start + 1, &run) == end
    }
    if !isShared { run.hasBareName = true }
    return end
  }

  /// From behind an author's name to the end of where they work: « , à Séoul », « , envoyé spécial à Oslo ».
  func post(behind end: Int) -> Int? {
    guard let place = pack.posts.match(units, at: pastMarks(end)) else { return nil }
    let (behind, words) = names(from: place, limit: 4)
    return words > 0 && endsCell(behind) ? behind : nil
  }

  /// The next word, or mark that parts cells.
  private func pastMarks(_ index: Int) -> Int {
    var index = index
    while index < units.count, " ,:/(".unicodeScalars.contains(units[index].scalar) { index += 1 }
    return index
  }

  /// Whether a line or a cell of it begins at `index`.
  private func beginsCell(_ index: Int) -> Bool {
    guard let last = units[..<index].last(where: { $0.scalar != " " }) else { return true }
    return partsCells(last.scalar, isSpaced: index > 0 && units[index - 1].scalar == " ")
  }

  /// Whether a line or a cell of it ends at `index`.
  private func endsCell(_ index: Int) -> Bool {
    var next = index
    while next < units.count, " .,)".unicodeScalars.contains(units[next].scalar) { next += 1 }
    if next == units.count { return true }
    return partsCells(units[next].scalar, isSpaced: next > index)
  }

  private func partsCells(_ mark: Unicode.Scalar, isSpaced: Bool) -> Bool {
    switch mark {
    case "|", "\u{B7}", "\u{2022}": true
    case "-", "/": isSpaced
    default: false
    }
  }
}
