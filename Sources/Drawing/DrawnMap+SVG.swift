internal import Exchange

extension DrawnMap {
  /// The map as SVG.
  ///
  /// Groups follow Graphviz' manner: `class="node …"` with a shape and then text, `class="edge …"`
  /// with a path and then an arrowhead. `<title>` of a group names it (`n3`, `n3->n5`); the title
  /// inside it is the tooltip.
  ///
  /// - Parameters:
  ///   - prefix: what ids start with; give two maps on one page different ones.
  ///   - standalone: whether the style sheet stands inside.
  ///   - page: address of an explorer page of the same graph that nodes link to.
  /// - Returns: a document without XML declaration, in UTF-8, that can also stand inside HTML.
  public func svg(
    prefix: String? = nil, standalone: Bool = true, page: PageAddress? = nil
  ) -> String {
    var writer = SVGMapWriter(map: self, prefix: prefix ?? picture.view, page: page)
    return writer.document(standalone: standalone)
  }

  /// The map as the page shows it: with its words also in another language, and with further edges between
  /// the nodes that are drawn, hidden until the reader asks for them.
  ///
  /// - Parameters:
  ///   - translation: the same map in another language.
  ///   - further: an edge to draw for each that the page knows beyond those of the map; nil for none.
  /// - Returns: a document to stand inside HTML.
  func pageSVG(translation: DrawnMap?, further: [Picture.Edge?]) -> String {
    var writer = SVGMapWriter(map: self, prefix: picture.view, page: nil)
    writer.translation = translation
    writer.further = further
    return writer.document(standalone: false)
  }
}

/// Writes one map as SVG, part by part.
struct SVGMapWriter {
  let map: DrawnMap
  let prefix: String
  let page: PageAddress?
  var translation: DrawnMap?
  var further: [Picture.Edge?] = []
  var out = SVGBuilder()

  /// The map, and the same in another language.
  var versions: [DrawnMap] { [map] + [translation].compactMap { $0 } }
  /// Attributes of what is shown in one language only.
  func spoken(_ map: DrawnMap) -> String? {
    translation == nil ? nil : map.picture.language.rawValue
  }
  /// The height of the whole: a translation's legend may take a row more.
  var height: Double { sheet.height + (versions.map(legendHeight).max() ?? 0) - legendHeight(map) }

  var picture: Picture { map.picture }
  var sheet: Sheet { map.placement.sheet }

  /// Starts an empty document; ids start with `prefix`, of which only plain letters are kept.
  init(map: DrawnMap, prefix: String, page: PageAddress? = nil) {
    self.map = map
    self.page = page
    self.prefix = Self.plain(prefix)
  }

  /// ASCII letters, digits and hyphens of `text`, for ids and classes.
  static func plain(_ text: String) -> String {
    let kept = text.unicodeScalars.filter {
      $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-")
    }.prefix(40)
    return kept.isEmpty ? "x" : String(String.UnicodeScalarView(kept))
  }

  mutating func document(standalone: Bool) -> String {
    let (width, height) = (Decimal.text(sheet.width), Decimal.text(height))
    out.open(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "id": prefix, "width": width, "height": height,
        "viewBox": "0 0 \(width) \(height)", "lang": picture.language.rawValue,
        "class": "relgraph-map \(Self.plain(picture.view)) by-\(picture.fill.rawValue)",
        "data-height": standalone ? nil : height,
        "data-key-community": standalone ? nil : keyHeight(.community),
        "data-key-sign": standalone ? nil : keyHeight(.sign),
        "role": "graphics-document document",
        "aria-labelledby": "\(prefix)-title \(prefix)-description",
      ])
    out.leaf("title", ["id": "\(prefix)-title"], content: documentTitle)
    out.leaf("desc", ["id": "\(prefix)-description"], content: description)
    if standalone { out.verbatim("<style>\n\(SVGStyle.sheet())</style>\n") }
    out.open("g", ["id": "\(prefix)-graph", "class": "graph"])
    background()
    hulls()
    for version in versions { heading(version) }
    out.open("g", ["id": "\(prefix)-edges", "class": "edges"])
    for index in picture.edges.indices {
      edge(picture.edges[index], map.placement.paths[index], number: index + 1)
    }
    furtherEdges()
    out.close("g")
    out.open("g", ["id": "\(prefix)-labels", "class": "labels"])
    for version in versions {
      for index in picture.edges.indices { edgeLabel(index, of: version) }
    }
    out.close("g")
    out.open("g", ["id": "\(prefix)-nodes", "class": "nodes"])
    for index in nodeOrder { node(index) }
    out.close("g")
    for version in versions { legend(version) }
    if !standalone { for version in versions { otherKeys(version) } }
    out.close("g")
    out.close("svg")
    return out.text
  }

  private var documentTitle: String {
    let title = VisibleText.line(picture.title, limit: 200)
    let subtitle = VisibleText.line(picture.subtitle, limit: 300)
    return subtitle.isEmpty ? title : "\(title) — \(subtitle)"
  }

  private var description: String {
    ([picture.summary] + map.lines)
      .map { VisibleText.line($0, limit: 600) }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The order in which a keyboard or a screen reader meets the nodes: the most important first.
  private var nodeOrder: [Int] {
    picture.nodes.indices.sorted {
      (picture.nodes[$1].importance, $0) < (picture.nodes[$0].importance, $1)
    }
  }

  private mutating func background() {
    let (w, h) = (Decimal.text(sheet.width), Decimal.text(height))
    out.empty(
      "polygon",
      [
        "id": "\(prefix)-background", "class": "background", "fill": Palette.background.light,
        "stroke": "none", "points": "0,\(h) 0,0 \(w),0 \(w),\(h) 0,\(h)",
      ])
  }

  /// An id, told apart by language where there are two.
  func id(_ name: String, _ map: DrawnMap) -> String {
    "\(prefix)-\(name)"
      + (map.picture.language == picture.language ? "" : "-\(map.picture.language.rawValue)")
  }

  private mutating func heading(_ map: DrawnMap) {
    let picture = map.picture
    out.open("g", ["id": id("heading", map), "class": "heading", "lang": spoken(map)])
    let left = Decimal.text(Sheet.margin)
    out.leaf(
      "text",
      [
        "class": "map-title", "x": left, "y": "40", "font-size": Decimal.text(MapHeading.titleSize),
        "font-weight": "bold", "fill": Palette.text.light,
      ], content: VisibleText.line(picture.title, limit: 90))
    if !picture.subtitle.isEmpty {
      out.leaf(
        "text",
        [
          "class": "map-subtitle quiet", "x": left, "y": "60",
          "font-size": Decimal.text(MapHeading.subtitleSize), "fill": Palette.muted.light,
        ], content: VisibleText.line(picture.subtitle, limit: 150))
    }
    out.close("g")
  }
}
