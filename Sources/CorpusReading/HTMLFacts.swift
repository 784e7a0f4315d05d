/// What a web page says about itself in its head: title, date, author, site.
struct HTMLFacts {
  private(set) var title: String?
  private(set) var pageTitle: String?
  private(set) var published: String?
  private(set) var language: String?
  /// The program that made the page, where it names itself.
  private(set) var generator: String?
  private(set) var attributes: [String: String] = [:]

  private static let dateNames = [
    "article:published_time", "og:article:published_time", "datepublished", "date",
    "publication_date", "publishdate", "publish_date", "publish-date", "pubdate",
    "parsely-pub-date", "sailthru.date", "article.published", "dc.date.issued", "dc.date",
    "dcterms.issued", "dcterms.date", "dcterms.created", "cxenseparse:recs:publishtime",
    "og:published_time", "article:published", "citation_publication_date",
  ]

  /// Collects the facts of a page.
  ///
  /// - Complexity: O(*n*) in the nodes of the page.
  init(_ tree: HTMLTree) {
    var meta: [String: String] = [:]
    var linked: LinkedData?
    for index in tree.all {
      let node = tree.nodes[index]
      switch node.name {
      case "html": language = node.attributes["lang"]
      case "title" where pageTitle == nil: pageTitle = tree.text(of: index)
      case "meta": Self.note(node, in: &meta)
      case "link" where node.attributes["rel"]?.lowercased() == "canonical":
        attributes["url"] = node.attributes["href"]
      case "script" where node.attributes["type"]?.lowercased() == "application/ld+json":
        let found = LinkedData(Array(tree.nodes[tree.range(of: index)].flatMap(\.text)))
        if linked?.published == nil { linked = found ?? linked }
      default: break
      }
    }
    title = meta["og:title"] ?? linked?.headline ?? meta["twitter:title"]
    published =
      Self.dateNames.lazy.compactMap { meta[$0] }.first ?? linked?.published
      ?? Self.markedDate(tree)
    generator = meta["generator"]
    attributes["author"] = meta["author"] ?? meta["article:author"] ?? linked?.author
    attributes["site"] = meta["og:site_name"] ?? linked?.publisher
    attributes["url"] = attributes["url"] ?? meta["og:url"]
    attributes = attributes.filter { !$0.value.isEmpty }
  }

  private static func note(_ node: HTMLTree.Node, in meta: inout [String: String]) {
    let key =
      node.attributes["property"] ?? node.attributes["name"] ?? node.attributes["itemprop"]
    guard let key = key?.lowercased(), let value = node.attributes["content"] else { return }
    let content = DocumentBuilder.oneLine(value)
    if meta[key] == nil, !content.isEmpty { meta[key] = content }
  }

  /// A date that mark-up inside the body names as that of publication.
  private static func markedDate(_ tree: HTMLTree) -> String? {
    for index in tree.all {
      let node = tree.nodes[index]
      let isMarked =
        node.attributes["itemprop"]?.lowercased() == "datepublished"
        || (node.name == "time" && node.attributes["pubdate"] != nil)
      guard isMarked else { continue }
      let value = node.attributes["datetime"] ?? node.attributes["content"] ?? tree.text(of: index)
      if !value.isEmpty { return value }
    }
    return nil
  }

  /// The date of the first `<time datetime>` in a range.
  static func time(_ tree: HTMLTree, in range: Range<Int>) -> String? {
    range.lazy.filter { tree.nodes[$0].name == "time" }
      .compactMap { tree.nodes[$0].attributes["datetime"] }.first { !$0.isEmpty }
  }
}

/// What a page's JSON-LD says about the article.
struct LinkedData {
  private(set) var headline: String?
  private(set) var published: String?
  private(set) var author: String?
  private(set) var publisher: String?

  /// Reads a script's content; nothing where it is no JSON.
  init?(_ bytes: [UInt8]) {
    guard bytes.count <= 1 << 20, let value = try? JSONParser.parse(bytes) else { return nil }
    collect(value, depth: 0)
  }

  private mutating func collect(_ value: JSONValue, depth: Int) {
    guard depth < 8 else { return }
    switch value {
    case .array(let items):
      for item in items { collect(item, depth: depth + 1) }
    case .object:
      headline = headline ?? value["headline"]?.scalarText
      published = published ?? value["datePublished"]?.scalarText
      author = author ?? Self.name(value["author"])
      publisher = publisher ?? Self.name(value["publisher"])
      if let graph = value["@graph"] { collect(graph, depth: depth + 1) }
      if let main = value["mainEntity"] { collect(main, depth: depth + 1) }
    case .null, .boolean, .number, .string: break
    }
  }

  private static func name(_ value: JSONValue?) -> String? {
    switch value {
    case .array(let items):
      let names = items.compactMap { name($0) }
      return names.isEmpty ? nil : names.joined(separator: ", ")
    case .object: return value?["name"]?.scalarText
    case .string(let text): return text
    default: return nil
    }
  }
}
