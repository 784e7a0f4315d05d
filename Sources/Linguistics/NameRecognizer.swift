public import RelgraphCore

/// A stretch of text that a recogniser takes for a name.
public struct NameCandidate: Sendable, Hashable {
  /// Its tokens.
  public let tokens: Range<Int>
  /// Index of its sentence.
  public let sentence: Int
  /// What it seems to name.
  public let label: NameLabel
  /// How sure the recogniser is, 0…1.
  public let confidence: Double
  /// What made it think so, in plain words.
  public let reason: String

  /// Makes a candidate.
  public init(
    tokens: Range<Int>, sentence: Int, label: NameLabel, confidence: Double, reason: String
  ) {
    self.tokens = tokens
    self.sentence = sentence
    self.label = label
    self.confidence = confidence
    self.reason = reason
  }
}

/// What is known of a token before names are looked for.
public enum KnownToken: UInt8, Sendable, Hashable {
  /// Nothing.
  case unknown
  /// Part of the name of a person whom the registry knows.
  case person
  /// Part of the name of a body that the registry knows.
  case organization
  /// Part of a state's name, or an adjective of one.
  case state
  /// Part of a place's name.
  case place
}

/// Finds names of persons, bodies and places.
///
/// The rules of ``ShapeRecognizer`` and a trained model are two ways to do it.
public protocol NameRecognizer: Sendable {
  /// The names of a document, in order, without overlap.
  ///
  /// - Parameters:
  ///   - document: The document, cut into tokens.
  ///   - known: What look-ups found, one entry a token.
  /// - Returns: The candidates.
  func candidates(in document: TokenizedDocument, known: [KnownToken]) -> [NameCandidate]
}

extension NameCandidate {
  /// The candidate over other tokens.
  package func with(tokens: Range<Int>) -> NameCandidate {
    NameCandidate(
      tokens: tokens, sentence: sentence, label: label, confidence: confidence, reason: reason)
  }

  /// The candidate as a name of another kind.
  func with(label: NameLabel) -> NameCandidate {
    NameCandidate(
      tokens: tokens, sentence: sentence, label: label, confidence: confidence, reason: reason)
  }
}
