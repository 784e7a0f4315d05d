import RelgraphCore

/// One of the page's maps, with its words in both languages and all edges that the page knows.
struct PageView {
  let map: DrawnMap
  /// The same in the other language, where there is such a picture.
  let translation: DrawnMap?
  /// Edges of the graph that the map does not draw.
  let undrawn: [(source: Int, target: Int, edge: PageEdge)]
  /// The lines to draw for them, where both ends are on the map.
  private let further: [Picture.Edge?]

  /// Most lines that wait hidden on a map.
  private static let mostFurther = 3_000

  /// Collects what belongs to a map.
  init(_ map: DrawnMap, translations: [Picture], graph: EntityGraph) {
    self.map = map
    translation = translations.lazy.compactMap(map.translated).first
    let picture = map.picture
    undrawn = PageEdge.undrawn(by: picture, of: graph)
    let places = Dictionary(
      picture.nodes.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let ends = graph.nodes.map { places[$0.entity.id] }
    var left = Self.mostFurther
    let most = Double(undrawn.map { $0.edge.counts.reduce(0, +) }.max() ?? 1)
    further = undrawn.map { link in
      guard let source = ends[link.source], let target = ends[link.target], left > 0 else {
        return nil
      }
      left -= 1
      let count = Double(link.edge.counts.reduce(0, +))
      return Picture.Edge(
        source: source, target: target, isDirected: link.edge.isDirected,
        kind: link.edge.kinds.first ?? "edge", strength: 0.3 * count / max(1, most),
        tone: link.edge.tone, isAsserted: link.edge.isAsserted,
        facts: [picture.nodes[source].label + " – " + picture.nodes[target].label])
    }
  }

  /// The drawing.
  var svg: String { map.pageSVG(translation: translation, further: further) }
}
