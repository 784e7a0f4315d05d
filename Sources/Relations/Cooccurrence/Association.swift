internal import Foundation

/// Measures of how closely two entities belong together, over a table of windows.
///
/// With *N* windows of which *a* hold the first entity, *b* the second and *c* both. Every measure is a finite
/// number for every table, and symmetric in the two entities.
public struct Association: Sendable, Hashable {
  /// *c*: windows that hold both.
  public let together: Int
  /// *a*: windows that hold the first.
  public let first: Int
  /// *b*: windows that hold the second.
  public let second: Int
  /// *N*: all windows.
  public let windows: Int

  /// Takes the four counts, mended where they contradict one another.
  ///
  /// Negative counts become 0; *c* is at most *a* and *b*; *N* is at least *a* + *b* - *c*.
  public init(together: Int, first: Int, second: Int, windows: Int) {
    self.first = max(0, first)
    self.second = max(0, second)
    self.together = min(max(0, together), self.first, self.second)
    self.windows = max(windows, self.first + self.second - self.together)
  }

  /// Normalised pointwise mutual information, -1 … 1.
  ///
  /// ln(*c N* / (*a b*)) / -ln(*c* / *N*): 1 where the two only appear together, 0 where chance would bring
  /// them together as often, -1 where they never meet. Where they meet in every window, 1, the limit; with
  /// no window at all, 0.
  ///
  /// - Complexity: O(1).
  ///
  /// Church & Hanks 1990, doi:10.3115/981623.981633; normalised after Bouma 2009 (GSCL proceedings, 31–40).
  public var npmi: Double {
    guard windows > 0, first > 0, second > 0 else { return 0 }
    guard together > 0 else { return -1 }
    guard together < windows else { return 1 }
    let (a, b, c, n) = (Double(first), Double(second), Double(together), Double(windows))
    let value = (log(c) + log(n) - log(a) - log(b)) / (log(n) - log(c))
    return min(1, max(-1, value))
  }

  /// Dunning's log-likelihood ratio G², 0 or more.
  ///
  /// 2 Σ *O* ln(*O* / *E*) over the four cells of the table (both, first only, second only, neither), *E* being
  /// what independence would give; an empty cell adds 0. Bigger means surer, not closer: it grows with the
  /// corpus. 0 where either entity is in every window or in none.
  ///
  /// - Complexity: O(1).
  ///
  /// Dunning 1993, Computational Linguistics 19(1), 61–74, doi:10.5555/972450.972454.
  public var logLikelihoodRatio: Double {
    guard windows > 0 else { return 0 }
    let n = Double(windows)
    let rows = [Double(first), Double(windows - first)]
    let columns = [Double(second), Double(windows - second)]
    let cells = [
      [Double(together), Double(first - together)],
      [Double(second - together), Double(windows - first - second + together)],
    ]
    var sum = 0.0
    for row in 0...1 {
      for column in 0...1 where cells[row][column] > 0 {
        sum += cells[row][column] * log(cells[row][column] * n / (rows[row] * columns[column]))
      }
    }
    return max(0, 2 * sum)
  }

  /// Jaccard's coefficient, 0 … 1.
  ///
  /// *c* / (*a* + *b* - *c*): of the windows that hold either, the share that holds both; 0 where none does.
  ///
  /// - Complexity: O(1).
  ///
  /// Jaccard 1912, doi:10.1111/j.1469-8137.1912.tb05611.x.
  public var jaccard: Double {
    let either = first + second - together
    return either > 0 ? Double(together) / Double(either) : 0
  }

  /// Cosine of the two entities' windows (Ochiai's coefficient), 0 … 1.
  ///
  /// *c* / √(*a b*); 0 where either is in no window.
  ///
  /// - Complexity: O(1).
  ///
  /// Ochiai 1957, doi:10.2331/suisan.22.526.
  public var cosine: Double {
    guard first > 0, second > 0 else { return 0 }
    return Double(together) / (Double(first).squareRoot() * Double(second).squareRoot())
  }

  /// The measures by the names that files use: `npmi`, `llr`, `jaccard`, `cosine`.
  public var byName: [String: Double] {
    ["npmi": npmi, "llr": logLikelihoodRatio, "jaccard": jaccard, "cosine": cosine]
  }
}
