import Testing

@testable import Learning

@Suite("HashLexicon")
struct HashLexiconTests {
  private func lexicon(_ entries: [(key: UInt64, bits: UInt16)]) throws -> HashLexicon {
    var writer = ModelWriter(schema: 1)
    HashLexicon.write(entries, prefix: "l", to: &writer)
    let container = try ModelContainer(ModelStorage(writer.bytes()), name: "l", schema: 1)
    return try HashLexicon(container, prefix: "l")
  }

  @Test("finds what was put in, with few values and with many", arguments: [7, 1000])
  func finds(_ valueCount: UInt64) throws {
    let entries = (1...2000).map {
      (key: FeatureHash.scramble($0), bits: UInt16($0 % valueCount + 1))
    }
    let lexicon = try lexicon(entries)
    lexicon.withReader { reader in
      for entry in entries { #expect(reader[entry.key] == entry.bits) }
      let strangers = (5000..<7000).count { reader[FeatureHash.scramble($0)] != 0 }
      #expect(strangers <= 2)
    }
  }

  @Test("joins the bits of a key that comes twice, and knows nothing of an empty list")
  func edges() throws {
    let key = FeatureHash.key(of: "x")
    #expect(try lexicon([(key, 1), (key, 4)]).withReader { $0[key] } == 5)
    #expect(try lexicon([]).withReader { $0[key] } == 0)
  }
}
