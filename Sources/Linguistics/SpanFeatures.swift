internal import Learning
package import RelgraphCore

/// The features by which a run of tokens is judged as a whole.
///
/// Training and recognition compute them here, from the same tokens.
package struct SpanFeatures {
  /// Names the templates; models made for others are refused.
  package static let schema = FeatureHash.key(of: "name spans 1")

  private let words: RecognizerFeatures
  private let spans: [NameSpan]
  private let sentences: [Sentence]
  private let document: SpanDocument

  /// Looks at the runs of a document.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - words: The features of its tokens.
  ///   - spans: All its runs, in order.
  /// - Complexity: O(*n*) in the number of tokens.
  package init(
    _ document: TokenizedDocument, words: RecognizerFeatures, spans: [NameSpan]
  ) {
    self.words = words
    self.spans = spans
    sentences = document.sentences
    self.document = SpanDocument(document, spans, words)
  }

  /// Replaces `keys` by the features of the run of a number.
  package func collect(_ number: Int, into keys: inout [UInt64]) {
    keys.removeAll(keepingCapacity: true)
    let view = View(spans[number], sentences[spans[number].sentence].tokens, words)
    addWords(view, to: &keys)
    addClasses(view, to: &keys)
    addEdges(view, to: &keys)
    addLists(view, to: &keys)
    addRivals(number, view, to: &keys)
    addDocument(view, to: &keys)
    add(60, UInt64(Self.level(1 - view.span.chances[0])), to: &keys)
    for kind in 1..<4 {
      add(61, UInt64(kind << 8 | Self.level(view.span.chances[kind])), to: &keys)
    }
  }

  /// A run and the words around it.
  private struct View {
    let span: NameSpan
    let first: SpanWord
    let last: SpanWord
    /// The two words before, the nearer one first.
    let before: (SpanWord, SpanWord)
    /// The two words behind.
    let after: (SpanWord, SpanWord)
    let inside: [SpanWord]
    /// The nearest word before that is no article and no preposition.
    let head: UInt64
    /// Number of words, at most six.
    let length: UInt64

    init(_ span: NameSpan, _ sentence: Range<Int>, _ words: RecognizerFeatures) {
      func word(_ token: Int) -> SpanWord {
        sentence.contains(token) ? words.word(token) : .outside
      }
      let (start, end) = (span.tokens.lowerBound, span.tokens.upperBound)
      self.span = span
      inside = span.tokens.map(word)
      first = inside[0]
      last = inside[inside.count - 1]
      before = (word(start - 1), word(start - 2))
      after = (word(end), word(end + 1))
      length = UInt64(min(span.tokens.count, 6))
      var at = start - 1
      while at > start - View.reach, word(at).binds { at -= 1 }
      head = word(at).lower
    }

    /// How far back the head is looked for.
    private static let reach = 5
  }

  private func add(_ template: UInt64, _ value: UInt64, to keys: inout [UInt64]) {
    keys.append(FeatureHash.combine(template &* 0x2545_f491_4f6c_dd1d, value))
  }

  private func add(_ template: UInt64, _ one: UInt64, _ two: UInt64, to keys: inout [UInt64]) {
    add(template, FeatureHash.combine(one, two), to: &keys)
  }

  /// Logits −4 … 4 as probabilities.
  private static let levels: [Float] = [
    0.017_986, 0.047_426, 0.119_203, 0.268_941, 0.5, 0.731_059, 0.880_797, 0.952_574, 0.982_014,
  ]

  /// How many of the levels a probability reaches.
  private static func level(_ chance: Float) -> Int {
    levels.firstIndex { chance < $0 } ?? levels.count
  }

  private func addWords(_ view: View, to keys: inout [UInt64]) {
    let (before, after) = (view.before.0.lower, view.after.0.lower)
    let (first, last, length) = (view.first.lower, view.last.lower, view.length)
    add(1, 0, to: &keys)
    add(2, length, to: &keys)
    add(3, UInt64(view.span.best), to: &keys)
    add(4, SpanDocument.key(view.span.tokens, words), to: &keys)
    add(5, before, to: &keys)
    add(6, after, to: &keys)
    add(7, before, first, to: &keys)
    add(8, last, after, to: &keys)
    add(9, first, to: &keys)
    add(10, last, to: &keys)
    add(11, view.before.1.lower, before, to: &keys)
    add(12, after, view.after.1.lower, to: &keys)
    add(13, first, length, to: &keys)
    add(14, last, length, to: &keys)
    add(15, before, length, to: &keys)
    for word in view.inside { add(19, word.lower, to: &keys) }
    for word in view.inside.dropFirst().dropLast() { add(18, word.lower, to: &keys) }
    add(36, view.head, to: &keys)
  }

  private func addClasses(_ view: View, to keys: inout [UInt64]) {
    let letters = view.inside.prefix(6).reduce(0) { $0 << 4 | ($1.letterCase + 1) }
    add(16, letters, to: &keys)
    add(17, letters, view.before.0.lower, to: &keys)
    add(20, view.first.cluster, to: &keys)
    add(21, view.last.cluster, to: &keys)
    add(22, view.first.group, to: &keys)
    add(23, view.first.topic, to: &keys)
    add(24, view.last.topic, to: &keys)
    add(25, view.before.0.cluster, to: &keys)
    add(26, view.after.0.cluster, to: &keys)
    add(27, view.before.0.topic, to: &keys)
    add(28, view.after.0.topic, to: &keys)
    add(44, view.first.place, to: &keys)
  }

  /// Whether the run could as well begin earlier or end later.
  private func addEdges(_ view: View, to keys: inout [UInt64]) {
    let edges: UInt64 = (view.before.0.isCapital ? 1 : 0) | (view.after.0.isCapital ? 2 : 0)
    let letters = view.inside.prefix(4).reduce(0) { $0 << 4 | ($1.letterCase + 1) }
    add(29, edges, to: &keys)
    add(30, edges, letters, to: &keys)
    let link = view.after.0
    if !link.isCapital, view.after.1.isCapital {
      add(31, link.lower, to: &keys)
      add(32, link.lower, view.first.lower, to: &keys)
      add(33, link.lower, UInt64(view.span.best), to: &keys)
    }
    if !view.before.0.isCapital, view.before.1.isCapital {
      add(34, view.before.0.lower, to: &keys)
      add(35, view.before.0.lower, view.before.1.lower, to: &keys)
    }
    if view.inside.dropFirst().contains(where: \.binds) {
      add(37, 0, to: &keys)
      add(38, view.first.lower, to: &keys)
    }
  }

  /// What the lexicon of names knows of the run, of its parts and of what goes on behind it.
  private func addLists(_ view: View, to keys: inout [UInt64]) {
    let tokens = view.span.tokens
    for entry in words.entries(tokens.lowerBound) where entry.place == 1 {
      var end = tokens.lowerBound + 1
      let limit = sentences[view.span.sentence].tokens.upperBound
      func goesOn(_ place: UInt32) -> Bool {
        end < limit
          && words.entries(end).contains { $0.kinds == entry.kinds && $0.place == place }
      }
      while goesOn(2) { end += 1 }
      if goesOn(3) { end += 1 }
      let fit = end == tokens.upperBound ? 0 : end < tokens.upperBound ? 1 : 2
      for kind in SetBits(entry.kinds) { add(39, UInt64(kind << 2 | fit), to: &keys) }
    }
    if tokens.count == 1 {
      for kind in SetBits(view.first.kinds) {
        add(40, UInt64(kind), to: &keys)
        add(41, UInt64(kind), view.before.0.lower, to: &keys)
      }
    }
    for kind in SetBits(view.first.kinds) { add(42, UInt64(kind), view.length, to: &keys) }
    for kind in SetBits(view.last.kinds) { add(43, UInt64(kind), view.length, to: &keys) }
  }

  /// Less likely rivals do not count.
  private static let leastRival: Float = 0.05
  /// More rivals do not count.
  private static let mostRivals = 8

  /// Runs that overlap: how likely they are, and what they add or leave out.
  private func addRivals(_ number: Int, _ view: View, to keys: inout [UInt64]) {
    let tokens = view.span.tokens
    var count = 0
    func look(_ other: NameSpan) {
      guard other.tokens.overlaps(tokens), other.chance >= Self.leastRival,
        count < Self.mostRivals
      else { return }
      count += 1
      addRival(other, view, to: &keys)
    }
    var at = number - 1
    while at >= 0, spans[at].sentence == view.span.sentence,
      spans[at].tokens.lowerBound > tokens.lowerBound - NameSpan.longest
    {
      look(spans[at])
      at -= 1
    }
    at = number + 1
    while at < spans.count, spans[at].sentence == view.span.sentence,
      spans[at].tokens.lowerBound < tokens.upperBound
    {
      look(spans[at])
      at += 1
    }
  }

  private func addRival(_ other: NameSpan, _ view: View, to keys: inout [UInt64]) {
    let (mine, others) = (view.span.tokens, other.tokens)
    let isInside = mine.lowerBound <= others.lowerBound && others.upperBound <= mine.upperBound
    let isAround = others.lowerBound <= mine.lowerBound && mine.upperBound <= others.upperBound
    let relation: UInt64 = isInside ? 1 : isAround ? 2 : 3
    let sides: UInt64 =
      (others.lowerBound != mine.lowerBound ? 1 : 0)
      | (others.upperBound != mine.upperBound ? 2 : 0)
    add(45, relation << 8 | UInt64(other.best), UInt64(Self.level(other.chance)), to: &keys)
    add(46, relation << 8 | sides, UInt64(view.span.best), to: &keys)
    if isInside, others.upperBound < mine.upperBound {
      add(47, words.lower(others.upperBound), view.first.lower, to: &keys)
    }
    if isInside, others.lowerBound > mine.lowerBound {
      add(48, words.lower(others.lowerBound - 1), to: &keys)
    }
    if isAround, others.upperBound > mine.upperBound {
      add(49, words.lower(mine.upperBound), to: &keys)
    }
  }

  /// How the document reads the same words elsewhere.
  private func addDocument(_ view: View, to keys: inout [UInt64]) {
    func fifth(_ chance: Float) -> UInt64 { UInt64(min(max(chance, 0) * 5, 4)) }
    func likeliest(_ chances: SIMD4<Float>) -> Int {
      var best = 1
      for kind in 2..<4 where chances[kind] > chances[best] { best = kind }
      return best
    }
    let tokens = view.span.tokens
    let key = SpanDocument.key(tokens, words)
    if let (count, mean) = document.others(of: view.span, key) {
      for kind in 1..<4 { add(50, UInt64(kind), fifth(mean[kind]), to: &keys) }
      let best = likeliest(mean)
      add(51, UInt64(min(count, 4)), mean[best] > 0.5 ? UInt64(best) : 0, to: &keys)
      add(52, mean[1] + mean[2] + mean[3] < 0.2 ? 1 : 0, to: &keys)
    } else {
      add(53, 0, to: &keys)
    }
    let short = min(view.length, 2)
    for (side, token) in [(UInt64(1), tokens.lowerBound), (2, tokens.upperBound - 1)] {
      guard words.isCapital(token),
        let mean = document.others(ofWord: words.lower(token), at: token)
      else { continue }
      let best = likeliest(mean)
      add(54, side << 8 | UInt64(best), fifth(mean[best]) << 8 | short, to: &keys)
    }
    let (starts, ends) = document.longer(key)
    for kind in SetBits(UInt16(starts)) { add(55, UInt64(kind), short, to: &keys) }
    for kind in SetBits(UInt16(ends)) { add(56, UInt64(kind), short, to: &keys) }
  }
}
