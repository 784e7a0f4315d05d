/// The nodes of a graph, each in one group; groups are numbered from 0.
///
/// Numbers follow the smallest node of each group, so that equal partitions are equal values.
public struct Partition: Hashable, Sendable {
  /// The group of every node.
  public let labels: [Int]
  /// Number of groups.
  public let count: Int

  /// Takes any labels, equal ones for nodes of one group, and renumbers them.
  ///
  /// - Complexity: O(nodes).
  public init(labels: some Sequence<Int>) {
    var numbers: [Int: Int] = [:]
    self.labels = labels.map { label in
      let number = numbers[label] ?? numbers.count
      numbers[label] = number
      return number
    }
    count = numbers.count
  }

  /// The nodes of every group, ascending.
  ///
  /// - Complexity: O(nodes).
  public var groups: [[Int]] {
    labels.indices.reduce(into: Array(repeating: [], count: count)) { groups, node in
      groups[labels[node]].append(node)
    }
  }

  /// Number of nodes in every group.
  ///
  /// - Complexity: O(nodes).
  public var sizes: [Int] {
    labels.reduce(into: Array(repeating: 0, count: count)) { $0[$1] += 1 }
  }
}

extension Graph {
  /// The connected components; directions are not looked at.
  ///
  /// An isolated node is a component of its own; the empty graph has none.
  ///
  /// - Complexity: O(nodes + edges).
  public func connectedComponents() -> Partition {
    var forest = DisjointSets(count: nodeCount)
    for source in nodes {
      for arc in arcs(of: source) { forest.unite(source, Int(targets[arc])) }
    }
    return Partition(labels: nodes.map { forest.root(of: $0) })
  }
}

/// Sets that only ever grow together.
///
/// The root of a set is its smallest member; finding one halves the path to it.
package struct DisjointSets {
  private var parents: [UInt32]

  /// Puts every number in a set of its own.
  package init(count: Int) { parents = (0..<count).map { UInt32($0) } }

  /// The smallest member of the set that `member` is in.
  package mutating func root(of member: Int) -> Int {
    var member = member
    while Int(parents[member]) != member {
      parents[member] = parents[Int(parents[member])]
      member = Int(parents[member])
    }
    return member
  }

  /// Makes one set of two; says whether they were apart.
  @discardableResult
  package mutating func unite(_ first: Int, _ second: Int) -> Bool {
    let first = root(of: first)
    let second = root(of: second)
    guard first != second else { return false }
    parents[max(first, second)] = UInt32(min(first, second))
    return true
  }
}
