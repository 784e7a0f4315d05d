/// Arcs in rows, whose arrays a loop may read without their bounds checks.
protocol ArcRows {
  /// Where each row starts; one more entry than there are rows.
  var offsets: [UInt32] { get }
  /// The arcs' ends, row after row.
  var targets: [UInt32] { get }
  /// The arcs' lengths or strengths beside ``targets``; empty where arcs have none.
  var lengths: [Double] { get }
}

extension ArcRows {
  /// The arrays without their bounds checks, as long as `body` runs.
  @inline(__always)
  func withPointers<Result>(_ body: (ArcPointers) -> Result) -> Result {
    offsets.withUnsafeBufferPointer { offsets in
      targets.withUnsafeBufferPointer { targets in
        lengths.withUnsafeBufferPointer { lengths in
          body(ArcPointers(offsets: offsets, targets: targets, lengths: lengths))
        }
      }
    }
  }
}

/// Arcs in rows, bounds checked in debug builds only.
struct ArcPointers {
  let offsets: UnsafeBufferPointer<UInt32>
  let targets: UnsafeBufferPointer<UInt32>
  let lengths: UnsafeBufferPointer<Double>

  @inline(__always)
  func start(_ node: Int) -> Int { Int(offsets[node]) }

  @inline(__always)
  func end(_ node: Int) -> Int { Int(offsets[node + 1]) }

  @inline(__always)
  func degree(_ node: Int) -> Int { end(node) - start(node) }
}

extension SparseRows: ArcRows {
  /// The arcs' strengths, where a loop treats lengths and strengths alike.
  var lengths: [Double] { strengths }
}
