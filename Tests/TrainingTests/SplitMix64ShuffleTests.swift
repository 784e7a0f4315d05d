import GraphMeasures
import Testing

@testable import Training

@Suite("SplitMix64.shuffle")
struct SplitMix64ShuffleTests {
  @Test("gives the same order for the same seed, and loses nothing")
  func shufflesAlike() {
    var (first, second) = (SplitMix64(seed: 3), SplitMix64(seed: 3))
    var (one, two) = (Array(0..<50), Array(0..<50))
    first.shuffle(&one)
    second.shuffle(&two)
    #expect(one == two)
    #expect(one != Array(0..<50))
    #expect(one.sorted() == Array(0..<50))
  }

  @Test("keeps to the order that the models were made with")
  func order() {
    var generator = SplitMix64(seed: 9)
    var numbers = Array(0..<8)
    generator.shuffle(&numbers)
    #expect(numbers == [3, 6, 5, 1, 7, 0, 2, 4])
  }
}
