internal import RelgraphCore

extension TokenScanner {
  /// Scans from a letter to the end of a word, elision or abbreviation.
  mutating func scanWord() {
    let start = position
    var stop = letters(from: start)
    while true {
      let (kind, length) = classify(stop)
      let next = stop + length
      if kind == .apostrophe, isLooseElision(start, stop, next) {
        append(.word, from: start, to: next)
        return
      }
      guard length > 0, [.letter, .digit].contains(classify(next).0) else { break }
      if kind == .apostrophe {
        if isElision(start, stop, next) {
          append(.word, from: start, to: next)
          return
        }
      } else if kind != .hyphen {
        break
      }
      stop = letters(from: next)
    }
    if isInternetName(&stop) {
      append(.symbol, from: start, to: stop)
    } else if let dotted = initials(start, stop) ?? abbreviation(start, stop) {
      append(.word, from: start, to: dotted)
    } else {
      appendWord(start, stop)
    }
  }

  /// The end of the run of letters, digits and invisible characters that starts at `start`.
  private func letters(from start: Int) -> Int {
    var stop = start
    while true {
      let (kind, length) = classify(stop)
      guard length > 0, kind == .letter || kind == .digit || kind == .format else { return stop }
      stop += length
    }
  }

  private func isElision(_ start: Int, _ apostrophe: Int, _ next: Int) -> Bool {
    guard apostrophe - start <= 8 else { return false }
    let word = lowered(start, apostrophe)
    guard rules.elisions.contains(word) else { return false }
    if rules.whole.contains(lowered(start, letters(from: next))) { return false }
    return !isAfricanInitial(start, next)
  }

  /// « l' Allemagne », « qu' il »: a space behind the apostrophe, as pages leave it before a link.
  private func isLooseElision(_ start: Int, _ apostrophe: Int, _ next: Int) -> Bool {
    let (kind, length) = classify(next)
    guard kind == .space, apostrophe - start <= 8, classify(next + length).0 == .letter else {
      return false
    }
    return rules.elisions.contains(lowered(start, apostrophe))
  }

  /// « N'Djamena », « M'Bala »: a capital before the apostrophe and a capital consonant behind it.
  private func isAfricanInitial(_ start: Int, _ next: Int) -> Bool {
    let consonants = Set("BCDFGJKLMNPQRSTVWXZ".utf8)
    return [UInt8(ascii: "N"), UInt8(ascii: "M")].contains(bytes[start]) && next < end
      && consonants.contains(bytes[next]) && next + 1 < end
      && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[next + 1])
  }

  /// Extends `stop` over `.fr`, `.com/…`; false where what follows is no internet name.
  private func isInternetName(_ stop: inout Int) -> Bool {
    guard stop < end else { return false }
    if bytes[stop] == UInt8(ascii: ":"), stop + 2 < end, bytes[stop + 1] == UInt8(ascii: "/"),
      bytes[stop + 2] == UInt8(ascii: "/")
    {
      stop = untilSpace(stop)
      return true
    }
    var dot = stop
    var found = false
    // No name has more labels than a few; the bound keeps a long run of dotted letters linear.
    for _ in 0..<6 {
      guard dot + 1 < end, bytes[dot] == UInt8(ascii: "."), classify(dot + 1).0 == .letter
      else { break }
      let label = letters(from: dot + 1)
      let text = String(decoding: bytes[(dot + 1)..<label], as: UTF8.self)
      dot = label
      if rules.domains.contains(text) {
        stop = dot
        found = true
      }
    }
    return found
  }

  private func untilSpace(_ start: Int) -> Int {
    var stop = start
    while stop < end, case let (kind, length) = classify(stop), kind != .space { stop += length }
    return stop
  }

  /// The end of `U.S.`, `J.-C.` or a lone initial `K.` before a name; nothing otherwise.
  private func initials(_ start: Int, _ stop: Int) -> Int? {
    guard stop < end, bytes[stop] == UInt8(ascii: "."), isCapitalLetter(start, stop),
      !isNetwork(start)
    else { return nil }
    var dot = stop + 1
    while dot < end {
      let letter = bytes[dot] == UInt8(ascii: "-") ? dot + 1 : dot
      let (kind, length) = classify(letter)
      guard kind == .letter, length > 0, letter + length < end,
        bytes[letter + length] == UInt8(ascii: "."), isCapitalLetter(letter, letter + length)
      else { break }
      dot = letter + length + 1
    }
    return dot
  }

  /// Whether the letter is the network's name, which ends its sentence and is no initial.
  private func isNetwork(_ start: Int) -> Bool {
    bytes[start] == UInt8(ascii: "X") && start >= 4
      && bytes[(start - 4)..<start].elementsEqual("sur ".utf8)
  }

  private func isCapitalLetter(_ start: Int, _ stop: Int) -> Bool {
    let (scalar, length) = UTF8Scalars.decode(bytes, at: start)
    return start + length == stop && scalar.properties.isUppercase
  }

  private func abbreviation(_ start: Int, _ stop: Int) -> Int? {
    guard stop < end, bytes[stop] == UInt8(ascii: "."), stop - start <= 6 else { return nil }
    let word = lowered(start, stop)
    if rules.abbreviations.contains(word) { return stop + 1 }
    guard rules.abbreviationsBeforeNumber.contains(word) else { return nil }
    let (kind, length) = classify(stop + 1)
    let next = kind == .space ? stop + 1 + length : stop + 1
    return classify(next).0 == .digit ? stop + 1 : nil
  }

  /// Appends a word, its tied pronouns apart.
  private mutating func appendWord(_ start: Int, _ stop: Int) {
    guard let cut = clitic(start, stop) else {
      append(.word, from: start, to: stop)
      return
    }
    append(.word, from: start, to: cut)
    append(.word, from: cut, to: stop)
  }

  private func clitic(_ start: Int, _ stop: Int) -> Int? {
    guard stop - start < 40, bytes[start..<stop].contains(UInt8(ascii: "-")) else { return nil }
    let word = lowered(start, stop)
    guard !rules.uncut.contains(word),
      let tied = rules.clitics.first(where: {
        word.hasSuffix($0) && word.utf8.count > $0.utf8.count
      })
    else { return nil }
    let cut = stop - tied.utf8.count
    let verb = lowered(start, cut)
    let (first, _) = UTF8Scalars.decode(bytes, at: start)
    if first.properties.isUppercase, !rules.capitalVerbs.contains(verb) { return nil }
    return verb.contains("-") ? nil : cut
  }
}
