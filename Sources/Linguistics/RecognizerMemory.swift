internal import Learning
package import RelgraphCore

/// What a first reading of a whole document tells about each of its tokens.
///
/// A name that is plain in one place (« le président Xi Jinping ») helps where it stands bare.
package struct RecognizerMemory {
  /// Names the templates of the second reading.
  package static let schema = FeatureHash.key(of: "recognizer memory 1")

  /// Groups of labels: outside, the three kinds of names, other names.
  private static let kinds = 5

  private let atoms: RecognizerFeatures
  private let document: TokenizedDocument
  private let marginals: [Float]
  private var tokenSums: [UInt64: SIMD8<Float>] = [:]
  private var pairSums: [UInt64: SIMD8<Float>] = [:]
  private var spanOf: [UInt64: SIMD4<Float>] = [:]
  private var explained: [UInt64: UInt8] = [:]
  private var own: [SIMD8<Float>] = []
  private let labels: [UInt8]

  /// Sums up the first reading.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - features: The document's features.
  ///   - marginals: Probability of each label of each token, from the first reading.
  ///   - labels: The labels of the first reading.
  /// - Complexity: O(*n*) in the number of tokens.
  package init(
    _ document: TokenizedDocument, features: RecognizerFeatures, marginals: [Float],
    labels: [UInt8]
  ) {
    self.document = document
    atoms = features
    self.marginals = marginals
    self.labels = labels
    own = Self.kinds(marginals, count: document.tokens.count)
    for token in own.indices where features.isCapital(token) {
      tokenSums[features.lower(token), default: .zero] += own[token]
    }
    for sentence in document.sentences {
      for token in sentence.tokens.dropFirst()
      where features.isCapital(token) || features.isCapital(token - 1) {
        let pair = FeatureHash.combine(features.lower(token - 1), features.lower(token))
        pairSums[pair, default: .zero] += own[token]
      }
      addSpans(sentence)
    }
  }

  private mutating func addSpans(_ sentence: Sentence) {
    for (tokens, name) in RecognizerLabels.names(in: Array(labels[sentence.tokens])) {
      let start = sentence.tokens.lowerBound + tokens.lowerBound
      let end = sentence.tokens.lowerBound + tokens.upperBound
      spanOf[phrase(start..<end), default: .zero][Int(name.rawValue)] += 1
      addAcronym(start..<end, name, sentence)
    }
  }

  /// « Organisation mondiale de la santé (OMS) »: what the acronym stands for, where letters agree.
  private mutating func addAcronym(_ span: Range<Int>, _ name: NameLabel, _ sentence: Sentence) {
    let token = span.upperBound + 1
    guard span.count > 1, sentence.tokens.contains(token), document.forms[token - 1] == "(",
      atoms.isUpper(token)
    else { return }
    let initials = span.compactMap { document.lowered[$0].first }
    guard document.lowered[token].first == initials.first else { return }
    explained[atoms.lower(token)] = name.rawValue + 1
  }

  private func phrase(_ span: Range<Int>) -> UInt64 {
    span.reduce(0x51) { FeatureHash.combine($0, atoms.lower($1)) }
  }

  /// For each token the probability of each group of labels, and 1 to count it.
  private static func kinds(_ marginals: [Float], count: Int) -> [SIMD8<Float>] {
    let width = RecognizerLabels.count
    return marginals.withUnsafeBufferPointer { numbers in
      (0..<count).map { token in
        let row = UnsafeBufferPointer(rebasing: numbers[(token * width)..<((token + 1) * width)])
        func sum(_ first: Int) -> Float {
          row[first] + row[first + 1] + row[first + 2] + row[first + 3]
        }
        return SIMD8(row[0], sum(1), sum(5), sum(9), row[13] + row[14], 1, 0, 0)
      }
    }
  }

  /// The labels of a token and its neighbours as one number below ``codeCount``, where nothing else tells
  /// what the document says of the token; else nothing.
  func code(_ token: Int, in sentence: Sentence) -> Int? {
    guard !atoms.isCapital(token) else { return nil }
    let isFirst = token == sentence.tokens.lowerBound
    let isLast = token + 1 == sentence.tokens.upperBound
    if !isFirst, isRepeated(token - 1) { return nil }
    if !isLast, isRepeated(token) { return nil }
    let before = isFirst ? RecognizerLabels.count : Int(labels[token - 1])
    let after = isLast ? RecognizerLabels.count : Int(labels[token + 1])
    return (before * Self.codes + Int(labels[token])) * Self.codes + after
  }

  /// Labels, and one for no token.
  private static let codes = RecognizerLabels.count + 1

  /// Number of codes.
  static let codeCount = codes * codes * codes

  /// Whether a token and the one behind it stand elsewhere too.
  private func isRepeated(_ token: Int) -> Bool {
    let pair = FeatureHash.combine(atoms.lower(token), atoms.lower(token + 1))
    return (pairSums[pair]?[5] ?? 0) > Self.once
  }

  /// More than one time.
  private static let once: Float = 1.5

  /// Replaces `keys` by what the document tells of a token.
  package func collect(_ token: Int, in sentence: Sentence, into keys: inout [UInt64]) {
    keys.removeAll(keepingCapacity: true)
    let first = labels[token]
    add(1, UInt64(first), 0, to: &keys)
    if token > sentence.tokens.lowerBound {
      add(2, UInt64(first), UInt64(labels[token - 1]), to: &keys)
      let pair = FeatureHash.combine(atoms.lower(token - 1), atoms.lower(token))
      addSums(10, pairSums[pair], own[token], first, to: &keys)
    }
    if token + 1 < sentence.tokens.upperBound {
      add(3, UInt64(first), UInt64(labels[token + 1]), to: &keys)
      let pair = FeatureHash.combine(atoms.lower(token), atoms.lower(token + 1))
      addSums(20, pairSums[pair], own[token + 1], first, to: &keys)
    }
    guard atoms.isCapital(token) else { return }
    addSums(30, tokenSums[atoms.lower(token)], own[token], first, to: &keys)
    if let kind = explained[atoms.lower(token)] { add(40, UInt64(kind), 0, to: &keys) }
    addRun(token, to: &keys)
  }

  /// Whether the token's run of capitals, or a part of it that holds the token, is a name elsewhere.
  private func addRun(_ token: Int, to keys: inout [UInt64]) {
    let run = atoms.run(of: token)
    guard run.count <= 8 else { return }
    var best: (length: Int, place: UInt64, counts: SIMD4<Float>) = (0, 0, .zero)
    for start in run.lowerBound...token {
      for end in (token + 1)...run.upperBound where end - start > best.length {
        guard var counts = spanOf[phrase(start..<end)] else { continue }
        if RecognizerLabels.names(in: Array(labels[start..<end])).first?.tokens.count == end
          - start,
          let name = RecognizerLabels.names(in: Array(labels[start..<end])).first?.name
        {
          counts[Int(name.rawValue)] -= 1
        }
        guard counts.max() > 0.5 else { continue }
        let place: UInt64 = (start == token ? 1 : 0) | (end == token + 1 ? 2 : 0)
        best = (end - start, place, counts)
      }
    }
    guard best.length > 0 else { return }
    var kind: UInt64 = 0
    for other in 1..<3 where best.counts[other] > best.counts[Int(kind)] { kind = UInt64(other) }
    let whole: UInt64 = best.length == run.count ? 1 : 0
    add(50, kind, best.place, to: &keys)
    add(51, kind, best.place | whole << 2, to: &keys)
    add(52, kind, UInt64(min(best.counts.max(), 4)), to: &keys)
    add(53, kind, UInt64(labels[token]) << 4 | best.place, to: &keys)
  }

  /// Tells how other places read the same words: the likeliest kind, and how likely each is.
  private func addSums(
    _ template: UInt64, _ sums: SIMD8<Float>?, _ own: SIMD8<Float>, _ first: UInt8,
    to keys: inout [UInt64]
  ) {
    guard let sums, sums[5] > Self.once else { return add(template, 99, 0, to: &keys) }
    let others = sums - own
    let mean = (others / others[5]).clamped(lowerBound: .zero, upperBound: .one)
    var best = 0
    for kind in 1..<Self.kinds where mean[kind] > mean[best] { best = kind }
    let level = UInt64(mean[best] * 4.99)
    add(template + 1, UInt64(best), level, to: &keys)
    add(template + 2, UInt64(best) << 8 | level, UInt64(first), to: &keys)
    add(template + 3, UInt64(best), UInt64(min(others[5], 5)), to: &keys)
    for kind in 0..<Self.kinds {
      add(template + 4, UInt64(kind), UInt64(mean[kind] * 7.99), to: &keys)
    }
  }

  private func add(_ template: UInt64, _ one: UInt64, _ two: UInt64, to keys: inout [UInt64]) {
    keys.append(
      FeatureHash.combine(template &* 0x2545_f491_4f6c_dd1d, FeatureHash.combine(one, two)))
  }
}
