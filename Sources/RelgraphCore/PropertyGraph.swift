/// A graph of any origin: what graph files hold and what is drawn or measured.
///
/// Files that other programs made become one; an ``EntityGraph`` becomes one for each view of it.
public struct PropertyGraph: Sendable, Hashable {
  /// The nodes, in the order in which they are written.
  public var nodes: [Node]
  /// The edges, in the order in which they are written; parallel edges and loops are allowed.
  public var edges: [Edge]
  /// Properties of the graph as a whole, by name (`title`, `period`, …).
  public var properties: [String: PropertyValue]

  /// Makes a graph.
  ///
  /// - Precondition: every edge names nodes of the graph.
  public init(nodes: [Node], edges: [Edge], properties: [String: PropertyValue] = [:]) {
    precondition(
      edges.allSatisfy { nodes.indices.contains($0.source) && nodes.indices.contains($0.target) })
    self.nodes = nodes
    self.edges = edges
    self.properties = properties
  }

  /// A node.
  public struct Node: Sendable, Hashable {
    /// The id that the file gives it; unique in the graph.
    public var id: String
    /// What people read.
    public var label: String
    /// Scalar facts by name, such as `type` or `mentions`.
    public var properties: [String: PropertyValue]

    /// Makes a node.
    public init(id: String, label: String, properties: [String: PropertyValue] = [:]) {
      self.id = id
      self.label = label
      self.properties = properties
    }
  }

  /// An edge.
  public struct Edge: Sendable, Hashable {
    /// Index of the node it leaves.
    public var source: Int
    /// Index of the node it reaches.
    public var target: Int
    /// Whether it points from source to target.
    public var isDirected: Bool
    /// Strength, so that bigger is closer; 1 where the file gives none.
    public var weight: Double
    /// Kind of relation (`cooccurrence`, `sanction`, …), where the file tells.
    public var kind: String?
    /// What people read, where the file tells.
    public var label: String?
    /// Further scalar facts by name, such as `count` or `quote`.
    public var properties: [String: PropertyValue]

    /// Makes an edge.
    public init(
      source: Int, target: Int, isDirected: Bool, weight: Double = 1, kind: String? = nil,
      label: String? = nil, properties: [String: PropertyValue] = [:]
    ) {
      self.source = source
      self.target = target
      self.isDirected = isDirected
      self.weight = weight
      self.kind = kind
      self.label = label
      self.properties = properties
    }
  }
}

/// A scalar in a graph file.
public enum PropertyValue: Sendable, Hashable {
  /// Text.
  case string(String)
  /// A whole number.
  case integer(Int)
  /// A finite real number.
  case number(Double)
  /// True or false.
  case boolean(Bool)
}
