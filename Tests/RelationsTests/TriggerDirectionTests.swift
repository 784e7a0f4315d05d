import Linguistics
import RelgraphCore
import Testing

@testable import Relations

@Suite("Triggers in both voices")
struct TriggerDirectionTests {
  @Test(
    "point from the one who acts to the one acted upon, in every frame that can be written out",
    arguments: try Ontology.builtIn().definitions.map(\.type.rawValue)
  )
  func direction(type: String) throws {
    let bench = try RelationBench.shared.get()
    let irregular = try IrregularVerbs(
      DataLines(embedded: "packs/fr/relations/grammar/irregular-verbs.txt"))
    var written = 0
    var missed: [String] = []
    var reversed: [String] = []
    for trigger in bench.lexicon.triggers where trigger.type.rawValue == type {
      for wordings in TriggerSentences(trigger: trigger, irregular: irregular).texts {
        written += 1
        let lines = wordings.map(bench.lines)
        if !lines.contains(where: { $0.contains("\(type) Norvège Pérou") }) {
          missed.append(wordings[0])
        }
        let isMutual = if case .mutual = trigger.ends { true } else { false }
        if !isMutual, lines.contains(where: { $0.contains("\(type) Pérou Norvège") }) {
          reversed.append(wordings[0])
        }
      }
    }
    #expect(reversed.isEmpty, "\(reversed.prefix(5))")
    #expect(missed.isEmpty, "\(missed.count) of \(written): \(missed.prefix(8))")
    #expect(written > 0 || ["office", "part"].contains(type))
  }
}
