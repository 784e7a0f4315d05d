/// What is wrong with the place of a node: crossings, occlusions, false distances, strangers near by.
///
/// The kind of cost is that of Davidson & Harel, *Drawing graphs nicely using simulated annealing*, 1996,
/// doi:10.1145/234535.234538.
struct DrawingCost {
  /// What the parts of the cost weigh.
  struct Weights: Sendable, Hashable {
    var crossing: Float = 3
    var occlusion: Float = 1.5
    var stress: Float = 0.3
    var shortness: Float = 2
    var strangers: Float = 14
  }

  /// A line as one of its ends sees it.
  private struct Tie {
    let edge: Int
    let other: Int
    let isStart: Bool
  }

  private let halves: [Spot]
  private let links: [MapLink]
  /// What an edge weighs where it runs over a box, in eighths: the strongest nine times the weakest,
  /// where they differ much.
  private let thickness: [Int32]
  private let numbers: [Int32]
  private let rooms: [Float]
  private let ties: [[Tie]]
  private let weights: Weights
  /// Steps from each node to the others, and one through the wished distances.
  private let distances: [Float]
  private let perWish: [Float]
  private var lines: LineField
  private var boxes: BoxField
  /// Where the nodes are.
  private(set) var spots: [Spot]
  /// The neighbours of each node.
  let neighbours: [[Int]]

  /// How close to a box a line counts as running over it.
  private static let margin: Float = 2

  /// Measures a drawing.
  init(spots: [Spot], halves: [Spot], links: [MapLink], weights: Weights) {
    self.spots = spots
    self.halves = halves
    self.links = links
    self.weights = weights
    let usual = links.isEmpty ? 0 : links.reduce(0) { $0 + $1.strength } / Double(links.count)
    thickness = links.map { link in
      let excess = max(0, link.strength - usual) / max(1e-3, 1 - usual)
      return Int32(8 + 16 * link.strength + 48 * excess * excess * excess)
    }
    var ties = Array(repeating: [Tie](), count: spots.count)
    for (edge, link) in links.enumerated() {
      ties[link.first].append(Tie(edge: edge, other: link.second, isStart: true))
      ties[link.second].append(Tie(edge: edge, other: link.first, isStart: false))
    }
    self.ties = ties
    neighbours = ties.map { $0.map(\.other) }
    numbers = links.map { Int32($0.count) }
    rooms = links.map { Float($0.room) }
    lines = LineField(weights: thickness, numbers: numbers, rooms: rooms)
    for (edge, link) in links.enumerated() {
      lines.move(edge, isStart: true, to: spots[link.first])
      lines.move(edge, isStart: false, to: spots[link.second])
    }
    boxes = BoxField(places: spots, halves: halves.map { $0 + Self.margin })
    distances = Self.hops(neighbours)
    let unit = Self.bestUnit(spots, distances)
    perWish = distances.map { $0 > 0 ? 1 / ($0 * unit) : 0 }
  }

  /// Number of edges.
  var linkCount: Int { links.count }

  /// Comparisons that asking once for every node takes.
  var comparisonsPerRound: Int {
    2 * links.count * (links.count + spots.count) + spots.count * (links.count + 2 * spots.count)
  }

  /// Moves a node.
  mutating func move(_ node: Int, to place: Spot) {
    spots[node] = place
    boxes.move(node, to: place)
    for tie in ties[node] { lines.move(tie.edge, isStart: tie.isStart, to: place) }
  }

  /// What the place of `node` costs.
  func of(_ node: Int) -> Float { of(node, atMost: .infinity) ?? .infinity }

  /// What all places cost; what two nodes have in common counts twice.
  var total: Float { spots.indices.reduce(0) { $0 + of($1) } }

  /// What the place of `node` costs, or nothing as soon as that is more than `limit`.
  func of(_ node: Int, atMost limit: Float) -> Float? {
    let place = spots[node]
    let squares = boxes.squares(from: place)
    var sum = weights.strangers * strangers(node, squares) + weights.stress * stress(node, squares)
    if sum > limit { return nil }
    var own: Int32 = 0
    for tie in ties[node] {
      let end = spots[tie.other]
      let weight = thickness[tie.edge]
      let over = boxes.hits(from: place, to: end, room: rooms[tie.edge]) - 2
      let crossings = numbers[tie.edge] * lines.crossings(from: place, to: end)
      sum += weights.occlusion * Float(weight * max(0, over)) / 8
      sum += weights.crossing * Float(crossings)
      sum += weights.shortness * shortage(tie.edge, place, end, halves[node], halves[tie.other])
      if sum > limit { return nil }
      own += weight
    }
    let under = lines.hits(place, half: halves[node] + Self.margin) - own
    sum += weights.occlusion * Float(max(0, under)) / 8
    return sum <= limit ? sum : nil
  }

  /// By how much of its wished length an edge is too short to carry its label.
  private func shortage(_ edge: Int, _ a: Spot, _ b: Spot, _ one: Spot, _ other: Spot) -> Float {
    let way = b - a
    let length = max(1e-6, (way.x * way.x + way.y * way.y).squareRoot())
    let (x, y) = (max(1e-6, abs(way.x) / length), max(1e-6, abs(way.y) / length))
    let covered = min(one.x / x, one.y / y) + min(other.x / x, other.y / y)
    let wish = Float(links[edge].visibleLength)
    let share = max(0, wish - (length - covered)) / wish
    return share * share * Float(1 + 2 * links[edge].strength)
  }

  /// How far the nearest nodes, as many as there are neighbours, are from being the neighbours:
  /// Jaccard's distance of the two sets, 0…1.
  private func strangers(_ node: Int, _ squares: [Float]) -> Float {
    let near = neighbours[node]
    guard !near.isEmpty else { return 0 }
    let count = squares.count
    let kept = squares.withUnsafeBufferPointer { squares in
      near.count { other in
        let own = squares[other]
        var closer: Int32 = 0
        var index = 0
        while index < count {
          closer &+= squares[index] < own ? 1 : 0
          index &+= 1
        }
        // The node itself is closest to its place, and is none of the others.
        return Int(closer) - 1 < near.count
      }
    }
    let missed = Float(near.count - kept)
    return 2 * missed / (Float(near.count) + missed)
  }

  private func stress(_ node: Int, _ squares: [Float]) -> Float {
    let first = node * squares.count
    return squares.withUnsafeBufferPointer { squares in
      perWish.withUnsafeBufferPointer { perWish in
        distances.withUnsafeBufferPointer { distances in
          var sum: Float = 0
          var index = 0
          while index < squares.count {
            let hops = distances[first + index]
            let error = squares[index].squareRoot() * perWish[first + index] - 1
            sum += hops > 0 ? error * error / hops : 0
            index &+= 1
          }
          return sum
        }
      }
    }
  }

  /// The length of one hop that suits the present places best.
  private static func bestUnit(_ spots: [Spot], _ distances: [Float]) -> Float {
    var (sum, count) = (0.0, 0.0)
    for node in spots.indices {
      for other in (node + 1)..<max(node + 1, spots.count) {
        let hops = distances[node * spots.count + other]
        guard hops > 0 else { continue }
        let way = spots[node] - spots[other]
        sum += Double((way.x * way.x + way.y * way.y).squareRoot() / hops)
        count += 1
      }
    }
    return count > 0 ? max(20, Float(sum / count)) : 100
  }

  /// Breadth-first distances row by row; 0 where there is no way.
  private static func hops(_ neighbours: [[Int]]) -> [Float] {
    neighbours.indices.flatMap { start in
      var row = Array(repeating: Float(0), count: neighbours.count)
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
