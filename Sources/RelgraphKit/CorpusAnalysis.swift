public import CorpusReading

/// Reads and analyses a corpus, many documents at once, in an order that does not depend on chance.
public struct CorpusAnalysis: Sendable {
  private let analyzer: DocumentAnalyzer
  private let reader: CorpusReader
  private let jobs: Int

  /// What came of a corpus.
  public struct Extraction: Sendable {
    /// The records, in the order of the listing.
    public var records: [DocumentRecord] = []
    /// What was not read, and why.
    public var skips: [Skip] = []
    /// What is worth knowing about documents that were read.
    public var remarks: [Remark] = []
  }

  /// Makes an analysis that works on up to `jobs` files at once.
  public init(knowledge: KnowledgeBase, reader: CorpusReader, jobs: Int) throws {
    analyzer = try DocumentAnalyzer(knowledge: knowledge)
    self.reader = reader
    self.jobs = max(1, jobs)
  }

  /// Analyses every document that the paths lead to.
  ///
  /// - Parameters:
  ///   - paths: Files and folders; `-` stands for `standardInput`.
  ///   - standardInput: The bytes of standard input, fetched by the caller where `-` is among the paths.
  ///   - progress: Called with the number of files done and of all files.
  /// - Returns: The same records whatever the number of jobs.
  public func run(
    _ paths: [String], standardInput: [UInt8] = [],
    progress: @Sendable (Int, Int) -> Void = { _, _ in }
  ) async -> Extraction {
    let listing = reader.inputs(paths)
    var parts = [Extraction?](repeating: nil, count: listing.files.count)
    await withTaskGroup(of: (Int, Extraction).self) { group in
      var next = 0
      func start() {
        guard next < listing.files.count else { return }
        let index = next
        next += 1
        group.addTask { (index, extraction(of: listing.files[index], standardInput)) }
      }
      for _ in 0..<jobs { start() }
      var done = 0
      for await (index, part) in group {
        parts[index] = part
        done += 1
        progress(done, listing.files.count)
        start()
      }
    }
    var whole = Extraction(skips: listing.skips)
    for part in parts.compactMap({ $0 }) {
      whole.records += part.records
      whole.skips += part.skips
      whole.remarks += part.remarks
    }
    return whole
  }

  private func extraction(of file: InputFile, _ standardInput: [UInt8]) -> Extraction {
    var part = Extraction()
    let outcomes =
      file.isStandardInput ? reader.read(standardInput: standardInput) : reader.read(file)
    for outcome in outcomes {
      switch outcome {
      case .document(let document): part.records.append(analyzer.record(of: document))
      case .skipped(let skip): part.skips.append(skip)
      case .remark(let remark): part.remarks.append(remark)
      }
    }
    return part
  }
}
