import RelgraphCore
import Testing

@testable import Relations

@Suite("What becomes of a meeting")
struct ModalityFateTests {
  private static let cases: [(String, Modality)] = [
    ("est prévue lundi", .planned), ("a été annulée", .denied), ("n'a pas été annulée", .planned),
    (", prévue lundi, a été reportée", .denied), ("a été saluée", .asserted),
  ]

  @Test("is told by the passive or the participle behind it", arguments: cases)
  func fate(behind: String, modality: Modality) throws {
    let text =
      "Une rencontre entre [Ole Dahl|N per:Dahl] et [Luis Vega|N per:Vega] \(behind)."
      .replacing(" ,", with: ",")
    #expect(try RelationBench.shared.get().modality("consult", in: text) == modality)
  }

  @Test(
    "is, of an accord that was concluded, told by what ends it and not by what puts it off",
    arguments: [("annulés", Modality.historical), ("reportés", .asserted)])
  func accords(end: String, modality: Modality) throws {
    let text =
      "Les accords conclus entre [Ole Dahl|N per:Dahl] et [Luis Vega|N per:Vega] sont \(end)."
    #expect(try RelationBench.shared.get().modality("agree", in: text) == modality)
  }
}
