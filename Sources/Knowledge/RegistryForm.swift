/// Language of a form in the registry.
public enum RegistryLanguage: String, Sendable, Hashable, CaseIterable {
  /// French.
  case french = "fr"
  /// English.
  case english = "en"
}

/// A way to write somebody or something, as the registry lists it.
public struct RegistryForm: Sendable, Hashable {
  /// In which way a form names its bearer.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The usual name.
    case name
    /// The official long name.
    case official
    /// Another name or spelling.
    case alias
    /// An acronym or other short form in capitals.
    case acronym
    /// A city that stands for a government or a body.
    case metonym
    /// An adjective in one of its inflected forms, lower case.
    case adjective
    /// An inhabitant, capitalised.
    case demonym
    /// The first half of a double adjective, such as « russo ».
    case combining
    /// A name that holds only beside its counterpart: « le Nord » where « le Sud » is named too.
    case nickname
  }

  /// The form as it is usually written, with its accents.
  public let text: String
  /// Its language.
  public let language: RegistryLanguage
  /// In which way it names its bearer.
  public let kind: Kind
  /// Whether the same letters also name something else.
  public let isAmbiguous: Bool

  /// Makes a form.
  public init(text: String, language: RegistryLanguage, kind: Kind, isAmbiguous: Bool = false) {
    self.text = text
    self.language = language
    self.kind = kind
    self.isAmbiguous = isAmbiguous
  }
}

/// Collects the forms of one record, each once, in the order given.
struct RegistryFormCollector {
  private(set) var forms: [RegistryForm] = []
  private let ambiguous: [String]

  init(ambiguous: [String]) { self.ambiguous = ambiguous }

  mutating func add(_ texts: [String], _ language: RegistryLanguage, _ kind: RegistryForm.Kind) {
    for text in texts where !text.isEmpty {
      let form = RegistryForm(
        text: text, language: language, kind: kind, isAmbiguous: ambiguous.contains(text))
      if !forms.contains(form) { forms.append(form) }
    }
  }
}
