extension Picture {
  /// Of so many of the most important nodes at most half may be marked as uncertain.
  private static let leading = 20

  /// Takes the marks of uncertain rank away where most leading nodes have one, and says how many had.
  ///
  /// In a small corpus nearly every rank is uncertain; a mark on all of them would hide the map and tell
  /// less than one sentence.
  static func quietDoubts(_ nodes: inout [Node]) -> Int? {
    let leaders = nodes.sorted { ($1.importance, $0.id) < ($0.importance, $1.id) }.prefix(leading)
    guard leaders.count(where: { !$0.isStable }) * 2 > leaders.count else { return nil }
    let count = nodes.count { !$0.isStable }
    for index in nodes.indices { nodes[index].isStable = true }
    return count
  }
}
