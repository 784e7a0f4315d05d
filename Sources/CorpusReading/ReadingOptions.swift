/// How files are read.
public struct ReadingOptions: Sendable {
  /// The encoding of every file, or nothing to find it out file by file.
  public var encoding: TextEncoding?
  /// Which fields of tables and records hold what.
  public var fields: FieldNames
  /// The longest document that is read, in bytes of the file.
  public var maximumByteCount: Int
  /// The language of documents that do not tell their own.
  public var language: String
  /// What news pages of that language say around the news.
  public var layout: LayoutPack

  /// Sets the options; without arguments, what suits most files.
  public init(
    encoding: TextEncoding? = nil, fields: FieldNames = FieldNames(),
    maximumByteCount: Int = 32 << 20, language: String = "fr", layout: LayoutPack = .empty
  ) {
    self.encoding = encoding
    self.fields = fields
    self.maximumByteCount = maximumByteCount
    self.language = language
    self.layout = layout
  }
}

/// Names of the columns or keys that hold a document's parts; nothing stands for the usual names.
public struct FieldNames: Sendable, Hashable {
  /// The field with the text; usually `text`, `texte`, `body`, `content`, `contenu` or `article`.
  public var text: String?
  /// The field with the headline; usually `title`, `titre` or `headline`.
  public var title: String?
  /// The field with the date of publication; usually `date`, `published` and the like.
  public var date: String?
  /// The field with the document's own name; usually `id`, `_id` or `guid`.
  public var id: String?

  /// Names fields; what is left out is looked for under its usual names.
  public init(text: String? = nil, title: String? = nil, date: String? = nil, id: String? = nil) {
    self.text = text
    self.title = title
    self.date = date
    self.id = id
  }

  static let usualTexts = [
    "text", "texte", "body", "content", "contenu", "article", "article_text", "full_text",
    "fulltext", "corps", "maintext",
  ]
  static let usualTitles = ["title", "titre", "headline", "titel"]
  static let usualDates = [
    "date", "published", "date_published", "datepublished", "published_at", "publishedat",
    "publication_date", "publish_date", "publishdate", "pubdate", "pub_date", "date_publication",
    "date de publication", "timestamp", "created_at",
  ]
  static let usualIds = ["id", "_id", "guid", "doc_id", "document_id", "identifiant"]
  static let usualLanguages = ["language", "lang", "langue"]

  /// The names to look for, the first that is there counts.
  var texts: [String] { text.map { [$0] } ?? Self.usualTexts }
  var titles: [String] { title.map { [$0] } ?? Self.usualTitles }
  var dates: [String] { date.map { [$0] } ?? Self.usualDates }
  var ids: [String] { id.map { [$0] } ?? Self.usualIds }

  /// The fields that the user named, with the option that names them.
  var named: [(option: String, name: String)] {
    [("text", text), ("title", title), ("date", date), ("id", id)].compactMap { option, name in
      name.map { (option, $0) }
    }
  }
}
