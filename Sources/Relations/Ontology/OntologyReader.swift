internal import Linguistics
public import RelgraphCore

extension Ontology {
  /// The relation types that this program was built with, one embedded file each.
  ///
  /// A mistake in a file is reported with its path and line.
  public static func builtIn() throws -> Ontology {
    var definitions: [RelationDefinition] = []
    for path in EmbeddedFile.paths(prefix: "ontology/") where path.hasSuffix(".txt") {
      definitions.append(try OntologyReader(data: DataLines(embedded: path)).definition())
    }
    return Ontology(definitions)
  }

  /// Reads one type from the text of its file; its name is the file's.
  package static func definition(
    path: String, text: String
  ) throws -> RelationDefinition {
    try OntologyReader(data: DataLines(path: path, text: text)).definition()
  }
}

/// Reads `key: value` lines into a relation's definition.
struct OntologyReader {
  private static let keys: Set<String> = [
    "label.fr", "label.en", "symmetric", "quad", "score", "plover", "sources", "targets",
  ]
  let data: DataLines

  /// The definition that the file holds.
  func definition() throws(RelationDataError) -> RelationDefinition {
    var values: [String: (value: String, line: DataLines.Line)] = [:]
    for line in data.lines {
      let (key, value) = try data.pair(line, separator: ":", expected: "« key: value »")
      guard Self.keys.contains(key) else {
        throw data.error(
          line, "unknown key « \(key) »", "use one of \(Self.keys.sorted().joined(separator: ", "))"
        )
      }
      guard values.updateValue((value, line), forKey: key) == nil else {
        throw data.error(line, "« \(key) » a second time", "leave one of them")
      }
    }
    return RelationDefinition(
      type: RelationType(rawValue: name),
      labels: [
        "fr": try wanted("label.fr", values).value, "en": try wanted("label.en", values).value,
      ],
      isSymmetric: try isSymmetric(values), quad: try quad(values), score: try score(values),
      plover: values["plover"]?.value ?? "", sources: try types("sources", values),
      targets: try types("targets", values))
  }

  private typealias Values = [String: (value: String, line: DataLines.Line)]

  private var name: String {
    let file = data.path.split(separator: "/").last ?? ""
    return String(file.split(separator: ".").first ?? "")
  }

  private func wanted(
    _ key: String, _ values: Values
  ) throws(RelationDataError) -> (value: String, line: DataLines.Line) {
    guard let found = values[key], !found.value.isEmpty else {
      throw RelationDataError(
        path: data.path, line: 0, problem: "no « \(key) »", remedy: "add a line « \(key): … »")
    }
    return found
  }

  private func isSymmetric(_ values: Values) throws(RelationDataError) -> Bool {
    let (value, line) = try wanted("symmetric", values)
    switch value {
    case "yes": return true
    case "no": return false
    default: throw data.error(line, "« \(value) » is neither yes nor no", "write yes or no")
    }
  }

  private func quad(_ values: Values) throws(RelationDataError) -> QuadClass {
    let (value, line) = try wanted("quad", values)
    guard let quad = QuadClass(rawValue: value) else {
      let known = QuadClass.allCases.map(\.rawValue).joined(separator: ", ")
      throw data.error(line, "unknown quad class « \(value) »", "use one of \(known)")
    }
    return quad
  }

  private func score(_ values: Values) throws(RelationDataError) -> Double {
    let (value, line) = try wanted("score", values)
    guard let score = Double(value), (-10...10).contains(score) else {
      throw data.error(line, "« \(value) » is no score", "write a number from -10 to 10")
    }
    return score
  }

  private func types(
    _ key: String, _ values: Values
  ) throws(RelationDataError) -> [EntityType] {
    let (value, line) = try wanted(key, values)
    var types: [EntityType] = []
    for word in DataLines.words(value) {
      guard let type = EntityType(rawValue: word) else {
        throw data.error(
          line, "unknown entity type « \(word) »", "use person, state or organization")
      }
      types.append(type)
    }
    return types.sorted()
  }
}
