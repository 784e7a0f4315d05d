/// A graph laid out for searching it from every node.
///
/// Nodes are classes of twins, numbered by falling degree, so that the nodes that every search
/// meets lie side by side. Self-loops are gone. Where lengths count, each row is sorted by length.
struct PathGraph: Sendable {
  let isDirected: Bool
  let outgoing: PathRows
  /// The rows turned around; the same as ``outgoing`` where the graph is undirected.
  let incoming: PathRows
  /// Number of members of every class; empty where no twins are joined.
  let multiplicities: [Double]
  /// The length of the edge between two members of a class, where there is more than one.
  let innerLengths: [Int: Double]
  /// The connected component of every class.
  let components: [UInt32]
  /// Number of classes in every component.
  let componentSizes: [Int]
  /// Number of arcs in every component.
  let componentArcs: [Int]
  /// The shortest and the longest arc, 1 where there are none or hops count.
  let shortest: Double
  let longest: Double
  /// The class of every node of the original graph.
  private let classOfNode: [UInt32]

  var nodeCount: Int { outgoing.offsets.count - 1 }
  var arcCount: Int { outgoing.targets.count }

  init(_ graph: Graph, lengths: PathLength, joinsTwins: Bool) {
    let graph = graph.withoutSelfLoops
    let parted = graph.connectedComponents()
    let twins =
      joinsTwins && !graph.isDirected
      ? Twins(closedIn: graph, lengths: lengths) : Twins(apart: graph)
    let numbers = Self.numbers(byDegreeIn: graph, twins)
    var multiplicities = [Double](repeating: 1, count: numbers.count)
    var innerLengths: [Int: Double] = [:]
    for (place, number) in numbers.enumerated() {
      multiplicities[Int(number)] = Double(twins.sizes[place])
      if twins.sizes[place] > 1 {
        innerLengths[Int(number)] = Self.innerLength(of: place, twins, graph)
      }
    }
    isDirected = graph.isDirected
    self.multiplicities = joinsTwins ? multiplicities : []
    self.innerLengths = innerLengths
    classOfNode = twins.classes.map { numbers[Int($0)] }
    var outgoing = PathRows(graph, twins, numbers, lengths: lengths)
    outgoing.leaveOutDetoured()
    self.outgoing = outgoing
    if graph.isDirected {
      var incoming = PathRows(graph.reversed, twins, numbers, lengths: lengths)
      incoming.leaveOutDetoured()
      self.incoming = incoming
    } else {
      incoming = outgoing
    }
    shortest = outgoing.arcLengths.least
    longest = outgoing.arcLengths.greatest
    let parts = Partition(
      labels: twins.classes.enumerated().reduce(into: Array(repeating: 0, count: numbers.count)) {
        $0[Int(numbers[Int($1.element)])] = parted.labels[$1.offset]
      })
    components = parts.labels.map { UInt32($0) }
    componentSizes = parts.sizes
    var arcs = [Int](repeating: 0, count: parts.count)
    for (node, part) in parts.labels.enumerated() {
      arcs[part] += Int(outgoing.offsets[node + 1] - outgoing.offsets[node])
    }
    componentArcs = arcs
  }

  /// Values of the classes, as values of the original nodes.
  func spread(_ values: [Double]) -> [Double] { classOfNode.map { values[Int($0)] } }

  /// A node of the original graph that is in a class.
  func representative(of place: Int) -> Int {
    classOfNode.firstIndex(of: UInt32(truncatingIfNeeded: place)) ?? 0
  }

  /// The class that stands for a node of the original graph.
  func place(of node: Int) -> Int { Int(classOfNode[node]) }

  private static func numbers(byDegreeIn graph: Graph, _ twins: Twins) -> [UInt32] {
    let order = ascending(twins.representatives.map { graph.arcs(of: Int($0)).count })
    var numbers = [UInt32](repeating: 0, count: order.count)
    for (number, place) in order.reversed().enumerated() { numbers[Int(place)] = UInt32(number) }
    return numbers
  }

  private static func innerLength(of place: Int, _ twins: Twins, _ graph: Graph) -> Double? {
    let node = Int(twins.representatives[place])
    let inner = graph.arcs(of: node).first { twins.classes[Int(graph.targets[$0])] == place }
    return inner.map { 1 / graph.strengths[$0] }
  }
}

/// Rows of a path graph.
struct PathRows: ArcRows, Sendable {
  private(set) var offsets: [UInt32]
  private(set) var targets: [UInt32]
  /// The arcs' lengths beside ``targets``, ascending in every row; none where hops count.
  private(set) var arcLengths: ArcLengths
  /// No more than the length of every node's shortest arc, infinite where it has none; empty where hops
  /// count.
  let shortestArcs: [Float]

  /// Lengths stand apart, in ``arcLengths``.
  var lengths: [Double] { [] }

  /// Leaves out all other arcs; the old arrays are given back one by one.
  mutating func keep(_ kept: ArcSet, offsets: [UInt32]) {
    self.offsets = offsets
    targets = kept.chosen(of: targets)
    arcLengths.keep(kept)
  }

  fileprivate init(_ graph: Graph, _ twins: Twins, _ numbers: [UInt32], lengths: PathLength) {
    var places = numbers
    for (place, number) in numbers.enumerated() { places[Int(number)] = UInt32(place) }
    var offsets: [UInt32] = [0]
    var targets: [UInt32] = []
    var distances = lengths == .hops ? ArcLengths() : ArcLengths(of: graph)
    offsets.reserveCapacity(places.count + 1)
    targets.reserveCapacity(graph.arcCount)
    targets.reserveCapacity(graph.arcCount)
    var row: [(length: Double, target: UInt32)] = []
    for place in places {
      row.removeAll(keepingCapacity: true)
      for arc in graph.arcs(of: Int(twins.representatives[Int(place)])) {
        let end = graph.targets[arc]
        let other = twins.classes[Int(end)]
        guard other != place, twins.representatives[Int(other)] == end else { continue }
        row.append((lengths == .hops ? 1 : 1 / graph.strengths[arc], numbers[Int(other)]))
      }
      row.sort(by: <)
      for arc in row {
        targets.append(arc.target)
        if lengths == .distance { distances.append(arc.length) }
      }
      offsets.append(UInt32(targets.count))
    }
    self.offsets = offsets
    self.targets = targets
    arcLengths = distances
    shortestArcs =
      lengths == .hops
      ? []
      : places.indices.map { node in
        offsets[node] < offsets[node + 1]
          ? Float(distances[Int(offsets[node])]).nextDown : .infinity
      }
  }
}
