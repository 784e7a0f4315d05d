import RelgraphCore
import Testing

@testable import Relations

@Suite("Offices that are over")
struct OfficesOverTests {
  private func modalities(_ text: String) throws -> [Modality] {
    try RelationBench.shared.get().relations(text).filter { $0.type.rawValue == "office" }
      .map(\.modality)
  }

  @Test("a description alone gives nobody an office back")
  func over() throws {
    let told =
      "L'ancien président du [Pérou|N sta:Pérou], [Luis Vega|N per:Vega], dort. "
      + "Le [président péruvien|D per:Vega] parle."
    #expect(try modalities(told) == [.historical, .historical])
  }

  @Test("an office that the text tells as held stays so")
  func held() throws {
    let told =
      "L'ancien ministre du [Pérou|N sta:Pérou], [Luis Vega|N per:Vega], dort. "
      + "[Luis Vega|N per:Vega] est président du [Pérou|N sta:Pérou]. "
      + "Le [président péruvien|D per:Vega] parle."
    #expect(try modalities(told) == [.historical, .asserted, .asserted])
  }
}
