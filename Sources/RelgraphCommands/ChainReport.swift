internal import Exchange
internal import RelgraphCore
internal import RelgraphKit

/// Tells a chain link by link, each with its strongest quote.
struct ChainReport {
  private let explanation: Explanation
  private let links: ChainSearch.Links
  private var map: EntityGraph { explanation.map }

  init(explanation: Explanation, links: ChainSearch.Links) {
    self.explanation = explanation
    self.links = links
  }

  /// For people.
  func text(_ chain: [ChainSearch.Hop], from first: Int, to last: Int) -> [UInt8] {
    let count = "\(chain.count) lien\(chain.count == 1 ? "" : "s")"
    var lines = ["\(explanation.name(first)) – \(explanation.name(last)) : \(count)"]
    for hop in chain {
      lines += ["", "  " + title(hop), explanation.quote(evidence(hop))]
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// One object a link.
  func jsonLines(_ chain: [ChainSearch.Hop]) -> [UInt8] {
    var bytes: [UInt8] = []
    for hop in chain {
      let piece = evidence(hop)
      let (source, target) = ends(hop)
      var json = JSONWriter()
      json.beginObject()
      json.member("from", map.nodes[hop.start].entity.id)
      json.member("to", map.nodes[hop.end].entity.id)
      json.member("type", type(hop)?.rawValue ?? "cooccurrence")
      json.member("source", map.nodes[source].entity.id)
      json.member("target", map.nodes[target].entity.id)
      json.member("others", hop.others)
      json.member("document", piece.document)
      json.member("date", ifPresent: explanation.dates[piece.document]?.description)
      json.member("start", piece.start)
      json.member("end", piece.end)
      json.member("quote", piece.quote)
      json.member("trigger", piece.trigger)
      json.member("modality", piece.modality.rawValue)
      json.endObject()
      json.finish(into: &bytes)
    }
    return bytes
  }

  /// « A → sanctionne (sanction) → B », read in the direction of the chain.
  private func title(_ hop: ChainSearch.Hop) -> String {
    let (start, end) = (explanation.name(hop.start), explanation.name(hop.end))
    let more = hop.others > 0 ? " (et \(hop.others) autre\(hop.others == 1 ? "" : "s"))" : ""
    guard let type = type(hop) else {
      let edge = map.cooccurrences[hop.link]
      let windows = "\(edge.weight) \(explanation.window)\(edge.weight == 1 ? "" : "s")"
      let copies = edge.weight == edge.count ? "" : " (\(edge.count) avec les quasi-copies)"
      return "\(start) – ensemble dans \(windows)\(copies) – \(end)"
    }
    let definition = map.ontology[type]
    let label = "\(definition?.labels["fr"] ?? type.rawValue) (\(type.rawValue))"
    if definition?.isSymmetric == true { return "\(start) – \(label) – \(end)\(more)" }
    return ends(hop).source == hop.start
      ? "\(start) → \(label) → \(end)\(more)" : "\(start) ← \(label) ← \(end)\(more)"
  }

  private func type(_ hop: ChainSearch.Hop) -> RelationType? {
    links == .relations ? map.relations[hop.link].type : nil
  }

  private func ends(_ hop: ChainSearch.Hop) -> (source: Int, target: Int) {
    guard links == .relations else { return (hop.start, hop.end) }
    return (map.relations[hop.link].source, map.relations[hop.link].target)
  }

  /// The strongest piece that does not deny it.
  private func evidence(_ hop: ChainSearch.Hop) -> Evidence {
    let list =
      links == .relations
      ? map.relations[hop.link].evidence : map.cooccurrences[hop.link].evidence
    return list.all.first { $0.modality != .denied } ?? list.first
  }
}
