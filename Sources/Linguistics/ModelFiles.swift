package import Learning

/// The model files of one language: those inside the program, or others.
public struct ModelFiles: Sendable {
  private let files: [String: ModelStorage]

  /// The files inside the program for a language; none where it has no models.
  public init(language: String) {
    let folder = "packs/\(language)/models/"
    var files: [String: ModelStorage] = [:]
    for path in EmbeddedFile.paths(prefix: folder) {
      files[String(path.dropFirst(folder.count))] = EmbeddedFile.storage(path)
    }
    self.files = files
  }

  /// Files from elsewhere, by name, such as `recognizer.model`.
  public init(_ files: [String: [UInt8]]) { self.files = files.mapValues { ModelStorage($0) } }

  /// The checked file called `name`; nothing where there is none.
  package func container(_ name: String, schema: UInt64) throws(ModelError) -> ModelContainer? {
    guard let file = files[name] else { return nil }
    return try ModelContainer(file, name: name, schema: schema)
  }

  /// The three lexicons; nothing where one is missing.
  package var lexicons: ModelLexicons? {
    get throws(ModelError) {
      guard let words = try container("words.lexicon", schema: ModelLexicons.schema),
        let clusters = try container("clusters.lexicon", schema: ModelLexicons.schema),
        let names = try container("names.lexicon", schema: ModelLexicons.schema)
      else { return nil }
      return try ModelLexicons(words: words, clusters: clusters, names: names)
    }
  }
}
