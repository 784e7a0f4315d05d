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

  /// Takes a smaller node of its group for every node but the smallest, which has itself.
  init(ascendingParents parents: UnsafeMutableBufferPointer<UInt32>) {
    var count = 0
    labels = [Int](unsafeUninitializedCapacity: parents.count) { labels, filled in
      for node in 0..<parents.count {
        let parent = Int(parents[node])
        if parent == node {
          labels[node] = count
          count &+= 1
        } else {
          labels[node] = labels[parent]
        }
      }
      filled = parents.count
    }
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
  /// The connected components: groups of nodes that paths join, directions not looked at.
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
    let parents = Buffer<UInt32>(nodeCount, of: 0)
    let forest = Forest(parents: parents.all)
    rows.withPointers { rows in
      forest.plant()
      for node in nodes {
        let start = rows.start(node)
        let end = rows.end(node)
        if start < end { forest.unite(node, Int(rows.targets[start])) }
        if start &+ 1 < end { forest.unite(node, Int(rows.targets[start &+ 1])) }
      }
      let largest = forest.frequentRoot()
      for node in nodes where isDirected || forest.root(of: node) != largest {
        var arc = rows.start(node)
        let end = rows.end(node)
        while arc < end {
          forest.unite(node, Int(rows.targets[arc]))
          arc &+= 1
        }
      }
    }
    return Partition(ascendingParents: parents.all)
  }
}

/// Disjoint sets in memory of the caller's: every number's parent is a smaller member of its set, the
/// smallest member its own.
private struct Forest {
  let parents: UnsafeMutableBufferPointer<UInt32>

  /// Puts every number in a set of its own.
  func plant() {
    for index in 0..<parents.count { parents[index] = UInt32(truncatingIfNeeded: index) }
  }

  /// The smallest member of a set; the path to it is halved.
  @inline(__always)
  func root(of member: Int) -> Int {
    var member = member
    while true {
      let parent = Int(parents[member])
      if parent == member { return member }
      let above = parents[parent]
      if Int(above) == parent { return parent }
      parents[member] = above
      member = Int(above)
    }
  }

  @inline(__always)
  func unite(_ first: Int, _ second: Int) {
    let first = root(of: first)
    let second = root(of: second)
    if first < second {
      parents[second] = UInt32(truncatingIfNeeded: first)
    } else {
      parents[first] = UInt32(truncatingIfNeeded: second)
    }
  }

  /// The root that most of a few evenly spread members have.
  func frequentRoot() -> Int {
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
