extension RandomAccessCollection {
  /// The first index whose element fulfils `belongs`, or the end.
  ///
  /// All elements that do not fulfil it must stand before all that do.
  ///
  /// - Complexity: O(log count).
  package func partitioningIndex(where belongs: (Element) -> Bool) -> Index {
    var low = startIndex
    var remaining = count
    while remaining > 0 {
      let half = remaining / 2
      let middle = index(low, offsetBy: half)
      if belongs(self[middle]) {
        remaining = half
      } else {
        low = index(after: middle)
        remaining -= half + 1
      }
    }
    return low
  }
}
