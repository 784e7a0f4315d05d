package import Knowledge
package import Linguistics
public import RelgraphCore
internal import Relations

/// Everything that is known before the first document is read: language, world, ontology.
///
/// A shared read-only model, hence a class.
public final class KnowledgeBase: Sendable {
  /// The words of the language.
  package let pack: LanguagePack
  /// States, bodies, people and places, and all the ways to call them.
  package let registry: Registry
  /// What the user's registry files rule on names.
  package let rulings: NameRulings
  /// The relation types.
  public let ontology: Ontology

  private static let shared = Result { try KnowledgeBase() }

  /// What the binary holds for French, loaded once in a process.
  ///
  /// - Throws: Where an embedded data file is missing or malformed, which the tests rule out.
  public static func builtIn() throws -> KnowledgeBase { try shared.get() }

  /// Reads the built-in registry anew, for those who measure how long that takes.
  ///
  /// - Returns: The number of its records.
  /// - Throws: Where an embedded data file is malformed, which the tests rule out.
  public static func readRegistry() throws -> Int {
    let registry = try Registry.builtIn()
    return registry.states.count + registry.organizations.count + registry.people.count
      + registry.offices.count + registry.places.count
  }

  /// What the binary holds for French, under registry files of the user's, the later winning.
  ///
  /// - Throws: ``RegistryMistake`` where a file is malformed or the files contradict each other.
  public static func with(_ files: [RegistryFile]) throws -> KnowledgeBase {
    let base = try builtIn()
    guard !files.isEmpty else { return base }
    do {
      let users = try files.map { try UserRegistry(yaml: $0.yaml, path: $0.path) }
      return KnowledgeBase(base, registry: try base.registry.applying(users))
    } catch let error as RegistryFileError {
      throw RegistryMistake(description: error.description)
    }
  }

  private init(_ base: KnowledgeBase, registry: Registry) {
    pack = base.pack
    ontology = base.ontology
    self.registry = registry
    rulings = NameRulings(registry: registry)
  }

  /// Loads what the binary holds for French.
  ///
  /// - Throws: Where an embedded data file is missing or malformed, which the tests rule out.
  init() throws {
    guard let pack = LanguagePack(language: "fr") else { throw KitError.missingPack("fr") }
    self.pack = pack
    registry = try Registry.builtIn()
    rulings = NameRulings(registry: registry)
    ontology = try Ontology.builtIn()
  }

  /// What else the user's files call somebody: the record's key, or the names that they say are one.
  public func otherNames(of name: String) -> [String] {
    let group = rulings.group(key: nil, name: name)
    return [rulings.pinnedKey(name)].compactMap { $0 }
      + (group.map { [$0] + rulings.members(ofGroup: $0) } ?? [])
  }

  /// The registry's key of the state or body that a body belongs to.
  package func parent(of key: String) -> String? { registry.parent(of: key) }

  /// How the body of a key stands to states, where its kind tells.
  func standing(of key: String) -> RelationContext.Standing? {
    switch registry.organization(key)?.kind {
    case .armedGroup: .armedGroup
    case .parliament, .ministry, .seat, .army: .organ
    case .igo, .alliance: .international
    case .company, .media, .newsAgency, .ngo: .civil
    default: nil
    }
  }
}

/// What can go wrong in the façade itself.
public struct KitError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What happened and what helps, in one line.
  public let description: String

  static func missingPack(_ language: String) -> KitError {
    KitError(description: "no language pack « \(language) » is built in; use fr")
  }
}
