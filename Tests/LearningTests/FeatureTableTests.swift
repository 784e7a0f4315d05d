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
        reader.add([keys[0], keys[5], FeatureHash.scramble(5000)], to: start)
      }
    }
    for label in 0..<3 {
      let expected = weights[label] + weights[15 + label]
      #expect(abs(Float(sums[label]) * table.scale - expected) < 0.05)
    }
  }

  @Test("finds every feature of a full table, those at its end too", arguments: [3, 16])
  func finds(_ labelCount: Int) throws {
    let keys = (1...5000).map { FeatureHash.scramble($0) }
    let weights = (0..<keys.count * labelCount).map { Float($0 % 254 + 1) - 127.5 }
    var writer = ModelWriter(schema: 1)
    FeatureTable.write(
      keys: keys, weights: weights, labelCount: labelCount, prefix: "t", to: &writer)
    let table = try FeatureTable(
      ModelContainer(ModelStorage(writer.bytes()), name: "t", schema: 1), prefix: "t")
    table.withReader { reader in
      for (row, key) in keys.enumerated() {
        let sums =
          labelCount == 3
          ? [key].withUnsafeBufferPointer {
            let sum = reader.quad($0); return (0..<3).map { sum[$0] }
          }
          : {
            let sum = reader.row([key]); return (0..<16).map { sum[$0] }
          }()
        for label in 0..<labelCount {
          let expected = (weights[row * labelCount + label] / table.scale).rounded()
          #expect(Float(sums[label]) == expected)
        }
      }
    }
  }

  @Test("sums that are made side by side are those that are made alone", arguments: [true, false])
  func sideBySide(_ isFull: Bool) throws {
    let keys = (1...3000).map { FeatureHash.scramble($0) }
    var weights = [Float](repeating: 0, count: keys.count * 15)
    for place in weights.indices where isFull || place / 15 % 15 == place % 15 {
      weights[place] = Float(place % 11) - 5
    }
    var writer = ModelWriter(schema: 1)
    FeatureTable.write(keys: keys, weights: weights, labelCount: 15, prefix: "t", to: &writer)
    let table = try FeatureTable(
      ModelContainer(ModelStorage(writer.bytes()), name: "t", schema: 1), prefix: "t")
    // Known and unknown features; one sum without any.
    let lists = (0..<9).map { (list: Int) -> [UInt64] in
      (0..<list * 5).map { (number: Int) -> UInt64 in
        FeatureHash.scramble(UInt64((number * 613 + list) % 4000))
      }
    }
    var ends: [Int] = []
    for list in lists { ends.append((ends.last ?? 0) + list.count) }
    table.withReader { reader in
      var sums = [SIMD16<Int16>](repeating: SIMD16(repeating: 7), count: lists.count + 1)
      reader.addRows(of: lists.flatMap { $0 }, ends: ends, to: &sums, at: 1)
      #expect(sums[0] == SIMD16(repeating: 7))
      for (number, list) in lists.enumerated() {
        #expect(sums[number + 1] == reader.row(list) &+ SIMD16(repeating: 7))
      }
    }
  }

  private func table(_ labelCount: Int, _ weights: [Float]) throws -> [UInt8] {
    let keys = (1...UInt64(weights.count / labelCount)).map { FeatureHash.scramble($0) }
    var writer = ModelWriter(schema: 1)
    FeatureTable.write(
      keys: keys, weights: weights, labelCount: labelCount, prefix: "t", to: &writer)
    return writer.bytes()
  }

  @Test("keeps rows with few weights as lists, and reads them alike", arguments: [3, 5, 60])
  func lists(_ labelCount: Int) throws {
    var weights = [Float](repeating: 0, count: 300 * labelCount)
    for row in 0..<300 { weights[row * labelCount + row % labelCount] = Float(row % 5) + 1 }
    let container = try ModelContainer(
      ModelStorage(table(labelCount, weights)), name: "t", schema: 1)
    let table = try FeatureTable(container, prefix: "t")
    table.withReader { reader in
      for row in 0..<300 {
        var sums = [Int16](repeating: 0, count: table.width)
        sums.withUnsafeMutableBufferPointer { sums in
          guard let start = sums.baseAddress else { return }
          reader.add([FeatureHash.scramble(UInt64(row + 1))], to: start)
        }
        for label in 0..<labelCount {
          let expected = weights[row * labelCount + label]
          #expect(abs(Float(sums[label]) * table.scale - expected) < 0.05)
        }
      }
    }
  }

  @Test(
    "refuses a file whose steps are no sizes that sums can bear",
    arguments: [Float.nan, .infinity, 1e30, -1])
  func wildScale(_ scale: Float) throws {
    let sound = try ModelContainer(
      ModelStorage(table(3, [1, 2, 3, 4, 5, 6])), name: "t", schema: 1)
    var writer = ModelWriter(schema: 1)
    for name in ["t.shp", "t.key", "t.occ", "t.row"] {
      var numbers = try sound.section(name).numbers(UInt8.self)
      if name == "t.shp" {
        withUnsafeBytes(of: scale.bitPattern.littleEndian) { bytes in
          numbers.replaceSubrange(12..<16, with: bytes)
        }
      }
      writer.add(name, bytes: numbers)
    }
    let file = try ModelContainer(ModelStorage(writer.bytes()), name: "t", schema: 1)
    #expect(throws: ModelError.self) { try FeatureTable(file, prefix: "t") }
  }

  @Test("refuses a file whose map of slots is wrong and whose list of rows is empty")
  func wrongMap() throws {
    var weights = [Float](repeating: 0, count: 100 * 40)
    for row in 0..<100 { weights[row * 40 + row % 40] = 1 }
    let sound = try ModelContainer(ModelStorage(table(40, weights)), name: "t", schema: 1)
    var writer = ModelWriter(schema: 1)
    for name in ["t.shp", "t.key", "t.occ", "t.row", "t.off"] {
      var numbers = try sound.section(name).numbers(UInt8.self)
      if name == "t.occ" { numbers[8] = 1 }
      if name == "t.off" { numbers = [] }
      writer.add(name, bytes: numbers)
    }
    let file = try ModelContainer(ModelStorage(writer.bytes()), name: "t", schema: 1)
    #expect(throws: ModelError.self) { try FeatureTable(file, prefix: "t") }
  }
}
