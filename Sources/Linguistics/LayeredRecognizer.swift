public import RelgraphCore

/// Asks several recognisers; where they overlap, the one that comes first is believed.
public struct LayeredRecognizer: NameRecognizer {
  private let layers: [any NameRecognizer]

  /// Layers recognisers, the most trusted first.
  public init(_ layers: [any NameRecognizer]) { self.layers = layers }

  /// The names that any layer finds, in order, without overlap.
  ///
  /// - Parameters:
  ///   - document: The document, cut into tokens.
  ///   - known: What look-ups found, one entry a token.
  /// - Returns: The candidates.
  /// - Complexity: That of the layers, and O(*n* log *n*) in their candidates.
  public func candidates(in document: TokenizedDocument, known: [KnownToken]) -> [NameCandidate] {
    var taken = [Bool](repeating: false, count: document.tokens.count)
    var all: [NameCandidate] = []
    for layer in layers {
      for candidate in layer.candidates(in: document, known: known)
      where !candidate.tokens.contains(where: { taken[$0] }) {
        for token in candidate.tokens { taken[token] = true }
        all.append(candidate)
      }
    }
    return all.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}
