/// Which nodes and edges of a large graph are drawn: the top nodes and a backbone of edges.
struct Selection {
  /// An edge as far as the choice goes.
  struct Link {
    let first: Int
    let second: Int
    let weight: Double
  }

  /// Indices of the edges kept, ascending.
  let links: [Int]
  /// Indices of the nodes kept, ascending; each has an edge that is kept.
  let nodes: [Int]
  /// Number of nodes that have an edge at all.
  let linkedNodes: Int
  /// How many of each node's strongest edges were kept, where a backbone was drawn.
  let backbone: Int?

  /// Edges per node above which a backbone is drawn unless the caller says otherwise.
  private static let dense = 4.0
  /// Maps of fewer nodes show every edge.
  private static let small = 24

  /// Chooses at most `mostNodes` nodes by `score`, then edges among them.
  ///
  /// A backbone keeps each node's `backbone` strongest edges and a maximum spanning forest, so
  /// that no component falls apart.
  ///
  /// - Complexity: O(*n* log *n* + *m* log *m*).
  init(links all: [Link], scores: [Double], mostNodes: Int, backbone wish: Int?) {
    var linked = Array(repeating: false, count: scores.count)
    for link in all {
      linked[link.first] = true
      linked[link.second] = true
    }
    let ranked = scores.indices.filter { linked[$0] }.sorted {
      (scores[$1], $0) < (scores[$0], $1)
    }
    linkedNodes = ranked.count
    let top = Set(ranked.prefix(max(0, mostNodes)))
    var kept = all.indices.filter { top.contains(all[$0].first) && top.contains(all[$0].second) }
    let isDense = top.count > Self.small && Double(kept.count) > Self.dense * Double(top.count)
    let each = wish ?? (isDense ? 4 : 0)
    backbone = each > 0 ? each : nil
    if each > 0 { kept = Self.backbone(kept, of: all, each: each, count: scores.count) }
    links = kept
    nodes = Set(kept.flatMap { [all[$0].first, all[$0].second] }).sorted()
  }

  private static func backbone(
    _ kept: [Int], of all: [Link], each: Int, count: Int
  ) -> [Int] {
    let strongestFirst = kept.sorted { (all[$1].weight, $0) < (all[$0].weight, $1) }
    var degree = Array(repeating: 0, count: count)
    var chosen: Set<Int> = []
    var parent = Array(0..<count)
    func root(_ node: Int) -> Int {
      var node = node
      while parent[node] != node {
        parent[node] = parent[parent[node]]
        node = parent[node]
      }
      return node
    }
    for index in strongestFirst {
      let link = all[index]
      let (one, other) = (root(link.first), root(link.second))
      let joins = one != other
      if joins { parent[max(one, other)] = min(one, other) }
      if joins || degree[link.first] < each || degree[link.second] < each { chosen.insert(index) }
      degree[link.first] += 1
      degree[link.second] += 1
    }
    return chosen.sorted()
  }
}
