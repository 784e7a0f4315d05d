internal import Linguistics
internal import RelgraphCore

/// Persons on a map who share a family name with another.
struct Namesakes {
  private let map: EntityGraph

  init(_ map: EntityGraph) { self.map = map }

  /// The others, in the order of the map; nobody for what is no person.
  ///
  /// Two names share a family where both end with it, or both begin with it and one of the two is
  /// known by that word alone (« Kim »).
  ///
  /// - Complexity: O(*n*) in the nodes.
  func of(_ node: Int) -> [Int] {
    guard map.nodes[node].entity.type == .person else { return [] }
    let own = words(node)
    return map.nodes.indices.filter { other in
      guard other != node, map.nodes[other].entity.type == .person else { return false }
      let others = words(other)
      guard let last = own.last, let first = own.first else { return false }
      if others.last == last { return true }
      return others.first == first && (isAlone(first, node) || isAlone(first, other))
    }
  }

  private func words(_ node: Int) -> [String] {
    Folding.fold(map.nodes[node].entity.name).split(separator: " ").map(String.init)
  }

  private func isAlone(_ word: String, _ node: Int) -> Bool {
    map.nodes[node].entity.aliases.contains { Folding.fold($0) == word }
  }
}
