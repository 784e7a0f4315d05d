import GraphMeasures
import Testing

@testable import Drawing

@Suite("Overlap removal and packing")
struct OverlapRemovalTests {
  static let area = Box(minX: 0, minY: 0, maxX: 1_000, maxY: 700)

  @Test("boxes end apart inside the area", arguments: [2, 10, 60, 120])
  func separates(_ count: Int) throws {
    var random = SplitMix64(seed: 7)
    let sizes = (0..<count).map { _ in Point(x: 30 + 40 * random.unit(), y: 18 + 8 * random.unit())
    }
    let crowd = (0..<count).map { _ in
      Point(x: 500 + 90 * random.unit(), y: 300 + 50 * random.unit())
    }
    let points = try #require(
      OverlapRemoval.separated(crowd, sizes: sizes, gap: 6, area: Self.area))
    #expect(!OverlapRemoval.hasOverlap(points, sizes: sizes, gap: 6))
    for (point, size) in zip(points, sizes) {
      #expect(Self.area.grown(by: 0.01).contains(Box(center: point, width: size.x, height: size.y)))
    }
  }

  @Test("boxes at one place come apart")
  func partsCoincident() throws {
    let sizes = Array(repeating: Point(x: 50, y: 20), count: 30)
    let points = Array(repeating: Point(x: 300, y: 300), count: 30)
    let apart = try #require(
      OverlapRemoval.separated(points, sizes: sizes, gap: 4, area: Self.area))
    #expect(!OverlapRemoval.hasOverlap(apart, sizes: sizes, gap: 4))
  }

  @Test("what cannot fit is refused")
  func refuses() {
    let sizes = Array(repeating: Point(x: 400, y: 300), count: 30)
    let points = Array(repeating: Point(x: 300, y: 300), count: 30)
    #expect(
      OverlapRemoval.separated(points, sizes: sizes, gap: 4, area: Self.area, rounds: 50) == nil)
  }

  @Test("stretching fills the area and adds no overlap")
  func stretches() {
    let sizes = Array(repeating: Point(x: 50, y: 20), count: 3)
    let points = [Point(x: 10, y: 10), Point(x: 90, y: 12), Point(x: 50, y: 60)]
    let wide = Stretch.filling(Self.area, points: points, sizes: sizes)
    #expect(!OverlapRemoval.hasOverlap(wide, sizes: sizes, gap: 6))
    #expect((wide[1] - wide[0]).length > (points[1] - points[0]).length * 1.5)
    for point in wide {
      #expect(Self.area.contains(Box(center: point, width: 50, height: 20)))
    }
  }

  @Test("components are packed apart, and a thousand of them at once")
  func packs() {
    var packing = Packing(side: 20, aspect: 1.6)
    var placed: [Box] = []
    for _ in 0..<1_000 {
      let box = Box(center: Point(x: 3, y: 4), width: 60, height: 20)
      let move = packing.add(boxes: [box], segments: [])
      placed.append(Box(center: box.center + move, width: 60, height: 20))
    }
    let points = placed.map(\.center)
    #expect(
      !OverlapRemoval.hasOverlap(
        points, sizes: Array(repeating: Point(x: 60, y: 20), count: 1_000), gap: 0))
  }

  @Test("components come largest first")
  func findsComponents() {
    let components = Components.of(count: 6, edges: [(4, 5), (0, 2), (2, 3)])
    #expect(components == [[0, 2, 3], [4, 5], [1]])
  }
}
