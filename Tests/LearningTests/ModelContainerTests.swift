import Testing

@testable import Learning

@Suite("ModelContainer")
struct ModelContainerTests {
  private static func sample() -> [UInt8] {
    var writer = ModelWriter(schema: 42)
    writer.add("one", bytes: [1, 2, 3])
    writer.add("two", floats: [0.5, -.infinity])
    writer.add("three", lines: ["a", "b"])
    return writer.bytes()
  }

  private static func open(_ bytes: [UInt8], schema: UInt64 = 42) throws(ModelError)
    -> ModelContainer
  {
    try ModelContainer(ModelStorage(bytes), name: "sample", schema: schema)
  }

  @Test("gives back what was written")
  func roundTrip() throws {
    let container = try Self.open(Self.sample())
    #expect(try container.section("one").numbers(UInt8.self) == [1, 2, 3])
    #expect(try container.section("two").floats() == [0.5, -.infinity])
    #expect(try container.section("three").lines() == ["a", "b"])
  }

  @Test("names what is wrong with the header")
  func header() {
    #expect(throws: ModelError(code: .badMagic, model: "sample", offset: 0)) {
      try Self.open(Array("something else".utf8))
    }
    #expect(throws: ModelError(code: .otherSchema, model: "sample", offset: 16)) {
      try Self.open(Self.sample(), schema: 43)
    }
    #expect(throws: ModelError(code: .damaged, model: "sample", offset: 32)) {
      try Self.open(Self.sample()).section("four")
    }
  }

  @Test("refuses every shortened file")
  func truncation() {
    let bytes = Self.sample()
    for count in 0..<bytes.count {
      #expect(throws: ModelError.self) { try Self.open(Array(bytes[..<count])) }
    }
  }

  @Test("refuses every file with one byte changed")
  func damage() {
    let bytes = Self.sample()
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 0x40
      #expect(throws: ModelError.self) { try Self.open(changed) }
    }
  }
}
