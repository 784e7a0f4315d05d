/// The main text of a web page, block by block, without navigation.
struct HTMLText {
  /// The text; blocks are apart by empty lines.
  private(set) var bytes: [UInt8] = []
  private(set) var segments: [Segment] = []
  /// The node that the text was taken from.
  let main: Range<Int>

  private let tree: HTMLTree
  private var block: [UInt8] = []
  private var wantsSpace = false

  /// Extracts the text of a page.
  ///
  /// - Complexity: O(*n*) in the nodes and bytes of the page.
  init(_ tree: HTMLTree) {
    self.tree = tree
    let weights = HTMLWeights(tree)
    main = weights.main
    guard !tree.nodes.isEmpty else { return }
    emit(weights)
  }

  /// Puts a heading before everything else.
  mutating func prepend(heading: String) {
    let head = Array(heading.utf8)
    let shift = head.count + 2
    bytes = head + Array("\n\n".utf8) + bytes
    segments =
      [Segment(span: 0..<head.count, hint: .heading, isApart: true)]
      + segments.map { segment in
        Segment(
          span: (segment.span.lowerBound + shift)..<(segment.span.upperBound + shift),
          hint: segment.hint, isApart: segment.isApart)
      }
  }

  private struct Open {
    let end: Int
    let hint: Segment.Hint
    let isBlock: Bool
    let keepsSpace: Bool
  }

  private mutating func emit(_ weights: HTMLWeights) {
    var open: [Open] = []
    var index = main.lowerBound
    while index < main.upperBound {
      while let last = open.last, last.end <= index {
        if last.isBlock { flush(last.hint) }
        open.removeLast()
      }
      let node = tree.nodes[index]
      if node.name.isEmpty {
        append(node.text, keepsSpace: open.last?.keepsSpace ?? false)
      } else if weights.isDropped(index) {
        wantsSpace = true
        index = node.end
        continue
      } else {
        enter(node, &open)
      }
      index += 1
    }
    while let last = open.popLast() {
      if last.isBlock { flush(last.hint) }
    }
    flush(.paragraph)
  }

  private mutating func enter(_ node: HTMLTree.Node, _ open: inout [Open]) {
    let outer = open.last?.hint ?? .paragraph
    if node.name == "br" || node.name == "hr" { return flush(outer) }
    if node.name == "td" || node.name == "th" { wantsSpace = true }
    let isBlock = HTMLNames.blocks.contains(node.name)
    if isBlock { flush(outer) }
    let hint: Segment.Hint = HTMLNames.headings.contains(node.name) ? .heading : outer
    open.append(
      Open(
        end: node.end, hint: hint, isBlock: isBlock,
        keepsSpace: node.name == "pre" || (open.last?.keepsSpace ?? false)))
  }

  private mutating func append(_ text: [UInt8], keepsSpace: Bool) {
    for byte in text {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        wantsSpace = true
        if keepsSpace, byte == 0x0A { flush(.paragraph) }
      } else {
        if wantsSpace, !block.isEmpty { block.append(0x20) }
        wantsSpace = false
        block.append(byte)
      }
    }
  }

  private mutating func flush(_ hint: Segment.Hint) {
    wantsSpace = false
    let span = TextLines.trimmed(block, 0..<block.count)
    defer { block.removeAll(keepingCapacity: true) }
    guard !span.isEmpty else { return }
    if !bytes.isEmpty { bytes += Array("\n\n".utf8) }
    let start = bytes.count
    bytes += block[span]
    segments.append(Segment(span: start..<bytes.count, hint: hint, isApart: true))
  }
}

/// Names of elements and classes, by what they are for.
enum HTMLNames {
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hgroup", "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary",
    "table", "tbody", "tfoot", "thead", "tr", "ul",
  ]

  static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]

  /// What holds no text for readers.
  static let mute: Set<String> = [
    "applet", "audio", "button", "canvas", "datalist", "embed", "head", "iframe", "input", "map",
    "math", "noscript", "object", "option", "script", "select", "style", "svg", "template",
    "textarea", "title", "video",
  ]

  /// What stands around the news.
  static let frame: Set<String> = ["aside", "dialog", "footer", "form", "header", "menu", "nav"]

  static let frameRoles: Set<String> = [
    "banner", "complementary", "contentinfo", "dialog", "menu", "menubar", "navigation", "search",
    "toolbar",
  ]

  /// Names that authors of pages give to what stands around the news.
  static let frameClasses: Set<String> = [
    "ad", "ads", "advert", "advertisement", "breadcrumb", "breadcrumbs", "comment-form",
    "comment-list", "comments", "comments-area", "cookie", "cookie-banner", "cookies", "footer",
    "header", "menu", "nav", "navbar", "navigation", "newsletter", "newsletter-signup",
    "pagination", "paywall", "popup", "post-tags", "promo", "related", "related-articles",
    "related-posts", "recommended", "screen-reader-text", "share", "share-buttons", "sharedaddy",
    "sharing", "sidebar", "site-footer", "site-header", "skip-link", "social", "social-links",
    "social-share", "sr-only", "subscribe", "subscription", "tags", "toc", "toolbar",
    "visually-hidden", "widget",
  ]
}
