/// Packs components that are laid out, each as a set of squares, around the largest one.
///
/// After Freivalds, Dogrusoz & Kikusts, *Disconnected Graph Layout and the Polyomino Packing
/// Approach*, 2001, doi:10.1007/3-540-45848-4_30.
struct Packing {
  private struct Cell: Hashable {
    let x: Int
    let y: Int
  }

  private var taken: Set<Cell> = []
  private let side: Double
  private let aspect: Double

  /// Prepares an empty sheet.
  ///
  /// - Parameters:
  ///   - side: length of a square.
  ///   - aspect: width through height of the wished whole.
  init(side: Double, aspect: Double) {
    self.side = side
    self.aspect = aspect
  }

  /// Takes in a component and returns by how much it is moved.
  ///
  /// - Complexity: O(*p* · *c*) for *c* squares and *p* places tried, nearest to the middle first.
  mutating func add(boxes: [Box], segments: [(Point, Point)]) -> Point {
    guard let first = boxes.first else { return Point(x: 0, y: 0) }
    let bounds = boxes.dropFirst().reduce(first) { $0.union($1) }
    let middle = bounds.center
    let cells = cells(boxes, segments, middle: middle)
    for ring in 0... {
      for place in places(ring) where cells.allSatisfy({ isFree($0, at: place) }) {
        for cell in cells { taken.insert(Cell(x: cell.x + place.x, y: cell.y + place.y)) }
        return Point(x: Double(place.x) * side, y: Double(place.y) * side) - middle
      }
    }
    return Point(x: 0, y: 0)
  }

  private func isFree(_ cell: Cell, at place: Cell) -> Bool {
    !taken.contains(Cell(x: cell.x + place.x, y: cell.y + place.y))
  }

  private func cells(
    _ boxes: [Box], _ segments: [(Point, Point)], middle: Point
  ) -> [Cell] {
    var cells: Set<Cell> = []
    func square(_ value: Double) -> Int { Int((value / side).rounded(.down)) }
    for box in boxes {
      let box = box.grown(by: side / 2)
      for x in square(box.minX - middle.x)...square(box.maxX - middle.x) {
        for y in square(box.minY - middle.y)...square(box.maxY - middle.y) {
          cells.insert(Cell(x: x, y: y))
        }
      }
    }
    for (a, b) in segments {
      let steps = max(1, Int((b - a).length / side * 2))
      for step in 0...steps {
        let point = a + (b - a) * (Double(step) / Double(steps)) - middle
        cells.insert(Cell(x: square(point.x), y: square(point.y)))
      }
    }
    return cells.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
  }

  /// Places at distance `ring` from the middle, on the border of a rectangle of the wished shape.
  private func places(_ ring: Int) -> [Cell] {
    if ring == 0 { return [Cell(x: 0, y: 0)] }
    let wide = max(1, Int((Double(ring) * aspect).rounded()))
    var places: [Cell] = []
    for x in -wide...wide {
      places.append(Cell(x: x, y: ring))
      places.append(Cell(x: x, y: -ring))
    }
    let before = max(0, Int((Double(ring - 1) * aspect).rounded()))
    for y in (1 - ring)..<ring {
      for x in (before + 1)..<(max(before + 1, wide) + 1) where x <= wide {
        places.append(Cell(x: x, y: y))
        places.append(Cell(x: -x, y: y))
      }
    }
    return places
  }
}
