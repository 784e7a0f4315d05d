/// Groups of words that keep like company, two numbers in one entry of a lexicon.
///
/// A cluster is told by the words beside a word, a topic by those a few words away.
package enum WordGroups {
  private static let clusterBits: UInt16 = 9

  /// The entry of a word in the cluster and the topic of these numbers.
  ///
  /// - Precondition: at most 511 clusters and 127 topics.
  package static func entry(cluster: Int32, topic: Int32) -> UInt16 {
    precondition((0..<511).contains(cluster) && (0..<127).contains(topic))
    return UInt16(cluster + 1) | UInt16(topic + 1) << clusterBits
  }

  /// The number of the cluster + 1; 0 where the word is not known.
  static func cluster(_ entry: UInt16) -> UInt16 { entry & (1 << clusterBits - 1) }

  /// The number of the topic + 1; 0 where the word is not known.
  static func topic(_ entry: UInt16) -> UInt16 { entry >> clusterBits }
}
