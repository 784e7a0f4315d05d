package import Learning

/// Weighs again how likely runs of tokens are names, each run as a whole and in view of its document.
///
/// - Note: After M. Collins, “Ranking algorithms for named-entity extraction”, 2002,
///   doi:10.3115/1073083.1073165, but each run is judged alone, so that few are to be looked at.
package struct SpanJudge: Sendable {
  private let table: FeatureTable

  /// Reads the weights.
  package init(_ container: ModelContainer) throws(ModelError) {
    table = try FeatureTable(container, prefix: Self.prefix)
    guard table.labelCount == 4 else { throw try container.section(Self.prefix + ".shp").damaged() }
  }

  /// Names the sections of the weights.
  package static let prefix = "jdg"

  /// The runs with new probabilities.
  ///
  /// - Complexity: O(*n*) in the number of runs.
  func judged(_ spans: [NameSpan], _ features: SpanFeatures) -> [NameSpan] {
    var judged = spans
    var keys: [UInt64] = []
    table.withReader { reader in
      for number in spans.indices {
        features.collect(number, into: &keys)
        let sum = keys.withUnsafeBufferPointer { reader.quad($0) }
        judged[number].chances = Self.chances(
          SIMD4<Float>(sum) * table.scale + Self.scores(spans[number].chances))
      }
    }
    return judged
  }

  /// The logarithms of probabilities, none of them endless.
  package static func scores(_ chances: SIMD4<Float>) -> SIMD4<Float> {
    var scores = SIMD4<Float>.zero
    for kind in 0..<4 { scores[kind] = FastMath.log(max(chances[kind], 1e-4)) }
    return scores
  }

  /// The probabilities that scores stand for.
  package static func chances(_ scores: SIMD4<Float>) -> SIMD4<Float> {
    let shifted = scores - scores.max()
    let half = SIMD8(lowHalf: shifted, highHalf: .zero)
    let powers = FastMath.exp(SIMD16(lowHalf: half, highHalf: .zero)).lowHalf.lowHalf
    return powers / powers.sum()
  }
}
