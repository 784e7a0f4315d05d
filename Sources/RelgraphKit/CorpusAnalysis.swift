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
  public init(analyzer: DocumentAnalyzer, reader: CorpusReader, jobs: Int) {
    self.analyzer = analyzer
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
    var folding = OutcomeFolding(skips: listing.skips, remarks: listing.remarks)
    await withTaskGroup(of: (Int, [AnalyzedOutcome]).self) { group in
      var next = 0
      func start() {
        guard next < listing.files.count else { return }
        let index = next
        next += 1
        group.addTask { (index, analyzed(listing.files[index], standardInput)) }
      }
      for _ in 0..<jobs { start() }
      var done = 0
      for await (index, outcomes) in group {
        folding.add(outcomes, of: index)
        done += 1
        progress(done, listing.files.count)
        start()
      }
    }
    return folding.extraction
  }

  private func analyzed(_ file: InputFile, _ standardInput: [UInt8]) -> [AnalyzedOutcome] {
    let outcomes =
      file.isStandardInput ? reader.read(standardInput: standardInput) : reader.read(file)
    return outcomes.map { outcome in
      guard case .document(let document) = outcome else {
        return AnalyzedOutcome(outcome: outcome, record: nil)
      }
      return AnalyzedOutcome(outcome: outcome, record: analyzer.record(of: document))
    }
  }
}

/// What came of a file or record, and its analysis.
struct AnalyzedOutcome: Sendable {
  let outcome: ReadOutcome
  let record: DocumentRecord?
}

/// Folds what files yield, in the order of the listing, whatever the order in which they are done.
struct OutcomeFolding {
  private(set) var extraction: CorpusAnalysis.Extraction
  private var waiting: [Int: [AnalyzedOutcome]] = [:]
  private var next = 0
  private var ledger = IdLedger()

  init(skips: [Skip], remarks: [Remark] = []) {
    extraction = CorpusAnalysis.Extraction(skips: skips, remarks: remarks)
  }

  /// Takes the outcomes of the file at `index`; those of earlier files are folded first.
  mutating func add(_ outcomes: [AnalyzedOutcome], of index: Int) {
    waiting[index] = outcomes
    while let ready = waiting.removeValue(forKey: next) {
      for outcome in ready { fold(outcome) }
      next += 1
    }
  }

  /// Ids of records are only known to clash when all files are seen together.
  private mutating func fold(_ analyzed: AnalyzedOutcome) {
    for admitted in ledger.admit([analyzed.outcome]) {
      switch admitted {
      case .document(let document):
        if let record = analyzed.record { extraction.records.append(record.named(document.info)) }
      case .skipped(let skip): extraction.skips.append(skip)
      case .remark(let remark): extraction.remarks.append(remark)
      }
    }
  }
}
