/// How often entities appear, alone and together, counted in windows.
///
/// Counts are whole numbers, so that those of several documents add up in any order and grouping to the same sum.
public struct CooccurrenceCounts<Key: Hashable & Comparable & Sendable>: Sendable, Equatable {
  /// Two different entities, the smaller key first.
  public struct Pair: Hashable, Comparable, Sendable {
    /// The smaller key.
    public let first: Key
    /// The greater key.
    public let second: Key

    /// Orders two keys; nothing where they are the same.
    public init?(_ left: Key, _ right: Key) {
      guard left != right else { return nil }
      first = min(left, right)
      second = max(left, right)
    }

    /// Orders by the first key, then by the second.
    public static func < (left: Pair, right: Pair) -> Bool {
      (left.first, left.second) < (right.first, right.second)
    }
  }

  /// In how many windows and documents something was found.
  public struct Count: Hashable, Sendable {
    /// Number of windows.
    public var windows: Int
    /// Number of documents with such a window.
    public var documents: Int

    /// Adds two counts.
    public static func + (left: Count, right: Count) -> Count {
      Count(windows: left.windows + right.windows, documents: left.documents + right.documents)
    }
  }

  /// Number of windows that hold an entity.
  public private(set) var windows = 0
  /// Windows too full to pair their entities; they count in ``windows`` and in ``entities``.
  public private(set) var crowdedWindows = 0
  /// Counts by entity.
  public private(set) var entities: [Key: Count] = [:]
  /// Counts by pair.
  public private(set) var pairs: [Pair: Count] = [:]

  /// Counts nothing yet.
  public init() {}

  /// Counts the windows of one document.
  ///
  /// - Parameters:
  ///   - windows: The entities of each window; repeated ones count once.
  ///   - limit: A window with more entities than this is counted, but not paired: lists of hundreds of names
  ///     say little of any two of them and would cost their square.
  /// - Complexity: O(Σ *k*²) in the entities of each window, *k* at most `limit`.
  public init(document windows: some Sequence<[Key]>, limit: Int = 200) {
    var ownEntities: [Key: Int] = [:]
    var ownPairs: [Pair: Int] = [:]
    for window in windows {
      let distinct = Set(window).sorted()
      guard !distinct.isEmpty else { continue }
      self.windows += 1
      for key in distinct { ownEntities[key, default: 0] += 1 }
      guard distinct.count <= limit else {
        crowdedWindows += 1
        continue
      }
      for (index, left) in distinct.enumerated() {
        for right in distinct[(index + 1)...] {
          guard let pair = Pair(left, right) else { continue }
          ownPairs[pair, default: 0] += 1
        }
      }
    }
    entities = ownEntities.mapValues { Count(windows: $0, documents: 1) }
    pairs = ownPairs.mapValues { Count(windows: $0, documents: 1) }
  }

  /// Adds the counts of other documents.
  ///
  /// Associative and commutative, with ``init()`` as its neutral element.
  ///
  /// - Complexity: O(*n*) in the entities and pairs of `other`.
  public mutating func merge(_ other: CooccurrenceCounts) {
    windows += other.windows
    crowdedWindows += other.crowdedWindows
    entities.merge(other.entities, uniquingKeysWith: +)
    pairs.merge(other.pairs, uniquingKeysWith: +)
  }

  /// The counts of documents that are copies of one another, as of one: of each entity and pair the greatest count.
  public static func greatest(of copies: some Sequence<CooccurrenceCounts>) -> CooccurrenceCounts {
    func greater(_ left: Count, _ right: Count) -> Count {
      Count(
        windows: max(left.windows, right.windows), documents: max(left.documents, right.documents))
    }
    var result = CooccurrenceCounts()
    for copy in copies {
      result.windows = max(result.windows, copy.windows)
      result.crowdedWindows = max(result.crowdedWindows, copy.crowdedWindows)
      result.entities.merge(copy.entities, uniquingKeysWith: greater)
      result.pairs.merge(copy.pairs, uniquingKeysWith: greater)
    }
    return result
  }

  /// How closely the two entities of `pair` belong together.
  public func association(of pair: Pair) -> Association {
    Association(
      together: pairs[pair]?.windows ?? 0, first: entities[pair.first]?.windows ?? 0,
      second: entities[pair.second]?.windows ?? 0, windows: windows)
  }
}
