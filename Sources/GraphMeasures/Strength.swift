/// How close two nodes are: the bigger, the closer.
///
/// A strength is a finite number between ``smallest`` and ``largest``. Zero, negative, infinite and
/// undefined numbers are no strength, so that no measure can divide by zero or lose itself in
/// infinities: two nodes that nothing ties have no edge rather than an edge of strength zero.
public struct Strength: Hashable, Sendable, Comparable {
  /// The number itself, always finite and positive.
  public let value: Double

  /// The strength of an edge that is not weighted.
  public static let unit = Strength(unchecked: 1)
  /// The smallest number that counts as a strength.
  public static let smallest = Strength(unchecked: 1e-100)
  /// The largest number that counts as a strength.
  public static let largest = Strength(unchecked: 1e100)

  /// Takes a number as a strength, or gives nothing where it cannot be one.
  public init?(_ value: Double) {
    guard value >= Self.smallest.value, value <= Self.largest.value else { return nil }
    self.value = value
  }

  private init(unchecked value: Double) { self.value = value }

  /// The length of an edge of this strength: its inverse.
  ///
  /// This is the only conversion between the two: `distance = 1 / strength`.
  public var distance: Distance { Distance(of: self) }

  /// Orders by value.
  public static func < (left: Strength, right: Strength) -> Bool { left.value < right.value }
}

/// How far apart two nodes are: the bigger, the farther; what shortest paths add up.
public struct Distance: Hashable, Sendable, Comparable {
  /// The number itself, finite; positive for an edge, zero for the way from a node to itself.
  public let value: Double

  /// The way from a node to itself.
  public static let zero = Distance(value: 0)

  /// The distance between the ends of an edge: the inverse of its strength.
  public init(of strength: Strength) { value = 1 / strength.value }

  /// The length of a path that was summed edge by edge.
  package init(value: Double) { self.value = value }

  /// Orders by value.
  public static func < (left: Distance, right: Distance) -> Bool { left.value < right.value }
}

/// What the length of a path is.
public enum PathLength: Hashable, Sendable {
  /// The number of its edges.
  case hops
  /// The sum of its edges' distances; see ``Strength/distance``.
  case distance
}
