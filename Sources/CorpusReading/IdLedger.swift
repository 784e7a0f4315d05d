internal import RelgraphCore

/// Keeps the ids of a corpus unique, whatever ids its records bring along.
///
/// Files get ids of their own as they are listed; records of tables and JSON lines bring theirs, and
/// two files may hold the same. Admit outcomes in the order of the listing: the result then depends
/// on nothing else, however many files were read at once.
public struct IdLedger: Sendable {
  private struct Entry {
    let path: String
    let fingerprint: UInt64
    var copies = 1
  }

  private var entries: [String: Entry] = [:]

  /// Makes a ledger of no document.
  public init() {}

  /// Passes outcomes on; of two documents with one id and one text, the second becomes a skip, of two
  /// with different texts, the second gets a new id and a remark.
  ///
  /// - Complexity: O(*n*) in the bytes of the documents.
  public mutating func admit(_ outcomes: [ReadOutcome]) -> [ReadOutcome] {
    outcomes.flatMap { outcome -> [ReadOutcome] in
      guard case .document(let document) = outcome else { return [outcome] }
      return admit(document)
    }
  }

  private mutating func admit(_ document: Document) -> [ReadOutcome] {
    let fingerprint = Self.fingerprint(document.text.bytes)
    guard let earlier = entries[document.id] else {
      entries[document.id] = Entry(path: document.info.path, fingerprint: fingerprint)
      return [.document(document)]
    }
    guard earlier.fingerprint != fingerprint else {
      return [
        .skipped(
          Skip(
            path: document.info.path, reason: .duplicateId,
            sentence: "The document « \(document.id) » was already read from \(earlier.path).",
            remedy: "Nothing is lost; both have the same text."))
      ]
    }
    var copies = earlier.copies
    var id: String
    repeat {
      copies += 1
      id = "\(document.id)~\(copies)"
    } while entries[id] != nil
    entries[document.id]?.copies = copies
    entries[id] = Entry(path: document.info.path, fingerprint: fingerprint)
    let remark = Remark(
      path: document.info.path, kind: .renamed,
      sentence: "Another document of \(earlier.path) has the id « \(document.id) »; "
        + "this one is called « \(id) ».")
    return [.remark(remark), .document(document.renamed(id))]
  }

  /// FNV-1a over the bytes, by which equal texts are told.
  private static func fingerprint(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

extension Document {
  /// The same document under another id.
  fileprivate func renamed(_ id: String) -> Document {
    let info = DocumentInfo(
      id: id, path: info.path, title: info.title, date: info.date, language: info.language,
      attributes: info.attributes)
    return Document(info: info, text: text, blocks: blocks)
  }
}
