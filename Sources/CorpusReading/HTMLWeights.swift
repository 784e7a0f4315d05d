/// Which part of a page is its main text, and what in it is not, by the length of texts.
struct HTMLWeights {
  private let tree: HTMLTree
  /// Bytes of text before each node, mute elements left out.
  private var before: [Int]
  private(set) var main: Range<Int>

  /// Weighs a page.
  ///
  /// - Complexity: O(*n*) in the nodes of the page.
  init(_ tree: HTMLTree) {
    self.tree = tree
    before = []
    main = tree.all
    before.reserveCapacity(tree.nodes.count + 1)
    var total = 0
    var mutedUntil = 0
    for (index, node) in tree.nodes.enumerated() {
      before.append(total)
      if index >= mutedUntil, HTMLNames.mute.contains(node.name) { mutedUntil = node.end }
      if index >= mutedUntil { total += node.text.count { $0 > 0x20 } }
    }
    before.append(total)
    main = chooseMain()
  }

  /// Bytes of text within a range of nodes.
  private func weight(_ range: Range<Int>) -> Int {
    before[range.upperBound] - before[range.lowerBound]
  }

  /// The heaviest article where it is heavy enough; else the main part; else the body.
  private func chooseMain() -> Range<Int> {
    let body = tree.first("body", in: tree.all).map(tree.range) ?? tree.all
    let whole = weight(body)
    func heaviest(_ matches: (HTMLTree.Node) -> Bool) -> Range<Int>? {
      var best: Range<Int>?
      for index in body where matches(tree.nodes[index]) {
        let range = tree.range(of: index)
        if weight(range) > best.map(weight) ?? 0 { best = range }
      }
      return best
    }
    let inside = heaviest { $0.attributes["itemprop"]?.lowercased() == "articlebody" }
    if let inside, weight(inside) >= 200, weight(inside) * 5 >= whole { return inside }
    let article = heaviest { $0.name == "article" || $0.attributes["role"] == "article" }
    if let article, weight(article) >= 140, weight(article) * 5 >= whole { return article }
    let part = heaviest { $0.name == "main" || $0.attributes["role"] == "main" }
    if let part, weight(part) * 10 >= whole { return part }
    return article.flatMap { weight($0) * 2 >= whole ? $0 : nil } ?? body
  }

  /// Whether an element inside the main part is not part of the news.
  ///
  /// What holds half the text or more is kept whatever its name: some pages are one great form.
  func isDropped(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    if HTMLNames.mute.contains(node.name) { return true }
    guard index > main.lowerBound else { return false }
    if isHidden(node) { return true }
    guard isFrame(node) else { return false }
    return weight(tree.range(of: index)) * 2 < weight(main)
  }

  private func isHidden(_ node: HTMLTree.Node) -> Bool {
    if node.attributes["hidden"] != nil { return true }
    if node.attributes["aria-hidden"]?.lowercased() == "true" { return true }
    guard let style = node.attributes["style"]?.lowercased() else { return false }
    return style.filter { $0 != " " }.contains("display:none")
  }

  private func isFrame(_ node: HTMLTree.Node) -> Bool {
    if HTMLNames.frame.contains(node.name) { return true }
    if let role = node.attributes["role"]?.lowercased(), HTMLNames.frameRoles.contains(role) {
      return true
    }
    let names = (node.attributes["class"] ?? "") + " " + (node.attributes["id"] ?? "")
    return names.lowercased().split(separator: " ").contains {
      HTMLNames.frameClasses.contains(String($0))
    }
  }
}
