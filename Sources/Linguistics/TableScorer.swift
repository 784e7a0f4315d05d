internal import Learning

/// Scores features by a model's tables, and adds up but once what many states share.
struct TableScorer: ParserScorer {
  let moveReader: FeatureTable.Reader
  let labelReader: FeatureTable.Reader
  let moveScale: Float
  let labelScale: Float
  let labelCount: Int
  /// Sums that the table of relations writes.
  let width: Int
  /// Sums of the sentence's states so far.
  var memory: ParserMemory

  mutating func moves(
    of state: ParserState, _ lattice: ParserLattice, _ words: ParserWords,
    keys: inout [UInt64]
  ) -> SIMD4<Float> {
    let view = MoveView(state, lattice, words)
    let below = Int(lattice.nodes[Int(state.top)].below)
    let next = Int(state.next)
    let reader = moveReader
    var sum = withUnsafeTemporaryAllocation(
      of: UInt64.self, capacity: ParserFeatures.moveCount
    ) { space -> SIMD4<Int16> in
      guard let space = space.baseAddress else { return .zero }
      func sum(_ add: (inout ParserFeatures.Collector) -> Void) -> SIMD4<Int16> {
        var list = ParserFeatures.Collector(space, base: MoveView.base, isWhole: false)
        add(&list)
        return reader.quad(UnsafeBufferPointer(start: space, count: list.count))
      }
      func front() -> SIMD4<Int16> { sum { view.addFront(to: &$0) } }
      func belows() -> SIMD4<Int16> { sum { view.addBelow(to: &$0) } }
      var total = sum { view.addRest(to: &$0) }
      total &+= memory.tops.sum(Int(state.top)) { sum { view.addTop(to: &$0) } }
      total &+= below < 0 ? belows() : memory.belows.sum(below, belows)
      total &+=
        state.front < 0
        ? memory.bareFronts.sum(next, front) : memory.fronts.sum(Int(state.front), front)
      total &+= memory.nexts.sum(next) { sum { view.addNext(to: &$0) } }
      total &+= memory.stacks.sum(view.topWord, view.secondWord) {
        sum { view.addStack(to: &$0) }
      }
      total &+= memory.pairs.sum(view.topWord, next) { sum { view.addPair(to: &$0) } }
      return total
    }
    sum.w = 0
    return SIMD4<Float>(sum) * moveScale
  }

  func moves(_ keys: [UInt64]) -> SIMD4<Float> {
    SIMD4<Float>(keys.withUnsafeBufferPointer { moveReader.quad($0) }) * moveScale
  }

  func labels(_ keys: [UInt64]) -> SIMD64<Float> {
    var sums = SIMD64<Int16>.zero
    withUnsafeMutableBytes(of: &sums) { bytes in
      guard let start = bytes.bindMemory(to: Int16.self).baseAddress else { return }
      labelReader.add(keys, to: start)
    }
    return SIMD64<Float>(sums) * labelScale
  }

  func bestLabel(_ keys: [UInt64]) -> (label: UInt8, score: Float) {
    withUnsafeTemporaryAllocation(of: Int16.self, capacity: width) { sums in
      sums.initialize(repeating: 0)
      guard let start = sums.baseAddress else { return (0, 0) }
      labelReader.add(keys, to: start)
      var best = 0
      for label in 1..<max(labelCount, 1) where start[label] > start[best] { best = label }
      return (UInt8(best), Float(start[best]) * labelScale)
    }
  }
}
