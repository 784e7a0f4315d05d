import Learning
import Linguistics
import Testing

@testable import Training

@Suite("SpanTrainer")
struct SpanTrainerTests {
  private static let even = SIMD4<Float>(repeating: -1.386_294)

  /// Feature 1 tells kind 1, feature 2 no name, feature 3 stands everywhere.
  private static var examples: SpanExamples {
    var examples = SpanExamples()
    for number in 0..<300 {
      let isName = number % 3 == 0
      examples.add([isName ? 1 : 2, 3], scores: even, kind: isName ? 1 : 0)
    }
    return examples
  }

  @Test("learns what features tell, and comes to rest")
  func learns() throws {
    let examples = Self.examples
    let weights = SpanTrainer(options: .init()).weights(examples)
    let one = Int(try #require(examples.index.find(1)))
    let two = Int(try #require(examples.index.find(2)))
    #expect(weights[one][1] > weights[one][0] + 0.5)
    #expect(weights[two][0] > weights[two][1] + 0.5)
    let longer = SpanTrainer(options: .init(steps: 900)).weights(examples)
    for (weight, other) in zip(weights, longer) {
      #expect((weight - other).max() < 1e-3 && (other - weight).max() < 1e-3)
    }
  }

  @Test("rare features have no weight")
  func rare() throws {
    var examples = Self.examples
    examples.add([4], scores: Self.even, kind: 2)
    let weights = SpanTrainer(options: .init()).weights(examples)
    #expect(weights[Int(try #require(examples.index.find(4)))] == .zero)
  }

  @Test("scores and probabilities are one another's inverse")
  func inverse() {
    let chances = SIMD4<Float>(0.5, 0.3, 0.15, 0.05)
    let again = SpanJudge.chances(SpanJudge.scores(chances))
    #expect((again - chances).max() < 1e-5 && (chances - again).max() < 1e-5)
  }
}
