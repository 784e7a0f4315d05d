import RelgraphCore
import Testing

@testable import Relations

@Suite("Offices without an adjective")
struct OfficeRulesRealmTests {
  private static let owned: [(String, [String])] = [
    (
      "La [Norvège|N sta:Norvège], dont le président [Ole Dahl|N per:Dahl] a présidé la séance, se tait.",
      ["office Dahl Norvège"]
    ),
    (
      "La [Norvège|N sta:Norvège] a envoyé son ministre des Affaires étrangères, [Ole Dahl|N per:Dahl].",
      ["office Dahl Norvège"]
    ),
  ]

  @Test("belong to whose the holder is", arguments: owned)
  func possessed(text: String, lines: [String]) throws {
    #expect(try RelationBench.shared.get().lines(text) == lines)
  }

  /// The offices that are found where `known` says what the holder of the title is known to have held.
  private func offices(_ text: String, _ known: (MarkedDocument) -> [RelationContext.KnownOffice]?)
    throws -> [String]
  {
    let bench = try RelationBench.shared.get()
    let marked = bench.marked(text)
    let held = known(marked)
    let found = bench.extractor.relations(
      in: marked.document, mentions: marked.mentions, entities: marked.entities,
      context: RelationContext(offices: { marked.ids[$0] == "per:Dahl" ? held : nil }))
    return found.filter { $0.type.rawValue == "office" }.map {
      "\(marked.ids[$0.source]) \(marked.ids[$0.target])"
    }
  }

  private static let text =
    "Le [Pérou|N sta:Pérou] attend. Le président [Ole Dahl|N per:Dahl] recevra son homologue [péruvien|A sta:Pérou]. [Oslo|M sta:Norvège] se tait."

  private func office(of id: String, _ role: String, isCurrent: Bool, in marked: MarkedDocument)
    -> [RelationContext.KnownOffice]
  {
    marked.ids.firstIndex(of: id).map {
      [RelationContext.KnownOffice(body: $0, role: role, isCurrent: isCurrent)]
    } ?? []
  }

  @Test("are those that the holder is known to have held")
  func known() throws {
    let found = try offices(Self.text) {
      office(of: "sta:Norvège", "présidente", isCurrent: true, in: $0)
    }
    #expect(found == ["per:Dahl sta:Norvège"])
  }

  @Test(
    "are none of a party's or a region's",
    arguments: [
      "Le premier secrétaire du parti [Ole Dahl|N per:Dahl] se tait. [Oslo|M sta:Norvège] attend.",
      "Le président du conseil régional, [Ole Dahl|N per:Dahl], se tait. [Oslo|M sta:Norvège] attend.",
    ])
  func lesser(text: String) throws {
    for role in ["secrétaire", "président"] {
      let found = try offices(text) { office(of: "sta:Norvège", role, isCurrent: true, in: $0) }
      #expect(found.isEmpty)
    }
  }

  @Test(
    "are none of those who play or fly for a state",
    arguments: [
      "L'astronaute [norvégien|A sta:Norvège] [Ole Dahl|N per:Dahl] se tait.",
      "Membre de l'équipe de [Norvège|N sta:Norvège] de ski, [Ole Dahl|N per:Dahl] se tait.",
    ])
  func citizens(text: String) throws {
    #expect(try RelationBench.shared.get().lines(text).isEmpty)
  }

  @Test(
    "are a government's, and a party's at the head of its clause",
    arguments: [
      (
        "Le gouvernement [norvégien|A sta:Norvège] d'[Ole Dahl|N per:Dahl] se tait.",
        ["office Dahl Norvège"]
      ),
      ("Le [Parti vert|N org:PV] d'[Ole Dahl|N per:Dahl] a perdu.", ["office Dahl PV"]),
      ("La visite au [Parti vert|N org:PV] d'[Ole Dahl|N per:Dahl] a déplu.", []),
    ])
  func reigns(text: String, lines: [String]) throws {
    let found = try RelationBench.shared.get().lines(text)
    #expect(found.filter { $0.hasPrefix("office") } == lines)
  }

  @Test("are none of another title, and never the topic's where another state is known")
  func otherTitle() throws {
    let found = try offices(Self.text) {
      office(of: "sta:Norvège", "juge", isCurrent: true, in: $0)
    }
    #expect(found.isEmpty)
  }
}
