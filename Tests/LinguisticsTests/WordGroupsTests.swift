import Testing

@testable import Linguistics

@Suite("WordGroups")
struct WordGroupsTests {
  @Test(
    "gives cluster and topic back, one more than their numbers",
    arguments: [(Int32(0), Int32(0)), (499, 0), (0, 119), (510, 126)])
  func roundTrip(cluster: Int32, topic: Int32) {
    let entry = WordGroups.entry(cluster: cluster, topic: topic)
    #expect(WordGroups.cluster(entry) == UInt16(cluster) + 1)
    #expect(WordGroups.topic(entry) == UInt16(topic) + 1)
  }

  @Test("says 0 of a word that no lexicon holds")
  func unknown() {
    #expect(WordGroups.cluster(0) == 0)
    #expect(WordGroups.topic(0) == 0)
  }
}
