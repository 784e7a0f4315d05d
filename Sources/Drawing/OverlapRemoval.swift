/// Pushes boxes apart until none touches another, without leaving an area.
///
/// Graphviz' prism does this well where it was built with GTS; this is what makes sure of it, also
/// behind the fallback layout and after the map was fitted to its sheet.
enum OverlapRemoval {
  /// Centres that leave `gap` between all boxes inside `area`, or nothing where that did not work.
  ///
  /// Each round sweeps over the boxes from left to right and moves each touching pair apart by
  /// half the smaller penetration each; now and then the whole is spread a little.
  ///
  /// - Complexity: O(*r* · *n* log *n*) for *r* rounds and few overlaps.
  static func separated(
    _ points: [Point], sizes: [Point], gap: Double, area: Box, rounds: Int = 600
  ) -> [Point]? {
    var points = points
    spreadCoincident(&points)
    for round in 0..<rounds {
      if round % 20 == 19 { loosen(&points, around: area.center) }
      clamp(&points, sizes: sizes, area: area)
      let push = Push(strength: 0.5 + 0.02 * Double(round % 3), bias: biases[round % 3])
      if !pushApart(&points, sizes: sizes, gap: gap, push: push) { return points }
    }
    return nil
  }

  /// How far and along which axis boxes are pushed.
  private struct Push {
    /// Share of the penetration by which each of the two moves.
    let strength: Double
    /// Below 1, boxes go aside sooner: labels are wide and flat, and would else pile up in columns.
    let bias: Double
  }

  private static let biases = [1, 0.6, 0.3]

  /// Whether any two boxes come closer than `gap`.
  static func hasOverlap(_ points: [Point], sizes: [Point], gap: Double) -> Bool {
    var copy = points
    return pushApart(&copy, sizes: sizes, gap: gap - 0.01, push: Push(strength: 0, bias: 1))
  }

  private static func spreadCoincident(_ points: inout [Point]) {
    for index in points.indices {
      points[index].x += Double(index % 17) * 0.013
      points[index].y += Double(index % 13) * 0.017
    }
  }

  /// Spreads everything a little, so that a crowd in the middle need not push its way out.
  private static func loosen(_ points: inout [Point], around center: Point) {
    for index in points.indices { points[index] = center + (points[index] - center) * 1.05 }
  }

  private static func clamp(_ points: inout [Point], sizes: [Point], area: Box) {
    for index in points.indices {
      let half = sizes[index] * 0.5
      points[index].x = max(area.minX + half.x, min(area.maxX - half.x, points[index].x))
      points[index].y = max(area.minY + half.y, min(area.maxY - half.y, points[index].y))
    }
  }

  /// Moves touching pairs; whether there were any.
  private static func pushApart(
    _ points: inout [Point], sizes: [Point], gap: Double, push: Push
  ) -> Bool {
    let strength = push.strength
    let order = points.indices.sorted {
      (points[$0].x - sizes[$0].x / 2, $0) < (points[$1].x - sizes[$1].x / 2, $1)
    }
    var found = false
    var active: [Int] = []
    for index in order {
      let left = points[index].x - sizes[index].x / 2
      active.removeAll { points[$0].x + sizes[$0].x / 2 + gap <= left }
      for other in active {
        let away = points[index] - points[other]
        let overX = (sizes[index].x + sizes[other].x) / 2 + gap - abs(away.x)
        let overY = (sizes[index].y + sizes[other].y) / 2 + gap - abs(away.y)
        guard overX > 1e-6, overY > 1e-6 else { continue }
        found = true
        if overX * push.bias < overY {
          let step = (overX * strength + 0.05) * (away.x < 0 ? -1 : 1)
          points[index].x += strength == 0 ? 0 : step
          points[other].x -= strength == 0 ? 0 : step
        } else {
          let step = (overY * strength + 0.05) * (away.y < 0 ? -1 : 1)
          points[index].y += strength == 0 ? 0 : step
          points[other].y -= strength == 0 ? 0 : step
        }
      }
      active.append(index)
    }
    return found
  }
}
