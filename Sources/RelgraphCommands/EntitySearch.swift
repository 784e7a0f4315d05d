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

  /// The node that a name means.
  ///
  /// - Throws: ``CommandFailure`` where it means none or several, with those that it may mean.
  func node(named name: String, otherwise others: [String] = []) throws -> Int {
    let exact =
      ([name] + others).lazy.map { nodes(named: $0) }.first { !$0.isEmpty } ?? []
    if exact.count == 1 { return exact[0] }
    let names = (exact.isEmpty ? nodes(containing: name) : exact)
      .prefix(8).map {
        "« \(TextTable.safe(map.nodes[$0].entity.name)) » (\(map.nodes[$0].entity.id))"
      }
    guard !names.isEmpty else {
      throw CommandFailure(
        "nobody on the map is called « \(TextTable.safe(name)) »; entities.csv lists all names")
    }
    throw CommandFailure(
      "« \(TextTable.safe(name)) » "
        + (exact.isEmpty ? "is not on the map; did you mean " : "may mean ")
        + names.joined(separator: ", ") + "?")
  }

  /// Makes sure that two names mean two entities.
  ///
  /// - Throws: ``CommandFailure`` where they mean one.
  func requireTwo(_ first: Int, _ second: Int) throws {
    guard first == second else { return }
    let entity = map.nodes[first].entity
    throw CommandFailure(
      "both names mean « \(TextTable.safe(entity.name)) » (\(entity.id)); name another entity, or this one "
        + "once to « relgraph explain »")
  }

  private static func fold(_ text: String) -> String {
    Folding.fold(text).split { $0 == " " || $0 == "-" }.joined(separator: " ")
  }
}
