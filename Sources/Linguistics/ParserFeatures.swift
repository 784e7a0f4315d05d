internal import Learning

/// The features by which the parser chooses moves and relations.
package enum ParserFeatures {
  /// Names the templates; models made for others are refused.
  package static let schema = FeatureHash.combine(
    ModelLexicons.schema, FeatureHash.key(of: "parser features 3"))

  typealias Atoms = ParserWords.Atoms

  /// Number of features of a state.
  static let moveCount = 137
  /// Number of features of an arc.
  static let labelCount = 50

  /// Collects numbered templates, one feature each.
  struct Collector {
    private let keys: UnsafeMutablePointer<UInt64>
    private let base: UInt64
    private let isWhole: Bool
    private var template: UInt64 = 0
    /// Number of features, or the number of the last template.
    private(set) var count = 0

    /// Writes to memory that has room for all features that will come.
    ///
    /// - Parameters:
    ///   - keys: The memory.
    ///   - base: Tells features of states from those of arcs.
    ///   - isWhole: Whether each template has a place of its own; else features stand side by side.
    init(_ keys: UnsafeMutablePointer<UInt64>, base: UInt64, isWhole: Bool) {
      self.keys = keys
      self.base = base
      self.isWhole = isWhole
    }

    /// Goes on with the template of a number, from 1.
    @inline(__always)
    mutating func go(to number: Int) {
      template = UInt64(truncatingIfNeeded: number &- 1) &* 0x2545_f491_4f6c_dd1d
      if isWhole { count = number &- 1 }
    }

    @inline(__always)
    mutating func add(_ one: UInt64) {
      template &+= 0x2545_f491_4f6c_dd1d
      keys[count] = FeatureHash.combine(template ^ base, one)
      count &+= 1
    }

    @inline(__always)
    mutating func add(_ one: UInt64, _ two: UInt64) { add(FeatureHash.combine(one, two)) }

    @inline(__always)
    mutating func add(_ one: UInt64, _ two: UInt64, _ three: UInt64) {
      add(FeatureHash.combine(FeatureHash.combine(one, two), three))
    }

    @inline(__always)
    mutating func add(_ one: UInt64, _ two: UInt64, _ three: UInt64, _ four: UInt64) {
      add(FeatureHash.combine(FeatureHash.combine(one, two), three), four)
    }

    @inline(__always)
    mutating func add(
      _ one: UInt64, _ two: UInt64, _ three: UInt64, _ four: UInt64, _ five: UInt64
    ) {
      add(FeatureHash.combine(FeatureHash.combine(one, two), three), four, five)
    }
  }

  static func distance(_ one: Int, _ two: Int) -> UInt64 {
    let distance = abs(one - two)
    return UInt64(distance < 5 ? distance : distance < 8 ? 5 : distance < 14 ? 6 : 7)
  }

  /// Replaces `keys` by the features of a state, in the order of their templates.
  package static func moves(
    _ state: ParserState, _ lattice: ParserLattice, _ words: ParserWords,
    into keys: inout [UInt64]
  ) {
    fill(&keys, count: moveCount, base: MoveView.base) { list in
      let view = MoveView(state, lattice, words)
      view.addTop(to: &list)
      view.addStack(to: &list)
      view.addBelow(to: &list)
      view.addNext(to: &list)
      view.addFront(to: &list)
      view.addPair(to: &list)
      view.addRest(to: &list)
    }
  }

  /// Makes `keys` as long as wanted, and calls `body` with what writes to it.
  private static func fill(
    _ keys: inout [UInt64], count: Int, base: UInt64, _ body: (inout Collector) -> Void
  ) {
    if keys.count != count { keys = [UInt64](repeating: 0, count: count) }
    keys.withUnsafeMutableBufferPointer { keys in
      guard let start = keys.baseAddress else { return }
      var list = Collector(start, base: base, isWhole: true)
      body(&list)
    }
  }

  /// Replaces `keys` by the features of an arc that a move makes.
  package static func labels(
    _ move: ParserMove, _ state: ParserState, _ lattice: ParserLattice, _ words: ParserWords,
    into keys: inout [UInt64]
  ) {
    fill(&keys, count: labelCount, base: 0x22) { addArc(move, state, lattice, words, to: &$0) }
  }

  private static func addArc(
    _ move: ParserMove, _ state: ParserState, _ lattice: ParserLattice, _ words: ParserWords,
    to list: inout Collector
  ) {
    let node = lattice.nodes[Int(state.top)]
    let head =
      move == .left
      ? lattice.front(of: state) : lattice.nodes[Int(max(node.below, 0))]
    let (at, to) = (Int(node.word), Int(head.word))
    let (d, h) = (words.at(at), words.at(to))
    let (before, after) = (words.at(at - 1), words.at(at + 1))
    let l = node.leftmost < 0 ? Atoms.none : words.at(Int(node.leftmost))
    let r = node.rightmost < 0 ? Atoms.none : words.at(Int(node.rightmost))
    let way: UInt64 = move == .left ? 1 : 2
    let far = distance(at, to)
    list.add(way)
    list.add(way, d.w)
    list.add(way, d.t)
    list.add(way, d.wt)
    list.add(way, d.c)
    list.add(way, d.t, d.m)
    list.add(way, h.w)
    list.add(way, h.t)
    list.add(way, h.wt)
    list.add(way, h.c)
    list.add(way, d.w, h.w)
    list.add(way, d.w, h.t)
    list.add(way, d.t, h.w)
    list.add(way, d.t, h.t)
    list.add(way, d.c, h.c)
    list.add(way, d.c, h.t)
    list.add(way, d.t, h.c)
    list.add(way, d.t, h.t, far)
    list.add(way, d.w, far)
    list.add(way, d.t, l.w)
    list.add(way, d.w, l.w)
    list.add(way, d.c, l.w)
    list.add(way, h.w, l.w)
    list.add(way, h.t, l.w)
    list.add(way, h.c, l.w)
    list.add(way, d.t, h.t, l.w)
    list.add(way, d.t, h.w, l.w)
    list.add(way, d.w, h.t, l.w)
    list.add(way, d.c, h.t, l.w)
    list.add(way, d.t, h.t, r.t)
    list.add(way, d.t, node.leftSet, h.t)
    list.add(way, d.t, node.rightSet, h.t)
    list.add(way, d.t, node.leftSet, node.rightSet)
    list.add(way, d.t, h.t, head.leftSet)
    list.add(way, d.t, h.t, head.rightSet)
    list.add(way, h.w, d.t, head.leftSet)
    list.add(way, h.w, d.t, head.rightSet)
    list.add(way, d.t, h.t, head.rightSet, head.leftSet)
    list.add(way, before.t, d.t, after.t)
    list.add(way, before.w, d.t, h.t)
    list.add(way, after.w, d.t, h.t)
    list.add(way, before.w, d.w)
    list.add(way, d.t, h.t, words.between(at, to))
    list.add(way, d.t, h.t, d.m, h.m)
    list.add(way, d.w, h.t, head.leftSet)
    list.add(way, l.w, h.t, head.leftSet)
    list.add(way, d.t, l.w, head.leftSet, d.c)
    list.add(way, d.c, h.c, l.w)
    list.add(way, h.t, words.at(to + 1).t, d.t)
    list.add(way, h.t, words.at(to - 1).t, d.t)
  }
}
