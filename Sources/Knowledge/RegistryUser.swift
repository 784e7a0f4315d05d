internal import Linguistics
public import RelgraphCore
internal import Yams

/// A user's registry: what they know better than the built-in one, and what they forbid.
///
/// ```yaml
/// aliases:
///   Kim Jong-un: [Kim Jong Un, le Maréchal]
/// same:
///   - [Choïgou, Shoigu]
/// different:
///   - [Kim Yong-hyun, Kim Jong-un]
/// offices:
///   - {person: Andreï Belooussov, body: state/ru, role: ministre de la Défense, from: 2024-05-14}
/// ignore: [Reuters]
/// type:
///   Wagner: organization
/// ```
public struct UserRegistry: Sendable, Hashable {
  /// Other forms of one name or key.
  public struct Alias: Sendable, Hashable {
    /// The name or key, as written.
    public let name: String
    /// Its other forms.
    public let forms: [String]
  }

  /// An office, with names as written.
  public struct Office: Sendable, Hashable {
    /// Name or key of the person.
    public let person: String
    /// Name or key of the state or body.
    public let body: String
    /// The role in French.
    public let role: String
    /// Which office; `head` where the user does not say.
    public let kind: OfficeRecord.Kind
    /// First day, as far as it is known.
    public let from: PartialDate?
    /// Last day, as far as it is known.
    public let to: PartialDate?
  }

  /// Other forms of names, in the order of the file.
  public let aliases: [Alias]
  /// Groups of names that are one entity.
  public let same: [[String]]
  /// Groups of names of which no two may merge.
  public let different: [[String]]
  /// Offices.
  public let offices: [Office]
  /// Names that speak of nobody.
  public let ignored: [String]
  /// What a name is.
  public let types: [String: EntityType]
  /// Where all that stands in the file.
  package let places: UserRegistryPlaces

  static let sections = ["aliases", "same", "different", "offices", "ignore", "type"]

  /// Reads a YAML file's text; `path` is what messages call it.
  ///
  /// - Complexity: O(*n*) in the length of the text, which is capped at a mebibyte.
  /// - Throws: the first mistake, with its line and what to write instead.
  public init(yaml: String, path: String) throws(RegistryFileError) {
    let reader = RegistryUserReader(RegistryDocument(path: path, text: yaml))
    let root = try reader.document.parse(yaml)
    let sections =
      try root.map { node throws(RegistryFileError) in try reader.sections(node) } ?? [:]
    aliases = try reader.section(sections["aliases"], RegistryUserReader.aliases)
    same = try reader.section(sections["same"], RegistryUserReader.groups)
    different = try reader.section(sections["different"], RegistryUserReader.groups)
    offices = try reader.section(sections["offices"], RegistryUserReader.offices)
    ignored = try reader.section(sections["ignore"], RegistryUserReader.names)
    let pairs = try reader.section(sections["type"], RegistryUserReader.types)
    types = Dictionary(pairs, uniquingKeysWith: { _, last in last })
    places = UserRegistryPlaces(
      aliases: reader.places(of: sections["aliases"]), same: reader.places(of: sections["same"]),
      different: reader.places(of: sections["different"]),
      ignored: reader.places(of: sections["ignore"]))
    try reader.checkFolding(different, places.different)
  }
}

/// Turns nodes into values, or says what is wrong with them.
struct RegistryUserReader {
  let document: RegistryDocument

  init(_ document: RegistryDocument) { self.document = document }

  func sections(_ root: Node) throws(RegistryFileError) -> [String: Node] {
    var sections: [String: Node] = [:]
    for (name, value) in try fields(root, "sections", UserRegistry.sections) {
      sections[name] = value
    }
    return sections
  }

  func section<Item>(
    _ node: Node?, _ read: (RegistryUserReader) -> (Node) throws(RegistryFileError) -> [Item]
  ) throws(RegistryFileError) -> [Item] {
    guard let node else { return [] }
    if let text = node.scalar?.string, ["", "~", "null"].contains(text) { return [] }
    return try read(self)(node)
  }

  func aliases(_ node: Node) throws(RegistryFileError) -> [UserRegistry.Alias] {
    var aliases: [UserRegistry.Alias] = []
    for (key, value) in try mapping(node, "write a name, a colon, and its other forms in [ ]") {
      aliases.append(UserRegistry.Alias(name: try name(key), forms: try names(value)))
    }
    return aliases
  }

  func groups(_ node: Node) throws(RegistryFileError) -> [[String]] {
    var groups: [[String]] = []
    for item in try list(node, "write a list of groups, such as - [Choïgou, Shoigu]") {
      let group = try names(item)
      guard Set(group).count >= 2 else {
        throw document.error(
          item, "a group needs two names", "add the other one, or remove the line")
      }
      groups.append(group)
    }
    return groups
  }

  func names(_ node: Node) throws(RegistryFileError) -> [String] {
    if node.scalar != nil { return [try name(node)] }
    var names: [String] = []
    for item in try list(node, "write a list of names, such as [Reuters, AFP]") {
      names.append(try name(item))
    }
    return names
  }

  func types(_ node: Node) throws(RegistryFileError) -> [(String, EntityType)] {
    var types: [(String, EntityType)] = []
    for (key, value) in try mapping(node, "write a name, a colon, and its type") {
      let word = try name(value)
      guard let type = EntityType(rawValue: word) else {
        let words = EntityType.allCases.map(\.rawValue)
        throw document.error(value, "« \(word) » is no type", suggest(word, words))
      }
      types.append((try name(key), type))
    }
    return types
  }

  /// Where the items of a section stand.
  func places(of node: Node?) -> [RegistryFilePlace] {
    guard let node else { return [] }
    if let mapping = node.mapping { return mapping.map { document.place(of: $0.key) } }
    if let sequence = node.sequence { return sequence.map { document.place(of: $0) } }
    return [document.place(of: node)]
  }

  /// Names are compared without accents and capitals, so that these alone keep nobody apart.
  func checkFolding(
    _ groups: [[String]], _ places: [RegistryFilePlace]
  ) throws(RegistryFileError) {
    for (group, place) in zip(groups, places) {
      var seen: [String: String] = [:]
      for name in group {
        if let other = seen[Folding.fold(name)], other != name {
          throw place.error(
            "« \(other) » and « \(name) » are the same letters, and names are compared by them",
            "write names that differ by more than accents and capitals")
        }
        seen[Folding.fold(name)] = name
      }
    }
  }

  func offices(_ node: Node) throws(RegistryFileError) -> [UserRegistry.Office] {
    var offices: [UserRegistry.Office] = []
    for item in try list(node, "write a list of offices, such as - {person: …, body: …, role: …}") {
      offices.append(try office(item))
    }
    return offices
  }

  private func office(_ node: Node) throws(RegistryFileError) -> UserRegistry.Office {
    let allowed = ["person", "body", "role", "kind", "from", "to"]
    var values: [String: Node] = [:]
    for (name, value) in try fields(node, "an office", allowed) { values[name] = value }
    func required(_ name: String) throws(RegistryFileError) -> String {
      guard let value = values[name] else {
        throw document.error(node, "the office has no « \(name) »", "add « \(name): … »")
      }
      return try self.name(value)
    }
    let from = try date(values["from"])
    let to = try date(values["to"])
    if let from, let to, to.isWhollyBefore(from), let place = values["to"] {
      throw document.error(place, "\(to) comes before \(from)", "write the later date in « to »")
    }
    return UserRegistry.Office(
      person: try required("person"), body: try required("body"), role: try required("role"),
      kind: try kind(values["kind"]), from: from, to: to)
  }

  private func kind(_ node: Node?) throws(RegistryFileError) -> OfficeRecord.Kind {
    guard let node else { return .head }
    let word = try name(node)
    if let kind = OfficeRecord.Kind(rawValue: word) { return kind }
    let words = OfficeRecord.Kind.allCases.map(\.rawValue)
    throw document.error(node, "« \(word) » is no kind of office", suggest(word, words))
  }

  private func date(_ node: Node?) throws(RegistryFileError) -> PartialDate? {
    guard let node else { return nil }
    let text = node.scalar?.string ?? ""
    if text.isEmpty || text == "~" || text == "null" { return nil }
    if let date = PartialDate(text) { return date }
    throw document.error(
      node, "« \(text) » is no date", "write 2024, 2024-06 or 2024-06-19")
  }
}

extension RegistryUserReader {
  private func fields(
    _ node: Node, _ what: String, _ allowed: [String]
  ) throws(RegistryFileError) -> [(String, Node)] {
    var fields: [(String, Node)] = []
    for (key, value) in try mapping(node, "write \(what) as « name: value » lines") {
      let name = try name(key)
      guard allowed.contains(name) else {
        throw document.error(key, "« \(name) » is not known here", suggest(name, allowed))
      }
      fields.append((name, value))
    }
    return fields
  }

  private func mapping(_ node: Node, _ remedy: String) throws(RegistryFileError) -> [(Node, Node)] {
    guard let mapping = node.mapping else {
      throw document.error(node, "names with values are wanted here", remedy)
    }
    return mapping.map { ($0.key, $0.value) }
  }

  private func list(_ node: Node, _ remedy: String) throws(RegistryFileError) -> [Node] {
    guard let sequence = node.sequence else {
      throw document.error(node, "a list is wanted here", remedy)
    }
    return Array(sequence)
  }

  private func name(_ node: Node) throws(RegistryFileError) -> String {
    guard let scalar = node.scalar else {
      throw document.error(
        node, "a name is wanted here", "write one name; quote it if it has a colon")
    }
    let text = String(scalar.string.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    guard !text.isEmpty else {
      throw document.error(node, "the name is empty", "write the name, or remove the entry")
    }
    return text
  }
}
