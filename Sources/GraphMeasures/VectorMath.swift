/// The sum of the products of two vectors' entries.
///
/// Four running sums, joined in a fixed order, so that the processor can add while it waits.
package func dot(_ left: [Double], _ right: [Double]) -> Double {
  precondition(left.count == right.count, "vectors of \(left.count) and \(right.count) entries")
  return left.withUnsafeBufferPointer { left in
    right.withUnsafeBufferPointer { right in
      var sums = (0.0, 0.0, 0.0, 0.0)
      let whole = left.count & ~3
      var index = 0
      while index < whole {
        sums.0 += left[index] * right[index]
        sums.1 += left[index + 1] * right[index + 1]
        sums.2 += left[index + 2] * right[index + 2]
        sums.3 += left[index + 3] * right[index + 3]
        index += 4
      }
      while index < left.count {
        sums.0 += left[index] * right[index]
        index += 1
      }
      return (sums.0 + sums.1) + (sums.2 + sums.3)
    }
  }
}

/// Adds a multiple of one vector to another.
package func add(_ factor: Double, times vector: [Double], to sum: inout [Double]) {
  precondition(vector.count == sum.count, "vectors of \(vector.count) and \(sum.count) entries")
  vector.withUnsafeBufferPointer { vector in
    sum.withUnsafeMutableBufferPointer { sum in
      for index in 0..<vector.count { sum[index] += factor * vector[index] }
    }
  }
}

/// The sum of the absolute differences of two vectors' entries.
package func change(from old: [Double], to new: [Double]) -> Double {
  old.withUnsafeBufferPointer { old in
    new.withUnsafeBufferPointer { new in
      var sums = (0.0, 0.0)
      let whole = old.count & ~1
      var index = 0
      while index < whole {
        sums.0 += abs(new[index] - old[index])
        sums.1 += abs(new[index + 1] - old[index + 1])
        index += 2
      }
      if index < old.count { sums.0 += abs(new[index] - old[index]) }
      return sums.0 + sums.1
    }
  }
}

/// The vector scaled to length 1; itself where it is zero.
package func normalized(_ vector: [Double]) -> [Double] {
  let length = dot(vector, vector).squareRoot()
  return length > 0 ? vector.map { $0 / length } : vector
}
