import Testing

@testable import Training

@Suite("ConditionalRandomField")
struct ConditionalRandomFieldTests {
  /// Sequences in which a label can only be told from the one before it.
  private func examples() -> ChainExamples {
    var examples = ChainExamples()
    for round in 0..<30 {
      let first = round % 2
      for position in 0..<6 {
        let label = UInt8((first + position) % 2)
        examples.add(features: position == 0 ? [Int32(first)] : [2], label: label)
      }
      examples.endSequence()
    }
    return examples
  }

  private func trained() -> ConditionalRandomField {
    var options = ConditionalRandomField.Options()
    options.epochs = 20
    options.dropout = 0
    var field = ConditionalRandomField(
      featureCount: 3, labelCount: 2, options: options, allows: { _, _ in true })
    field.train(examples()) { _, _ in }
    return field
  }

  @Test("learns which label follows which")
  func learnsSteps() {
    let field = trained()
    func scores(_ feature: Int) -> [Float] {
      [field.weights[feature][0], field.weights[feature][1]]
    }
    let rest = (0..<5).flatMap { _ in scores(2) }
    #expect(field.chain.best(scores(0) + rest) == [0, 1, 0, 1, 0, 1])
    #expect(field.chain.best(scores(1) + rest) == [1, 0, 1, 0, 1, 0])
  }

  @Test("learns the same from the same")
  func deterministic() { #expect(trained().weights == trained().weights) }

  @Test("the mean of fields scores between them, and none has no mean")
  func mean() {
    let field = trained()
    let blank = ConditionalRandomField(
      featureCount: 3, labelCount: 2, options: .init(), allows: { _, _ in true })
    let mean = ConditionalRandomField.mean(of: [field, blank])
    #expect(mean?.weights == field.weights.map { $0 / 2 })
    #expect(mean?.chain.numbers == field.chain.numbers.map { $0 / 2 })
    #expect(ConditionalRandomField.mean(of: []) == nil)
  }
}
