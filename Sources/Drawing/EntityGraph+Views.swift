public import RelgraphCore

extension EntityGraph {
  /// The co-occurrence map: who appears with whom.
  ///
  /// Only entities with an edge are drawn; of more than `options.mostNodes` the most central.
  public func network(_ options: MapOptions = MapOptions()) -> Picture {
    let pairs = cooccurrences.map { ($0.first, $0.second) }
    let scope = ViewScope(self, options: options, pairs: pairs)
    let words = Wording(language: options.language)
    let kept = cooccurrences.indices.filter {
      cooccurrences[$0].weight >= options.leastCount
        && scope.contains(cooccurrences[$0].first, cooccurrences[$0].second)
    }
    let edges = kept.map { cooccurrences[$0] }
    var degrees = [Double](repeating: 0, count: nodes.count)
    for edge in edges {
      degrees[edge.first] += 1
      degrees[edge.second] += 1
    }
    let measure = options.measure ?? "betweenness"
    let scores = nodes.indices.map { index in
      nodes[index].measures[measure] ?? (measure == "mentions" ? Double(nodes[index].mentions) : 0)
    }
    let isMeasured = scores.contains { $0 > 0 }
    let ranking = isMeasured ? zip(scores, degrees).map { $0 + 1e-9 * $1 } : degrees
    let selection = Selection(
      links: edges.map {
        .init(
          first: $0.first, second: $0.second,
          weight: Double($0.weight) + ($0.association["npmi"] ?? 0) / 10)
      },
      scores: ranking, mostNodes: options.mostNodes, backbone: options.backbone)
    let frame = ViewFrame(graph: self, options: options, selection: selection, ranking: ranking)
    let most = Double(selection.links.map { edges[$0].weight }.max() ?? 1)
    let drawn = selection.links.map { index in
      let edge = edges[index]
      return Picture.Edge(
        source: frame.place(edge.first), target: frame.place(edge.second), isDirected: false,
        kind: "cooccurrence", strength: Self.strength(edge.weight, most), tone: .plain,
        facts: frame.facts(of: edge), origins: [kept[index]])
    }
    return frame.picture(
      view: "network", title: scope.title(words.networkTitle, words), edges: drawn,
      allEdges: scope.count(of: pairs),
      allNodes: scope.linkedNodes(of: pairs), measure: isMeasured ? measure : nil,
      sizeMeaning: words.measure(isMeasured ? measure : "degree"),
      widthMeaning: options.language == .french
        ? "nombre de passages communs" : "number of shared passages")
  }

  /// The typed map: who does what to whom.
  ///
  /// Relations of one direction between two entities become one edge with the dominant type. What
  /// no text asserts is drawn only where `options.showsUnasserted`.
  public func relations(_ options: MapOptions = MapOptions()) -> Picture {
    let words = Wording(language: options.language)
    let bundled = RelationBundle.bundles(of: self, options: options)
    let scope = ViewScope(self, options: options, pairs: bundled.map { ($0.source, $0.target) })
    let all = bundled.filter { scope.contains($0.source, $0.target) }
    let bundles =
      options.center == nil ? RelationBundle.withoutBystanders(all, nodes: nodes.count) : all
    var weights = [Double](repeating: 0, count: nodes.count)
    for bundle in bundles {
      weights[bundle.source] += Double(bundle.weight)
      weights[bundle.target] += Double(bundle.weight)
    }
    let measured = options.measure.map { name in nodes.map { $0.measures[name] ?? 0 } }
    let ranking = measured ?? weights
    let selection = Selection(
      links: bundles.map { .init(first: $0.source, second: $0.target, weight: Double($0.weight)) },
      scores: ranking, mostNodes: options.mostNodes, backbone: options.backbone ?? 0)
    let frame = ViewFrame(graph: self, options: options, selection: selection, ranking: ranking)
    let most = Double(selection.links.map { bundles[$0].weight }.max() ?? 1)
    let drawn = selection.links.map { index in
      let bundle = bundles[index]
      return Picture.Edge(
        source: frame.place(bundle.source), target: frame.place(bundle.target),
        isDirected: bundle.isDirected, kind: bundle.dominant.type.rawValue,
        label: options.showsEdgeLabels
          ? bundle.label(options.language, isCrowded: selection.links.count > Self.crowd) : nil,
        strength: Self.strength(bundle.weight, max(4, most)), tone: bundle.tone,
        isAsserted: bundle.isAsserted, facts: frame.facts(of: bundle), origins: bundle.origins)
    }
    return frame.picture(
      view: "relations", title: scope.title(words.relationsTitle, words), edges: drawn,
      allEdges: all.count,
      allNodes: scope.linkedNodes(of: bundled.map { ($0.source, $0.target) }),
      bystanders: all.count > bundles.count, measure: options.measure,
      sizeMeaning: options.measure.map(words.measure)
        ?? (options.language == .french ? "nombre d'énoncés" : "number of statements"),
      widthMeaning: options.language == .french ? "nombre d'énoncés" : "number of statements")
  }

  /// Edges above which labels of offices and memberships, which the legend tells, are left out.
  private static let crowd = 24

  /// Between linear, which hides the weak, and the root, which flattens the strong.
  private static func strength(_ weight: Int, _ most: Double) -> Double {
    let share = Double(weight) / most
    return (share + share.squareRoot()) / 2
  }
}
