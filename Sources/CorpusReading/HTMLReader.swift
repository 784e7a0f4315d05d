internal import RelgraphCore

/// Reads web pages: their main text as it is shown, without what stands around it.
struct HTMLReader {
  let builder: DocumentBuilder

  /// What comes of a page; offsets count the extracted text.
  func outcomes(_ bytes: [UInt8], origin: DocumentOrigin) -> [ReadOutcome] {
    let tree = HTMLTree(bytes)
    let facts = HTMLFacts(tree)
    guard facts.generator != "relgraph" else { return [.skipped(ownOutput(origin))] }
    var text = HTMLText(tree)
    guard !text.segments.isEmpty else {
      return [.skipped(tree.isCut ? tooDeep(origin) : .empty(origin.path))]
    }
    var origin = origin
    origin.language = facts.language
    for (key, value) in facts.attributes { origin.attributes[key] = value }
    var known = DocumentBuilder.Facts()
    known.title = settleTitle(tree, facts, &text)
    known.date = date(tree, facts, text)
    let result = builder.finish(text.bytes, text.segments, known, origin)
    guard tree.isCut else { return result }
    let remark = Remark(
      path: origin.path, kind: .incomplete,
      sentence:
        "The page is nested too deeply or one text in it is too long; not all of it was read.")
    return [.remark(remark)] + result
  }

  /// The title, which is put before the text where the main part does not hold it.
  private func settleTitle(
    _ tree: HTMLTree, _ facts: HTMLFacts, _ text: inout HTMLText
  ) -> String? {
    let shown = tree.first("h1", in: text.main).map(tree.text) ?? ""
    let elsewhere = tree.first("h1", in: tree.all).map(tree.text) ?? ""
    let page = facts.pageTitle.map { Self.withoutSite($0, facts.attributes["site"]) }
    let candidates = [shown, facts.title ?? "", elsewhere, page ?? ""]
    guard let title = candidates.first(where: { !$0.isEmpty }) else { return nil }
    let isThere = text.segments.prefix(8).contains { segment in
      DocumentBuilder.oneLine(String(decoding: text.bytes[segment.span], as: UTF8.self)) == title
    }
    if !isThere { text.prepend(heading: title) }
    return title
  }

  /// A page's title without the site's name behind it.
  static func withoutSite(_ title: String, _ site: String?) -> String {
    for mark in [" | ", " - ", " – ", " — ", " · "] {
      guard let part = title.components(before: mark) else { continue }
      if part.rest == site || (mark == " | " && part.rest.count <= 40) { return part.head }
    }
    return title
  }

  private func date(_ tree: HTMLTree, _ facts: HTMLFacts, _ text: HTMLText) -> PartialDate? {
    let pack = builder.options.layout.phrases
    let inMain = HTMLFacts.time(tree, in: text.main)
    let values = [facts.published, inMain, HTMLFacts.time(tree, in: tree.all)]
    return values.lazy.compactMap { $0 }.compactMap { PublicationDate.parse($0, pack: pack) }.first
  }

  private func ownOutput(_ origin: DocumentOrigin) -> Skip {
    Skip(
      path: origin.path, reason: .ownOutput,
      sentence: "It is a map that relgraph made, and no news.",
      remedy: "Write maps to a folder that is not read to avoid this message.")
  }

  private func tooDeep(_ origin: DocumentOrigin) -> Skip {
    Skip(
      path: origin.path, reason: .tooDeep,
      sentence: "Its elements are nested below 256 levels, where no text can be read.",
      remedy: "Save the article as text.")
  }
}

extension String {
  /// What stands before and behind the last occurrence of a mark.
  fileprivate func components(before mark: String) -> (head: String, rest: String)? {
    let text = Array(unicodeScalars)
    let wanted = Array(mark.unicodeScalars)
    guard text.count > wanted.count else { return nil }
    let starts = (0...(text.count - wanted.count)).reversed()
    guard let place = starts.first(where: { text[$0...].starts(with: wanted) }) else { return nil }
    func string(_ part: ArraySlice<Unicode.Scalar>) -> String {
      var view = UnicodeScalarView()
      view.append(contentsOf: part)
      return String(view)
    }
    return (string(text[..<place]), string(text[(place + wanted.count)...]))
  }
}
