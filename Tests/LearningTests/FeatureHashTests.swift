import Learning
import Testing

@Suite("FeatureHash")
struct FeatureHashTests {
  @Test("keeps keys from release to release")
  func keysAreStable() {
    #expect(FeatureHash.key(of: "") == FeatureHash.scramble(0xcbf2_9ce4_8422_2325))
    #expect(FeatureHash.key(of: "ab") != FeatureHash.key(of: "ba"))
  }

  @Test("tells the order of what it combines")
  func orderMatters() {
    #expect(FeatureHash.combine(1, 2) != FeatureHash.combine(2, 1))
  }
}
