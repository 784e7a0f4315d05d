internal import RelgraphCore

/// Reads web pages.
struct HTMLReader {
  let builder: DocumentBuilder

  func outcomes(_ bytes: [UInt8], origin: DocumentOrigin) -> [ReadOutcome] {
    []
  }
}
