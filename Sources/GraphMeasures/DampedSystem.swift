/// The equation (D − d A) z = jump, solved by conjugate gradients with D as preconditioner.
///
/// A is symmetric, D its row sums, d < 1: the matrix is positive definite. The residual is that of
/// PageRank's own equation for x = D z, entry by entry, so that the sum of its absolute values is what
/// one more step of repetition would change. Entries where D is 0 stay 0.
///
/// Reference: Hestenes, Stiefel, "Methods of conjugate gradients for solving linear systems", 1952,
/// doi:10.6028/jres.049.044.
struct DampedSystem {
  /// The vector z.
  private(set) var solution: [Double]
  private var residual: [Double]
  private var direction: [Double]
  private let totals: [Double]
  private let inverses: [Double]
  private let damping: Double
  private let tolerance: Double

  init(totals: [Double], damping: Double, jump: Double, tolerance: Double) {
    self.totals = totals
    self.damping = damping
    self.tolerance = tolerance
    inverses = totals.map { $0 > 0 ? 1 / $0 : 0 }
    // Where every node has its share of all strength the equation is nearly fulfilled: A 1 = D 1.
    let whole = max(totals.reduce(0, +), 1e-300)
    solution = totals.map { $0 > 0 ? 1 / whole : 0 }
    residual = totals.map { $0 > 0 ? jump - (1 - damping) * ($0 / whole) : 0 }
    direction = residual
  }

  /// Takes steps until the residual is small; `apply` multiplies with A.
  mutating func solve(steps: Int, apply: ([Double]) -> [Double]) {
    for index in direction.indices { direction[index] *= inverses[index] }
    var square = dot(residual, direction)
    for _ in 0..<steps where square > 1e-300 {
      let image = apply(direction)
      let curvature = self.curvature(image)
      let (next, size) = advance(by: square / curvature, along: image)
      guard size >= tolerance else { return }
      turn(by: next / square)
      square = next
    }
  }

  /// The direction's product with its own image under D − d A.
  private func curvature(_ image: [Double]) -> Double {
    var sums = (0.0, 0.0)
    direction.withUnsafeBufferPointer { direction in
      totals.withUnsafeBufferPointer { totals in
        image.withUnsafeBufferPointer { image in
          for index in 0..<direction.count {
            let entry = direction[index]
            sums.0 += entry * entry * totals[index]
            sums.1 += entry * image[index]
          }
        }
      }
    }
    return sums.0 - damping * sums.1
  }

  /// Goes one step; gives the residual's square under D⁻¹ and the sum of its absolute values.
  private mutating func advance(by step: Double, along image: [Double]) -> (Double, Double) {
    var sums = (0.0, 0.0)
    let (damping, count) = (damping, image.count)
    solution.withUnsafeMutableBufferPointer { solution in
      residual.withUnsafeMutableBufferPointer { residual in
        direction.withUnsafeBufferPointer { direction in
          totals.withUnsafeBufferPointer { totals in
            inverses.withUnsafeBufferPointer { inverses in
              image.withUnsafeBufferPointer { image in
                for index in 0..<count {
                  let entry = direction[index]
                  solution[index] += step * entry
                  let rest =
                    residual[index] - step * (totals[index] * entry - damping * image[index])
                  residual[index] = rest
                  sums.0 += rest * rest * inverses[index]
                  sums.1 += abs(rest)
                }
              }
            }
          }
        }
      }
    }
    return sums
  }

  /// Turns the direction towards what is left.
  private mutating func turn(by ratio: Double) {
    let count = direction.count
    direction.withUnsafeMutableBufferPointer { direction in
      residual.withUnsafeBufferPointer { residual in
        inverses.withUnsafeBufferPointer { inverses in
          for index in 0..<count {
            direction[index] = residual[index] * inverses[index] + ratio * direction[index]
          }
        }
      }
    }
  }
}
