/// A small symmetric tridiagonal matrix.
struct Tridiagonal {
  /// The entries on the diagonal.
  let diagonal: [Double]
  /// The entries beside it, positive; what stands behind the last row is not looked at.
  let beside: [Double]

  /// The eigenvalue that so many others are larger than; below all, if there are fewer.
  ///
  /// - Parameters:
  ///   - place: Number of larger eigenvalues.
  ///   - precision: Width of the interval in the end, as a share of the first one; 0 for as narrow as
  ///     numbers allow.
  /// - Returns: The middle of the interval.
  /// - Complexity: O(size), by some sixty halvings of the interval that holds it.
  func eigenvalue(fromTop place: Int, precision: Double = 0) -> Double {
    var low = Double.infinity
    var high = -Double.infinity
    for row in diagonal.indices {
      let reach = (row > 0 ? beside[row - 1] : 0) + (row + 1 < diagonal.count ? beside[row] : 0)
      low = min(low, diagonal[row] - reach)
      high = max(high, diagonal[row] + reach)
    }
    let enough = precision * (high - low)
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high, high - low > enough else { return middle }
      if countAbove(middle) > place { low = middle } else { high = middle }
    }
  }

  /// How many eigenvalues are larger than `bound`: the positive pivots of the shifted matrix.
  private func countAbove(_ bound: Double) -> Int {
    var count = 0
    var pivot = 1.0
    for row in diagonal.indices {
      let tie = row > 0 ? beside[row - 1] : 0
      pivot = diagonal[row] - bound - tie * tie / pivot
      if pivot == 0 { pivot = -1e-300 }
      if pivot > 0 { count += 1 }
    }
    return count
  }

  /// The eigenvector of length 1 to an eigenvalue, by inverse iteration.
  ///
  /// - Complexity: O(size).
  func eigenvector(of eigenvalue: Double) -> [Double] {
    var vector = [Double](repeating: 1, count: diagonal.count)
    for _ in 0..<3 { vector = normalized(solved(vector, shift: eigenvalue)) }
    return vector
  }

  /// The solution of (matrix − shift) x = right, by elimination with row exchanges.
  private func solved(_ right: [Double], shift: Double) -> [Double] {
    let size = diagonal.count
    let least = 1e-16 * diagonal.reduce(abs(shift)) { max($0, abs($1)) } + 1e-300
    var main = diagonal.map { $0 - shift }
    var upper = Array(beside.prefix(size - 1)) + [0]
    var second = [Double](repeating: 0, count: size)
    var result = right
    for row in 0..<(size - 1) {
      var lower = beside[row]
      if abs(lower) > abs(main[row]) {
        swap(&main[row], &lower)
        (upper[row], main[row + 1]) = (main[row + 1], upper[row])
        (second[row], upper[row + 1]) = (upper[row + 1], 0)
        result.swapAt(row, row + 1)
      }
      if abs(main[row]) < least { main[row] = least }
      let factor = lower / main[row]
      main[row + 1] -= factor * upper[row]
      upper[row + 1] -= factor * second[row]
      result[row + 1] -= factor * result[row]
    }
    for row in (0..<size).reversed() {
      if abs(main[row]) < least { main[row] = least }
      if row + 1 < size { result[row] -= upper[row] * result[row + 1] }
      if row + 2 < size { result[row] -= second[row] * result[row + 2] }
      result[row] /= main[row]
    }
    return result
  }
}
