internal import Foundation

/// Groups words by the company they keep, so that a rare word can borrow from common ones.
///
/// Each word belongs to one cluster; words move, most frequent first, to the cluster that best lets
/// neighbours foretell clusters, to the left and to the right.
///
/// - Note: S. Martin, J. Liermann, H. Ney, “Algorithms for bigram and trigram word clustering”,
///   1998, doi:10.1016/S0167-6393(97)00062-9; J. Uszkoreit, T. Brants, “Distributed word clustering”,
///   2008, for the objective that pairs words with clusters.
struct ExchangeClusters {
  /// How often one word follows another: the other's number and the count, for each word.
  struct Neighbours {
    var before: [[(word: Int32, count: Int32)]]
    var after: [[(word: Int32, count: Int32)]]
    var frequency: [Int]

    /// Counts the pairs of near words.
    ///
    /// - Parameters:
    ///   - sentences: Numbers of words; negative ones stand for words left out.
    ///   - wordCount: Number of words.
    ///   - reach: How far apart two words may stand; 1 for adjacent ones only.
    init(sentences: [[Int32]], wordCount: Int, reach: Int = 1) {
      var pairs: [UInt64] = []
      frequency = [Int](repeating: 0, count: wordCount)
      for sentence in sentences {
        for word in sentence where word >= 0 { frequency[Int(word)] += 1 }
        for distance in 1...reach {
          for (first, second) in zip(sentence, sentence.dropFirst(distance))
          where first >= 0 && second >= 0 {
            pairs.append(UInt64(first) << 32 | UInt64(second))
          }
        }
      }
      before = Array(repeating: [], count: wordCount)
      after = before
      pairs.sort()
      var index = 0
      while index < pairs.count {
        var end = index
        while end < pairs.count, pairs[end] == pairs[index] { end += 1 }
        let (first, second) = (Int32(pairs[index] >> 32), Int32(pairs[index] & 0xffff_ffff))
        after[Int(first)].append((second, Int32(end - index)))
        before[Int(second)].append((first, Int32(end - index)))
        index = end
      }
    }

    /// The same with words joined into clusters.
    func joined(by clusters: [Int32], count: Int) -> Neighbours {
      var sums: [UInt64: Int32] = [:]
      for (first, row) in after.enumerated() {
        for (second, count) in row {
          let pair = UInt64(clusters[first]) << 32 | UInt64(clusters[Int(second)])
          sums[pair, default: 0] += count
        }
      }
      var result = Neighbours(sentences: [], wordCount: count)
      for (pair, count) in sums.sorted(by: { $0.key < $1.key }) {
        let (first, second) = (Int32(pair >> 32), Int32(pair & 0xffff_ffff))
        result.after[Int(first)].append((second, count))
        result.before[Int(second)].append((first, count))
      }
      for (word, cluster) in clusters.enumerated() {
        result.frequency[Int(cluster)] += frequency[word]
      }
      return result
    }
  }

  /// The cluster of each word.
  ///
  /// - Complexity: O(*p* · *c*) a round for *p* distinct pairs and *c* clusters.
  static func clusters(_ neighbours: Neighbours, count: Int, rounds: Int) -> [Int32] {
    var state = ExchangeState(neighbours, clusterCount: count)
    let order = neighbours.frequency.indices.sorted {
      (neighbours.frequency[$1], $0) < (neighbours.frequency[$0], $1)
    }
    for (rank, word) in order.enumerated() { state.put(word, into: Int32(rank % count)) }
    for _ in 0..<rounds {
      var moved = 0
      for word in order where state.move(word) { moved += 1 }
      if moved * 200 < order.count { break }
    }
    return state.clusterOf
  }
}

/// Words in clusters, and the counts that tell what a move is worth.
private struct ExchangeState {
  private let neighbours: ExchangeClusters.Neighbours
  private let count: Int
  private let logs: [Float]
  private(set) var clusterOf: [Int32]
  private var followers: [Int32]
  private var leaders: [Int32]
  private var mass: [Int]
  private var gains: [Float]

  init(_ neighbours: ExchangeClusters.Neighbours, clusterCount: Int) {
    self.neighbours = neighbours
    count = clusterCount
    let words = neighbours.frequency.count
    clusterOf = [Int32](repeating: -1, count: words)
    followers = [Int32](repeating: 0, count: words * count)
    leaders = followers
    mass = [Int](repeating: 0, count: count)
    gains = [Float](repeating: 0, count: count)
    logs = (0..<4096).map { Self.weighted(Double($0)) }
  }

  private static func weighted(_ n: Double) -> Float { n > 0 ? Float(n * log(n)) : 0 }

  private func weighted(_ n: Int32) -> Float {
    n < 4096 ? logs[Int(n)] : Self.weighted(Double(n))
  }

  /// Adds a word's counts to a cluster, or takes them from it.
  private mutating func shift(_ word: Int, _ cluster: Int, by sign: Int32) {
    for (other, n) in neighbours.before[word] {
      followers[Int(other) * count + cluster] += sign * n
    }
    for (other, n) in neighbours.after[word] { leaders[Int(other) * count + cluster] += sign * n }
    mass[cluster] += Int(sign) * neighbours.frequency[word]
  }

  mutating func put(_ word: Int, into cluster: Int32) {
    clusterOf[word] = cluster
    shift(word, Int(cluster), by: 1)
  }

  /// Moves a word to its best cluster; whether that is another than before.
  mutating func move(_ word: Int) -> Bool {
    let old = clusterOf[word]
    shift(word, Int(old), by: -1)
    let frequency = neighbours.frequency[word]
    for cluster in 0..<count {
      let before = Double(mass[cluster])
      gains[cluster] =
        2 * (Self.weighted(before) - Self.weighted(before + Double(frequency)))
    }
    addGains(neighbours.before[word], followers)
    addGains(neighbours.after[word], leaders)
    var best = Int(old)
    for cluster in 0..<count where gains[cluster] > gains[best] { best = cluster }
    put(word, into: Int32(best))
    return best != Int(old)
  }

  private mutating func addGains(_ row: [(word: Int32, count: Int32)], _ table: [Int32]) {
    for (other, n) in row {
      let base = Int(other) * count
      let alone = weighted(n)
      for cluster in 0..<count {
        let known = table[base + cluster]
        gains[cluster] += known == 0 ? alone : weighted(known + n) - weighted(known)
      }
    }
  }
}
