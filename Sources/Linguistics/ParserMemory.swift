/// Sums of those parts of the features of states that come again while a sentence is read.
///
/// A sum's last lane is no score: it is 1 where the sum is known.
struct ParserMemory: Sendable {
  typealias Sum = SIMD4<Int16>

  /// Sums by a number that stands for what they depend on.
  struct Numbered: Sendable {
    private var sums: [Sum] = []

    mutating func forget() { sums.removeAll(keepingCapacity: true) }

    /// The sum of a number, made where it is not known.
    @inline(__always)
    mutating func sum(_ number: Int, _ make: () -> Sum) -> Sum {
      while sums.count <= number { sums.append(.zero) }
      let known = sums[number]
      guard known.w == 0 else { return known }
      var new = make()
      new.w = 1
      sums[number] = new
      return new
    }
  }

  /// Sums of pairs of words, of which newer ones take the places of older ones.
  struct Paired: Sendable {
    private static let size = 512
    private var tags = [UInt32](repeating: .max, count: size)
    private var sums = [Sum](repeating: .zero, count: size)

    mutating func forget() {
      for place in tags.indices { tags[place] = .max }
    }

    /// The sum of two words, from −2, made where it is not known.
    @inline(__always)
    mutating func sum(_ one: Int, _ two: Int, _ make: () -> Sum) -> Sum {
      let tag = UInt32(truncatingIfNeeded: one &+ 2) &<< 16 | UInt32(truncatingIfNeeded: two &+ 2)
      let place = ((one &+ 2) &* 29 &+ two &+ 2) & (Self.size - 1)
      if tags[place] == tag { return sums[place] }
      let new = make()
      tags[place] = tag
      sums[place] = new
      return new
    }
  }

  /// By the node on top of the stack.
  var tops = Numbered()
  /// By the node below.
  var belows = Numbered()
  /// By the node of the next word.
  var fronts = Numbered()
  /// By the next word, where nothing depends on it yet.
  var bareFronts = Numbered()
  /// By the next word.
  var nexts = Numbered()
  /// By the two upper words of the stack.
  var stacks = Paired()
  /// By the word on top of the stack and the next word.
  var pairs = Paired()

  /// Makes ready for another sentence.
  mutating func forget() {
    tops.forget()
    belows.forget()
    fronts.forget()
    bareFronts.forget()
    nexts.forget()
    stacks.forget()
    pairs.forget()
  }
}
