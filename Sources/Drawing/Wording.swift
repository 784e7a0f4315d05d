/// The map's own words in one language.
struct Wording {
  let language: MapLanguage

  func pick(_ french: String, _ english: String) -> String {
    language == .french ? french : english
  }

  var networkTitle: String { pick("Qui apparaît avec qui", "Who appears with whom") }
  var relationsTitle: String { pick("Qui agit envers qui", "Who does what to whom") }
  var graphTitle: String { pick("Graphe", "Graph") }

  /// Name of a node kind for the legend.
  func kind(_ kind: NodeKind) -> String {
    switch kind {
    case .person: pick("personne", "person")
    case .state: pick("État", "state")
    case .organization: pick("organisation", "organisation")
    case .other: pick("autre", "other")
    }
  }

  /// Name of a step on the scale for the legend.
  func step(_ step: ToneStep) -> String {
    switch step {
    case .strongCooperation: pick("coopération concrète", "material cooperation")
    case .cooperation: pick("coopération en paroles", "verbal cooperation")
    case .neutral: pick("demande", "request")
    case .conflict: pick("conflit en paroles", "verbal conflict")
    case .strongConflict: pick("conflit concret", "material conflict")
    case .structural: pick("fonction, appartenance", "office, membership")
    case .plain: pick("apparaissent ensemble", "appear together")
    }
  }

  var notAsserted: String {
    pick("nié, prévu ou hypothétique", "denied, planned or hypothetical")
  }
  var unstable: String { pick("rang incertain", "uncertain rank") }
  /// A community, by the name of its most important member.
  func community(_ leader: String?) -> String {
    guard let leader else { return pick("autres groupes", "other groups") }
    return pick("groupe : \(leader)", "group: \(leader)")
  }

  /// A side of the scale for the legend.
  func leaning(_ leaning: Leaning) -> String {
    switch leaning {
    case .cooperation: pick("surtout coopération", "mostly cooperation")
    case .mixed: pick("coopération et conflit", "cooperation and conflict")
    case .conflict: pick("surtout conflit", "mostly conflict")
    case .none: pick("ni l'une ni l'autre", "neither")
    }
  }
  func size(_ meaning: String) -> String { pick("taille : ", "size: ") + meaning }
  func width(_ meaning: String) -> String { pick("épaisseur : ", "width: ") + meaning }
  var weak: String { pick("faible", "weak") }
  var strong: String { pick("fort", "strong") }

  func documents(_ count: Int) -> String {
    let number = Decimal.grouped(count)
    return count == 1
      ? pick("1 article", "1 article") : pick("\(number) articles", "\(number) articles")
  }
  func sentences(_ count: Int) -> String {
    let number = Decimal.grouped(count)
    return count == 1
      ? pick("1 phrase", "1 sentence") : pick("\(number) phrases", "\(number) sentences")
  }
  func window(_ name: String) -> String {
    let french = ["sentence": "phrase", "paragraph": "paragraphe", "document": "article"]
    return pick("fenêtre : ", "window: ") + pick(french[name] ?? name, name)
  }

  /// A measure's name for people.
  func measure(_ name: String) -> String {
    let french = [
      "betweenness": "centralité d'intermédiarité", "degree": "nombre de liens",
      "strength": "force des liens", "closeness": "centralité de proximité",
      "pagerank": "PageRank", "eigenvector": "centralité spectrale", "mentions": "mentions",
      "documents": "articles", "clustering": "agrégation locale", "core": "cœur",
    ]
    return pick(french[name] ?? name, name)
  }

  /// What a map leaves out, and why; nothing where it shows all.
  func omissions(
    nodes: Int, of allNodes: Int, edges: Int, of allEdges: Int, options: MapOptions,
    backbone: Int?, bystanders: Bool = false
  ) -> [String] {
    guard nodes < allNodes || edges < allEdges else { return [] }
    let (n, an) = (Decimal.grouped(nodes), Decimal.grouped(allNodes))
    let (m, am) = (Decimal.grouped(edges), Decimal.grouped(allEdges))
    let counts =
      nodes < allNodes
      ? pick(
        "Sont dessinés \(n) des \(an) entités liées et \(m) des \(am) liens",
        "Drawn: \(n) of \(an) linked entities and \(m) of \(am) links")
      : pick("Sont dessinés \(m) des \(am) liens", "Drawn: \(m) of \(am) links")
    var reasons: [String] = []
    if bystanders {
      reasons.append(
        pick("sans ceux qu'aucun événement ne concerne", "without those whom no event concerns"))
    } else if nodes < allNodes {
      reasons.append(pick("les plus centrales", "the most central"))
    }
    if options.leastCount > 1 {
      reasons.append(
        pick("liens d'au moins \(options.leastCount)", "links of at least \(options.leastCount)"))
    }
    if let backbone {
      reasons.append(
        pick(
          "les \(backbone) liens les plus forts de chacune",
          "the \(backbone) strongest links of each"))
    }
    let why = reasons.isEmpty ? "" : " (" + reasons.joined(separator: ", ") + ")"
    return [
      counts + why + pick(" ; le reste est dans les fichiers.", "; the rest is in the files.")
    ]
  }
  func around(_ name: String, _ title: String) -> String {
    pick("Autour de \(name) — \(title)", "Around \(name) — \(title)")
  }
  /// Nodes for whose names there was no room.
  func unnamed(_ count: Int) -> String {
    let number = Decimal.grouped(count)
    return pick(
      "Sans nom, faute de place : \(number) entités ; l'infobulle et la page les nomment.",
      "Without a name, for want of room: \(number) entities; the tooltip and the page name them.")
  }
  var weight: String { pick("poids", "weight") }

  func fallback(_ failures: String, used: String) -> String {
    pick("Disposition de secours (\(used)) : ", "Fallback layout (\(used)): ") + failures
  }
  var ownLayout: String { pick("anneaux", "rings") }
  var nothing: String { pick("Aucun lien à dessiner.", "No link to draw.") }

  func summary(nodes: Int, edges: Int, top: [String]) -> String {
    let names = top.joined(separator: ", ")
    return pick(
      "Carte de \(nodes) entités et \(edges) liens. Les plus centrales : \(names).",
      "Map of \(nodes) entities and \(edges) links. The most central: \(names).")
  }
}
