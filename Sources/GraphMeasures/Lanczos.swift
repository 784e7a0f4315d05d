/// The eigenvector of a symmetric operator's largest eigenvalue that a start vector leads to.
///
/// Lanczos' method: the operator is seen through a small basis of the spaces that repeated
/// application spans; where the basis is full, the search starts again from what it has found.
/// Where several vectors share the largest eigenvalue, the answer is the start vector's projection
/// on them, as with plain repetition, which needs many times the applications.
///
/// Reference: Saad, "Numerical methods for large eigenvalue problems", 2011, chapter 6,
/// doi:10.1137/1.9781611970739.
struct Lanczos {
  let settling: Settling
  let apply: ([Double]) -> [Double]

  /// The eigenvector as a vector of length 1 without negative entries.
  ///
  /// - Complexity: O(sweeps) applications, each with O(16) sums over vectors.
  func dominantVector(from start: [Double]) -> [Double] {
    let limit = start.count <= 32 ? start.count : 16
    var vector = normalized(start)
    var sweeps = 0
    while sweeps < settling.maximumSweeps {
      var krylov = KrylovBasis(first: vector)
      var isSettled = false
      while krylov.count <= limit, !isSettled, sweeps < settling.maximumSweeps {
        let isExhausted = krylov.extend(by: apply(krylov.last))
        sweeps += 1
        // Asking costs as much as a sweep over a small graph; every other sweep is often enough.
        let isAsked =
          krylov.count.isMultiple(of: 2) || krylov.count > limit || krylov.isNearlyExhausted
        isSettled = isExhausted || (isAsked && krylov.error() < settling.tolerance)
      }
      vector = normalized(krylov.dominantVector())
      if isSettled { break }
    }
    let sign = vector.reduce(0, +) < 0 ? -1.0 : 1.0
    return normalized(vector.map { max(0, sign * $0) })
  }
}

/// Orthogonal vectors, and the operator as it acts on them: a tridiagonal matrix.
private struct KrylovBasis {
  private var vectors: [[Double]]
  private var diagonal: [Double] = []
  private var beside: [Double] = []

  init(first: [Double]) { vectors = [first] }

  /// Number of vectors, the one to apply the operator to next among them.
  var count: Int { vectors.count }
  var last: [Double] { vectors[vectors.count - 1] }
  /// Whether the last direction was so weak that a further one may be made of rounding alone.
  var isNearlyExhausted: Bool {
    (beside.last ?? 0) < 1e-4 * diagonal.reduce(0) { max($0, abs($1)) }
  }

  /// Takes the operator's image of the last vector; says whether it brought no new direction.
  mutating func extend(by image: [Double]) -> Bool {
    var rest = image
    diagonal.append(dot(image, last))
    // What the last two vectors take is most of it; what rounding left of the others goes after that,
    // and once more where so much went that the rounding of the first time shows.
    add(-diagonal[diagonal.count - 1], times: last, to: &rest)
    if let before = beside.last { add(-before, times: vectors[vectors.count - 2], to: &rest) }
    var length = 0.0
    for _ in 0..<2 {
      for vector in vectors.reversed() { add(-dot(rest, vector), times: vector, to: &rest) }
      length = dot(rest, rest).squareRoot()
      if length > 0.01 * (abs(diagonal[diagonal.count - 1]) + (beside.last ?? 0)) { break }
    }
    let scale = diagonal.reduce(0) { max($0, abs($1)) } + beside.reduce(0, max)
    beside.append(length)
    guard length > 1e-14 * scale, vectors.count < rest.count else { return true }
    let inverse = 1 / length
    rest.withUnsafeMutableBufferPointer { rest in
      for index in 0..<rest.count { rest[index] *= inverse }
    }
    vectors.append(rest)
    return false
  }

  /// How far the best vector in the basis is from an eigenvector, about.
  func error() -> Double {
    let matrix = Tridiagonal(diagonal: diagonal, beside: beside)
    let largest = matrix.eigenvalue(fromTop: 0)
    let residual = (beside.last ?? 0) * abs(matrix.eigenvector(of: largest).last ?? 0)
    guard residual > 1e-14 * abs(largest) else { return 0 }
    return residual / max(largest - matrix.eigenvalue(fromTop: 1, precision: 1e-4), 1e-300)
  }

  /// The best vector in the basis.
  func dominantVector() -> [Double] {
    let matrix = Tridiagonal(diagonal: diagonal, beside: beside)
    let weights = matrix.eigenvector(of: matrix.eigenvalue(fromTop: 0))
    var sum = [Double](repeating: 0, count: vectors[0].count)
    for (weight, vector) in zip(weights, vectors) { add(weight, times: vector, to: &sum) }
    return sum
  }
}
