/// What the parser can do next, in the arc-hybrid system.
///
/// - Note: M. Kuhlmann, C. Gómez-Rodríguez, G. Satta, “Dynamic programming algorithms for
///   transition-based dependency parsers”, 2011.
package enum ParserMove: UInt8, Sendable, CaseIterable {
  /// Put the next word on the stack.
  case shift
  /// The stack's top depends on the next word, and leaves.
  case left
  /// The stack's top depends on the word below it, and leaves.
  case right
}

/// A word with what already depends on it; never changed once made.
package struct ParserNode {
  /// The word's index; −1 for the root above the sentence.
  package var word: Int32
  /// The node below it on the stack; −1 for none.
  package var below: Int32 = -1
  /// Its leftmost dependent; −1 for none.
  package var leftmost: Int32 = -1
  /// Its rightmost dependent; −1 for none.
  package var rightmost: Int32 = -1
  /// The dependent next to the leftmost; −1 for none.
  package var leftmost2: Int32 = -1
  /// The dependent next to the rightmost; −1 for none.
  package var rightmost2: Int32 = -1
  /// Relation of the leftmost dependent.
  package var leftLabel: UInt8 = 0
  /// Relation of the rightmost dependent.
  package var rightLabel: UInt8 = 0
  /// Number of dependents on the left.
  package var leftCount: UInt8 = 0
  /// Number of dependents on the right.
  package var rightCount: UInt8 = 0
  /// Relations of the dependents on the left, as bits.
  package var leftSet: UInt64 = 0
  /// Relations of the dependents on the right, as bits.
  package var rightSet: UInt64 = 0
}

/// A point on the way to a tree.
package struct ParserState {
  /// Index of the node on top of the stack.
  package var top: Int32
  /// Index of the node of the next word; −1 where nothing depends on it yet.
  package var front: Int32 = -1
  /// The next word.
  package var next: Int32 = 0
  /// The state it comes from; −1 for the first.
  package var parent: Int32 = -1
  /// The move that led here.
  package var move = ParserMove.shift
  /// The relation that the move made.
  package var label: UInt8 = 0
  /// Sum of the scores of all moves and relations so far.
  package var score: Float = 0
}

/// The states and nodes of one search, and the rules by which they follow from each other.
package struct ParserLattice {
  /// Number of words.
  package let count: Int
  /// All nodes made so far.
  package private(set) var nodes: [ParserNode]
  /// All states made so far.
  package private(set) var states: [ParserState]

  /// A lattice whose state 0 has the root on the stack and all words before it.
  package init(count: Int) {
    self.count = count
    nodes = [ParserNode(word: -1)]
    states = [ParserState(top: 0)]
  }

  /// Whether a move can be made; only one word may depend on the root.
  package func allows(_ move: ParserMove, in state: ParserState) -> Bool {
    let top = nodes[Int(state.top)]
    switch move {
    case .shift: return Int(state.next) < count
    case .left: return Int(state.next) < count && top.word >= 0
    case .right:
      guard top.word >= 0, top.below >= 0 else { return false }
      return nodes[Int(top.below)].word >= 0 || Int(state.next) == count
    }
  }

  /// Whether all words have heads.
  package func isFinal(_ state: ParserState) -> Bool {
    Int(state.next) == count && nodes[Int(state.top)].word < 0
  }

  /// The word that a move gives a head, and the head; the root is −1.
  package func arc(_ move: ParserMove, in state: ParserState) -> (dependent: Int, head: Int) {
    let top = nodes[Int(state.top)]
    if move == .left { return (Int(top.word), Int(state.next)) }
    return (Int(top.word), top.below >= 0 ? Int(nodes[Int(top.below)].word) : -1)
  }

  /// Adds the state that a move leads to, and gives its index.
  package mutating func advance(
    _ index: Int, _ move: ParserMove, label: UInt8, score: Float
  ) -> Int {
    let state = states[index]
    var after = state
    after.parent = Int32(index)
    after.move = move
    after.label = label
    after.score = score
    let top = nodes[Int(state.top)]
    switch move {
    case .shift:
      var node = front(of: state)
      node.below = state.top
      nodes.append(node)
      after.top = Int32(nodes.count - 1)
      after.front = -1
      after.next += 1
    case .left:
      var head = front(of: state)
      head.leftmost2 = head.leftmost
      head.leftmost = top.word
      head.leftLabel = label
      head.leftCount = min(head.leftCount + 1, 7)
      head.leftSet |= 1 << UInt64(label & 63)
      nodes.append(head)
      after.front = Int32(nodes.count - 1)
      after.top = top.below
    case .right:
      var head = nodes[Int(top.below)]
      head.rightmost2 = head.rightmost
      head.rightmost = top.word
      head.rightLabel = label
      head.rightCount = min(head.rightCount + 1, 7)
      head.rightSet |= 1 << UInt64(label & 63)
      nodes.append(head)
      after.top = Int32(nodes.count - 1)
    }
    states.append(after)
    return states.count - 1
  }

  /// The node of the next word.
  package func front(of state: ParserState) -> ParserNode {
    state.front >= 0 ? nodes[Int(state.front)] : ParserNode(word: state.next)
  }

  /// Indices of the states on the way to a state, without the first.
  package func path(to index: Int) -> [Int] {
    var path: [Int] = []
    var index = index
    while states[index].parent >= 0 {
      path.append(index)
      index = Int(states[index].parent)
    }
    return path.reversed()
  }
}
