import GraphMeasures
import Testing

@testable import Drawing

@Suite("Refinement")
struct RefinementTests {
  /// Places and half sizes of some boxes, the same for the same seed.
  static func scattered(_ count: Int, seed: UInt64) -> (spots: [Spot], halves: [Spot]) {
    var random = SplitMix64(seed: seed)
    func number(_ most: Double) -> Float { Float((random.unit() * most).rounded()) }
    let spots = (0..<count).map { _ in Spot(number(600), number(400)) }
    return (spots, (0..<count).map { _ in Spot(4 + number(40), 4 + number(20)) })
  }

  static func point(_ spot: Spot) -> Point { Point(x: Double(spot.x), y: Double(spot.y)) }

  @Test("a line meets as many boxes as when each is clipped", arguments: [1, 7, 8, 9, 40])
  func countsBoxes(_ count: Int) {
    let (spots, halves) = Self.scattered(count, seed: UInt64(count))
    let field = BoxField(places: spots, halves: halves)
    let (ends, _) = Self.scattered(60, seed: 99)
    for (a, b) in zip(ends, ends.dropFirst()) where a != b {
      let met = spots.indices.count { index in
        Box(
          center: Self.point(spots[index]), width: Double(halves[index].x * 2),
          height: Double(halves[index].y * 2)
        ).isCrossed(from: Self.point(a), to: Self.point(b))
      }
      #expect(Int(field.hits(from: a, to: b, room: 0)) == met, "\(a) \(b)")
    }
  }

  @Test("crossings are those of the lines one by one, and lines with a common end never cross")
  func countsCrossings() {
    let (starts, _) = Self.scattered(37, seed: 5)
    let (ends, _) = Self.scattered(37, seed: 6)
    var field = LineField(
      weights: starts.map { _ in 8 }, numbers: starts.map { _ in 1 }, rooms: starts.map { _ in 0 })
    for index in starts.indices {
      field.move(index, isStart: true, to: starts[index])
      field.move(index, isStart: false, to: ends[index])
    }
    for index in starts.indices {
      let (a, b) = (starts[index], ends[(index + 1) % ends.count])
      let crossed = starts.indices.count {
        segmentsCross(
          Self.point(a), Self.point(b), Self.point(starts[$0]), Self.point(ends[$0]))
      }
      #expect(Int(field.crossings(from: a, to: b)) == crossed)
      #expect(field.crossings(from: a, to: a) == 0)
    }
    var fan = LineField(weights: [8, 8], numbers: [1, 1], rooms: [0, 0])
    for index in 0..<2 {
      fan.move(index, isStart: true, to: starts[0])
      fan.move(index, isStart: false, to: ends[index])
    }
    #expect(fan.crossings(from: starts[0], to: ends[2]) == 0)
    #expect(fan.crossings(from: ends[2], to: ends[1]) <= 1)
  }

  @Test("what lies closer than the gap is found, and what lies under a line counts by its weight")
  func findsNeighbours() {
    let spots = [Spot(0, 0), Spot(30, 0), Spot(0, 300)]
    let halves = [Spot(10, 5), Spot(10, 5), Spot(10, 5)]
    let field = BoxField(places: spots, halves: halves)
    #expect(field.neighbours(of: Spot(0, 0), half: halves[0], gap: 8, except: 0) == (nil, nil))
    #expect(field.neighbours(of: Spot(0, 0), half: halves[0], gap: 12, except: 0) == (1, nil))
    #expect(field.neighbours(of: Spot(15, 0), half: halves[0], gap: 12, except: 2) == (0, 1))
    var lines = LineField(weights: [8, 24], numbers: [1, 1], rooms: [0, 6])
    for index in 0..<2 {
      lines.move(index, isStart: true, to: Spot(-50, Float(10 * index)))
      lines.move(index, isStart: false, to: Spot(50, Float(10 * index)))
    }
    #expect(lines.hits(spots[0], half: halves[0]) == 8 + 24)
    #expect(lines.hits(Spot(0, -1), half: halves[0]) == 8)
  }

  @Test("boxes stay apart and inside, and the same start gives the same places")
  func staysApart() {
    let sizes = (0..<30).map { Point(x: 40 + Double($0 % 5) * 8, y: 20) }
    let points = (0..<30).map {
      Point(x: 60 + Double($0 % 6) * 100, y: 30 + Double($0 / 6) * 70)
    }
    let links = (0..<60).map {
      MapLink(
        first: $0 % 30, second: ($0 * 7 + 3) % 29 == $0 % 30 ? 29 : ($0 * 7 + 3) % 29,
        strength: 0.5,
        visibleLength: 30)
    }.filter { $0.first != $0.second }
    let area = Box(minX: 0, minY: 0, maxX: 640, maxY: 360)
    func refined() -> [Point] {
      var refinement = Refinement(points: points, sizes: sizes, links: links, area: area, gap: 6)
      refinement.run(effort: 400_000)
      return refinement.points
    }
    let once = refined()
    #expect(once == refined() && once != points)
    #expect(!OverlapRemoval.hasOverlap(once, sizes: sizes, gap: 6))
    for (point, size) in zip(once, sizes) {
      let box = Box(center: point, width: size.x, height: size.y)
      #expect(area.grown(by: 0.001).contains(box))
    }
  }
}
