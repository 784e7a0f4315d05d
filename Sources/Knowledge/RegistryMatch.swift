internal import Linguistics
package import RelgraphCore

/// One way in which a stretch of text matches the registry.
package struct MatchedForm: Sendable, Hashable {
  /// Whose form it is.
  package enum Subject: Sendable, Hashable {
    /// A state.
    case state
    /// A body.
    case organization
    /// A person's full name.
    case person
    /// A person's family name alone.
    case family
    /// A place that is no entity.
    case place
  }

  /// The record's key.
  package let key: String
  /// Whose form it is.
  package let subject: Subject
  /// In which way the form names its bearer.
  package let kind: RegistryForm.Kind
  /// Whether the form is flagged as something else too.
  package let isAmbiguous: Bool
  /// The form as the registry writes it.
  package let text: String
  /// Which pieces of the form the registry writes with a capital.
  package let capitals: [Bool]
  /// Whether print must follow those capitals: media, companies, parties.
  package let isProper: Bool
  /// Whether the user gave the form to the record, so that it is nobody else's.
  package let isPinned: Bool
}

/// A stretch of text that the registry knows.
package struct RegistryMatch: Sendable, Hashable {
  /// Its pieces.
  package let pieces: Range<Int>
  /// Its tokens; the first and last may be covered in part.
  package let tokens: Range<Int>
  /// Its bytes.
  package let span: Span
  /// Index of its sentence.
  package let sentence: Int
  /// The records that it may name; never empty.
  package let forms: [MatchedForm]
}

extension RegistryMatch {
  /// The match without its first token; the next begins at a byte.
  func dropping(to start: Int) -> RegistryMatch {
    RegistryMatch(
      pieces: pieces, tokens: (tokens.lowerBound + 1)..<tokens.upperBound,
      span: Span(start: start, end: span.end), sentence: sentence, forms: forms)
  }
}
