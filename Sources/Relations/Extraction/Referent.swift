/// An entity that fills a place, and how it was reached.
struct Referent: Sendable, Hashable {
  /// Index among the document's entities.
  let entity: Int
  /// The chunk it was read from.
  let chunk: Int
  /// What to take off the confidence: 0 for a name in its place.
  let doubt: Double

  /// The same entity, read with more doubt.
  func doubted(by more: Double) -> Referent {
    Referent(entity: entity, chunk: chunk, doubt: doubt + more)
  }
}
