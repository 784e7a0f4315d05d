public import RelgraphCore

/// What to show of a graph, and how much of it.
public struct MapOptions: Sendable, Hashable {
  /// Language of the map's own words and of relation labels.
  public var language: MapLanguage
  /// Whether edges of the relations map carry labels.
  public var showsEdgeLabels: Bool
  /// The measure behind node sizes; nil for the view's own: `betweenness` in the network, the
  /// number of statements in the relations map.
  public var measure: String?
  /// Most nodes that are drawn where nobody asks for another number.
  public static let usualNodeCount = 60

  /// Most nodes to draw; the most important are.
  public var mostNodes: Int
  /// Weakest edge to draw, by its count.
  public var leastCount: Int
  /// Strongest edges to keep for each node; nil to decide by density, 0 to keep all.
  public var backbone: Int?
  /// Whether edges are drawn that no text asserts.
  public var showsUnasserted: Bool
  /// What the fill of nodes stands for.
  public var fill: NodeFill
  /// Whether the members of a community stand on common ground.
  public var showsHulls: Bool
  /// Community of an entity, by entity id.
  public var communities: [String: Int]
  /// Ids of entities whose rank is uncertain.
  public var unstable: Set<String>
  /// Documents by id: their titles for tooltips, their dates for the timeline.
  public var documents: [String: DocumentInfo]
  /// Id of the entity whose surroundings alone are drawn: it, its neighbours, what ties them.
  public var center: String?
  /// Types of entities to draw; others and their edges are left out.
  public var types: Set<EntityType>

  /// Makes options; the defaults suit a report.
  public init(
    language: MapLanguage = .french, showsEdgeLabels: Bool = true, measure: String? = nil,
    mostNodes: Int = usualNodeCount, leastCount: Int = 1, backbone: Int? = nil,
    showsUnasserted: Bool = false,
    fill: NodeFill = .type, showsHulls: Bool = false, communities: [String: Int] = [:],
    unstable: Set<String> = [],
    documents: [String: DocumentInfo] = [:], center: String? = nil,
    types: Set<EntityType> = Set(EntityType.allCases)
  ) {
    self.language = language
    self.showsEdgeLabels = showsEdgeLabels
    self.measure = measure
    self.mostNodes = mostNodes
    self.leastCount = leastCount
    self.backbone = backbone
    self.showsUnasserted = showsUnasserted
    self.fill = fill
    self.showsHulls = showsHulls
    self.communities = communities
    self.unstable = unstable
    self.documents = documents
    self.center = center
    self.types = types
  }
}
