import Testing

@testable import Relations

@Suite("Conditions of frames")
struct ConditionsTests {
  private static let cases: [(String, [String])] = [
    // Who is driven out of a town is not sanctioned.
    (
      "L'armée [péruvienne|A sta:Pérou] a expulsé les [Chiliens|A sta:Chili] de Tacna.",
      ["coerce Pérou Chili"]
    ),
    (
      "Le [Pérou|N sta:Pérou] a expulsé des diplomates [chiliens|A sta:Chili].",
      ["sanction Pérou Chili"]
    ),
    // A call and a request.
    ("[Anna Berg|N per:Berg] a appelé [Luis Vega|N per:Vega].", ["consult Berg Vega"]),
    (
      "[Anna Berg|N per:Berg] a appelé [Luis Vega|N per:Vega] à la retenue.",
      ["request Berg Vega"]
    ),
    // Police and states.
    (
      "La police [péruvienne|A sta:Pérou] a interpellé [Luis Vega|N per:Vega].",
      ["coerce Pérou Vega"]
    ),
    ("Le [Pérou|N sta:Pérou] a interpellé le [Chili|N sta:Chili].", ["request Pérou Chili"]),
    // One deed, not two.
    (
      "Le [Pérou|N sta:Pérou] et le [Chili|N sta:Chili] ont établi des relations diplomatiques.",
      ["agree Chili Pérou"]
    ),
    (
      "Le [Pérou|N sta:Pérou], par solidarité avec le [Chili|N sta:Chili], a fermé le port.",
      ["support Pérou Chili"]
    ),
    ("Le [Pérou|N sta:Pérou] a accusé un ancien sénateur [chilien|A sta:Chili].", []),
    // Who is removed from office is a person, not the state.
    ("La présidente [péruvienne|A sta:Pérou] a été destituée par le [Congrès|N org:Congrès].", []),
    (
      "[Anna Berg|N per:Berg] a été destituée par le [Congrès|N org:Congrès].",
      ["sanction Congrès Berg"]
    ),
    // In sport persons are put out of games.
    ("[Anna Berg|N per:Berg] est éliminée par [Luis Vega|N per:Vega].", []),
    (
      "Le [Chili|N sta:Chili] est privé de podium par le [Pérou|N sta:Pérou].", []
    ),
  ]

  @Test("tell apart what a word says of different sides", arguments: cases)
  func told(text: String, lines: [String]) throws {
    #expect(try RelationBench.shared.get().lines(text) == lines)
  }

  /// The relations of a text in which `org:Storting` is the parliament of `sta:Norvège`.
  private func inNorway(
    _ text: String, _ standing: RelationContext.Standing?, isPart: Bool = false
  ) throws -> [String] {
    let bench = try RelationBench.shared.get()
    let marked = bench.marked(text)
    let body = marked.ids.firstIndex(of: "org:Storting")
    let whole = marked.ids.firstIndex(of: "sta:Norvège")
    return bench.extractor.relations(
      in: marked.document, mentions: marked.mentions, entities: marked.entities,
      context: RelationContext(
        parent: { $0 == body ? whole : nil }, standing: { $0 == body ? standing : nil })
    ).map { "\($0.type.rawValue) \(marked.ids[$0.source]) \(marked.ids[$0.target])" }
      .filter { $0.hasPrefix("part") == isPart }
  }

  @Test("make no body of several states a part of one")
  func international() throws {
    let text = "Le [Storting|N org:Storting] [norvégien|A sta:Norvège] se tait."
    #expect(try inNorway(text, nil, isPart: true) == ["part org:Storting sta:Norvège"])
    #expect(try inNorway(text, .international, isPart: true).isEmpty)
    let thing = "Un [Storting|N org:Storting] [norvégien|A sta:Norvège] se tait."
    #expect(try inNorway(thing, nil, isPart: true).isEmpty)
  }

  @Test("make no company or medium a part of a state that is named beside it")
  func civil() throws {
    let beside = "Le [Storting|N org:Storting] écrit que la [Norvège|N sta:Norvège] attend."
    #expect(try inNorway(beside, .organ, isPart: true) == ["part org:Storting sta:Norvège"])
    #expect(try inNorway(beside, .civil, isPart: true).isEmpty)
    let said = "Le [Storting|N org:Storting] [norvégien|A sta:Norvège] se tait."
    #expect(try inNorway(said, .civil, isPart: true) == ["part org:Storting sta:Norvège"])
  }

  @Test("leave out what an organ of a state does to another of its bodies")
  func organs() throws {
    let text =
      "Le [Storting|N org:Storting] soutient le gouvernement [norvégien|A sta:Norvège]."
    #expect(try inNorway(text, .organ).isEmpty)
    #expect(try inNorway(text, nil) == ["support org:Storting sta:Norvège"])
    let named = "Le [Storting|N org:Storting] soutient la [Norvège|N sta:Norvège]."
    #expect(try inNorway(named, .organ) == ["support org:Storting sta:Norvège"])
  }

  @Test("let whoever says that another did wrong blame him, a medium excepted")
  func allegations() throws {
    for text in [
      "Le [Pérou|N sta:Pérou] ment, selon le [Storting|N org:Storting].",
      "Selon le [Storting|N org:Storting], le [Pérou|N sta:Pérou] a volé dix millions.",
      "Le [Storting|N org:Storting] affirme que le [Pérou|N sta:Pérou] a violé le traité.",
    ] {
      #expect(try inNorway(text, nil) == ["accuse org:Storting sta:Pérou"])
      #expect(try inNorway(text, .civil).isEmpty)
    }
    let denial = "Selon le [Storting|N org:Storting], le [Pérou|N sta:Pérou] ne ment pas."
    #expect(try inNorway(denial, nil).isEmpty)
  }

  @Test("let no company make war")
  func companies() throws {
    let text = "Le [Storting|N org:Storting] lance une offensive contre le [Pérou|N sta:Pérou]."
    #expect(try inNorway(text, nil) == ["assault org:Storting sta:Pérou"])
    #expect(try inNorway(text, .civil).isEmpty)
  }
}
