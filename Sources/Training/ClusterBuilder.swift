internal import Learning
internal import Linguistics

/// Makes the file of clusters from running text.
struct ClusterBuilder {
  /// How many clusters, how coarse their groups, and how long to look for them.
  struct Options {
    var clusters = 500
    var groups = 120
    var families = 30
    var rounds = 8
    /// How many topics, and how far apart words of one topic stand.
    var topics = 120
    var reach = 5
    var topicRounds = 6
    var leastCount = 3
  }

  let options: Options

  /// The file for sentences of lower-cased words.
  func file(_ sentences: [[UInt64]]) -> [UInt8] {
    var counts: [UInt64: Int] = [:]
    for sentence in sentences { for word in sentence { counts[word, default: 0] += 1 } }
    let vocabulary = counts.filter { $0.value >= options.leastCount }.keys.sorted()
    let number = Dictionary(
      uniqueKeysWithValues: vocabulary.enumerated().map { ($1, Int32($0)) })
    let text = sentences.map { $0.map { number[$0] ?? -1 } }
    let words = ExchangeClusters.Neighbours(sentences: text, wordCount: vocabulary.count)
    let clusters = ExchangeClusters.clusters(words, count: options.clusters, rounds: options.rounds)
    let joined = words.joined(by: clusters, count: options.clusters)
    let groups = ExchangeClusters.clusters(joined, count: options.groups, rounds: 20)
    let families = ExchangeClusters.clusters(joined, count: options.families, rounds: 20)
    let near = ExchangeClusters.Neighbours(
      sentences: text, wordCount: vocabulary.count, reach: options.reach)
    let topics = ExchangeClusters.clusters(near, count: options.topics, rounds: options.topicRounds)
    var writer = ModelWriter(schema: ModelLexicons.schema)
    let entries = vocabulary.indices.map { word in
      (vocabulary[word], WordGroups.entry(cluster: clusters[word], topic: topics[word]))
    }
    HashLexicon.write(entries, prefix: "clus", to: &writer)
    writer.add("clus.grp", numbers: zip(groups, families).flatMap { [UInt16($0), UInt16($1)] })
    return writer.bytes()
  }
}
