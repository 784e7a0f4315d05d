import RelgraphCore

/// A small map of states, people and bodies, made by hand.
enum SampleGraph {
  private static let entities: [(id: String, name: String, type: EntityType, betweenness: Double)] =
    [
      ("organization/nato", "OTAN", .organization, 0.1),
      (
        "organization/un-security-council", "Conseil de sécurité des Nations unies", .organization,
        0.2
      ),
      ("person/choe-son-hui", "Choe Son-hui", .person, 0.02),
      ("person/kim-jong-un", "Kim Jong-un", .person, 0.4),
      ("person/sergei-lavrov", "Sergueï Lavrov", .person, 0.05),
      ("person/vladimir-putin", "Vladimir Poutine", .person, 0.35),
      ("state/cn", "Chine", .state, 0.1), ("state/jp", "Japon", .state, 0.03),
      ("state/kp", "Corée du Nord", .state, 0.6), ("state/kr", "Corée du Sud", .state, 0.3),
      ("state/ru", "Russie", .state, 0.7), ("state/ua", "Ukraine", .state, 0.2),
      ("state/us", "États-Unis", .state, 0.5),
    ]

  private static let definitions: [(String, String, Bool, QuadClass, Double)] = [
    ("accuse", "accuse", false, .verbalConflict, -3),
    ("agree", "s'accorde", true, .verbalCooperation, 2.5),
    ("aid", "aide", false, .materialCooperation, 10),
    ("consult", "rencontre", true, .verbalCooperation, 2.5),
    ("office", "dirige", false, .structural, 0),
    ("request", "demande à", false, .verbalConflict, 0),
    ("mobilize", "menace par les armes", false, .materialConflict, -5.5),
    ("sanction", "sanctionne", false, .materialConflict, -6),
    ("support", "soutient", false, .verbalCooperation, 5),
  ]

  static let ontology = Ontology(
    definitions.map { name, label, isSymmetric, quad, score in
      RelationDefinition(
        type: RelationType(rawValue: name), labels: ["fr": label, "en": name],
        isSymmetric: isSymmetric, quad: quad, score: score, plover: name.uppercased(),
        sources: EntityType.allCases, targets: EntityType.allCases)
    })

  private static func evidence(_ count: Int, modality: Modality = .asserted) -> EvidenceList {
    let all = (0..<count).map { number in
      Evidence(
        document: "depeche-\(number).txt", start: 0, end: 40,
        quote: "Phrase numéro \(number) qui porte ce lien.", trigger: "porte", rule: "essai",
        modality: modality)
    }
    return EvidenceList(all[0], Array(all.dropFirst()))
  }

  /// The map; `rename` replaces names, to try hostile ones.
  static func make(rename: (String) -> String = { $0 }) -> EntityGraph {
    func index(_ key: String) -> Int {
      entities.firstIndex { $0.id.hasSuffix("/" + key) } ?? 0
    }
    let shared: [(String, String, Int)] = [
      ("kp", "ru", 31), ("kp", "us", 14), ("ru", "us", 11), ("kp", "kr", 17), ("kr", "us", 9),
      ("kim-jong-un", "vladimir-putin", 22), ("kim-jong-un", "kp", 12),
      ("vladimir-putin", "ru", 10),
      ("ru", "ua", 13), ("ua", "us", 5), ("nato", "ru", 4), ("nato", "ua", 6), ("cn", "kp", 5),
      ("cn", "us", 3), ("jp", "kp", 4), ("jp", "kr", 3), ("choe-son-hui", "sergei-lavrov", 3),
      ("sergei-lavrov", "ru", 2), ("un-security-council", "kp", 7),
      ("un-security-council", "ru", 3),
    ]
    let relations: [(String, String, String, Int, Modality)] = [
      ("consult", "kim-jong-un", "vladimir-putin", 5, .asserted),
      ("sanction", "us", "kp", 3, .asserted),
      ("sanction", "us", "ru", 2, .asserted), ("aid", "kp", "ru", 4, .asserted),
      ("aid", "ru", "kp", 1, .planned), ("agree", "kp", "ru", 3, .asserted),
      ("support", "ru", "kp", 2, .asserted), ("mobilize", "kp", "kr", 2, .asserted),
      ("accuse", "kr", "kp", 3, .asserted), ("accuse", "kr", "ru", 1, .asserted),
      ("office", "kim-jong-un", "kp", 2, .asserted),
      ("office", "vladimir-putin", "ru", 2, .asserted),
      ("office", "sergei-lavrov", "ru", 1, .asserted), ("request", "ua", "nato", 1, .asserted),
      ("support", "nato", "ua", 2, .asserted), ("accuse", "ua", "ru", 2, .asserted),
      ("consult", "choe-son-hui", "sergei-lavrov", 1, .asserted),
      ("sanction", "un-security-council", "kp", 2, .asserted), ("request", "cn", "us", 1, .denied),
    ]
    return EntityGraph(
      nodes: entities.map { entity in
        EntityNode(
          entity: Entity(
            id: entity.id, name: rename(entity.name), type: entity.type,
            aliases: [rename(entity.name + " (autre nom)")]),
          mentions: 12, documents: 5, measures: ["betweenness": entity.betweenness])
      },
      cooccurrences: shared.map { first, second, count in
        let (one, other) = (index(first), index(second))
        return Cooccurrence(
          first: min(one, other), second: max(one, other), count: count, documents: 2,
          association: ["npmi": 0.3], evidence: evidence(min(3, count)))
      },
      relations: relations.map { type, source, target, count, modality in
        let type = RelationType(rawValue: type)
        var (from, to) = (index(source), index(target))
        if ontology[type]?.isSymmetric == true, from > to { swap(&from, &to) }
        return RelationEdge(
          type: type, source: from, target: to, documents: 1,
          evidence: evidence(count, modality: modality))
      },
      corpus: CorpusSummary(
        documents: 12, sentences: 148, earliest: PartialDate("2023-08-15"),
        latest: PartialDate("2024-11-30"), window: "sentence"),
      ontology: ontology)
  }
}
