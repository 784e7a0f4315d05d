/// Compressed sparse rows: every node's arcs side by side, sorted by target.
package struct SparseRows: Hashable, Sendable {
  /// Where each row starts; one more entry than there are rows.
  package var offsets: [UInt32]
  /// The arcs' ends, row after row.
  package var targets: [UInt32]
  /// The arcs' strengths, beside ``targets``.
  package var strengths: [Double]

  /// Number of rows.
  package var count: Int { offsets.count - 1 }

  /// Takes the three arrays as they are.
  package init(offsets: [UInt32], targets: [UInt32], strengths: [Double]) {
    self.offsets = offsets
    self.targets = targets
    self.strengths = strengths
  }

  /// Whether a row has an arc to `target`.
  ///
  /// - Complexity: O(log row).
  package func contains(_ target: UInt32, inRow row: Int) -> Bool {
    let range = Int(offsets[row])..<Int(offsets[row + 1])
    let place = targets[range].partitioningIndex { $0 >= target }
    return place < range.upperBound && targets[place] == target
  }

  /// Whether every row is sorted, without repetition and within bounds.
  package var isValid: Bool {
    offsets.first == 0 && offsets.last == UInt32(targets.count)
      && targets.count == strengths.count
      && (0..<count).allSatisfy { row in
        let line = targets[Int(offsets[row])..<Int(offsets[row + 1])]
        return zip(line, line.dropFirst()).allSatisfy { $0 < $1 }
          && (line.last ?? 0) < UInt32(count)
      }
  }

  /// Turns every arc around; rows come out sorted whatever the order within the rows was.
  ///
  /// - Complexity: O(rows + arcs).
  package func transposed() -> SparseRows {
    var result = SparseRows(
      offsets: prefixSums(of: targets, count: count),
      targets: Array(repeating: 0, count: targets.count),
      strengths: Array(repeating: 0, count: targets.count))
    var places = result.offsets
    for row in 0..<count {
      for arc in Int(offsets[row])..<Int(offsets[row + 1]) {
        let place = Int(places[Int(targets[arc])])
        places[Int(targets[arc])] += 1
        result.targets[place] = UInt32(truncatingIfNeeded: row)
        result.strengths[place] = strengths[arc]
      }
    }
    return result
  }

  /// Sums neighbouring arcs with the same end.
  ///
  /// - Complexity: O(rows + arcs).
  package mutating func mergeRepeated() {
    var kept = 0
    var start = 0
    for row in 0..<count {
      let end = Int(offsets[row + 1])
      let first = kept
      for arc in start..<end {
        if kept > first, targets[kept - 1] == targets[arc] {
          strengths[kept - 1] += strengths[arc]
        } else {
          targets[kept] = targets[arc]
          strengths[kept] = strengths[arc]
          kept += 1
        }
      }
      start = end
      offsets[row + 1] = UInt32(kept)
    }
    targets.removeLast(targets.count - kept)
    strengths.removeLast(strengths.count - kept)
  }
}

/// How many keys are smaller than each of `0 ... count`.
///
/// - Complexity: O(keys + count).
package func prefixSums(of keys: some Sequence<UInt32>, count: Int) -> [UInt32] {
  var sums = [UInt32](repeating: 0, count: count + 1)
  for key in keys { sums[Int(key) + 1] += 1 }
  for index in 1..<max(1, sums.count) { sums[index] += sums[index - 1] }
  return sums
}

/// The places of small whole numbers from the smallest number to the largest.
///
/// - Complexity: O(count + largest).
package func ascending(_ numbers: [Int]) -> [UInt32] {
  var next = [UInt32](repeating: 0, count: (numbers.max() ?? 0) + 2)
  for number in numbers { next[number + 1] += 1 }
  for index in 1..<next.count { next[index] += next[index - 1] }
  var order = [UInt32](repeating: 0, count: numbers.count)
  for (place, number) in numbers.enumerated() {
    order[Int(next[number])] = UInt32(truncatingIfNeeded: place)
    next[number] += 1
  }
  return order
}
