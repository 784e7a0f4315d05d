public import Learning
internal import Synchronization

/// The model files of one language: those inside the program, or others.
public struct ModelFiles: Sendable {
  /// A file, and what messages call it.
  private struct File: Sendable {
    let storage: ModelStorage
    let path: String
  }

  /// The lexicons, once an engine asked for them.
  private final class Lexicons: Sendable {
    let known = Mutex<ModelLexicons?>(nil)
  }

  private let files: [String: File]
  private let shared = Lexicons()

  /// The files inside the program for a language; none where it has no models.
  public init(language: String) {
    let folder = "packs/\(language)/models/"
    var files: [String: File] = [:]
    for path in EmbeddedFile.paths(prefix: folder) {
      let name = String(path.dropFirst(folder.count))
      files[name] = EmbeddedFile.storage(path).map { File(storage: $0, path: name) }
    }
    self.files = files
  }

  /// Files from elsewhere, by name, such as `recognizer.model`.
  public init(_ files: [String: [UInt8]]) {
    self.files = Dictionary(
      uniqueKeysWithValues: files.map { ($0, File(storage: ModelStorage($1), path: $0)) })
  }

  private init(files: [String: File]) { self.files = files }

  /// The set with other files in place of those of the same kind.
  ///
  /// A file's name tells its kind; where it does not, the features that the file was made for do.
  ///
  /// - Parameter others: Paths, for messages, and bytes.
  /// - Returns: The set, every engine of which can be made.
  /// - Throws: Where a file is no model, is damaged, or was made for other features.
  public func replacing(
    with others: [(path: String, bytes: [UInt8])]
  ) throws(ModelError) -> ModelFiles {
    var files = files
    for other in others {
      let storage = ModelStorage(other.bytes)
      let name = other.path.split(separator: "/").last.map(String.init) ?? other.path
      let schema = try ModelContainer.schema(of: storage, name: other.path)
      guard let kind = Self.schemas[name] == nil ? Self.kind(schema) : name else {
        throw ModelError(code: .otherSchema, model: other.path, offset: 16)
      }
      files[kind] = File(storage: storage, path: other.path)
    }
    let set = ModelFiles(files: files)
    _ = try (TrainedRecognizer(set), Tagger(set), DependencyParser(set), SentenceModel(set))
    return set
  }

  /// What each kind of file must have been made for.
  private static let schemas: [String: UInt64] = [
    "words.lexicon": ModelLexicons.schema, "names.lexicon": ModelLexicons.schema,
    "clusters.lexicon": ModelLexicons.schema, "sentences.model": SentenceModel.schema,
    "recognizer.model": TrainedRecognizer.schema, "tagger.model": Tagger.schema,
    "parser.model": DependencyParser.schema,
  ]

  /// The one kind of file that is made for these features.
  private static func kind(_ schema: UInt64) -> String? {
    let kinds = schemas.filter { $0.value == schema }.keys
    return kinds.count == 1 ? kinds.first : nil
  }

  /// The checked file called `name`; nothing where there is none.
  package func container(_ name: String, schema: UInt64) throws(ModelError) -> ModelContainer? {
    guard let file = files[name] else { return nil }
    return try ModelContainer(file.storage, name: file.path, schema: schema)
  }

  /// The three lexicons, which all engines of the set share; nothing where one is missing.
  package var lexicons: ModelLexicons? {
    get throws(ModelError) {
      try shared.known.withLock { known throws(ModelError) in
        if known == nil { known = try readLexicons() }
        return known
      }
    }
  }

  private func readLexicons() throws(ModelError) -> ModelLexicons? {
    guard let words = try container("words.lexicon", schema: ModelLexicons.schema),
      let clusters = try container("clusters.lexicon", schema: ModelLexicons.schema),
      let names = try container("names.lexicon", schema: ModelLexicons.schema)
    else { return nil }
    return try ModelLexicons(words: words, clusters: clusters, names: names)
  }
}
