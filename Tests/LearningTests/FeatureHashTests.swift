import Learning
import Testing

@Suite("FeatureHash")
struct FeatureHashTests {
  @Test("keeps keys from release to release")
  func keysAreStable() {
    // Weights of shipped models are found by these numbers.
    #expect(FeatureHash.key(of: "") == 17_665_956_581_633_026_203)
    #expect(FeatureHash.key(of: "ab") == 11_528_740_771_484_442_951)
    #expect(FeatureHash.key(of: "é") == 2_536_656_207_217_688_990)
    #expect(FeatureHash.combine(1, 2) == 8_141_758_485_399_513_477)
    #expect(FeatureHash.key(of: "ab") != FeatureHash.key(of: "ba"))
  }

  @Test("tells the order of what it combines")
  func orderMatters() {
    #expect(FeatureHash.combine(1, 2) != FeatureHash.combine(2, 1))
  }
}
