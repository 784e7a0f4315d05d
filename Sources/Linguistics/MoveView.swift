/// What the parser sees of a state, in parts by what each depends on.
///
/// Parts that depend on less than the whole state come again in other states; see ``ParserMemory``.
struct MoveView {
  /// Tells features of states from those of arcs.
  static let base: UInt64 = 0x11

  private typealias Atoms = ParserWords.Atoms
  typealias Collector = ParserFeatures.Collector

  private let words: ParserWords
  private let top: ParserNode
  private let second: ParserNode?
  private let third: ParserNode?
  private let front: ParserNode
  private let next: Int

  /// Looks at a state.
  init(_ state: ParserState, _ lattice: ParserLattice, _ words: ParserWords) {
    self.words = words
    let top = lattice.nodes[Int(state.top)]
    let second = top.below >= 0 ? lattice.nodes[Int(top.below)] : nil
    self.top = top
    self.second = second
    third = second.flatMap { $0.below >= 0 ? lattice.nodes[Int($0.below)] : nil }
    front = lattice.front(of: state)
    next = Int(state.next)
  }

  /// The word on top of the stack.
  var topWord: Int { Int(top.word) }
  /// The word below it, −1 for the root, −2 for none.
  var secondWord: Int { second.map { Int($0.word) } ?? -2 }

  private var s0: Atoms { words.at(Int(top.word)) }
  private var s1: Atoms { second.map { words.at(Int($0.word)) } ?? .none }
  private var s2: Atoms { third.map { words.at(Int($0.word)) } ?? .none }
  private func child(_ index: Int32) -> Atoms { index < 0 ? .none : words.at(Int(index)) }

  /// What depends on the stack only, and therefore on the node on top of it.
  func addTop(to list: inout Collector) {
    let (s0, s1, s2) = (s0, s1, s2)
    let (s0l, s0r) = (child(top.leftmost), child(top.rightmost))
    let (s1l, s1r) = (child(second?.leftmost ?? -1), child(second?.rightmost ?? -1))
    list.go(to: 1)
    addOne(s0, to: &list)
    list.go(to: 55)
    list.add(s2.t, s1.t, s0.t)
    list.go(to: 60)
    list.add(s1.t, s1r.t, s0.t)
    list.add(s1.t, s1l.t, s0.t)
    list.add(s1.t, s0.t, s0l.t)
    list.add(s1.t, s0.t, s0r.t)
    list.add(s1.t, s0.t, s0l.w)
    list.go(to: 66)
    list.add(s0.w, s0l.w, s1.w)
    list.add(s0l.w, s1.w)
    list.go(to: 70)
    list.add(s1.w, s0l.w, s0.t)
    list.add(s1.c, s0l.w, s0.c)
    list.add(s1.t, s0l.w, s0.w)
    list.add(s2.t, s1.t, s0l.w, s0.t)
    list.add(s2.w, s0l.w)
    list.add(s2.w, s0.t)
    list.add(s2.t, s0.w)
    list.add(s0.t, s0l.t, child(top.leftmost2).t)
    list.add(s0.t, s0r.t, child(top.rightmost2).t)
    list.add(s1.t, s1r.t, child(second?.rightmost2 ?? -1).t, s0.t)
    list.go(to: 81)
    addChild(s0l, to: &list)
    addChild(s0r, to: &list)
    list.go(to: 93)
    addNode(top, s0, to: &list)
    list.go(to: 115)
    list.add(s1.t, s0.t, second?.rightSet ?? 0)
    list.go(to: 133)
    list.add(s1.c, s0l.w, s0.t)
    list.go(to: 136)
    list.add(s1.t, s0.t, s0l.w, second?.rightSet ?? 0)
  }

  /// What depends on the two upper words of the stack.
  func addStack(to list: inout Collector) {
    let (s0, s1) = (s0, s1)
    list.go(to: 30)
    addTwo(s0, s1, to: &list)
    list.go(to: 123)
    let far = ParserFeatures.distance(Int(second?.word ?? -9), Int(top.word))
    addFar(s1, s0, far, to: &list)
    list.go(to: 130)
    list.add(s1.t, s0.t, words.between(Int(second?.word ?? -1), Int(top.word)))
  }

  /// What depends on the stack below its top; where there is none, on the top.
  func addBelow(to list: inout Collector) {
    let (s1, s2) = (s1, s2)
    list.go(to: 5)
    addOne(s1, to: &list)
    list.go(to: 17)
    list.add(s2.t)
    list.add(s2.wt)
    list.go(to: 85)
    addChild(child(second?.leftmost ?? -1), to: &list)
    addChild(child(second?.rightmost ?? -1), to: &list)
    list.go(to: 100)
    addNode(second ?? top, s1, to: &list)
  }

  /// What depends on the next word only.
  func addNext(to list: inout Collector) {
    let (b0, b1, b2) = (words.at(next), words.at(next + 1), words.at(next + 2))
    list.go(to: 9)
    addOne(b0, to: &list)
    addOne(b1, to: &list)
    list.go(to: 19)
    list.add(b2.t)
    list.add(b2.wt)
    list.go(to: 43)
    list.add(b0.t, b1.t)
    list.add(b0.wt, b1.t)
    list.add(b0.t, b1.t, b2.t)
  }

  /// What depends on the next word and on what depends on it.
  func addFront(to list: inout Collector) {
    let b0 = words.at(next)
    let b0l = child(front.leftmost)
    list.go(to: 80)
    list.add(b0.t, b0l.t, child(front.leftmost2).t)
    list.go(to: 89)
    addChild(b0l, to: &list)
    list.go(to: 107)
    addNode(front, b0, to: &list)
  }

  /// What depends on the word on top of the stack and the next words.
  func addPair(to list: inout Collector) {
    let (s0, b0, b1, b2) = (s0, words.at(next), words.at(next + 1), words.at(next + 2))
    list.go(to: 21)
    addTwo(s0, b0, to: &list)
    list.go(to: 46)
    list.add(s0.t, b0.t, b1.t)
    list.add(s0.w, b0.t, b1.t)
    list.add(s0.t, b0.w, b1.t)
    list.add(s0.t, b0.t, b1.t, b2.t)
    list.go(to: 117)
    addFar(s0, b0, ParserFeatures.distance(Int(top.word), next), to: &list)
    list.go(to: 129)
    list.add(s0.t, b0.t, words.between(Int(top.word), next))
    list.go(to: 135)
    list.add(s0.c, b0.c, b1.t)
  }

  /// What depends on more than that.
  func addRest(to list: inout Collector) {
    let (s0, s1, s2) = (s0, s1, s2)
    let (b0, b1) = (words.at(next), words.at(next + 1))
    let (s0l, s0r, b0l) = (child(top.leftmost), child(top.rightmost), child(front.leftmost))
    list.go(to: 39)
    list.add(s1.w, b0.w)
    list.add(s1.t, b0.t)
    list.add(s1.wt, b0.t)
    list.add(s1.t, b0.wt)
    list.go(to: 50)
    list.add(s1.t, s0.t, b0.t)
    list.add(s1.w, s0.t, b0.t)
    list.add(s1.t, s0.w, b0.t)
    list.add(s1.t, s0.t, b0.w)
    list.add(s1.t, s0.t, b0.t, b1.t)
    list.go(to: 56)
    list.add(s2.t, s1.t, s0.t, b0.t)
    list.add(s0.t, s0l.t, b0.t)
    list.add(s0.t, s0r.t, b0.t)
    list.add(s0.t, b0.t, b0l.t)
    list.go(to: 65)
    list.add(s0.t, s0l.w, b0.t)
    list.go(to: 68)
    list.add(s0l.w, b0.w)
    list.add(s1.w, b0.t, b1.w)
    list.go(to: 91)
    list.add(s0.t, UInt64(top.leftLabel), UInt64(top.rightLabel), b0.t)
    list.add(UInt64(second?.rightLabel ?? 0), s0.t, b0.t)
    list.go(to: 114)
    list.add(s0.t, b0.t, top.rightSet)
    list.go(to: 116)
    list.add(s0.t, b0.t, front.leftSet)
    list.go(to: 131)
    let below = Int(second?.word ?? -1)
    list.add(s1.t, s0.t, words.between(below, Int(top.word)), b0.t)
    list.add(s1.t, s0.t, b0.t, words.between(below, next))
    list.go(to: 134)
    list.add(s1.c, s0.c, b0.t)
    list.go(to: 137)
    list.add(s1.w, s0l.w, b0.t)
  }

  private func addOne(_ atom: Atoms, to list: inout Collector) {
    list.add(atom.w)
    list.add(atom.t)
    list.add(atom.wt)
    list.add(atom.c)
  }

  private func addChild(_ atom: Atoms, to list: inout Collector) {
    list.add(atom.w)
    list.add(atom.t)
  }

  private func addTwo(_ one: Atoms, _ two: Atoms, to list: inout Collector) {
    list.add(one.wt, two.wt)
    list.add(one.wt, two.t)
    list.add(one.t, two.wt)
    list.add(one.w, two.w)
    list.add(one.t, two.t)
    list.add(one.c, two.c)
    list.add(one.c, two.t)
    list.add(one.t, two.c)
    list.add(one.t, two.t, one.m, two.m)
  }

  private func addNode(_ node: ParserNode, _ atom: Atoms, to list: inout Collector) {
    list.add(atom.w, UInt64(node.leftCount), UInt64(node.rightCount))
    list.add(atom.t, UInt64(node.leftCount), UInt64(node.rightCount))
    list.add(atom.w, node.leftSet)
    list.add(atom.t, node.leftSet)
    list.add(atom.w, node.rightSet)
    list.add(atom.t, node.rightSet)
    list.add(atom.t, node.leftSet, node.rightSet)
  }

  private func addFar(
    _ one: Atoms, _ two: Atoms, _ far: UInt64, to list: inout Collector
  ) {
    list.add(one.w, far)
    list.add(one.t, far)
    list.add(two.w, far)
    list.add(two.t, far)
    list.add(one.t, two.t, far)
    list.add(one.w, two.w, far)
  }
}
