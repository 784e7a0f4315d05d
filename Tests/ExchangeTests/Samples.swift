import RelgraphCore

/// Maps made up for tests; no text of a real dispatch.
enum Samples {
  /// Names that break formats whose writer does not escape.
  static let hostileNames: [String] = [
    "\"><script>alert(1)</script>", "a\" -> \"b", "<b>x</b>", "=HYPERLINK(\"http://x\")", "+1",
    "-x",
    "@x", "\tx", "\r=1", "\u{202E}gpj.exe", "\u{1}\u{8}\u{B}\u{1F}", "a\0b", "a\u{FFFE}b\u{FFFF}",
    String(repeating: "é", count: 20_000), "one\ntwo\r\nthree", "", " ", "'", "\\", "\\\"", "a\\",
    "\\N \\G \\l", "&amp;&#x3c;", "]]>", "<!-- -->", "</script>", "node", "strict", "a:b", "a;b,c",
    "\u{2028}\u{2029}", "__proto__", "Ğş😀\u{0301}", "javascript:alert(1)", "../../etc/passwd",
    "'=1", "# no comment", "[1]", "{x}", "\u{FEFF}x", "ends with space ",
  ]

  static let ontology = Ontology([
    RelationDefinition(
      type: RelationType(rawValue: "sanction"), labels: ["fr": "sanctionne", "en": "sanctions"],
      isSymmetric: false, quad: .materialConflict, score: -6, plover: "SANCTION",
      sources: [.state, .organization], targets: [.person, .state, .organization]),
    RelationDefinition(
      type: RelationType(rawValue: "consult"), labels: ["fr": "rencontre", "en": "meets"],
      isSymmetric: true, quad: .verbalCooperation, score: 2.5, plover: "CONSULT",
      sources: EntityType.allCases, targets: EntityType.allCases),
    RelationDefinition(
      type: RelationType(rawValue: "office"), labels: ["fr": "dirige", "en": "heads"],
      isSymmetric: false, quad: .structural, score: 0, plover: "", sources: [.person],
      targets: [.state, .organization]),
  ])

  /// A small map with every optional member once present and once absent.
  static let map: EntityGraph = map(
    name: "Élise Nord", quote: "La Syldavie sanctionne la Bordurie.")

  /// The map with one name and one quote of the caller's.
  static func map(name: String, quote: String) -> EntityGraph {
    let nodes = [
      EntityNode(
        entity: Entity(
          id: "organization/oas", name: "Organisation des \"Archipels\"", type: .organization,
          aliases: ["OA", "OAS"]),
        mentions: 3, documents: 2, measures: ["degree": 1, "betweenness": 0.000015]),
      EntityNode(
        entity: Entity(
          id: "person/elise-nord", name: name, type: .person, aliases: [name], wikidata: "Q0",
          notes: ["\(name) and E. Nord are one."]),
        mentions: 12, documents: 4, measures: ["degree": 2, "betweenness": 1.0 / 3],
        ranks: [
          "betweenness": RankEstimate(
            rank: 1, best: 1, worst: 3, standardError: 0.25, isStable: false)
        ]),
      EntityNode(
        entity: Entity(id: "state/sy", name: "Syldavie", type: .state), mentions: 1, documents: 1),
    ]
    let asserted = Evidence(
      document: "b.txt", start: 5, end: 40, quote: quote, trigger: "sanctionne",
      rule: "verb/sanction", modality: .asserted, attributedTo: "state/sy", role: nil,
      confidence: 0.9)
    let planned = Evidence(
      document: "a.txt", start: 0, end: 9, quote: "Élise Nord", trigger: "prévoit",
      rule: "verb/plan", modality: .planned, role: "présidente", confidence: 0.25)
    let together = Evidence(document: "a.txt", start: 3, end: 12, quote: quote)
    return EntityGraph(
      nodes: nodes,
      cooccurrences: [
        Cooccurrence(
          first: 0, second: 1, count: 3, documents: 2,
          association: ["npmi": 0.12345678901234567, "llr": 1e21],
          evidence: EvidenceList(together, [asserted])),
        Cooccurrence(
          first: 1, second: 2, count: 1, documents: 1, association: [:],
          evidence: EvidenceList(together)),
      ],
      relations: [
        RelationEdge(
          type: RelationType(rawValue: "consult"), source: 0, target: 1, documents: 1,
          evidence: EvidenceList(planned)),
        RelationEdge(
          type: RelationType(rawValue: "sanction"), source: 2, target: 1, documents: 2,
          evidence: EvidenceList(planned, [asserted])),
        RelationEdge(
          type: RelationType(rawValue: "unheard-of"), source: 1, target: 0, documents: 1,
          evidence: EvidenceList(asserted)),
      ],
      corpus: CorpusSummary(
        documents: 5, sentences: 42, earliest: PartialDate(year: 2023),
        latest: PartialDate(year: 2024, month: 6, day: 19), window: "sentence", resamples: 200),
      ontology: ontology)
  }

  /// A ring of nodes with these ids and labels.
  static func hostileGraph(_ names: [String]) -> PropertyGraph {
    PropertyGraph(
      nodes: names.map {
        PropertyGraph.Node(id: $0, label: $0, properties: ["note": .string($0), $0: .integer(1)])
      },
      edges: names.enumerated().map { number, name in
        PropertyGraph.Edge(
          source: number, target: (number + 1) % names.count, isDirected: true, weight: 0.5,
          kind: name, label: name, properties: ["quote": .string(name)])
      },
      properties: Dictionary(
        names.map { ($0, .string($0)) }, uniquingKeysWith: { first, _ in first }))
  }

  /// A graph whose ids, labels, kinds, property names and values are all hostile.
  static func hostileGraph(_ name: String) -> PropertyGraph {
    PropertyGraph(
      nodes: [
        PropertyGraph.Node(id: name, label: name, properties: ["note": .string(name)]),
        PropertyGraph.Node(id: "plain", label: "plain"),
      ],
      edges: [
        PropertyGraph.Edge(
          source: 0, target: 1, isDirected: true, weight: 2.5, kind: name, label: name,
          properties: ["quote": .string(name)])
      ],
      properties: ["title": .string(name)])
  }
}

extension String {
  /// The bytes, as a reader takes them.
  var bytes: [UInt8] { Array(utf8) }

  /// The same in UTF-16, the lower byte first.
  var utf16Bytes: [UInt8] {
    var bytes: [UInt8] = []
    for unit in utf16 { bytes += [UInt8(unit & 255), UInt8(unit >> 8)] }
    return bytes
  }
}

extension [UInt8] {
  /// The text that the bytes spell.
  var text: String { String(decoding: self, as: UTF8.self) }
}
