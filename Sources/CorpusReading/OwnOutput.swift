/// Tells the files that `relgraph build` wrote to a folder from articles that lie there.
enum OwnOutput {
  /// How the map itself begins, which every such folder holds.
  private static let map = ("graph.json", "{\n\"format\":\"relgraph\"")

  /// What names do not tell from articles: how these files begin, or what stands near their beginning.
  private static let signs = [
    "entities.csv": "id,name,type,aliases,wikidata,", "evidence.jsonl": "{\"document\":{\"id\":",
    "index.html": "<meta name=\"generator\" content=\"relgraph\">",
    "relations.csv": "type,label,source,source_name,",
  ]

  /// Files that nobody takes for articles.
  private static let others: Set<String> = [
    "graph.json", "graph.gexf", "graph.graphml", "network.dot", "network.svg", "relations.dot",
    "relations.svg", "timeline.svg",
  ]

  /// Those of the names in a folder that are files of a map that this program made.
  static func files(_ names: [[UInt8]], in folder: [UInt8]) -> Set<[UInt8]> {
    func begins(_ name: String, with sign: String) -> Bool {
      let path = FolderWalk.joined(folder, Array(name.utf8))
      guard names.contains(Array(name.utf8)), let file = try? OpenFile(path),
        let head = try? file.read(4096)
      else { return false }
      let start = name == "index.html" ? head : Array(head.prefix(sign.utf8.count))
      return String(decoding: start, as: UTF8.self).contains(sign)
    }
    guard begins(map.0, with: map.1) else { return [] }
    let ours = others.union(signs.filter { begins($0.key, with: $0.value) }.keys)
    return Set(names).intersection(ours.map { Array($0.utf8) })
  }

  /// A word on such files, in place of one on each of them.
  static func remark(_ count: Int, in folder: [UInt8]) -> Remark {
    Remark(
      path: PrintablePath.text(folder), kind: .ownOutput,
      sentence:
        "Passed over \(count) files of a map that relgraph made; write maps to a folder that is "
        + "not read to avoid this message.")
  }
}
