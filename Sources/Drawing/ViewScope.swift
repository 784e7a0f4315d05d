internal import Exchange
import RelgraphCore

/// Which part of a graph a view is about: some types, or one entity's surroundings.
struct ViewScope {
  private let members: Set<Int>
  private let name: String?

  /// Finds the nodes in scope among those that `pairs` tie together.
  init(_ graph: EntityGraph, options: MapOptions, pairs: [(Int, Int)]) {
    var members = Set(
      graph.nodes.indices.filter { options.types.contains(graph.nodes[$0].entity.type) })
    let center = options.center.flatMap { id in graph.nodes.firstIndex { $0.entity.id == id } }
    if let center {
      var near: Set<Int> = [center]
      for (first, second) in pairs {
        if first == center { near.insert(second) }
        if second == center { near.insert(first) }
      }
      members.formIntersection(near)
    } else if options.center != nil {
      members = []
    }
    self.members = members
    name = center.map { VisibleText.line(graph.nodes[$0].entity.name, limit: 60) }
  }

  /// Whether an edge between two nodes belongs to the view.
  func contains(_ first: Int, _ second: Int) -> Bool {
    members.contains(first) && members.contains(second)
  }

  /// Number of pairs in scope.
  func count(of pairs: [(Int, Int)]) -> Int { pairs.count { contains($0.0, $0.1) } }

  /// Number of nodes in scope that a pair in scope ties.
  func linkedNodes(of pairs: [(Int, Int)]) -> Int {
    Set(pairs.filter { contains($0.0, $0.1) }.flatMap { [$0.0, $0.1] }).count
  }

  /// The view's title, which names the entity in the middle where there is one.
  func title(_ title: String, _ words: Wording) -> String {
    name.map { words.around($0, title) } ?? title
  }
}
