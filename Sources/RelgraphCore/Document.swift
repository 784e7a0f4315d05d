/// One article as it was read: its text, what is known about it, and how the text is laid out.
public struct Document: Sendable, Hashable {
  /// What names the document in every output; see ``DocumentInfo/id``.
  public var id: String { info.id }
  /// Identity, title, date and other facts.
  public let info: DocumentInfo
  /// The decoded text: no byte-order mark, line ends untouched.
  public let text: SourceText
  /// Headings, paragraphs and furniture, in order, without overlap; white space lies between them.
  public let blocks: [Block]

  /// Puts a document together.
  ///
  /// - Precondition: blocks are in order, do not overlap, and lie inside the text.
  public init(info: DocumentInfo, text: SourceText, blocks: [Block]) {
    self.info = info
    self.text = text
    self.blocks = blocks
    checkInvariants()
  }

  /// Stops in debug builds where blocks overlap or leave the text.
  package func checkInvariants() {
    assert(zip(blocks, blocks.dropFirst()).allSatisfy { $0.span.end <= $1.span.start })
    assert(blocks.allSatisfy { $0.span.end <= text.count })
  }
}

/// What is known about a document besides its text.
public struct DocumentInfo: Sendable, Hashable, Codable {
  /// Path below the input folder with `/` between parts, or the record's own id; unique in a corpus.
  public let id: String
  /// Where it was read from, as the user wrote it, for people to find it again.
  public let path: String
  /// The headline, where one was found.
  public let title: String?
  /// The date of publication, where the document itself carries one; never the clock's or the file's.
  public let date: PartialDate?
  /// BCP 47 language tag.
  public let language: String
  /// Further fields of the source (author, url, …), by name.
  public let attributes: [String: String]

  /// Collects what is known of a document.
  public init(
    id: String, path: String, title: String? = nil, date: PartialDate? = nil,
    language: String = "fr", attributes: [String: String] = [:]
  ) {
    self.id = id
    self.path = path
    self.title = title
    self.date = date
    self.language = language
    self.attributes = attributes
  }
}

/// A piece of a document's layout.
public struct Block: Sendable, Hashable {
  /// What a block is for.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// The document's title or a heading inside it.
    case heading
    /// Running text.
    case paragraph
    /// Date lines, bylines, invitations to comment or subscribe: read, but no news.
    case furniture
  }

  /// What it is for.
  public let kind: Kind
  /// The bytes it covers, white space at the ends left out.
  public let span: Span

  /// Makes a block.
  public init(kind: Kind, span: Span) {
    self.kind = kind
    self.span = span
  }
}
