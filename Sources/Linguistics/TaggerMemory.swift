internal import Learning
internal import RelgraphCore

/// What a tagger keeps of word forms between texts: sums of features, and lemmas.
struct TaggerMemory: Sendable {
  private typealias Row = SIMD16<Int16>

  private var places = WordPlaces()
  /// For each place the sum of a form's own features, then that of its features as each neighbour.
  private var sums: [Row] = []
  /// The sums of features of neighbours behind the sentence's edges.
  private var edges: [Row] = []
  private var keys: [UInt64] = []
  private var rows: [Row] = []
  private var lemmaPlaces = WordPlaces()
  /// For each place the lemma as each part of speech, where it is known.
  private var lemmas: [String?] = []

  private static let kinds = TaggerFeatures.offsets.count + 1
  private static let tags = PartOfSpeech.allCases.count

  /// The scores of the labels of a sentence's tokens, row after row.
  ///
  /// - Parameters:
  ///   - range: The tokens.
  ///   - first: Where they begin in `forms`.
  ///   - forms: The forms of the tokens, and others.
  ///   - features: The features of the tokens.
  ///   - reader: The weights, of sixteen labels.
  ///   - scale: What one step of a weight is worth.
  mutating func emissions(
    of range: Range<Int>, forms: ArraySlice<String>, _ features: TaggerFeatures,
    _ reader: FeatureTable.Reader, scale: Float
  ) -> [Float] {
    if edges.isEmpty {
      for offset in TaggerFeatures.offsets {
        features.collectNeighbour(nil, offset, into: &keys)
        edges.append(reader.row(keys))
      }
    }
    rows.removeAll(keepingCapacity: true)
    rows.append(contentsOf: repeatElement(.zero, count: range.count))
    for (index, form) in zip(range, forms) {
      let base = sumsOfForm(form, index, features, reader)
      let place = index - range.lowerBound
      features.collectContext(index, in: range, into: &keys)
      rows[place] &+= reader.row(keys) &+ sums[base]
      for (number, offset) in TaggerFeatures.offsets.enumerated() {
        // The form is a neighbour of the token on its other side.
        if rows.indices.contains(place - offset) {
          rows[place - offset] &+= sums[base + 1 + number]
        }
        if !rows.indices.contains(place + offset) { rows[place] &+= edges[number] }
      }
    }
    return [Float](unsafeUninitializedCapacity: rows.count * Row.scalarCount) { scores, count in
      for row in rows {
        let scaled = SIMD16<Float>(row) * scale
        for label in 0..<Row.scalarCount {
          scores.initializeElement(at: count, to: scaled[label])
          count += 1
        }
      }
    }
  }

  /// Where the sums of a form begin that stands at `index`.
  private mutating func sumsOfForm(
    _ form: String, _ index: Int, _ features: TaggerFeatures, _ reader: FeatureTable.Reader
  ) -> Int {
    let (place, isNew) = places.place(of: form)
    let base = place * Self.kinds
    guard isNew else { return base }
    if base == sums.count {
      sums.append(contentsOf: repeatElement(.zero, count: Self.kinds))
    }
    features.collectOwn(index, into: &keys)
    sums[base] = reader.row(keys)
    for (number, offset) in TaggerFeatures.offsets.enumerated() {
      features.collectNeighbour(index, offset, into: &keys)
      sums[base + 1 + number] = reader.row(keys)
    }
    return base
  }

  /// The lemma of a lower-cased form as a part of speech, found once.
  mutating func lemma(
    of lowered: String, _ tag: PartOfSpeech, find: () -> String
  ) -> String {
    let (place, isNew) = lemmaPlaces.place(of: lowered)
    let base = place * Self.tags
    if base == lemmas.count {
      lemmas.append(contentsOf: repeatElement(nil, count: Self.tags))
    } else if isNew {
      for number in base..<(base + Self.tags) { lemmas[number] = nil }
    }
    if let known = lemmas[base + Int(tag.rawValue)] { return known }
    let lemma = find()
    lemmas[base + Int(tag.rawValue)] = lemma
    return lemma
  }
}
