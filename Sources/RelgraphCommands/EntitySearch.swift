internal import Linguistics
internal import RelgraphCore

/// Finds nodes by name, alias or id, whatever the accents and capitals.
struct EntitySearch {
  private let map: EntityGraph

  init(_ map: EntityGraph) { self.map = map }

  /// Nodes whose id or name is `name`; where there is none, those with such an alias.
  func nodes(named name: String) -> [Int] {
    let folded = Self.fold(name)
    let named = map.nodes.indices.filter {
      map.nodes[$0].entity.id == name || Self.fold(map.nodes[$0].entity.name) == folded
    }
    if !named.isEmpty { return named }
    return map.nodes.indices.filter { index in
      map.nodes[index].entity.aliases.contains { Self.fold($0) == folded }
    }
  }

  /// Nodes of which some form contains `name`.
  func nodes(containing name: String) -> [Int] {
    let folded = Self.fold(name)
    return map.nodes.indices.filter { index in
      ([map.nodes[index].entity.name] + map.nodes[index].entity.aliases).contains {
        Self.fold($0).contains(folded)
      }
    }
  }

  private static func fold(_ text: String) -> String {
    Folding.fold(text).split { $0 == " " || $0 == "-" }.joined(separator: " ")
  }
}
