extension Graph {
  /// Communities after Leiden: groups of nodes that are tied more within than to others.
  ///
  /// Nodes move to where they add most to the quality; the communities are refined into parts that
  /// hang together; the parts become the nodes of the next level, and so on; the whole starts again
  /// from its result until a round adds less than a hundred-thousandth. Every community is connected. Directions are not
  /// looked at; an isolated node is a community of its own.
  ///
  /// - Complexity: about O(rounds · levels · (nodes + edges)), in practice nearly linear.
  ///
  /// Reference: Traag, Waltman, van Eck, "From Louvain to Leiden: guaranteeing well-connected
  /// communities", 2019, doi:10.1038/s41598-019-41695-z.
  public func leiden(_ options: CommunityOptions = CommunityOptions()) -> Partition {
    let ties = weighted(options.weighting).undirected
    var search = CommunitySearch(graph: ties, options: options)
    for _ in 0..<max(1, options.maximumRounds) where !search.isSettled {
      search.climb(isRefined: true)
    }
    return ties.connectedParts(of: search.labels)
  }

  /// Communities after Louvain: as ``leiden(_:)``, without the refinement and what it guarantees.
  ///
  /// One climb from single nodes, however many rounds the options allow.
  ///
  /// - Complexity: about O(levels · (nodes + edges)), in practice nearly linear.
  ///
  /// Reference: Blondel et al., "Fast unfolding of communities in large networks", 2008,
  /// doi:10.1088/1742-5468/2008/10/P10008.
  public func louvain(_ options: CommunityOptions = CommunityOptions()) -> Partition {
    var search = CommunitySearch(graph: weighted(options.weighting).undirected, options: options)
    search.climb(isRefined: false)
    return Partition(labels: search.labels.map { Int($0) })
  }

  /// The connected pieces of every group; no quality sinks when a group falls into its pieces.
  private func connectedParts(of labels: [UInt32]) -> Partition {
    var forest = DisjointSets(count: nodeCount)
    forEachEdge { source, target, _ in
      if labels[source] == labels[target] { forest.unite(source, target) }
    }
    return Partition(labels: nodes.map { forest.root(of: $0) })
  }
}

/// One search from level to level, and its communities of the single nodes.
private struct CommunitySearch {
  private let ground: CommunityLevel
  private let resolution: Double
  private var random: SplitMix64
  private(set) var labels: [UInt32]
  /// Whether the last round added next to nothing.
  private(set) var isSettled = false
  /// What all rounds have added to the quality of single nodes, as a multiple of it.
  private var total = 0.0

  init(graph: Graph, options: CommunityOptions) {
    ground = CommunityLevel(graph: graph, quality: options.quality)
    resolution = ground.resolution(for: options.quality)
    random = SplitMix64(seed: options.seed)
    labels = graph.nodes.map { UInt32($0) }
  }

  /// From the single nodes up, starting with the communities as they are.
  mutating func climb(isRefined: Bool) {
    var gain = 0.0
    defer {
      total += gain
      isSettled = gain <= 1e-5 * total
    }
    var level = ground
    var communities = labels
    var names = ground.masses.indices.map { UInt32($0) }
    while true {
      var moving = LocalMoving(level: level, resolution: resolution, labels: communities)
      let hasMoved = moving.settle(&random)
      gain += moving.gain
      var (compact, count) = renumbered(moving.labels)
      guard count < level.nodeCount, hasMoved || isRefined else {
        labels = names.map { compact[Int($0)] }
        return
      }
      communities = (0..<count).map { UInt32($0) }
      if isRefined {
        let refined = refine(level, compact)
        if refined.count < level.nodeCount {
          communities = refined.communities
          (compact, count) = (refined.parts, refined.count)
        }
      }
      names = names.map { compact[Int($0)] }
      level = level.aggregated(by: compact, count: count)
    }
  }

  /// Parts of the communities, and the community of each part.
  private mutating func refine(
    _ level: CommunityLevel, _ communities: [UInt32]
  ) -> (parts: [UInt32], count: Int, communities: [UInt32]) {
    var refinement = Refinement(level: level, resolution: resolution, communities: communities)
    refinement.merge(&random)
    let (parts, count) = renumbered(refinement.parts)
    var owners = [UInt32](repeating: 0, count: count)
    for (node, part) in parts.enumerated() { owners[Int(part)] = communities[node] }
    return (parts, count, owners)
  }
}

/// Labels below their number, renamed in the order of their first node.
private func renumbered(_ labels: [UInt32]) -> (labels: [UInt32], count: Int) {
  var names = [UInt32](repeating: .max, count: labels.count)
  var count: UInt32 = 0
  let renamed = labels.map { label in
    if names[Int(label)] == .max {
      names[Int(label)] = count
      count += 1
    }
    return names[Int(label)]
  }
  return (renamed, Int(count))
}
