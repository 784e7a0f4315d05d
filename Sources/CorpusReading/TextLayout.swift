internal import RelgraphCore

/// Headings, paragraphs and furniture of a text, with the title and date that they tell.
struct TextLayout {
  let blocks: [Block]
  /// The first heading, where it stands before the first paragraph.
  let title: String?
  /// The date of publication that the page prints.
  let date: PartialDate?

  /// Lays out segments that are in order and do not overlap.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  init(_ bytes: [UInt8], segments: [Segment], pack: LayoutPhrases) {
    var pieces: [LayoutPiece] = []
    for (index, segment) in segments.enumerated() {
      pieces += SegmentReader(bytes: bytes, pack: pack).pieces(of: segment, at: index)
    }
    FurnitureRegions(bytes: bytes, pack: pack).spread(&pieces)
    Signature(bytes: bytes, pack: pack).mark(&pieces)
    Headings(bytes: bytes).decide(&pieces)
    blocks = pieces.map { Block(kind: $0.kind ?? .paragraph, span: Span($0.span)) }
    let news = pieces.prefix { $0.kind != .paragraph }
    title = news.first { $0.kind == .heading }.map {
      String(decoding: bytes[$0.span], as: UTF8.self)
    }
    date = DateChoice.best(pieces, segmentCount: segments.count)
  }
}

extension Span {
  /// The span of a range of bytes.
  init(_ range: Range<Int>) { self.init(start: range.lowerBound, end: range.upperBound) }
}

/// A segment, or a part of one that was cut in two.
struct LayoutPiece {
  let span: Range<Int>
  /// What it is for; nothing where its neighbours have to tell.
  var kind: Block.Kind?
  /// Index of the segment it comes from.
  let segment: Int
  let isApart: Bool
  /// Whether the segment was marked up, so that its shape tells nothing.
  let isMarked: Bool
  var dates: [(rank: FurnitureRun.DateRank, date: PartialDate)] = []
}

/// Chooses the date of publication among those that a page prints.
enum DateChoice {
  /// How much text may stand before a date that no word announces.
  private static let headLength = 600
  /// How many segments at the end may hold a date that a word announces.
  private static let tailSegments = 6

  static func best(_ pieces: [LayoutPiece], segmentCount: Int) -> PartialDate? {
    var best: (rank: FurnitureRun.DateRank, date: PartialDate)?
    var before = 0
    for piece in pieces {
      let isTail = piece.segment >= segmentCount - tailSegments
      for candidate in piece.dates {
        let isAnnounced = candidate.rank == .published || candidate.rank == .updated
        guard before <= headLength || (isTail && isAnnounced) else { continue }
        if best.map({ candidate.rank < $0.rank }) ?? true { best = candidate }
      }
      if piece.kind != .furniture { before += piece.span.count }
    }
    return best?.date
  }
}
