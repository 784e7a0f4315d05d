package import Knowledge
package import Linguistics
public import RelgraphCore
internal import Relations

/// Everything that is known before the first document is read: language, world, ontology.
///
/// A shared read-only model, hence a class.
public final class KnowledgeBase: Sendable {
  package let pack: LanguagePack
  package let registry: Registry
  /// The relation types.
  public let ontology: Ontology

  private static let shared = Result { try KnowledgeBase() }

  /// What the binary holds for French, loaded once in a process.
  ///
  /// - Throws: Where an embedded data file is missing or malformed, which the tests rule out.
  public static func builtIn() throws -> KnowledgeBase { try shared.get() }

  /// Loads what the binary holds for French.
  ///
  /// - Throws: Where an embedded data file is missing or malformed, which the tests rule out.
  init() throws {
    guard let pack = LanguagePack(language: "fr") else { throw KitError.missingPack("fr") }
    self.pack = pack
    registry = try Registry.builtIn()
    ontology = try Ontology.builtIn()
  }

  /// The registry's key of the state or body that a body belongs to.
  package func parent(of key: String) -> String? { registry.organization(key)?.parent }
}

/// What can go wrong in the façade itself.
public struct KitError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What happened and what helps, in one line.
  public let description: String

  static func missingPack(_ language: String) -> KitError {
    KitError(description: "no language pack « \(language) » is built in; use fr")
  }
}
