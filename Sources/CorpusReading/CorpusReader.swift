internal import RelgraphCore

/// Reads files, folders and streams into documents.
///
/// Listing and reading are apart, so that the caller may read many files at once: ``inputs(_:)``
/// finds them in an order of their own, ``read(_:)`` depends on nothing but the one file.
public struct CorpusReader: Sendable {
  /// How files are read.
  public let options: ReadingOptions

  /// Makes a reader.
  public init(options: ReadingOptions = ReadingOptions()) { self.options = options }

  /// Every file that the paths lead to, with ids of their own, in byte order of the ids.
  ///
  /// Folders are searched to their depth; names that begin with a dot are passed over, as other tools
  /// do. `-` stands for standard input. The order of `paths` does not matter.
  ///
  /// - Complexity: O(*n* log *n*) in the number of files.
  public func inputs(_ paths: [String]) -> InputListing {
    InputLister.list(paths.map { Array($0.utf8) })
  }

  /// Reads one file of a listing.
  public func read(_ file: InputFile) -> [ReadOutcome] {
    var outcomes: [ReadOutcome] = []
    read(file) { outcomes.append($0) }
    return outcomes
  }

  /// Reads one file of a listing and hands on each outcome as soon as it is known.
  ///
  /// Of tables and record files only one record is in memory at a time.
  public func read(_ file: InputFile, each: (ReadOutcome) -> Void) {
    guard !file.isStandardInput else {
      each(
        .skipped(
          Skip(
            path: "-", reason: .unreadable,
            sentence: "Standard input can only be read by the program that owns it.",
            remedy: "Give its bytes to read(standardInput:).")))
      return
    }
    do {
      let opened = try OpenFile(file.rawPath)
      guard opened.status.kind == .file else {
        each(.skipped(notAFile(file)))
        return
      }
      let size = opened.status.size
      var reading = FileReading(options: options, file: file, size: size)
      var source = ByteSource(opened)
      try reading.run(&source, each)
    } catch {
      each(
        .skipped(
          error.isMissing
            ? Skip(
              path: file.path, reason: .missing, sentence: "The file is no longer there.",
              remedy: "Run again once the folder is at rest.")
            : .unreadable(file.path, error)))
    }
  }

  /// Reads what came in on standard input; the content tells the format where none is given.
  public func read(
    standardInput bytes: [UInt8], format: InputFormat? = nil
  ) -> [ReadOutcome] {
    var outcomes: [ReadOutcome] = []
    let file = InputFile(rawPath: [UInt8(ascii: "-")], id: "stdin", format: format)
    var source = ByteSource(bytes)
    var reading = FileReading(options: options, file: file, size: bytes.count)
    do { try reading.run(&source) { outcomes.append($0) } } catch {
      outcomes.append(.skipped(.unreadable("-", error)))
    }
    return outcomes
  }

  private func notAFile(_ file: InputFile) -> Skip {
    Skip(
      path: file.path, reason: .notAFile, sentence: "This is no longer a file.",
      remedy: "Run again once the folder is at rest.")
  }
}
