internal import ArgumentParser
internal import Drawing
internal import RelgraphCore

/// Which picture is drawn of a graph.
enum DrawView: String, CaseIterable, ExpressibleByArgument {
  case network
  case relations
  case people
  case ego
  case timeline
}

/// How a picture is written.
enum DrawFormat: String, CaseIterable, ExpressibleByArgument {
  case svg
  case dot
  case pdf
  case png

  /// Endings of pictures that cannot be written.
  private static let foreign: Set<String> = [
    "avif", "bmp", "emf", "eps", "gif", "heic", "ico", "jpeg", "jpg", "ps", "svgz", "tif", "tiff",
    "webp",
  ]

  /// The format that a file's name promises, where it is one of these.
  init?(ofFile name: String) {
    let suffix = Self.ending(of: name)
    self.init(rawValue: suffix == "gv" ? "dot" : suffix)
  }

  /// Whether a file's name promises a picture that cannot be written.
  static func isForeign(_ name: String) -> Bool { foreign.contains(ending(of: name)) }

  private static func ending(of name: String) -> String {
    name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }
}

/// Language of the map's words, or none along its edges.
enum DrawLabels: String, CaseIterable, ExpressibleByArgument {
  case fr
  case en
  case none
}

/// What the fill of nodes stands for.
enum DrawColor: String, CaseIterable, ExpressibleByArgument {
  case type
  case community
  case sign
}

/// What of a graph is drawn, and how.
struct DrawOptions: ParsableArguments {
  @Option(
    help:
      "network, relations, people (the relations between persons), ego NAME (one entity's surroundings) or timeline (who dealt with whom by month)."
  )
  var view: DrawView = .network

  @Option(help: "The measure behind node sizes, where the file has it.")
  var by: String?

  @Option(help: "What the fill of nodes stands for: type, community or sign.")
  var color: DrawColor = .type

  @Flag(help: "Draw the ground that the members of each community share, beside any colour.")
  var hulls = false

  @Option(help: "Words along the edges and in the legend: fr, en; none for edges without.")
  var labels: DrawLabels = .fr

  @Option(help: "Most nodes to draw; the most important are, and the map says what it left out.")
  var top: Int = MapOptions.usualNodeCount

  @Option(help: "Weakest edge to draw: its number of passages or statements.")
  var minWeight: Int = 1

  @Option(
    help: "Strongest edges to keep of each node; 0 keeps all, decided by density where not said.")
  var backbone: Int?

  @Flag(help: "Draw also what the texts deny, plan or suppose; dotted.")
  var unasserted = false

  @Option(
    help:
      "The evidence.jsonl with titles and dates of documents; the one beside the graph where not said."
  )
  var evidence: String?

  @Option(help: "Address of an explorer page that the nodes of an SVG link to, such as index.html.")
  var page: String?

  mutating func validate() throws {
    guard (1...5000).contains(top) else { throw ValidationError("--top takes 1 to 5000.") }
    guard (1...1_000_000).contains(minWeight) else {
      throw ValidationError("--min-weight takes 1 to 1000000.")
    }
    if let backbone, !(0...1000).contains(backbone) {
      throw ValidationError("--backbone takes 0 to 1000.")
    }
    if let page, PageAddress(page) == nil {
      throw ValidationError("--page takes a path or an address of the web, without #.")
    }
  }

  /// The options of the map, as far as the graph does not matter.
  var map: MapOptions {
    MapOptions(
      language: labels == .en ? .english : .french, showsEdgeLabels: labels != .none, measure: by,
      mostNodes: top, leastCount: minWeight, backbone: backbone, showsUnasserted: unasserted,
      fill: NodeFill(rawValue: color.rawValue) ?? .type, showsHulls: hulls,
      types: view == .people ? [.person] : Set(EntityType.allCases))
  }
}
