internal import Exchange
import RelgraphCore

/// What the views of an entity graph have in common: chosen nodes, tooltips, words around the map.
struct ViewFrame {
  private let graph: EntityGraph
  private let options: MapOptions
  private let selection: Selection
  private let ranking: [Double]
  private let places: [Int: Int]
  private let words: Wording
  private static let longestFact = 260

  /// Prepares a view.
  init(graph: EntityGraph, options: MapOptions, selection: Selection, ranking: [Double]) {
    self.graph = graph
    self.options = options
    self.selection = selection
    self.ranking = ranking
    places = Dictionary(
      selection.nodes.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { $1 })
    words = Wording(language: options.language)
  }

  /// Index in the picture of a node of the graph that was chosen.
  func place(_ node: Int) -> Int { places[node] ?? 0 }

  /// The strongest quotes of a co-occurrence.
  func facts(of edge: Cooccurrence) -> [String] {
    let french = options.language == .french
    let passages = Decimal.grouped(edge.weight)
    let head =
      (edge.weight == 1
        ? (french ? "1 passage commun" : "1 shared passage")
        : (french ? "\(passages) passages communs" : "\(passages) shared passages"))
      + ", " + words.documents(edge.distinctDocuments)
    return ["\(name(edge.first)) – \(name(edge.second))", head, quote(edge.evidence.first)]
  }

  /// The types of a bundle and the strongest quote.
  func facts(of bundle: RelationBundle) -> [String] {
    let arrow = bundle.isDirected ? "→" : "–"
    let types = bundle.edges.map { edge in
      let definition = graph.ontology[edge.type]
      let label = definition?.labels[options.language.rawValue] ?? edge.type.rawValue
      return edge.weight > 1 ? "\(label) (\(Decimal.grouped(edge.weight)))" : label
    }
    return [
      "\(name(bundle.source)) \(arrow) \(name(bundle.target))", types.joined(separator: ", "),
      quote(bundle.dominant.evidence.first),
    ]
  }

  private func name(_ node: Int) -> String {
    VisibleText.line(graph.nodes[node].entity.name, limit: 80)
  }

  private func quote(_ evidence: Evidence) -> String {
    let text = VisibleText.line(evidence.quote, limit: Self.longestFact)
    let info = options.documents[evidence.document]
    let title = VisibleText.line(info?.title ?? evidence.document, limit: 100)
    let date = info?.date.map { ", \($0)" } ?? ""
    let quoted = options.language == .french ? "« \(text) »" : "“\(text)”"
    return "\(quoted) — \(title)\(date)"
  }

  /// The picture of the chosen nodes with `edges`.
  func picture(
    view: String, title: String, edges: [Picture.Edge], allEdges: Int, allNodes: Int,
    bystanders: Bool = false, measure: String? = nil,
    sizeMeaning: String,
    widthMeaning: String
  ) -> Picture {
    let most = selection.nodes.map { ranking[$0] }.max() ?? 0
    let leanings = leanings()
    var nodes = selection.nodes.map { index in
      let entity = graph.nodes[index].entity
      return Picture.Node(
        id: entity.id, label: ShortName.of(entity), kind: NodeKind(entity.type),
        importance: most > 0 ? (max(0, ranking[index]) / most).squareRoot() : 0,
        community: options.communities[entity.id]
          ?? graph.nodes[index].measures["community"].map { Int($0) },
        leaning: leanings[index],
        isStable: !options.unstable.contains(entity.id)
          && measure.flatMap { graph.nodes[index].ranks[$0]?.isStable } ?? true,
        facts: facts(of: index))
    }
    Picture.numberCommunities(&nodes)
    let doubts = Picture.quietDoubts(&nodes).map { [words.unstable($0)] } ?? []
    let top = nodes.indices.sorted { (nodes[$1].importance, $0) < (nodes[$0].importance, $1) }
      .prefix(5).map { VisibleText.line(nodes[$0].label, limit: 60) }
    var picture = Picture(
      view: view, title: title, subtitle: subtitle(view),
      summary: words.summary(
        nodes: nodes.count, edges: edges.count, top: Array(top)),
      omissions: words.omissions(
        nodes: nodes.count, of: allNodes, edges: edges.count, of: allEdges,
        options: options, backbone: selection.backbone, bystanders: bystanders) + doubts,
      sizeMeaning: sizeMeaning,
      widthMeaning: widthMeaning, language: options.language, fill: options.fill, nodes: nodes,
      edges: edges)
    picture.showsHulls = options.showsHulls
    return picture
  }

  /// On which side the asserted events of each node lie.
  private func leanings() -> [Leaning] {
    let definitions = Dictionary(
      graph.ontology.definitions.map { ($0.type, $0) }, uniquingKeysWith: { first, _ in first })
    var events = Array(repeating: [(score: Double, count: Int)](), count: graph.nodes.count)
    for edge in graph.relations where edge.modality == .asserted {
      guard let definition = definitions[edge.type], definition.quad != .structural else {
        continue
      }
      for end in [edge.source, edge.target] { events[end].append((definition.score, edge.weight)) }
    }
    return events.map { Leaning($0) }
  }

  private func facts(of node: Int) -> [String] {
    let value = graph.nodes[node]
    let french = options.language == .french
    let mentions = Decimal.grouped(value.mentions)
    let name = ShortName.of(value.entity) == value.entity.name ? nil : value.entity.name
    var facts = [name].compactMap { $0 } + [words.kind(NodeKind(value.entity.type))]
    if value.mentions > 0 {
      facts.append(
        (value.mentions == 1 ? "1 mention" : "\(mentions) mentions") + ", "
          + words.documents(value.documents))
    }
    if !value.entity.aliases.isEmpty {
      let aliases = value.entity.aliases.prefix(8).joined(separator: ", ")
      facts.append(
        VisibleText.line((french ? "aussi : " : "also: ") + aliases, limit: Self.longestFact))
    }
    return facts
  }

  private func subtitle(_ view: String) -> String {
    let text = Self.subtitle(of: graph.corpus, words: words)
    return view == "network" ? text + " · " + words.window(graph.corpus.window) : text
  }

  /// The time that counts, corpus size and period, as far as they are known.
  static func subtitle(of corpus: CorpusSummary, words: Wording) -> String {
    let language = words.language
    var parts = [words.range(corpus.range)].compactMap(\.self)
    if corpus.documents > 0 { parts.append(words.documents(corpus.documents)) }
    if corpus.sentences > 0 { parts.append(words.sentences(corpus.sentences)) }
    switch (corpus.earliest, corpus.latest) {
    case (let earliest?, let latest?) where earliest != latest:
      parts.append(
        DateWords.text(earliest, language) + " – "
          + DateWords.text(latest, language))
    case (let date?, _), (nil, let date?): parts.append(DateWords.text(date, language))
    default: break
    }
    return parts.joined(separator: " · ")
  }
}
