/// The key to a map: only what the map really shows.
struct Legend {
  /// One sign with its words.
  struct Entry: Hashable {
    /// What is drawn before the words.
    enum Sign: Hashable {
      case node(NodeKind)
      case community(Int)
      case leaning(Leaning)
      case unstable
      case line(ToneStep, isDirected: Bool)
      case dotted
      case sizes
      case widths(ToneStep)
    }

    let sign: Sign
    let text: String

    /// Room that the sign takes before the text.
    var signWidth: Double {
      switch sign {
      case .node, .community, .leaning, .unstable: 30
      case .line, .dotted: 38
      case .sizes: 54
      case .widths: 66
      }
    }
  }

  /// An entry with its place.
  struct Placed {
    let entry: Entry
    let origin: Point
  }

  let entries: [Entry]
  static let rowHeight = 22.0
  private static let space = 22.0

  private init(entries: [Entry]) { self.entries = entries }

  /// A key to fills alone.
  init(_ picture: Picture, meaning: NodeFill) {
    self.init(entries: Self.fills(picture, meaning: meaning))
  }

  /// Collects the signs that `picture` uses.
  init(_ picture: Picture) {
    let words = Wording(language: picture.language)
    var entries: [Entry] = []
    let kinds = Set(picture.nodes.map(\.kind))
    for kind in NodeKind.allCases where kinds.contains(kind) && (kinds.count > 1 || kind != .other)
    {
      entries.append(Entry(sign: .node(kind), text: words.kind(kind)))
    }
    entries += Self.fills(picture, meaning: picture.fill)
    if picture.showsHulls, picture.fill != .community {
      entries += Self.fills(picture, meaning: .community)
    }
    if picture.nodes.contains(where: { !$0.isStable }) {
      entries.append(Entry(sign: .unstable, text: words.unstable))
    }
    if !picture.sizeMeaning.isEmpty {
      entries.append(Entry(sign: .sizes, text: words.size(picture.sizeMeaning)))
    }
    let steps = Set(picture.edges.map(\.tone.step))
    if steps != [.plain] {
      for step in ToneStep.allCases where steps.contains(step) {
        let isDirected = picture.edges.contains { $0.tone.step == step && $0.isDirected }
        entries.append(Entry(sign: .line(step, isDirected: isDirected), text: words.step(step)))
      }
    }
    if picture.edges.contains(where: { !$0.isAsserted }) {
      entries.append(Entry(sign: .dotted, text: words.notAsserted))
    }
    if !picture.widthMeaning.isEmpty {
      let sample = steps == [.plain] ? ToneStep.plain : .neutral
      entries.append(Entry(sign: .widths(sample), text: words.width(picture.widthMeaning)))
    }
    self.entries = entries
  }

  /// The key to fills that stand for `meaning`; nothing for types, whose shapes have one.
  static func fills(_ picture: Picture, meaning: NodeFill) -> [Entry] {
    let words = Wording(language: picture.language)
    switch meaning {
    case .type: return []
    case .community:
      let last = Palette.communities.count - 1
      let numbers = Set(picture.nodes.compactMap(\.community).map { min(max(0, $0), last) })
      return numbers.sorted().map { number in
        let name = picture.leader(of: number, last: last)
        return Entry(sign: .community(number), text: words.community(name))
      }
    case .sign:
      let leanings = Set(picture.nodes.map(\.leaning))
      return Leaning.allCases.filter(leanings.contains).map {
        Entry(sign: .leaning($0), text: words.leaning($0))
      }
    }
  }

  /// The entries in rows of at most `width`, from the origin down, and the height they take.
  func placed(width: Double) -> (entries: [Placed], height: Double) {
    var placed: [Placed] = []
    var x = 0.0
    var row = 0
    for entry in entries {
      let needed =
        entry.signWidth + CharacterWidths.width(entry.text, size: Sheet.smallestType)
      if x > 0, x + needed > width {
        x = 0
        row += 1
      }
      placed.append(Placed(entry: entry, origin: Point(x: x, y: Double(row) * Self.rowHeight)))
      x += needed + Self.space
    }
    return (placed, placed.isEmpty ? 0 : Double(row + 1) * Self.rowHeight)
  }
}
