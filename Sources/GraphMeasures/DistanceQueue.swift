/// Nodes waiting to be settled, the nearest first as far as it matters.
protocol DistanceQueue: SendableMetatype {
  /// The memory that a queue of a graph's nodes needs, as an empty queue leaves it.
  static func memory(for graph: PathGraph) -> QueueMemory

  /// An empty queue in its memory.
  init(_ memory: borrowing QueueMemory)

  /// A path made one arc longer.
  static func lengthened(_ distance: Double, by length: Double) -> Double

  /// Takes a node in, at a distance not below that of the last node taken out.
  mutating func insert(_ node: Int, at distance: Double)

  /// Moves a node that is in the queue nearer.
  mutating func move(_ node: Int, from old: Double, to new: Double)

  /// Takes out a node that no other can move nearer; −1 where there is none.
  ///
  /// −2 where a node at distance `bound` would have to come before; then nothing is taken out.
  mutating func next(before bound: Double) -> Int
}

/// Memory for a queue, used again by the next.
struct QueueMemory: ~Copyable {
  /// One number for every place of the ring, and a bit that says whether it is in use.
  let heads: Buffer<UInt32>
  let occupied: Buffer<UInt64>
  /// Two numbers for every node.
  let first: Buffer<UInt32>
  let second: Buffer<UInt32>
  /// A key for every node, where keys are kept.
  let keys: Buffer<Double>
  /// How many places of the ring an arc of length 1 spans.
  let perLength: Double
}

/// A queue of buckets no wider than the shortest arc.
///
/// Nodes in one bucket cannot move each other nearer, so that their order does not matter and
/// nothing is ever sorted. The buckets are a ring that spans the longest arc.
///
/// Reference: Denardo, Fox, "Shortest-route methods: 1. reaching, pruning, and buckets", 1979,
/// doi:10.1287/opre.27.1.161.
struct BucketQueue: DistanceQueue {
  private static let none = UInt32.max

  private let perLength: Double
  private let mask: Int
  private let heads: UnsafeMutableBufferPointer<UInt32>
  private let occupied: UnsafeMutableBufferPointer<UInt64>
  private let after: UnsafeMutableBufferPointer<UInt32>
  private let before: UnsafeMutableBufferPointer<UInt32>
  /// The bucket being emptied, counted from the source on; the ring is shorter.
  private var bucket = 0
  private var pending = none

  /// Whether the arcs' lengths are close enough to each other for a ring of buckets.
  static func suits(_ graph: PathGraph) -> Bool {
    graph.longest <= 16_000 * graph.shortest && Double(graph.nodeCount) < 5e6
  }

  static func memory(for graph: PathGraph) -> QueueMemory {
    let perLength = graph.shortest > 0 ? (1 + 1e-4) / graph.shortest : 1
    var size = 64
    while Double(size) < graph.longest * perLength + 3 { size *= 2 }
    return QueueMemory(
      heads: Buffer(size, of: none), occupied: Buffer(size / 64, of: 0),
      first: Buffer(graph.nodeCount, of: none), second: Buffer(graph.nodeCount, of: none),
      keys: Buffer(0, of: 0), perLength: perLength)
  }

  @inline(__always)
  init(_ memory: borrowing QueueMemory) {
    heads = memory.heads.all
    occupied = memory.occupied.all
    after = memory.first.all
    before = memory.second.all
    perLength = memory.perLength
    mask = memory.heads.count - 1
  }

  @inline(__always)
  static func lengthened(_ distance: Double, by length: Double) -> Double { distance + length }

  @inline(__always)
  mutating func insert(_ node: Int, at distance: Double) {
    let place = Int(distance * perLength) & mask
    let first = heads[place]
    after[node] = first
    before[node] = Self.none
    if first != Self.none { before[Int(first)] = UInt32(truncatingIfNeeded: node) }
    heads[place] = UInt32(truncatingIfNeeded: node)
    occupied[place >> 6] |= 1 &<< UInt64(truncatingIfNeeded: place & 63)
  }

  @inline(__always)
  mutating func move(_ node: Int, from old: Double, to new: Double) {
    let place = Int(old * perLength)
    guard place != Int(new * perLength) else { return }
    let (left, right) = (before[node], after[node])
    if left == Self.none { heads[place & mask] = right } else { after[Int(left)] = right }
    if right != Self.none { before[Int(right)] = left }
    insert(node, at: new)
  }

  @inline(__always)
  mutating func next(before bound: Double) -> Int {
    while pending == Self.none {
      let found = nextBucket()
      guard found >= 0 else { return bound < .infinity ? -2 : -1 }
      if bound < .infinity, found >= Int(bound * perLength) { return -2 }
      bucket = found
      let place = found & mask
      pending = heads[place]
      heads[place] = Self.none
      occupied[place >> 6] &= ~(1 &<< UInt64(truncatingIfNeeded: place & 63))
    }
    let node = Int(pending)
    pending = after[node]
    return node
  }

  /// The next bucket that may hold a node, or −1 where there is none.
  @inline(__always)
  private func nextBucket() -> Int {
    let start = bucket & mask
    var word = start >> 6
    var bits = occupied[word] & (~0 &<< UInt64(truncatingIfNeeded: start & 63))
    for _ in 0...occupied.count {
      if bits != 0 {
        let place = word << 6 + bits.trailingZeroBitCount
        return bucket + ((place - start) & mask)
      }
      word = word + 1 == occupied.count ? 0 : word + 1
      bits = occupied[word]
    }
    return -1
  }
}

/// A heap with four children a node, for lengths that differ too much for buckets.
///
/// Nodes know their places, so that moving one nearer needs no second entry.
struct HeapQueue: DistanceQueue {
  private let nodes: UnsafeMutableBufferPointer<UInt32>
  private let keys: UnsafeMutableBufferPointer<Double>
  private let places: UnsafeMutableBufferPointer<UInt32>
  private var count = 0

  static func memory(for graph: PathGraph) -> QueueMemory {
    QueueMemory(
      heads: Buffer(0, of: 0), occupied: Buffer(0, of: 0), first: Buffer(graph.nodeCount, of: 0),
      second: Buffer(graph.nodeCount, of: 0), keys: Buffer(graph.nodeCount, of: 0), perLength: 0)
  }

  @inline(__always)
  init(_ memory: borrowing QueueMemory) {
    nodes = memory.first.all
    places = memory.second.all
    keys = memory.keys.all
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

  mutating func next(before bound: Double) -> Int {
    guard count > 0, keys[0] < bound else { return bound < .infinity ? -2 : -1 }
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
