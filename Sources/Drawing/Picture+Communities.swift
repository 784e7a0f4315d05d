internal import Exchange

extension Picture {
  /// Numbers communities from 0, the one with the most important members first.
  ///
  /// A node without a community stays without one; one alone in its community loses it.
  static func numberCommunities(_ nodes: inout [Node]) {
    var weights: [Int: Double] = [:]
    var members: [Int: Int] = [:]
    for node in nodes {
      guard let community = node.community else { continue }
      weights[community, default: 0] += 0.05 + node.importance
      members[community, default: 0] += 1
    }
    let order = weights.keys.filter { members[$0, default: 0] > 1 }.sorted {
      (weights[$1, default: 0], $0) < (weights[$0, default: 0], $1)
    }
    let numbers = Dictionary(
      order.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    for index in nodes.indices {
      nodes[index].community = nodes[index].community.flatMap { numbers[$0] }
    }
  }

  /// The most important member of a community, whose name stands for it; nothing for number `last`,
  /// whose colour all later communities share.
  func leader(of community: Int, last: Int) -> String? {
    guard community < last else { return nil }
    return nodes.indices.filter { nodes[$0].community == community }
      .min { (nodes[$1].importance, $0) < (nodes[$0].importance, $1) }
      .map { VisibleText.line(nodes[$0].label, limit: 24) }
  }
}
