internal import Drawing
internal import Exchange
internal import Foundation
internal import RelgraphCore

/// Makes the picture that was asked for of a graph that was read.
struct PictureSource {
  /// What is drawn: the file's graph, or the part of it that lies in the time asked for.
  let reading: GraphReading
  private let whole: GraphReading
  private let path: String
  private let options: DrawOptions
  /// The file that tells of the documents: the one that was named, or the one beside the graph.
  let evidenceFile: String?
  private let documents: [String: DocumentInfo]

  /// Takes what was read of the file at `path`.
  ///
  /// - Throws: ``CommandFailure`` where a range of time was asked for and the graph has no dates;
  ///   ``GraphFileError`` where the evidence file is none.
  init(_ whole: GraphReading, path: String, options: DrawOptions, range: DateRange) throws {
    if whole.map == nil, !range.isEverything {
      throw CommandFailure("--since and --until need a graph.json; other files carry no dates")
    }
    self.whole = whole
    self.path = path
    self.options = options
    evidenceFile = options.evidence ?? Self.evidence(beside: path)
    documents = try whole.map == nil ? [:] : Self.documents(evidenceFile)
    reading = whole.within(range, documents: Array(documents.values))
  }

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
      wish.center = try name.map { name in
        reading.graph.nodes[try NameSearch(reading.graph).node(named: name)].id
      }
      return Picture(reading.graph, options: wish)
    }
    wish.documents = documents
    wish.center = try name.map { try center(named: $0, in: map) }
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
    wish.documents = documents
    let timeline = map.timeline(wish)
    guard !timeline.isEmpty else {
      throw CommandFailure(
        "\(path): no timeline: fewer than two months have dated articles in which two entities meet"
      )
    }
    return timeline
  }

  /// The id of the entity that a name means, looked for on the whole map.
  private func center(named name: String, in map: EntityGraph) throws -> String {
    let whole = whole.map ?? map
    return map.nodes[try map.node(NameSearch(whole).node(named: name), of: whole)].entity.id
  }

  /// The evidence.jsonl in the folder of a graph file, where there is one.
  private static func evidence(beside path: String) -> String? {
    guard path != "-" else { return nil }
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let file = (folder + ["evidence.jsonl"]).joined(separator: "/")
    return FileManager.default.fileExists(atPath: file) ? file : nil
  }

  /// What is known of the documents, from evidence.jsonl.
  private static func documents(_ file: String?) throws -> [String: DocumentInfo] {
    guard let file else { return [:] }
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
}
