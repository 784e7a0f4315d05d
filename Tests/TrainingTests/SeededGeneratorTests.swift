import Testing

@testable import Training

@Suite("SeededGenerator")
struct SeededGeneratorTests {
  @Test("gives the same order for the same seed, and loses nothing")
  func shufflesAlike() {
    var (first, second) = (SeededGenerator(seed: 3), SeededGenerator(seed: 3))
    var (one, two) = (Array(0..<50), Array(0..<50))
    first.shuffle(&one)
    second.shuffle(&two)
    #expect(one == two)
    #expect(one != Array(0..<50))
    #expect(one.sorted() == Array(0..<50))
  }
}
