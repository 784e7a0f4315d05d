internal import Drawing
internal import Exchange
internal import Foundation
internal import RelgraphCore

/// Makes the picture that was asked for of a graph that was read.
struct PictureSource {
  var reading: GraphReading
  let path: String
  let options: DrawOptions

  /// The map; `name` stands in the middle of an ego view.
  func picture(around name: String?) throws -> Picture {
    try checkMeasure()
    var wish = options.map
    guard let map = reading.map else {
      if options.view == .relations {
        throw CommandFailure("\(path): only graph.json holds typed relations; leave --view away")
      }
      if options.view == .people, !hasTypes {
        throw CommandFailure(
          "\(path): no node has the property « type » that tells persons; leave --view away")
      }
      wish.center = try name.map { try node(named: $0) }
      return Picture(reading.graph, options: wish)
    }
    wish.documents = try documents()
    wish.center = try name.map { try entity(named: $0, in: map) }
    let picture =
      switch options.view {
      case .network, .timeline: map.network(wish)
      case .relations, .people, .ego: map.relations(wish)
      }
    // Where nobody deals with anybody in so many words, being named together must do.
    let isEmpty = picture.edges.isEmpty && (options.view == .people || options.view == .ego)
    return isEmpty ? map.network(wish) : picture
  }

  /// The timeline.
  func timeline() throws -> Timeline {
    guard let map = reading.map else {
      throw CommandFailure("\(path): only graph.json can be drawn as a timeline")
    }
    var wish = options.map
    wish.documents = try documents()
    let timeline = map.timeline(wish)
    guard !timeline.isEmpty else {
      throw CommandFailure(
        "\(path): no timeline: fewer than two months have dated articles in which two entities meet"
      )
    }
    return timeline
  }

  /// The file that tells of the documents: the one that was named, or the one beside the graph.
  var evidenceFile: String? {
    if let named = options.evidence { return named }
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let file = (folder + ["evidence.jsonl"]).joined(separator: "/")
    return FileManager.default.fileExists(atPath: file) ? file : nil
  }

  /// What is known of the documents, from evidence.jsonl.
  func documents() throws -> [String: DocumentInfo] {
    guard let file = evidenceFile else { return [:] }
    let bytes = try Terminal.readFile(
      file, remedy: "give the evidence.jsonl that « relgraph build » wrote with the graph")
    let records = try EvidenceLinesReader().read(bytes, file: file)
    return Dictionary(records.map { ($0.document.id, $0.document) }) { first, _ in first }
  }

  /// Whether any node tells of which type it is.
  private var hasTypes: Bool {
    reading.graph.nodes.contains { $0.properties["type"] != nil }
  }

  private func checkMeasure() throws {
    guard let measure = options.by else { return }
    let known: Set<String>
    if let map = reading.map {
      known = Set(map.nodes.flatMap(\.measures.keys)).union(["mentions"])
    } else {
      known = Set(reading.graph.nodes.flatMap(\.properties.keys))
    }
    guard known.contains(measure) else {
      let names = known.sorted().prefix(30).map(TextTable.safe).joined(separator: ", ")
      throw CommandFailure(
        "\(path): no node has « \(TextTable.safe(measure)) »; there is "
          + (names.isEmpty ? "no measure, leave --by away" : names))
    }
  }

  private func entity(named name: String, in map: EntityGraph) throws -> String {
    let search = EntitySearch(map)
    let exact = search.nodes(named: name)
    if exact.count == 1 { return map.nodes[exact[0]].entity.id }
    let near = (exact.isEmpty ? search.nodes(containing: name) : exact).prefix(8)
    throw unknown(
      name, near.map { "« \(map.nodes[$0].entity.name) » (\(map.nodes[$0].entity.id))" })
  }

  private func node(named name: String) throws -> String {
    let found = reading.graph.nodes.filter { $0.id == name || $0.label == name }
    if found.count == 1 { return found[0].id }
    throw unknown(name, found.prefix(8).map { "« \(TextTable.safe($0.id)) »" })
  }

  private func unknown(_ name: String, _ near: [String]) -> CommandFailure {
    let hint = near.isEmpty ? "" : "; did you mean " + near.joined(separator: ", ") + "?"
    return CommandFailure("\(path): nobody is called « \(TextTable.safe(name)) »" + hint)
  }
}
