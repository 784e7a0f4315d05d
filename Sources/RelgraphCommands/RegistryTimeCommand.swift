internal import ArgumentParser
internal import Exchange
internal import RelgraphCore
internal import RelgraphKit

/// `relgraph registry time`: how long the registry takes to load and names to resolve; for developers.
struct RegistryTimeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "time", abstract: "Measure loading and resolution on this machine.",
    shouldDisplay: false)

  @Option(help: "How many distinct names to resolve.")
  var names: Int = 200_000

  func run() async throws {
    let clock = ContinuousClock()
    var loads: [Duration] = []
    var records = 0
    for _ in 0..<9 {
      let time = try clock.measure { records = try KnowledgeBase.readRegistry() }
      loads.append(time)
    }
    try Terminal.print(
      "registry: \(records) records in \(Self.text(loads.sorted()[4], 1000)) ms (median of 9)")
    let invented = InventedNames(count: names)
    var assembly = Assembly(knowledge: try .builtIn())
    for record in invented.records { assembly.add(record) }
    var entities = 0
    let time = clock.measure { entities = assembly.entities().count }
    try Terminal.print(
      "corpus: \(names) distinct names in \(invented.records.count) documents to \(entities) entities "
        + "in \(Self.text(time, 1)) s on one core")
    let analyzer = try DocumentAnalyzer.builtIn()
    let article = invented.article(names: min(names, 20_000))
    var found = 0
    let reading = clock.measure { found = analyzer.record(of: article).entities.count }
    try Terminal.print(
      "article: \(min(names, 20_000)) distinct names in one document to \(found) entities "
        + "in \(Self.text(reading, 1)) s on one core")
  }

  private static func text(_ duration: Duration, _ scale: Double) -> String {
    let (seconds, attoseconds) = duration.components
    return FixedNumber.text((Double(seconds) + Double(attoseconds) / 1e18) * scale, digits: 2)
  }
}

/// Names of nobody, all distinct, the same on every run.
struct InventedNames {
  /// Ten names a document; every fifth is a family name alone.
  let records: [DocumentRecord]

  private static let forenames = [
    "Anne", "Paul", "Claire", "Luc", "Marie", "Jean", "Julie", "Marc", "Alice", "Pierre",
  ]
  private static let syllables = [
    "ba", "ker", "mon", "ti", "vel", "dor", "ga", "lin", "ros", "pe", "char", "nou", "fi", "zan",
    "beau", "gri", "mal", "tou", "ser", "vi",
  ]

  init(count: Int) {
    records = stride(from: 0, to: count, by: 10).map { first in
      let entities = (first..<min(first + 10, count)).map { number in
        let name = Self.name(number)
        return LocalEntity(type: .person, name: name, forms: [name])
      }
      let id = "document-\(first)"
      return DocumentRecord(
        document: DocumentInfo(id: id, path: id), sentenceCount: 0, sentences: [],
        entities: entities, mentions: [], relations: [])
    }
  }

  /// An article that names many people once each.
  func article(names count: Int) -> Document {
    let sentences = (0..<count).map { "Le ministre \(Self.name($0 * 5 + 1)) a parlé." }
    let text = sentences.joined(separator: " ")
    return Document(
      info: DocumentInfo(id: "article", path: "article"), text: SourceText(text),
      blocks: [Block(kind: .paragraph, span: Span(start: 0, end: text.utf8.count))])
  }

  private static func name(_ number: Int) -> String {
    var rest = number / 5
    var family = ""
    for _ in 0..<4 {
      family += syllables[rest % syllables.count]
      rest /= syllables.count
    }
    let name = family.prefix(1).uppercased() + family.dropFirst()
    return number % 5 == 0 ? name : forenames[number % forenames.count] + " " + name
  }
}
