internal import Learning

/// Features of tokens in a sentence, in parts by what each depends on.
protocol WindowFeatures {
  /// Places around a token whose words are seen.
  static var offsets: [Int] { get }

  /// Replaces `keys` by those features of a token that depend on its form only.
  func collectOwn(_ index: Int, into keys: inout [UInt64])

  /// Replaces `keys` by those features of a token that depend on one neighbour's form only.
  ///
  /// - Parameters:
  ///   - other: The neighbour; nothing where the sentence is over.
  ///   - offset: Where it stands, seen from the token; one of ``offsets``.
  ///   - keys: The features.
  func collectNeighbour(_ other: Int?, _ offset: Int, into keys: inout [UInt64])

  /// Replaces `keys` by all other features of a token of the sentence `range`.
  func collectContext(_ index: Int, in range: Range<Int>, into keys: inout [UInt64])
}

/// Sums of the features that depend on one form, kept between texts, for forms come again.
///
/// - Precondition: one and the same table, of up to sixteen labels, is used with one of these.
struct FormSums: Sendable {
  typealias Row = SIMD16<Int16>

  private var places = WordPlaces()
  /// For each place the sum of a form's own features, then that of its features as each neighbour.
  private var sums: [Row] = []
  /// The sums of features of neighbours behind the sentence's edges.
  private var edges: [Row] = []
  private var keys: [UInt64] = []
  private var rows: [Row] = []

  /// The scores of the labels of a sentence's tokens, `labelCount` numbers a token.
  ///
  /// - Parameters:
  ///   - range: The tokens, as features number them.
  ///   - forms: Their forms.
  ///   - features: Their features.
  ///   - model: The weights.
  /// - Returns: The scores, a token behind the other.
  mutating func emissions(
    of range: Range<Int>, forms: ArraySlice<String>, _ features: some WindowFeatures,
    _ model: ChainModel
  ) -> [Float] {
    model.table.withReader { add(range, forms, features, $0) }
    let (count, scale) = (model.labelCount, model.table.scale)
    return [Float](unsafeUninitializedCapacity: rows.count * count) { scores, filled in
      for row in rows {
        let scaled = SIMD16<Float>(row) * scale
        for label in 0..<count {
          scores.initializeElement(at: filled, to: scaled[label])
          filled += 1
        }
      }
    }
  }

  private mutating func add<Features: WindowFeatures>(
    _ range: Range<Int>, _ forms: ArraySlice<String>, _ features: Features,
    _ reader: FeatureTable.Reader
  ) {
    let offsets = Features.offsets
    if edges.isEmpty {
      for offset in offsets {
        features.collectNeighbour(nil, offset, into: &keys)
        edges.append(reader.row(keys))
      }
    }
    let count = range.count
    rows.removeAll(keepingCapacity: true)
    rows.append(contentsOf: repeatElement(.zero, count: count))
    for (index, form) in zip(range, forms) {
      let base = sumsOfForm(form, index, features, offsets, reader)
      let place = index - range.lowerBound
      features.collectContext(index, in: range, into: &keys)
      rows[place] &+= reader.row(keys) &+ sums[base]
      for number in 0..<offsets.count {
        // The form is a neighbour of the token on its other side.
        let (to, from) = (place - offsets[number], place + offsets[number])
        if to >= 0, to < count { rows[to] &+= sums[base + 1 + number] }
        if from < 0 || from >= count { rows[place] &+= edges[number] }
      }
    }
  }

  /// Where the sums of a form begin that stands at `index`.
  private mutating func sumsOfForm(
    _ form: String, _ index: Int, _ features: some WindowFeatures, _ offsets: [Int],
    _ reader: FeatureTable.Reader
  ) -> Int {
    let (place, isNew) = places.place(of: form)
    let base = place * (offsets.count + 1)
    guard isNew else { return base }
    if base == sums.count {
      sums.append(contentsOf: repeatElement(.zero, count: offsets.count + 1))
    }
    features.collectOwn(index, into: &keys)
    sums[base] = reader.row(keys)
    for number in 0..<offsets.count {
      features.collectNeighbour(index, offsets[number], into: &keys)
      sums[base + 1 + number] = reader.row(keys)
    }
    return base
  }
}
