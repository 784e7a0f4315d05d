internal import Linguistics
internal import RelgraphCore

/// Finds a node of a map, or of any graph, by id, name or alias, whatever the accents, capitals and hyphens.
struct NameSearch {
  /// What a node may be called.
  private struct Candidate {
    let id: String
    let name: String
    let foldedName: String
    let foldedAliases: [String]

    init(id: String, name: String, aliases: [String]) {
      self.id = id
      self.name = name
      foldedName = NameSearch.fold(name)
      foldedAliases = aliases.map(NameSearch.fold)
    }

    /// The node in a message.
    var told: String { "« \(TextTable.safe(name)) » (\(TextTable.safe(id)))" }
  }

  private let candidates: [Candidate]
  /// Where names can be looked up, for whoever asks for one that is not there.
  private let remedy: String

  /// Searches a map.
  init(_ map: EntityGraph) {
    candidates = map.nodes.map {
      Candidate(id: $0.entity.id, name: $0.entity.name, aliases: $0.entity.aliases)
    }
    remedy = "; entities.csv lists all names"
  }

  /// Searches a graph of any file; aliases are those that our own files have in one property.
  init(_ graph: PropertyGraph) {
    candidates = graph.nodes.map { node in
      let aliases: [Substring] =
        if case .string(let list) = node.properties["aliases"] { list.split(separator: ";") } else {
          []
        }
      return Candidate(id: node.id, name: node.label, aliases: aliases.map(String.init))
    }
    remedy = ""
  }

  /// The node that a name means: by its id, else by its name, else by an alias.
  ///
  /// - Parameters:
  ///   - name: What the user wrote.
  ///   - others: What else its bearer is called, tried in turn where the name is nobody's.
  /// - Returns: The node's index.
  /// - Throws: ``CommandFailure`` where it means none or several, with those that it may mean.
  func node(named name: String, otherwise others: [String] = []) throws -> Int {
    let exact = ([name] + others).lazy.map { nodes(named: $0) }.first { !$0.isEmpty } ?? []
    if exact.count == 1 { return exact[0] }
    let near = (exact.isEmpty ? nodes(containing: name) : exact).prefix(8)
    let wanted = "« \(TextTable.safe(name)) »"
    guard !near.isEmpty else {
      throw CommandFailure("nobody on the map is called \(wanted)\(remedy)")
    }
    throw CommandFailure(
      wanted + (exact.isEmpty ? " is not on the map; did you mean " : " may mean ")
        + near.map { candidates[$0].told }.joined(separator: ", ") + "?")
  }

  /// Makes sure that two names mean two nodes.
  ///
  /// - Throws: ``CommandFailure`` where they mean one.
  func requireTwo(_ first: Int, _ second: Int) throws {
    guard first == second else { return }
    throw CommandFailure(
      "both names mean \(candidates[first].told); name another entity, or this one once to "
        + "« relgraph explain »")
  }

  private func nodes(named name: String) -> [Int] {
    if let known = candidates.firstIndex(where: { $0.id == name }) { return [known] }
    let folded = Self.fold(name)
    let named = candidates.indices.filter { candidates[$0].foldedName == folded }
    if !named.isEmpty { return named }
    return candidates.indices.filter { candidates[$0].foldedAliases.contains(folded) }
  }

  private func nodes(containing name: String) -> [Int] {
    let folded = Self.fold(name)
    return candidates.indices.filter { index in
      ([candidates[index].foldedName] + candidates[index].foldedAliases)
        .contains { $0.contains(folded) }
    }
  }

  private static func fold(_ text: String) -> String {
    Folding.fold(text).split { $0 == " " || $0 == "-" }.joined(separator: " ")
  }
}

extension EntityGraph {
  /// The node of this part of a map in time that is the node `index` of the whole map.
  ///
  /// - Throws: ``CommandFailure`` where the part has nothing of that node.
  func node(_ index: Int, of whole: EntityGraph) throws -> Int {
    let entity = whole.nodes[index].entity
    guard let node = nodes.firstIndex(where: { $0.entity.id == entity.id }) else {
      throw CommandFailure(
        "nothing between « \(TextTable.safe(entity.name)) » and anybody is dated in the time asked for; "
          + "see --since and --until")
    }
    return node
  }
}
