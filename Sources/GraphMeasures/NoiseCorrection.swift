/// How far an edge is stronger than its ends' strengths would make it by chance.
public struct NoiseCorrected: Hashable, Sendable {
  /// Between −1 and 1: 0 as expected, above 0 stronger.
  public let score: Double
  /// The standard deviation of the score.
  public let deviation: Double
}

extension Graph {
  /// The noise-corrected score of every edge, in the order of ``edges``.
  ///
  /// With N the sum of all strengths (of both arcs of an undirected edge), expected strength
  /// E = sᵢ sⱼ / N and κ = 1 / E, the score is (κ w − 1) / (κ w + 1); its deviation follows from a
  /// beta prior on w / N. An edge belongs to the backbone where the score exceeds some deviations.
  ///
  /// - Complexity: O(nodes + edges).
  ///
  /// Reference: Coscia, Neffke, "Network backboning with noisy data", 2017, doi:10.1109/ICDE.2017.100.
  public func noiseCorrection() -> [NoiseCorrected] {
    let outgoing = arcStrength()
    let incoming = isDirected ? inStrength() : outgoing
    let total = outgoing.reduce(0, +)
    var scores: [NoiseCorrected] = []
    scores.reserveCapacity(edgeCount)
    forEachEdge { source, target, arc in
      scores.append(
        NoiseCorrected(
          strength: strengths[arc], leaving: outgoing[source], arriving: incoming[target],
          total: total))
    }
    return scores
  }
}

extension NoiseCorrected {
  /// The score of one edge from its strength and those of its ends.
  fileprivate init(strength: Double, leaving: Double, arriving: Double, total: Double) {
    let out = leaving / total
    let into = arriving / total
    let lift = strength / leaving / into
    score = (lift - 1) / (lift + 1)
    let mean = out * into
    let room = (1 - out) * (1 - into)
    guard total > 1, mean > 0, room > 0 else {
      deviation = 0
      return
    }
    // A beta prior of this mean and of variance mean · room / (total − 1), then the data.
    let precision = (total - 1) / room
    let alpha = mean * precision * (1 - mean) - mean
    let beta = precision * (1 - mean) * (1 - mean) - (1 - mean)
    let expected = (alpha + strength) / (alpha + beta + total)
    let error = (max(0, expected * (1 - expected)) / total).squareRoot()
    let slope = abs(1 + strength / total - lift * (out + into)) / mean
    deviation = 2 * error * slope / ((lift + 1) * (lift + 1))
  }
}
