internal import CorpusReading
internal import Exchange
internal import RelgraphCore
internal import RelgraphKit

/// What a build came to, for people and for programs.
struct Summary {
  let graph: EntityGraph
  let skips: [Skip]
  let output: String

  private static let most = 10

  private var ranking: [EntityNode] {
    graph.nodes.sorted { left, right in
      let (one, other) = (left.measures["betweenness"] ?? 0, right.measures["betweenness"] ?? 0)
      if one != other { return one > other }
      return (right.mentions, left.entity.id) < (left.mentions, right.entity.id)
    }
  }

  /// A table of who matters, counts, and what was skipped.
  var text: String {
    let shown = ranking.prefix(Self.most)
    let hasRanks = shown.contains { $0.ranks["betweenness"] != nil }
    var table = TextTable(
      headings: ["", "entity", "type", "mentions", "documents", "degree", "betweenness"]
        + (hasRanks ? ["rank"] : []),
      alignments: [.right, .left, .left, .right, .right, .right, .right, .right])
    for (rank, node) in shown.enumerated() {
      let place = hasRanks ? [node.ranks["betweenness"].map(RankText.text) ?? "-"] : []
      table.add(
        [
          String(rank + 1), node.entity.name, node.entity.type.rawValue, String(node.mentions),
          String(node.documents), String(Int(node.measures["degree"] ?? 0)),
          FixedNumber.text(node.measures["betweenness"] ?? 0, digits: 3),
        ] + place)
    }
    var lines =
      shown.isEmpty
      ? ["Nobody was found."]
      : ["Who stands between the others (betweenness in the co-occurrence map):", ""] + table.lines
    if hasRanks { lines += ["", RankText.legend] }
    lines += ["", counts]
    if !skips.isEmpty { lines.append("Skipped: \(skips.count) (\(SkipReport.counts(skips))).") }
    lines.append("Written to \(output).")
    return lines.joined(separator: "\n") + "\n"
  }

  private var counts: String {
    var types: [EntityType: Int] = [:]
    for node in graph.nodes { types[node.entity.type, default: 0] += 1 }
    let period = [graph.corpus.earliest, graph.corpus.latest].compactMap { $0?.description }
    let dates =
      Set(period).count == 2 ? period.joined(separator: " to ") : period.first ?? "no dates"
    let copyCount = graph.corpus.documents - graph.corpus.distinctDocuments
    let copies =
      copyCount == 0
      ? "" : ", \(copyCount) of them \(copyCount == 1 ? "a near copy" : "near copies")"
    let entities = [
      (types[.person] ?? 0).counted("person"), (types[.state] ?? 0).counted("state"),
      (types[.organization] ?? 0).counted("organisation"),
    ].joined(separator: ", ")
    return """
      \(graph.corpus.documents.counted("document")) (\(dates))\(copies), \
      \(graph.corpus.sentences.counted("sentence")); \(entities); \
      \(graph.cooccurrences.count.counted("co-occurrence")), \
      \(graph.relations.count.counted("typed relation")).
      """
  }

  /// The same as one JSON object on one line.
  var json: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.member("documents", graph.corpus.documents)
    json.member("distinctDocuments", graph.corpus.distinctDocuments)
    json.member("sentences", graph.corpus.sentences)
    json.member("earliest", ifPresent: graph.corpus.earliest?.description)
    json.member("latest", ifPresent: graph.corpus.latest?.description)
    json.member("entities", graph.nodes.count)
    json.member("cooccurrences", graph.cooccurrences.count)
    json.member("relations", graph.relations.count)
    json.member("resamples", graph.corpus.resamples)
    json.member("skipped", skips.count)
    json.member("output", output)
    json.endObject()
    var bytes: [UInt8] = []
    json.finish(into: &bytes)
    return bytes
  }
}
