/// What a map shows, before anything has a place: nodes, edges, and the words around them.
///
/// A picture is made from a view of an ``RelgraphCore/EntityGraph`` or from any graph file. Its
/// texts may still be hostile; the writers clean and escape them.
public struct Picture: Sendable, Hashable {
  /// Name of the view (`network`, `relations`, …), used for classes and ids.
  public var view: String
  /// The headline.
  public var title: String
  /// Corpus size, period, window.
  public var subtitle: String
  /// What a person who cannot see the map is told.
  public var summary: String
  /// What was left out, one sentence each, shown on the map.
  public var omissions: [String]
  /// What the size of a node stands for, for the legend; empty where sizes are equal.
  public var sizeMeaning: String
  /// What the width of an edge stands for, for the legend; empty where widths are equal.
  public var widthMeaning: String
  /// Language of the map's own words.
  public var language: MapLanguage
  /// What the fill of a node stands for.
  public var fill: NodeFill
  /// Whether the members of a community stand on common ground.
  public var showsHulls = false
  /// The nodes that are drawn.
  public var nodes: [Node]
  /// The edges that are drawn; their ends are indices into ``nodes``.
  public var edges: [Edge]

  /// Puts a picture together.
  ///
  /// - Precondition: every edge names nodes of the picture.
  public init(
    view: String, title: String, subtitle: String = "", summary: String = "",
    omissions: [String] = [], sizeMeaning: String = "", widthMeaning: String = "",
    language: MapLanguage = .french, fill: NodeFill = .type, nodes: [Node], edges: [Edge]
  ) {
    precondition(
      edges.allSatisfy { nodes.indices.contains($0.source) && nodes.indices.contains($0.target) },
      "an edge leaves the picture")
    self.view = view
    self.title = title
    self.subtitle = subtitle
    self.summary = summary
    self.omissions = omissions
    self.sizeMeaning = sizeMeaning
    self.widthMeaning = widthMeaning
    self.language = language
    self.fill = fill
    self.nodes = nodes
    self.edges = edges
  }

  /// A node to draw.
  public struct Node: Sendable, Hashable {
    /// Id in the graph it comes from; never written into SVG or DOT as an id.
    public var id: String
    /// The name to show.
    public var label: String
    /// What it is, which gives the shape.
    public var kind: NodeKind
    /// How large it is drawn, 0…1.
    public var importance: Double
    /// Number of its community, where communities were found.
    public var community: Int?
    /// On which side its events lie.
    public var leaning: Leaning
    /// Whether its place in the ranking is stable; others are drawn lighter.
    public var isStable: Bool
    /// Lines of its tooltip below the name.
    public var facts: [String]

    /// Makes a node.
    public init(
      id: String, label: String, kind: NodeKind, importance: Double, community: Int? = nil,
      leaning: Leaning = .none, isStable: Bool = true, facts: [String] = []
    ) {
      self.id = id
      self.label = label
      self.kind = kind
      self.importance = importance.isFinite ? min(1, max(0, importance)) : 0
      self.community = community
      self.leaning = leaning
      self.isStable = isStable
      self.facts = facts
    }
  }

  /// An edge to draw.
  public struct Edge: Sendable, Hashable {
    /// Index of the node it leaves.
    public var source: Int
    /// Index of the node it reaches.
    public var target: Int
    /// Whether it has an arrowhead.
    public var isDirected: Bool
    /// Its kind (`cooccurrence`, `sanction`, …), used as a class.
    public var kind: String
    /// The text along it.
    public var label: String?
    /// How wide it is drawn, 0…1.
    public var strength: Double
    /// Where it stands between conflict and cooperation.
    public var tone: EdgeTone
    /// Whether a text asserts it; others are dotted.
    public var isAsserted: Bool
    /// Lines of its tooltip.
    public var facts: [String]
    /// Indices of the graph's edges that it was drawn for.
    public var origins: [Int]

    /// Makes an edge.
    public init(
      source: Int, target: Int, isDirected: Bool, kind: String, label: String? = nil,
      strength: Double, tone: EdgeTone, isAsserted: Bool = true, facts: [String] = [],
      origins: [Int] = []
    ) {
      self.source = source
      self.target = target
      self.isDirected = isDirected
      self.kind = kind
      self.label = label
      self.strength = strength.isFinite ? min(1, max(0, strength)) : 0
      self.tone = tone
      self.isAsserted = isAsserted
      self.facts = facts
      self.origins = origins
    }
  }
}
