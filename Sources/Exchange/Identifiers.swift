/// Keeps ids apart after they were cleaned for a format.
enum Identifiers {
  /// The ids, the second and later of equal ones with `~2`, `~3` … behind.
  ///
  /// Equal means: the same bytes. Ids that are apart already stay as they are.
  ///
  /// - Complexity: O(*n*) in the bytes of all ids, where few collide.
  static func unique(_ ids: [String]) -> [String] {
    var taken = Set(ids.map { Array($0.utf8) })
    guard taken.count < ids.count else { return ids }
    var seen: Set<[UInt8]> = []
    var next: [[UInt8]: Int] = [:]
    return ids.map { id in
      let key = Array(id.utf8)
      guard !seen.insert(key).inserted else { return id }
      var number = next[key] ?? 2
      while !taken.insert(key + Array("~\(number)".utf8)).inserted { number += 1 }
      next[key] = number + 1
      return "\(id)~\(number)"
    }
  }
}
