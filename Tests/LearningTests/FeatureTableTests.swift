import Testing

@testable import Learning

@Suite("FeatureTable")
struct FeatureTableTests {
  @Test("adds up the rows of known features and ignores others")
  func sums() throws {
    let keys = (1...200).map { FeatureHash.scramble($0) }
    let weights = (0..<600).map { Float($0 % 7) - 3 }
    var writer = ModelWriter(schema: 1)
    FeatureTable.write(keys: keys, weights: weights, labelCount: 3, prefix: "t", to: &writer)
    let table = try FeatureTable(
      ModelContainer(ModelStorage(writer.bytes()), name: "t", schema: 1), prefix: "t")
    var sums = [Int16](repeating: 0, count: table.width)
    table.withReader { reader in
      sums.withUnsafeMutableBufferPointer { sums in
        guard let start = sums.baseAddress else { return }
        reader.add(keys[0], to: start)
        reader.add(keys[5], to: start)
        reader.add(FeatureHash.scramble(5000), to: start)
      }
    }
    for label in 0..<3 {
      let expected = weights[label] + weights[15 + label]
      #expect(abs(Float(sums[label]) * table.scale - expected) < 0.05)
    }
  }
}
