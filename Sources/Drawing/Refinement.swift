/// Moves single nodes where that saves crossings and edges that run over other nodes.
///
/// Starts from Graphviz' layout, keeps boxes apart and inside the area, and weighs crossings and
/// occlusions against stress and against strangers among a node's nearest, so that neighbours stay near. Threshold accepting with a fixed
/// sequence: the same graph gives the same drawing.
/// Dueck & Scheuer, *Threshold accepting*, 1990, doi:10.1016/0021-9991(90)90201-B; for the costs
/// Davidson & Harel, *Drawing graphs nicely using simulated annealing*, 1996,
/// doi:10.1145/234535.234538.
struct Refinement {
  /// What the parts of the cost weigh.
  struct Costs: Sendable, Hashable {
    var crossing = 3.0
    var occlusion = 1.0
    var stress = 0.3
    var shortness = 2.0
    var strangers = 14.0
  }

  private let sizes: [Point]
  private let ends: [(Int, Int)]
  private let lengths: [Double]
  private let emphasis: [Double]
  private let incident: [[Int]]
  private let distances: [[Float]]
  private let area: Box
  private let gap: Double
  private let costs: Costs
  private var unit = 1.0
  private(set) var points: [Point]
  private var random = SeededGenerator(seed: 0x5EED)

  /// Prepares the improvement of `points`.
  init(
    points: [Point], sizes: [Point], links: [MapLink], area: Box, gap: Double,
    costs: Costs = Costs()
  ) {
    let edges = links.map { ($0.first, $0.second) }
    self.points = points
    self.sizes = sizes
    self.area = area
    self.gap = gap
    self.costs = costs
    ends = edges
    lengths = links.map(\.visibleLength)
    emphasis = links.map { 1 + 3 * $0.strength }
    var incident = Array(repeating: [Int](), count: points.count)
    for (index, edge) in edges.enumerated() {
      incident[edge.0].append(index)
      incident[edge.1].append(index)
    }
    self.incident = incident
    distances = Self.hops(count: points.count, edges: edges)
    unit = bestUnit()
  }

  /// Works until about `effort` comparisons of two edges are spent.
  mutating func run(effort: Int) {
    let count = points.count
    guard count > 2, !ends.isEmpty else { return }
    let perRound = 2 * (2 * ends.count * (ends.count + count) + count * count)
    let rounds = max(1, min(800, effort / perRound))
    for round in 0..<rounds {
      let left = 1 - Double(round) / Double(rounds)
      let threshold = 2 * left * left
      let reach = (0.03 + 0.3 * left * left) * max(area.width, area.height)
      for node in 0..<count { attempt(node, reach: reach, threshold: threshold) }

    }
  }

  private mutating func attempt(_ node: Int, reach: Double, threshold: Double) {
    let old = points[node]
    if random.next(below: 5) == 0 {
      trySwap(node, with: random.next(below: points.count), threshold: threshold)
      return
    }
    var target = Point(
      x: old.x + (random.unit() * 2 - 1) * reach, y: old.y + (random.unit() * 2 - 1) * reach * 0.7)
    let half = sizes[node] * 0.5
    target.x = max(area.minX + half.x, min(area.maxX - half.x, target.x))
    target.y = max(area.minY + half.y, min(area.maxY - half.y, target.y))
    guard isFree(node, at: target, except: node) else { return }
    let before = cost(node)
    points[node] = target
    if cost(node) > before + threshold { points[node] = old }
  }

  private mutating func trySwap(_ node: Int, with other: Int, threshold: Double) {
    guard node != other else { return }
    let (old, new) = (points[node], points[other])
    let fits =
      area.contains(box(node, at: new)) && area.contains(box(other, at: old))
      && isFree(node, at: new, except: other) && isFree(other, at: old, except: node)
      && !box(node, at: new).grown(by: gap).overlaps(box(other, at: old))
    guard fits else { return }
    let before = cost(node) + cost(other)
    points[node] = new
    points[other] = old
    if cost(node) + cost(other) > before + threshold {
      points[node] = old
      points[other] = new
    }
  }

  private func box(_ node: Int, at point: Point) -> Box {
    Box(center: point, width: sizes[node].x, height: sizes[node].y)
  }

  private func isFree(_ node: Int, at point: Point, except other: Int) -> Bool {
    let size = sizes[node]
    for index in points.indices where index != node && index != other {
      if abs(points[index].x - point.x) < (sizes[index].x + size.x) / 2 + gap,
        abs(points[index].y - point.y) < (sizes[index].y + size.y) / 2 + gap
      {
        return false
      }
    }
    return true
  }
}

extension Refinement {
  /// What the place of `node` costs.
  private func cost(_ node: Int) -> Double {
    var crossings = 0
    var occlusions = 0
    var shortness = 0.0
    let place = points[node]
    let own = box(node, at: place).grown(by: 2)
    for edge in incident[node] {
      let other = ends[edge].0 == node ? ends[edge].1 : ends[edge].0
      let (a, b) = (place, points[other])
      shortness += shortage(edge, a, b, sizes[node], sizes[other])
      let around = Box(
        minX: min(a.x, b.x), minY: min(a.y, b.y), maxX: max(a.x, b.x), maxY: max(a.y, b.y))
      for (u, v) in ends where u != node && v != node && u != other && v != other {
        let (p, q) = (points[u], points[v])
        if around.misses(p, q) { continue }
        if segmentsCross(a, b, p, q) { crossings += 1 }
      }
      for index in points.indices where index != node && index != other {
        let foreign = box(index, at: points[index]).grown(by: 2)
        if around.overlaps(foreign), foreign.isCrossed(from: a, to: b) { occlusions += 1 }
      }
    }
    for (u, v) in ends where u != node && v != node {
      let (p, q) = (points[u], points[v])
      if !own.misses(p, q), own.isCrossed(from: p, to: q) { occlusions += 1 }
    }
    return costs.crossing * Double(crossings) + costs.occlusion * Double(occlusions)
      + costs.stress * stress(node) + costs.shortness * shortness + costs.strangers
      * strangers(node)
  }

  /// By how much of its wished length an edge is too short to carry its label.
  private func shortage(_ edge: Int, _ a: Point, _ b: Point, _ one: Point, _ other: Point) -> Double
  {
    let way = b - a
    let length = max(1e-9, way.length)
    let (x, y) = (max(1e-9, abs(way.x) / length), max(1e-9, abs(way.y) / length))
    let covered = min(one.x / x, one.y / y) / 2 + min(other.x / x, other.y / y) / 2
    let share = max(0, lengths[edge] - (length - covered)) / lengths[edge]
    return share * share * emphasis[edge]
  }

  private func stress(_ node: Int) -> Double {
    var sum = 0.0
    for index in points.indices where index != node {
      let hops = Double(distances[node][index])
      guard hops > 0 else { continue }
      let wish = hops * unit
      let error = ((points[index] - points[node]).length - wish) / wish
      sum += error * error / hops
    }
    return sum
  }

  /// How far the nearest nodes, as many as there are neighbours, are from being the neighbours:
  /// Jaccard's distance of the two sets, 0…1.
  private func strangers(_ node: Int) -> Double {
    let degree = incident[node].count
    guard degree > 0 else { return 0 }
    let place = points[node]
    let row = distances[node]
    var near: [(Double, Bool)] = []
    near.reserveCapacity(points.count)
    for index in points.indices where index != node {
      let way = points[index] - place
      near.append((way.x * way.x + way.y * way.y, row[index] == 1))
    }
    near.sort { $0.0 < $1.0 }
    let strangers = near.prefix(degree).count { !$0.1 }
    return 2 * Double(strangers) / Double(degree + strangers)
  }

  /// The length of one hop that suits the present places best.
  private func bestUnit() -> Double {
    var upper = 0.0
    var lower = 0.0
    for node in points.indices {
      for other in points.indices where other > node && distances[node][other] > 0 {
        let hops = Double(distances[node][other])
        let length = (points[node] - points[other]).length
        upper += length / hops
        lower += 1
      }
    }
    return lower > 0 ? max(20, upper / lower) : 100
  }

  /// Breadth-first distances; 0 where there is no way.
  private static func hops(count: Int, edges: [(Int, Int)]) -> [[Float]] {
    var neighbours = Array(repeating: [Int](), count: count)
    for (u, v) in edges {
      neighbours[u].append(v)
      neighbours[v].append(u)
    }
    return (0..<count).map { start in
      var row = Array(repeating: Float(0), count: count)
      var queue = [start]
      var head = 0
      while head < queue.count {
        let node = queue[head]
        head += 1
        for next in neighbours[node] where row[next] == 0 && next != start {
          row[next] = row[node] + 1
          queue.append(next)
        }
      }
      return row
    }
  }
}

/// SplitMix64: a fixed sequence for a fixed seed.
///
/// Steele, Lea & Flood, *Fast splittable pseudorandom number generators*, 2014,
/// doi:10.1145/2660193.2660195.
struct SeededGenerator {
  private var state: UInt64

  /// Starts the sequence of `seed`.
  init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A whole number from 0 up to and without `bound`.
  mutating func next(below bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

  /// A number from 0 up to and without 1.
  mutating func unit() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }
}
