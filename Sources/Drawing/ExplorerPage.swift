internal import Exchange
public import RelgraphCore

/// The page to explore a map: one file that asks the network for nothing.
///
/// Its content security policy allows only its own script and style, each by its hash, so that text
/// from documents cannot run even if an escape were missed.
public struct ExplorerPage: Sendable {
  /// The whole file, in UTF-8.
  public let html: String

  /// Makes the page.
  ///
  /// - Parameters:
  ///   - graph: all entities and edges; the page can search also what is not drawn.
  ///   - maps: the drawings made of its views, the first ones first.
  ///   - translations: pictures of the same maps in another language, for the page's switch.
  ///   - documents: what is known of the documents that evidence names.
  ///   - language: the language the page starts in.
  public init(
    graph: EntityGraph, maps: [DrawnMap], translations: [Picture] = [],
    documents: [DocumentInfo], language: MapLanguage = .french
  ) {
    let style = "\n" + PageFile.text("page.css")
    let mapStyle = "\n" + SVGStyle.sheet()
    let script = PageScript.bundle(PageFile.scripts)
    let french = language == .french
    let title = maps.first.map { VisibleText.line($0.picture.subtitle, limit: 200) } ?? ""
    let views = maps.map { PageView($0, translations: translations, graph: graph) }
    let pictures = views.map { view in
      "<div class=\"base\" id=\"base-\(SVGMapWriter.plain(view.map.picture.view))\">\n"
        + view.svg + "</div>"
    }
    html = Self.filled(
      PageFile.text("page.html"),
      [
        "language": language.rawValue, "heading": "relgraph",
        "title": XMLText.escaped("relgraph — \(title)"),
        "policy": Self.policy(script, [style, mapStyle]),
        "style": style, "mapStyle": mapStyle, "script": script,
        "search": french ? "Chercher un nom" : "Search a name",
        "details": french ? "Détails" : "Details",
        "noScript": french
          ? "Cette page a besoin de JavaScript ; les cartes sont aussi dans les fichiers SVG."
          : "This page needs JavaScript; the maps are also in the SVG files.",
        "maps": pictures.joined(separator: "\n"),
        "data": PageData(graph: graph, views: views, documents: documents, language: language).json,
      ])
  }

  /// What the browser may do: run this script, apply these styles, show pictures the page makes.
  private static func policy(_ script: String, _ styles: [String]) -> String {
    let allowed = styles.map { "'\(SHA256.source(of: $0))'" }.joined(separator: " ")
    return "default-src 'none'; script-src '\(SHA256.source(of: script))'; style-src \(allowed); "
      + "img-src data: blob:; base-uri 'none'; form-action 'none'"
  }

  /// The template with its `{{names}}` replaced, once: what is filled in is not looked at again.
  static func filled(_ template: String, _ values: [String: String]) -> String {
    var out = ""
    var rest = template[...]
    while let start = rest.firstRange(of: "{{"),
      let end = rest[start.upperBound...].firstRange(of: "}}")
    {
      out += rest[..<start.lowerBound]
      out += values[String(rest[start.upperBound..<end.lowerBound])] ?? ""
      rest = rest[end.upperBound...]
    }
    return out + rest
  }
}

extension Substring {
  /// The first place of `needle`, compared byte by byte.
  fileprivate func firstRange(of needle: String) -> Range<Index>? {
    let bytes = Array(needle.utf8)
    var place = startIndex
    while place < endIndex {
      if utf8[place...].starts(with: bytes) {
        return place..<utf8.index(place, offsetBy: bytes.count)
      }
      place = utf8.index(after: place)
    }
    return nil
  }
}
