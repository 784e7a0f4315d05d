internal import RelgraphCore

/// A document as the shape recogniser looks at it.
struct NameView {
  let document: TokenizedDocument
  let known: [KnownToken]
  let cues: NameCues
  let folded: [String]
  let isCapitalised: [Bool]
  /// Words that the document also writes without a capital.
  let lowerWords: Set<String>

  init(document: TokenizedDocument, known: [KnownToken], cues: NameCues) {
    self.document = document
    self.known = known
    self.cues = cues
    folded = document.lowered.map(Folding.fold)
    isCapitalised = document.tokens.indices.map(document.isCapitalised)
    var lower: Set<String> = []
    for index in folded.indices where !isCapitalised[index] { lower.insert(folded[index]) }
    lowerWords = lower
  }

  /// Whether most words of a sentence are in capitals.
  func isMostlyShouted(_ sentence: Int) -> Bool {
    let words = document.sentences[sentence].tokens.filter { document.tokens[$0].kind == .word }
    let shouted = words.filter { index in
      let form = document.forms[index]
      return form.unicodeScalars.count > 3 && form.isShouted
    }
    return words.count >= 3 && shouted.count * 2 > words.count
  }

  /// Whether the word at `index` opens the sentence and may owe its capital to that.
  func isOpener(_ index: Int, in sentence: Range<Int>) -> Bool {
    var start = sentence.lowerBound
    while start < index, document.tokens[start].kind != .word { start += 1 }
    let behindMark =
      index > sentence.lowerBound && ["«", "“", "\"", ":", "—"].contains(document.forms[index - 1])
    return start == index || behindMark
  }

  /// Whether the folded word at a token belongs to a class.
  func has(_ group: ClosedClass, at index: Int) -> Bool {
    cues.foldedWords.contains(folded[index], in: group)
  }

  func isForename(_ index: Int) -> Bool {
    isCapitalised[index] && cues.forenames.contains(folded[index])
  }

  /// « al-Assad », « el-Sissi »: a particle tied to a capital.
  private func isTiedParticle(_ index: Int) -> Bool {
    let parts = document.forms[index].split(separator: "-")
    guard parts.count > 1, cues.particles.contains(Folding.fold(String(parts[0]))) else {
      return false
    }
    return parts[1].startsWithCapital
  }

  func isInitial(_ index: Int) -> Bool {
    let form = document.forms[index]
    return form.hasSuffix(".") && isCapitalised[index] && form.unicodeScalars.count <= 4
  }

  /// Whether the token is all capitals and two letters long at least.
  func isAcronym(_ index: Int) -> Bool {
    let scalars = document.forms[index].unicodeScalars
    let letters = scalars.filter(\.properties.isAlphabetic)
    return letters.count >= 2 && scalars.count <= 8
      && !letters.contains(where: \.properties.isLowercase)
  }

  /// The end of the run of capitalised words that starts at `index`, particles inside.
  func nameRun(at index: Int, in sentence: Range<Int>) -> Int? {
    guard canOpenName(index, in: sentence) else { return nil }
    var end = index + 1
    let startsWithForename = cues.forenames.contains(folded[index])
    while end < sentence.upperBound {
      if isCapitalised[end] || isTiedParticle(end), isFree(end) {
        end += 1
        continue
      }
      var next = end
      while next < sentence.upperBound, next - end < 2,
        cues.particles.contains(folded[next])
          || (startsWithForename && cues.linking.contains(folded[next])
            && isGiven(index..<end))
      {
        next += 1
      }
      guard next > end, next < sentence.upperBound, isCapitalised[next], isFree(next) else { break }
      end = next + 1
    }
    return end
  }

  /// Whether only given names stand there: « Charles de Gaulle », but not « Lionel Messi de … ».
  private func isGiven(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy { cues.forenames.contains(folded[$0]) || isInitial($0) }
  }

  private func isFree(_ index: Int) -> Bool {
    known[index] == .unknown || known[index] == .person
  }

  private func canOpenName(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard isCapitalised[index], isFree(index), cues.titles[folded[index]] == nil else {
      return false
    }
    if isInitial(index), document.forms[index] == "M." { return false }
    guard isOpener(index, in: sentence) else { return !cues.openers.contains(folded[index]) }
    if cues.openers.contains(folded[index]) || lowerWords.contains(folded[index]) { return false }
    return true
  }
}
