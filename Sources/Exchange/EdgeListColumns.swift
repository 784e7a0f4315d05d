/// What the columns of an edge list hold.
struct EdgeListColumns {
  /// What one column holds.
  enum Role: Hashable {
    /// The node that an edge leaves.
    case source
    /// The node that it reaches.
    case target
    /// What people read of the source.
    case sourceLabel
    /// What people read of the target.
    case targetLabel
    /// The strength.
    case weight
    /// Directed or undirected; any other word is a kind.
    case type
    /// Whether the edge has a direction: yes or no.
    case directed
    /// The kind of relation.
    case kind
    /// What people read of the edge.
    case label
    /// A number of the edge's own, which is not kept.
    case id
    /// Anything else.
    case property(String)
  }

  /// One role a column.
  let roles: [Role]
  /// Whether the first row names the columns.
  let hasHeader: Bool
  /// Whether the first row names the columns of nodes: an id in front, and no ends of edges.
  let isOfNodes: Bool

  /// Reads the columns off the first row, with a look at the second.
  ///
  /// A first row with names for source and target is a header; so is one whose third cell is text where
  /// the second row's is a number. Otherwise the columns are source, target, weight where it is a number,
  /// and properties.
  init(first: [String], second: [String]) {
    let named = first.map(Self.role)
    let hasNames = named.contains(.source) && named.contains(.target)
    let third = (first.count > 2 ? first[2] : "", second.count > 2 ? second[2] : "")
    let isWeightNamed =
      !third.0.isEmpty && !Self.isNumber(third.0) && Self.isNumber(third.1)
    hasHeader = hasNames || isWeightNamed
    isOfNodes = named.first == .id && !named.contains(.source) && !named.contains(.target)
    if hasNames {
      roles = Self.distinct(named, first)
    } else {
      let hasWeight = isWeightNamed || Self.isNumber(third.0)
      roles = first.indices.map { index in
        switch index {
        case 0: .source
        case 1: .target
        case 2 where hasWeight: .weight
        default: .property(isWeightNamed ? first[index] : "column\(index + 1)")
        }
      }
    }
  }

  /// Lets only the first column of a role have it; the others are properties.
  private static func distinct(_ roles: [Role], _ names: [String]) -> [Role] {
    var taken: Set<Role> = []
    return zip(roles, names).map { role, name in
      taken.insert(role).inserted ? role : .property(name)
    }
  }

  private static func role(_ name: String) -> Role {
    switch name.lowercased() {
    case "source", "from", "src", "start", "node1", "sender", ":start_id": .source
    case "target", "to", "dst", "end", "node2", "receiver", ":end_id": .target
    case "source_name", "source_label": .sourceLabel
    case "target_name", "target_label": .targetLabel
    case "weight", "weight:double", "weight:float", "weight:int": .weight
    case "type": .type
    case "directed": .directed
    case "kind", ":type": .kind
    case "label": .label
    case "id": .id
    default: .property(name)
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    NumberReading.number(Array(text.utf8)[...]) != nil
  }
}
