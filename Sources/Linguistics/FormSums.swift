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

  /// Features of several tokens, and how many there are up to the end of each token's own.
  private var batch: [UInt64] = []
  private var ends: [Int] = []

  /// Tokens whose features are looked up side by side.
  private static let batchSize = 8

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
    let scale = model.table.scale
    return model.chain.numbers(of: rows.map { SIMD16<Float>($0) * scale })
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
      rows[place] &+= sums[base]
      for number in 0..<offsets.count {
        // The form is a neighbour of the token on its other side.
        let (to, from) = (place - offsets[number], place + offsets[number])
        if to >= 0, to < count { rows[to] &+= sums[base + 1 + number] }
        if from < 0 || from >= count { rows[place] &+= edges[number] }
      }
    }
    for start in stride(from: 0, to: count, by: Self.batchSize) {
      for place in start..<min(start + Self.batchSize, count) {
        features.collectContext(range.lowerBound + place, in: range, into: &keys)
        batch += keys
        ends.append(batch.count)
      }
      reader.addRows(of: batch, ends: ends, to: &rows, at: start)
      clearBatch()
    }
  }

  private mutating func clearBatch() {
    batch.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
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
    for number in 0...offsets.count {
      if number == 0 {
        features.collectOwn(index, into: &keys)
      } else {
        features.collectNeighbour(index, offsets[number - 1], into: &keys)
      }
      sums[base + number] = .zero
      batch += keys
      ends.append(batch.count)
    }
    reader.addRows(of: batch, ends: ends, to: &sums, at: base)
    clearBatch()
    return base
  }
}
