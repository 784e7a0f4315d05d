/// How much room names and distances take; each next one takes less.
enum Compactness: CaseIterable {
  /// Large names where they matter, and air around them.
  case airy
  /// Names nearly of one size, side by side.
  case tight
  /// Also, the least important nodes show no name.
  case sparse
  /// Fewer names.
  case sparser
  /// As few names as a map can do with.
  case sparsest

  /// Share of a sheet that boxes may fill, where that is limited.
  var share: Double? {
    switch self {
    case .airy, .tight: nil
    case .sparse: 0.42
    case .sparser: 0.34
    case .sparsest: 0.26
    }
  }
}

/// Sizes of nodes at one compactness.
struct NodeRoom {
  let sizes: [NodeSize]
  /// Sizes with the distance that important nodes keep, so that what lies between them is seen.
  let extents: [Point]
  let gap: Double
  /// Share of the usual sheet that boxes fill.
  let share: Double

  /// Largest share at which boxes can be pushed apart.
  static let most = 0.52
  private static let ordinaryRoom = 1096.0 * 620

  /// Measures nodes.
  init(_ picture: Picture, _ compactness: Compactness, isLabelled: Bool) {
    let isAiry = compactness == .airy
    let usual = Sheet.fonts(picture.nodes.count)
    let fonts = isAiry ? usual : Sheet.smallestType...min(usual.upperBound, 17)
    let usualGap = Sheet.gap(picture.nodes.count, isLabelled: isLabelled)
    let gap = isAiry ? usualGap : min(usualGap, 6)
    let margin = isAiry ? 36.0 : 14
    func extent(_ size: NodeSize, _ node: Picture.Node) -> Point {
      let more = margin * node.importance * node.importance
      return Point(x: size.width + more, y: size.height + more)
    }
    func area(_ extent: Point) -> Double { (extent.x + gap) * (extent.y + gap) }
    var sizes = picture.nodes.map { NodeSize($0, fonts: fonts) }
    if let share = compactness.share {
      let most = share * (isLabelled ? 0.8 : 1) * Self.ordinaryRoom
      let order = picture.nodes.indices.sorted {
        (picture.nodes[$1].importance, $0) < (picture.nodes[$0].importance, $1)
      }
      var taken = Double(order.count) * (NodeSize.dot + gap) * (NodeSize.dot + gap)
      for index in order {
        taken += area(extent(sizes[index], picture.nodes[index]))
        if taken > most { sizes[index] = NodeSize.unnamed }
      }
    }
    self.sizes = sizes
    self.gap = gap
    extents = zip(sizes, picture.nodes).map(extent)
    self.share = extents.reduce(0) { $0 + area($1) } / Self.ordinaryRoom
  }
}
