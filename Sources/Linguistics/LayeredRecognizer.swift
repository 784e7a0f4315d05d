public import RelgraphCore

/// Asks several recognisers; where they overlap, the one that comes first is believed.
///
/// What an earlier one takes for a place gives way to a person or body for which a later one is sure: « son
/// père Heydar », « le patron de Wirecard ».
public struct LayeredRecognizer: NameRecognizer {
  private let layers: [any NameRecognizer]

  /// From this confidence on a name outweighs an earlier layer's place.
  private static let sure = 0.71

  /// What earlier layers made of a token.
  private enum Taken { case free, place, name }

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
    var taken = [Taken](repeating: .free, count: document.tokens.count)
    var all: [NameCandidate] = []
    var isOverruled = false
    for layer in layers {
      for candidate in layer.candidates(in: document, known: known) {
        let isSure = candidate.label != .location && candidate.confidence >= Self.sure
        guard candidate.tokens.allSatisfy({ taken[$0] == .free || isSure && taken[$0] == .place })
        else { continue }
        isOverruled = isOverruled || candidate.tokens.contains { taken[$0] == .place }
        for token in candidate.tokens {
          taken[token] = candidate.label == .location ? .place : .name
        }
        all.append(candidate)
      }
    }
    if isOverruled {
      all.removeAll { $0.label == .location && $0.tokens.contains { taken[$0] == .name } }
    }
    return all.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}
