/// A place in a ``BoxField`` or ``LineField``.
typealias Spot = SIMD2<Float>

/// The boxes of a drawing, laid out so that a line or a box is compared with several at once.
///
/// Loops over plain memory, without a branch inside, become vector instructions; in a build for debugging
/// they are slower, but not by as much as anything with a call inside.
struct BoxField {
  private let count: Int
  /// All x, all y, all half widths, all half heights.
  private var planes: [Float]

  /// Boxes of some half sizes around places.
  init(places: [Spot], halves: [Spot]) {
    count = places.count
    planes = places.map(\.x) + places.map(\.y) + halves.map(\.x) + halves.map(\.y)
  }

  /// Moves a box.
  mutating func move(_ index: Int, to place: Spot) {
    planes[index] = place.x
    planes[count + index] = place.y
  }

  /// Number of boxes that come closer than `room` to the segment from `a` to `b`, those at its ends among
  /// them.
  ///
  /// A segment and a box are apart where they are apart on one of three axes: the two of the sheet and
  /// the one across the segment (Gottschalk, Lin & Manocha, *OBBTree*, 1996, doi:10.1145/237170.237244).
  func hits(from a: Spot, to b: Spot, room: Float) -> Int32 {
    let (middleX, middleY) = ((a.x + b.x) * 0.5, (a.y + b.y) * 0.5)
    let (halfX, halfY) = ((b.x - a.x) * 0.5, (b.y - a.y) * 0.5)
    let (spanX, spanY) = (abs(halfX) + room, abs(halfY) + room)
    let more = room * (abs(halfX) + abs(halfY))
    let (lengthX, lengthY) = (abs(halfX), abs(halfY))
    return planes.withUnsafeBufferPointer { all in
      guard let x = all.baseAddress else { return 0 }
      let (y, boxX, boxY) = (x + count, x + 2 * count, x + 3 * count)
      var found: Int32 = 0
      var index = 0
      while index < count {
        let (wayX, wayY) = (x[index] - middleX, y[index] - middleY)
        let (reachX, reachY) = (boxX[index] + spanX, boxY[index] + spanY)
        let across = halfX * wayY - halfY * wayX
        let reach = boxX[index] * lengthY + boxY[index] * lengthX + more
        let onX: Int32 = wayX * wayX < reachX * reachX ? 1 : 0
        let onY: Int32 = wayY * wayY < reachY * reachY ? onX : 0
        found &+= across * across < reach * reach ? onY : 0
        index &+= 1
      }
      return found
    }
  }

  /// The boxes, two at most and without `own`, that come closer than `gap` to a box.
  func neighbours(of place: Spot, half: Spot, gap: Float, except own: Int) -> (Int?, Int?) {
    let (roomX, roomY) = (half.x + gap, half.y + gap)
    return planes.withUnsafeBufferPointer { all in
      guard let x = all.baseAddress else { return (nil, nil) }
      let (y, boxX, boxY) = (x + count, x + 2 * count, x + 3 * count)
      var first: Int?
      var index = 0
      while index < count {
        if abs(x[index] - place.x) < boxX[index] + roomX,
          abs(y[index] - place.y) < boxY[index] + roomY, index != own
        {
          if first != nil { return (first, index) }
          first = index
        }
        index &+= 1
      }
      return (first, nil)
    }
  }

  /// Squares of the distances from `place` to the middle of every box.
  func squares(from place: Spot) -> [Float] {
    planes.withUnsafeBufferPointer { all in
      Array(unsafeUninitializedCapacity: count) { out, written in
        written = count
        guard let x = all.baseAddress, let out = out.baseAddress else { return }
        let y = x + count
        var index = 0
        while index < count {
          let (wayX, wayY) = (x[index] - place.x, y[index] - place.y)
          out[index] = wayX * wayX + wayY * wayY
          index &+= 1
        }
      }
    }
  }
}

/// The straight edges of a drawing, laid out so that a line or a box is compared with several at once.
struct LineField {
  private let count: Int
  /// All x, then all y of the starts; of the ends; then what the edges take on either side.
  private var planes: [Float]
  /// What each weighs, then for how many edges each stands.
  private let weights: [Int32]

  /// Edges that lie at the origin: what they weigh, how many each stands for, half of what these take.
  init(weights: [Int32], numbers: [Int32], rooms: [Float]) {
    count = weights.count
    planes = Array(repeating: 0, count: 4 * weights.count) + rooms
    self.weights = weights + numbers
  }

  /// Moves one end of an edge.
  mutating func move(_ index: Int, isStart: Bool, to place: Spot) {
    planes[(isStart ? 0 : 2 * count) + index] = place.x
    planes[(isStart ? count : 3 * count) + index] = place.y
  }

  /// Number of edges that cross the segment from `a` to `b`; edges that share an end with it do not.
  ///
  /// A shared end lies exactly on both lines, so that one of the four products is zero.
  func crossings(from a: Spot, to b: Spot) -> Int32 {
    let (wayX, wayY) = (b.x - a.x, b.y - a.y)
    return planes.withUnsafeBufferPointer { all in
      weights.withUnsafeBufferPointer { weights in
        guard let x1 = all.baseAddress, let base = weights.baseAddress else { return 0 }
        let (y1, x2, y2, numbers) = (x1 + count, x1 + 2 * count, x1 + 3 * count, base + count)
        var found: Int32 = 0
        var index = 0
        while index < count {
          let (px, py) = (x1[index] - a.x, y1[index] - a.y)
          let (qx, qy) = (x2[index] - a.x, y2[index] - a.y)
          let (rx, ry) = (qx - px, qy - py)
          let first = (wayX * py - wayY * px) * (wayX * qy - wayY * qx)
          // Sides of `a` and `b` as seen from the other line.
          let second = (ry * px - rx * py) * (rx * (wayY - py) - ry * (wayX - px))
          // Loaded in any case: a load that depends on a comparison would be a branch.
          let number = numbers[index]
          let one: Int32 = first < 0 ? number : 0
          found &+= second < 0 ? one : 0
          index &+= 1
        }
        return found
      }
    }
  }

  /// Weight of the edges that meet the box around `place`, those that end in it among them.
  func hits(_ place: Spot, half: Spot) -> Int32 {
    planes.withUnsafeBufferPointer { all in
      weights.withUnsafeBufferPointer { weights in
        guard let x1 = all.baseAddress, let weights = weights.baseAddress else { return 0 }
        let (y1, x2, y2, rooms) = (x1 + count, x1 + 2 * count, x1 + 3 * count, x1 + 4 * count)
        var found: Int32 = 0
        var index = 0
        while index < count {
          let (dx, dy) = ((x2[index] - x1[index]) * 0.5, (y2[index] - y1[index]) * 0.5)
          let (wayX, wayY) = (place.x - x1[index] - dx, place.y - y1[index] - dy)
          let (boxX, boxY) = (half.x + rooms[index], half.y + rooms[index])
          let (reachX, reachY) = (abs(dx) + boxX, abs(dy) + boxY)
          let across = dx * wayY - dy * wayX
          let reach = boxX * abs(dy) + boxY * abs(dx)
          let weight = weights[index]
          let onX: Int32 = wayX * wayX < reachX * reachX ? weight : 0
          let onY: Int32 = wayY * wayY < reachY * reachY ? onX : 0
          found &+= across * across < reach * reach ? onY : 0
          index &+= 1
        }
        return found
      }
    }
  }
}
