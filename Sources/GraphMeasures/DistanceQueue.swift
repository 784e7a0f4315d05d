/// Nodes waiting to be settled, the nearest first as far as it matters.
protocol DistanceQueue: ~Copyable, SendableMetatype {
  /// A queue for the nodes of a graph.
  init(_ graph: PathGraph)

  /// A path made one arc longer.
  static func lengthened(_ distance: Double, by length: Double) -> Double

  /// Takes a node in, at a distance not below that of the last node taken out.
  mutating func insert(_ node: Int, at distance: Double)

  /// Moves a node that is in the queue nearer.
  mutating func move(_ node: Int, from old: Double, to new: Double)

  /// Takes out a node that no other can move nearer, or gives −1 where there is none.
  mutating func next() -> Int
}

/// A queue of buckets no wider than the shortest arc.
///
/// Nodes in one bucket cannot move each other nearer, so that their order does not matter and
/// nothing is ever sorted. The buckets are a ring that spans the longest arc.
///
/// Reference: Denardo, Fox, "Shortest-route methods: 1. reaching, pruning, and buckets", 1979,
/// doi:10.1287/opre.27.1.161.
struct BucketQueue: DistanceQueue, ~Copyable {
  private static let none = UInt32.max

  private let perLength: Double
  private let mask: Int
  private let heads: Buffer<UInt32>
  private let occupied: Buffer<UInt64>
  private let after: Buffer<UInt32>
  private let before: Buffer<UInt32>
  private var bucket = 0
  private var pending = none

  /// Whether the arcs' lengths are close enough to each other for a ring of buckets.
  static func suits(_ graph: PathGraph) -> Bool {
    graph.longest <= 16_000 * graph.shortest && Double(graph.nodeCount) < 5e6
  }

  init(_ graph: PathGraph) {
    perLength = graph.shortest > 0 ? (1 + 1e-4) / graph.shortest : 1
    var size = 64
    while Double(size) < graph.longest * perLength + 3 { size *= 2 }
    mask = size - 1
    heads = Buffer(size, of: Self.none)
    occupied = Buffer(size / 64, of: 0)
    after = Buffer(graph.nodeCount, of: Self.none)
    before = Buffer(graph.nodeCount, of: Self.none)
  }

  @inline(__always)
  static func lengthened(_ distance: Double, by length: Double) -> Double { distance + length }

  @inline(__always)
  mutating func insert(_ node: Int, at distance: Double) {
    let place = Int(distance * perLength) & mask
    let first = heads[place]
    after[node] = first
    before[node] = Self.none
    if first != Self.none { before[first] = UInt32(truncatingIfNeeded: node) }
    heads[place] = UInt32(truncatingIfNeeded: node)
    occupied[place >> 6] |= 1 &<< UInt64(truncatingIfNeeded: place & 63)
  }

  @inline(__always)
  mutating func move(_ node: Int, from old: Double, to new: Double) {
    let place = Int(old * perLength)
    guard place != Int(new * perLength) else { return }
    let (left, right) = (before[node], after[node])
    if left == Self.none { heads[place & mask] = right } else { after[left] = right }
    if right != Self.none { before[right] = left }
    insert(node, at: new)
  }

  @inline(__always)
  mutating func next() -> Int {
    while pending == Self.none {
      guard findBucket() else { return -1 }
      pending = heads[bucket]
      heads[bucket] = Self.none
      occupied[bucket >> 6] &= ~(1 &<< UInt64(truncatingIfNeeded: bucket & 63))
    }
    let node = Int(pending)
    pending = after[node]
    return node
  }

  /// Goes on to the next bucket that may hold a node; says whether there is one.
  private mutating func findBucket() -> Bool {
    let words = occupied.count
    var word = bucket >> 6
    var bits = occupied[word] & (~0 &<< UInt64(truncatingIfNeeded: bucket & 63))
    for _ in 0...words {
      if bits != 0 {
        bucket = word << 6 + bits.trailingZeroBitCount
        return true
      }
      word = word + 1 == words ? 0 : word + 1
      bits = occupied[word]
    }
    bucket = 0
    return false
  }
}

/// A heap with four children a node, for lengths that differ too much for buckets.
///
/// Nodes know their places, so that moving one nearer needs no second entry.
struct HeapQueue: DistanceQueue, ~Copyable {
  private let nodes: Buffer<UInt32>
  private let keys: Buffer<Double>
  private let places: Buffer<UInt32>
  private var count = 0

  init(_ graph: PathGraph) {
    nodes = Buffer(graph.nodeCount, of: 0)
    keys = Buffer(graph.nodeCount, of: 0)
    places = Buffer(graph.nodeCount, of: 0)
  }

  /// Longer even where rounding would swallow the arc, so that paths stay in order.
  @inline(__always)
  static func lengthened(_ distance: Double, by length: Double) -> Double {
    max(distance + length, distance.nextUp)
  }

  @inline(__always)
  mutating func insert(_ node: Int, at distance: Double) {
    count += 1
    rise(node, distance, from: count - 1)
  }

  @inline(__always)
  mutating func move(_ node: Int, from old: Double, to new: Double) {
    rise(node, new, from: Int(places[node]))
  }

  mutating func next() -> Int {
    guard count > 0 else { return -1 }
    let top = Int(nodes[0])
    count -= 1
    if count > 0 { sink(Int(nodes[count]), keys[count]) }
    return top
  }

  private func put(_ node: Int, _ key: Double, at place: Int) {
    nodes[place] = UInt32(truncatingIfNeeded: node)
    keys[place] = key
    places[node] = UInt32(truncatingIfNeeded: place)
  }

  private func rise(_ node: Int, _ key: Double, from start: Int) {
    var place = start
    while place > 0 {
      let parent = (place - 1) >> 2
      guard key < keys[parent] else { break }
      put(Int(nodes[parent]), keys[parent], at: place)
      place = parent
    }
    put(node, key, at: place)
  }

  private func sink(_ node: Int, _ key: Double) {
    var place = 0
    while true {
      let first = place << 2 + 1
      guard first < count else { break }
      var least = first
      for child in first + 1..<max(first + 1, min(first + 4, count)) where keys[child] < keys[least]
      {
        least = child
      }
      guard keys[least] < key else { break }
      put(Int(nodes[least]), keys[least], at: place)
      place = least
    }
    put(node, key, at: place)
  }
}
