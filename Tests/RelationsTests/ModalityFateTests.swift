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
}
