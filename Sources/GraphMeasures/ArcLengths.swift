/// The lengths of arcs, in as little memory as they allow.
///
/// Strengths are mostly counts, of which there are few different ones: then an arc keeps two bytes,
/// the place of its length in a table. Where there are more than such a place can tell apart, it keeps
/// the length itself.
struct ArcLengths: Sendable {
  private let table: [Double]
  private var codes: [UInt16] = []
  private var plain: [Double] = []

  private static let mostDifferent = 1 << 16

  /// Makes room for the lengths of a graph's arcs.
  ///
  /// - Complexity: O(arcs).
  init(of graph: Graph) {
    var known: Set<UInt64> = []
    var last = 0.0
    for strength in graph.strengths where strength != last {
      last = strength
      known.insert((1 / strength).bitPattern)
      if known.count > Self.mostDifferent { break }
    }
    if known.count <= Self.mostDifferent {
      table = known.map { Double(bitPattern: $0) }.sorted()
      codes.reserveCapacity(graph.arcCount)
    } else {
      table = []
      plain.reserveCapacity(graph.arcCount)
    }
  }

  /// No lengths: hops count.
  init() { table = [] }

  /// Takes in the length of the next arc.
  mutating func append(_ length: Double) {
    guard !table.isEmpty else { return plain.append(length) }
    // Rows are sorted: most lengths are the one before.
    if let code = codes.last, table[Int(code)] == length { return codes.append(code) }
    codes.append(UInt16(truncatingIfNeeded: table.partitioningIndex { $0 >= length }))
  }

  /// Leaves out the lengths of all other arcs.
  mutating func keep(_ kept: ArcSet) {
    if table.isEmpty { plain = kept.chosen(of: plain) } else { codes = kept.chosen(of: codes) }
  }

  /// The least length, 1 where there is none.
  var least: Double { table.first ?? plain.min() ?? 1 }
  /// The greatest length, 1 where there is none.
  var greatest: Double { table.last ?? plain.max() ?? 1 }

  /// The length of an arc.
  subscript(arc: Int) -> Double { table.isEmpty ? plain[arc] : table[Int(codes[arc])] }

  /// The arrays without their bounds checks, as long as `body` runs.
  @inline(__always)
  func withPointers<Result>(_ body: (LengthPointers) -> Result) -> Result {
    table.withUnsafeBufferPointer { table in
      codes.withUnsafeBufferPointer { codes in
        plain.withUnsafeBufferPointer { plain in
          body(
            LengthPointers(isPlain: table.isEmpty, table: table, codes: codes, plain: plain))
        }
      }
    }
  }
}

/// The lengths of arcs, bounds checked in debug builds only.
struct LengthPointers {
  let isPlain: Bool
  let table: UnsafeBufferPointer<Double>
  let codes: UnsafeBufferPointer<UInt16>
  let plain: UnsafeBufferPointer<Double>

  @inline(__always)
  subscript(arc: Int) -> Double { isPlain ? plain[arc] : table[Int(codes[arc])] }
}
