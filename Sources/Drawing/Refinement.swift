internal import struct GraphMeasures.SplitMix64

/// Moves single nodes where that saves crossings and edges that run over other nodes.
///
/// Starts from Graphviz' layout, keeps boxes apart and inside the area. A node tries a place nearby, one
/// among its neighbours and one beside a neighbour; where somebody is in the way, the two change places.
/// Threshold accepting with a fixed sequence: the same graph gives the same drawing.
/// Dueck & Scheuer, *Threshold accepting*, 1990, doi:10.1016/0021-9991(90)90201-B.
struct Refinement {
  private let halves: [Spot]
  private let area: Box
  private let gap: Float
  private var cost: DrawingCost
  private var boxes: BoxField
  private var random = SplitMix64(seed: 0x5EED)
  /// Largest worsening that is taken at first: some crossings, so that crowds come apart; or next to none,
  /// so that a good start stays.
  private static let boldness: (bold: Float, careful: Float) = (16, 2)
  /// Places that a node tries when its turn comes.
  private static let tries = 3

  /// The places as they are now.
  var points: [Point] { cost.spots.map { Point(x: Double($0.x), y: Double($0.y)) } }

  /// Prepares the improvement of `points`.
  init(
    points: [Point], sizes: [Point], links: [MapLink], area: Box, gap: Double,
    costs: DrawingCost.Weights = DrawingCost.Weights()
  ) {
    let spots = points.map { Spot(Float($0.x), Float($0.y)) }
    halves = sizes.map { Spot(Float($0.x / 2), Float($0.y / 2)) }
    self.area = area
    self.gap = Float(gap)
    cost = DrawingCost(spots: spots, halves: halves, links: links, weights: costs)
    boxes = BoxField(places: spots, halves: halves)
  }

  /// Works until about `effort` comparisons of two edges are spent.
  ///
  /// Starts twice from the same places, boldly and carefully, and keeps what costs less.
  ///
  /// - Complexity: O(effort).
  mutating func run(effort: Int) {
    guard halves.count > 2, cost.linkCount > 0 else { return }
    var careful = self
    anneal(effort: effort / 4 * 3, boldest: Self.boldness.bold)
    careful.anneal(effort: effort / 4, boldest: Self.boldness.careful)
    if careful.cost.total < cost.total { self = careful }
  }

  private mutating func anneal(effort: Int, boldest: Float) {
    let rounds = max(1, min(1_500, effort / (Self.tries * cost.comparisonsPerRound)))
    for round in 0..<rounds {
      let left = 1 - Float(round) / Float(rounds)
      let threshold = boldest * left * left
      let reach = (0.03 + 0.3 * left * left) * Float(max(area.width, area.height))
      for node in halves.indices { attempt(node, reach: reach, threshold: threshold) }
    }
  }

  private mutating func attempt(_ node: Int, reach: Float, threshold: Float) {
    var before = cost.of(node)
    for number in 0..<Self.tries {
      let target = clamped(proposal(node, number, reach: reach), node)
      let others = boxes.neighbours(of: target, half: halves[node], gap: gap, except: node)
      switch others {
      case (nil, _):
        let old = cost.spots[node]
        cost.move(node, to: target)
        if let after = cost.of(node, atMost: before + threshold) {
          boxes.move(node, to: target)
          before = after
        } else {
          cost.move(node, to: old)
        }
      case (let other?, nil):
        if swap(node, other, threshold: threshold) { before = cost.of(node) }
      default: break
      }
    }
  }

  /// A place to try: nearby, among the neighbours, or beside one of them.
  private mutating func proposal(_ node: Int, _ number: Int, reach: Float) -> Spot {
    let jump = Spot(random.step() * reach, random.step() * reach * 0.7)
    let own = cost.spots[node]
    let neighbours = cost.neighbours[node]
    guard !neighbours.isEmpty else { return own + jump }
    switch number {
    case 1:
      let sum = neighbours.reduce(Spot(0, 0)) { $0 + cost.spots[$1] }
      return sum / Float(neighbours.count) + jump * 0.5
    case 2:
      let beside = neighbours[Int(random.next() % UInt64(neighbours.count))]
      let room = halves[node] + halves[beside] + gap
      return cost.spots[beside] + Spot(random.step() * 2 * room.x, random.step() * 3 * room.y)
    default: return own + jump
    }
  }

  private func clamped(_ place: Spot, _ node: Int) -> Spot {
    let half = halves[node]
    return Spot(
      max(Float(area.minX) + half.x, min(Float(area.maxX) - half.x, place.x)),
      max(Float(area.minY) + half.y, min(Float(area.maxY) - half.y, place.y)))
  }

  /// Lets two nodes change places where both fit and that pays; whether they did.
  private mutating func swap(_ node: Int, _ other: Int, threshold: Float) -> Bool {
    let (old, new) = (cost.spots[node], cost.spots[other])
    guard clamped(new, node) == new, clamped(old, other) == old,
      isFree(node, at: new, except: other), isFree(other, at: old, except: node),
      !touch(node, at: new, other, at: old)
    else { return false }
    let before = cost.of(node) + cost.of(other)
    cost.move(node, to: new)
    cost.move(other, to: old)
    if let one = cost.of(node, atMost: before + threshold),
      let two = cost.of(other, atMost: before + threshold - one), one + two <= before + threshold
    {
      boxes.move(node, to: new)
      boxes.move(other, to: old)
      return true
    }
    cost.move(node, to: old)
    cost.move(other, to: new)
    return false
  }

  private func isFree(_ node: Int, at place: Spot, except other: Int) -> Bool {
    switch boxes.neighbours(of: place, half: halves[node], gap: gap, except: node) {
    case (nil, _): true
    case (let found?, nil): found == other
    default: false
    }
  }

  private func touch(_ node: Int, at place: Spot, _ other: Int, at there: Spot) -> Bool {
    let room = halves[node] + halves[other] + gap
    return abs(place.x - there.x) < room.x && abs(place.y - there.y) < room.y
  }
}

extension SplitMix64 {
  /// A number from −1 up to and without 1.
  fileprivate mutating func step() -> Float { Float(unit() * 2 - 1) }
}
