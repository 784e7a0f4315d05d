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

  /// Takes the smallest node of its group as every node's label.
  package init(roots: [UInt32]) {
    var count = 0
    var labels = [Int](repeating: 0, count: roots.count)
    for (node, root) in roots.enumerated() {
      if Int(root) == node {
        labels[node] = count
        count += 1
      } else {
        labels[node] = labels[Int(root)]
      }
    }
    self.labels = labels
    self.count = count
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
  /// Two arcs of every node join most of the largest component; only what is outside it need look
  /// at the rest of its arcs, since an undirected edge can be seen from either end.
  ///
  /// - Complexity: O(nodes + edges).
  ///
  /// Reference: Sutton, Ben-Nun, Barak, "Optimizing parallel graph connectivity computation via
  /// subgraph sampling", 2018, doi:10.1109/IPDPS.2018.00012.
  public func connectedComponents() -> Partition {
    var forest = DisjointSets(count: nodeCount)
    rows.withPointers { rows in
      for node in nodes {
        for arc in rows.start(node)..<min(rows.end(node), rows.start(node) + 2) {
          forest.unite(node, Int(rows.targets[arc]))
        }
      }
      let largest = forest.frequentRoot()
      for node in nodes where isDirected || forest.root(of: node) != largest {
        for arc in rows.start(node)..<rows.end(node) {
          forest.unite(node, Int(rows.targets[arc]))
        }
      }
    }
    return Partition(roots: nodes.map { UInt32(truncatingIfNeeded: forest.root(of: $0)) })
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

  /// The root that most of a few evenly spread members have.
  package mutating func frequentRoot() -> Int {
    var roots: [Int] = []
    for member in stride(from: 0, to: parents.count, by: max(1, parents.count / 32)) {
      roots.append(root(of: member))
    }
    roots.sort()
    var best = (count: 0, root: 0)
    var start = 0
    for place in roots.indices {
      if roots[place] != roots[start] { start = place }
      if place - start + 1 > best.count { best = (place - start + 1, roots[place]) }
    }
    return best.root
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
