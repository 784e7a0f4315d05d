internal import RelgraphCore
internal import Relations

/// Counts who appears with whom, and keeps the windows as quotes.
struct CooccurrenceFolding {
  private typealias Counts = CooccurrenceCounts<Int>

  /// Windows with more entities than this are lists that tell little of any two of them.
  private static let crowd = 200

  private let folding: CorpusFolding
  private let node: [Int: Int]

  /// - Parameters:
  ///   - folding: The corpus.
  ///   - node: The node of each entity that is on the map.
  init(_ folding: CorpusFolding, node: [Int: Int]) {
    self.folding = folding
    self.node = node
  }

  /// The edges, sorted by ends, and the documents of each, near copies as one.
  func edges() -> (edges: [Cooccurrence], ties: [[DocumentTies.Tie]]) {
    var all = Counts()
    var copies: [Int: [Counts]] = [:]
    var quotes: [Counts.Pair: [Evidence]] = [:]
    for (position, record) in folding.records.enumerated() where folding.isInRange(record) {
      let windows = self.windows(record, folding.resolution.indices[position])
      let own = Counts(document: windows.map { $0.sentences.keys.sorted() }, limit: Self.crowd)
      all.merge(own)
      copies[folding.copies.originals[position], default: []].append(own)
      for window in windows { gather(window, record, into: &quotes) }
    }
    var counts = Counts()
    var ties: [Counts.Pair: [DocumentTies.Tie]] = [:]
    for original in copies.keys.sorted() {
      let own = Counts.greatest(of: copies[original] ?? [])
      counts.merge(own)
      for (pair, count) in own.pairs {
        ties[pair, default: []].append(.init(document: original, count: count.windows))
      }
    }
    var documents: [[DocumentTies.Tie]] = []
    let edges = all.pairs.sorted { $0.key < $1.key }.compactMap { pair, count in
      let ordered = folding.marked(quotes[pair] ?? []).sorted(by: Self.isStronger)
      guard let evidence = EvidenceList(ordered) else { return nil as Cooccurrence? }
      documents.append(ties[pair] ?? [])
      return Cooccurrence(
        first: pair.first, second: pair.second, count: count.windows, documents: count.documents,
        association: counts.association(of: pair).byName, evidence: evidence,
        weight: counts.pairs[pair]?.windows, distinctDocuments: counts.pairs[pair]?.documents)
    }
    return (edges, documents)
  }

  /// The nodes of a window, each with the index of the first sentence that mentions it there.
  private struct Window {
    var sentences: [Int: Int] = [:]
  }

  private func windows(_ record: DocumentRecord, _ global: [Int]) -> [Window] {
    var windows: [Int: Window] = [:]
    for mention in record.mentions {
      let sentence = record.sentences[mention.sentence]
      guard sentence.block != .furniture, let key = node[global[mention.entity]] else { continue }
      let number =
        switch folding.options.window {
        case .sentence: mention.sentence
        case .paragraph: sentence.paragraph
        case .document: 0
        }
      let known = windows[number, default: Window()].sentences[key]
      windows[number, default: Window()].sentences[key] = min(known ?? .max, mention.sentence)
    }
    return windows.keys.sorted().compactMap { windows[$0] }
  }

  private func gather(
    _ window: Window, _ record: DocumentRecord, into quotes: inout [Counts.Pair: [Evidence]]
  ) {
    let keys = window.sentences.keys.sorted()
    guard keys.count <= Self.crowd else { return }
    for (index, left) in keys.enumerated() {
      for right in keys[(index + 1)...] {
        guard let pair = Counts.Pair(left, right), let one = window.sentences[left],
          let other = window.sentences[right]
        else { continue }
        quotes[pair, default: []].append(quote(record, from: min(one, other), to: max(one, other)))
      }
    }
  }

  /// The sentence that holds both, or the two sentences that hold one each.
  private func quote(_ record: DocumentRecord, from first: Int, to last: Int) -> Evidence {
    let (start, end) = (record.sentences[first], record.sentences[last])
    let text = first == last ? start.text : start.text + " […] " + end.text
    return Evidence(
      document: record.document.id, start: start.start, end: end.end, quote: text,
      date: record.document.date)
  }

  /// What is no copy, then short quotes, which tell more; ties fall by document and place.
  private static func isStronger(_ left: Evidence, _ right: Evidence) -> Bool {
    (left.isCopy ? 1 : 0, left.quote.utf8.count, left.document, left.start)
      < (right.isCopy ? 1 : 0, right.quote.utf8.count, right.document, right.start)
  }
}
