/// The connected components of a graph, found by union–find with path halving.
enum Components {
  /// Nodes of each component, largest component first, then by smallest node; nodes ascend.
  ///
  /// - Complexity: O((*n* + *m*) α(*n*)) and one sort.
  static func of(count: Int, edges: [(Int, Int)]) -> [[Int]] {
    var parent = Array(0..<count)
    func root(_ node: Int) -> Int {
      var node = node
      while parent[node] != node {
        parent[node] = parent[parent[node]]
        node = parent[node]
      }
      return node
    }
    for (first, second) in edges {
      let (one, other) = (root(first), root(second))
      if one != other { parent[max(one, other)] = min(one, other) }
    }
    var members = Array(repeating: [Int](), count: count)
    for node in 0..<count { members[root(node)].append(node) }
    return members.filter { !$0.isEmpty }.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }
}
