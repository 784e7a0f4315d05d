import RelgraphCore
import Testing

@testable import Relations

@Suite("Modality and attribution")
struct ModalityTests {
  @Test(
    "tells what is so from what is denied, meant, possible and past",
    arguments: [
      ("[Oslo|M sta:Norvège] a sanctionné le [Pérou|N sta:Pérou].", "sanction", Modality.asserted),
      ("[Oslo|M sta:Norvège] n'a pas sanctionné le [Pérou|N sta:Pérou].", "sanction", .denied),
      ("[Oslo|M sta:Norvège] dément avoir aidé le [Pérou|N sta:Pérou].", "aid", .denied),
      ("[Oslo|M sta:Norvège] sanctionnera le [Pérou|N sta:Pérou].", "sanction", .planned),
      ("[Oslo|M sta:Norvège] veut sanctionner le [Pérou|N sta:Pérou].", "sanction", .planned),
      ("[Oslo|M sta:Norvège] menace d'attaquer le [Pérou|N sta:Pérou].", "assault", .planned),
      (
        "[Oslo|M sta:Norvège] accuse le [Chili|N sta:Chili] d'alimenter la guerre en soutenant le [Pérou|N sta:Pérou].",
        "support", .hypothetical
      ),
      (
        "[Oslo|M sta:Norvège] conditionnerait un traité à des discussions entre le [Pérou|N sta:Pérou] et le [Chili|N sta:Chili].",
        "consult", .hypothetical
      ),
      (
        "Il n'est pas prouvé que la [Norvège|N sta:Norvège] ait attaqué le [Pérou|N sta:Pérou].",
        "assault", .hypothetical
      ),
      (
        "Rien n'indique que la [Norvège|N sta:Norvège] a attaqué le [Pérou|N sta:Pérou].",
        "assault", .hypothetical
      ),
      (
        "Il est faux que la [Norvège|N sta:Norvège] ait attaqué le [Pérou|N sta:Pérou].", "assault",
        .denied
      ),
      (
        "Il n'y a aucune preuve que la [Norvège|N sta:Norvège] a attaqué le [Pérou|N sta:Pérou].",
        "assault", .hypothetical
      ),
      (
        "Il est prouvé que la [Norvège|N sta:Norvège] a attaqué le [Pérou|N sta:Pérou].", "assault",
        .asserted
      ),
      (
        "Une réunion entre la [Norvège|N sta:Norvège] et le [Pérou|N sta:Pérou] aura lieu lundi.",
        "consult", .planned
      ),
      (
        "Le sommet entre la [Norvège|N sta:Norvège] et le [Pérou|N sta:Pérou] n'a pas eu lieu.",
        "consult", .denied
      ),
      ("[Oslo|M sta:Norvège] pourrait attaquer le [Pérou|N sta:Pérou].", "assault", .hypothetical),
      (
        "[Oslo|M sta:Norvège] devrait recevoir [Luis Vega|N per:Vega].", "consult", .planned
      ),
      (
        "[Oslo|M sta:Norvège] se dit prête à recevoir [Luis Vega|N per:Vega].", "consult", .planned
      ),
      (
        "[Oslo|M sta:Norvège] n'a pas hésité à attaquer le [Pérou|N sta:Pérou].", "assault",
        .asserted
      ),
      ("[Oslo|M sta:Norvège] s'est gardée d'attaquer le [Pérou|N sta:Pérou].", "assault", .denied),
      ("[Oslo|M sta:Norvège] a failli attaquer le [Pérou|N sta:Pérou].", "assault", .hypothetical),
      ("[Oslo|M sta:Norvège] dément tout soutien au [Pérou|N sta:Pérou].", "support", .denied),
      (
        "Pour avoir soutenu le [Pérou|N sta:Pérou], la [Norvège|N sta:Norvège] souffre.", "support",
        .asserted
      ),
      (
        "En 1990, le [Chili|N sta:Chili] a sanctionné le [Pérou|N sta:Pérou]. En 2024, il pleut.",
        "sanction", .historical
      ),
      ("[Oslo|M sta:Norvège] aurait attaqué le [Pérou|N sta:Pérou].", "assault", .hypothetical),
      (
        "Si [Oslo|M sta:Norvège] attaque le [Pérou|N sta:Pérou], tout change.", "assault",
        .hypothetical
      ),
      (
        "Un éventuel accord entre la [Norvège|N sta:Norvège] et le [Pérou|N sta:Pérou] plaît.",
        "agree", .hypothetical
      ),
      (
        "En cas d'attaque du [Chili|N sta:Chili] contre le [Pérou|N sta:Pérou], tout change.",
        "assault", .hypothetical
      ),
      (
        "[Oslo|M sta:Norvège] accuse le [Chili|N sta:Chili] d'avoir attaqué le [Pérou|N sta:Pérou].",
        "assault", .hypothetical
      ),
      ("En 1879, le [Chili|N sta:Chili] a attaqué le [Pérou|N sta:Pérou].", "assault", .historical),
      (
        "L'ancien président [péruvien|A sta:Pérou] [Luis Vega|N per:Vega] dort.", "office",
        .historical
      ),
      (
        "Le futur président [péruvien|A sta:Pérou] [Luis Vega|N per:Vega] dort.", "office", .planned
      ),
    ])
  func modality(_ text: String, _ type: String, _ wanted: Modality) throws {
    let bench = try RelationBench.shared.get()
    #expect(bench.modality(type, in: text, date: PartialDate(year: 2024)) == wanted)
  }

  @Test(
    "names to whom the sentence attributes what it says",
    arguments: [
      "Selon [Lima|M sta:Pérou], [Oslo|M sta:Norvège] a attaqué le [Chili|N sta:Chili].",
      "Le [Pérou|N sta:Pérou] affirme que [Oslo|M sta:Norvège] a attaqué le [Chili|N sta:Chili].",
      "« [Oslo|M sta:Norvège] a attaqué le [Chili|N sta:Chili] », a déclaré le gouvernement [péruvien|A sta:Pérou].",
    ])
  func attribution(_ text: String) throws {
    let bench = try RelationBench.shared.get()
    let relation = try #require(bench.relations(text).first { $0.type.rawValue == "assault" })
    let marked = bench.marked(text)
    #expect(relation.attributedTo.map { marked.ids[$0] } == "sta:Pérou")
    #expect(marked.ids[relation.source] == "sta:Norvège")
  }

  @Test("attributes nothing to the one who acts")
  func notToActor() throws {
    let text =
      "[Oslo|M sta:Norvège] a déclaré que [Oslo|M sta:Norvège] soutenait le [Chili|N sta:Chili]."
    let relation = try RelationBench.shared.get().relations(text).first {
      $0.type.rawValue == "support"
    }
    #expect(relation != nil)
    #expect(relation?.attributedTo == nil)
  }
}
