import Knowledge
import RelgraphCore
import Testing

@Suite("Dated offices")
struct OfficesCoverageTests {
  let registry: Registry

  init() throws { registry = try RegistryFixture.builtIn.get() }

  /// States whose office has a holder for at least `share` of the months from 2000 to 2024.
  private func covered(_ kinds: [OfficeRecord.Kind], share: Double) -> Int {
    registry.states.count { state in
      let offices = registry.offices(in: state.key).filter {
        kinds.contains($0.kind) && $0.from != nil
      }
      guard state.kind != .former, !offices.isEmpty else { return false }
      let months = (2000...2024).flatMap { year in
        (1...12).compactMap { PartialDate(year: year, month: $0) }
      }
      let held = months.count { month in offices.contains { $0.holds(on: month) } }
      return held > 0 && Double(held) >= share * Double(months.count)
    }
  }

  @Test(
    "who leads the state or its government is known for nine tenths of the time in sixty states")
  func leaders() {
    #expect(covered([.headOfState, .headOfGovernment], share: 0.9) >= 60)
    #expect(covered([.headOfState], share: 0.9) >= 60)
  }

  @Test(
    "foreign and defence ministers since 2000 are known in sixty states, though not all of them")
  func ministers() {
    #expect(covered([.foreignMinister], share: 0) >= 60)
    #expect(covered([.foreignMinister], share: 0.5) >= 50)
    #expect(covered([.defenceMinister], share: 0) >= 60)
  }

  @Test(
    "name the heads of the main bodies",
    arguments: [
      "onu", "otan", "ue", "commission-europeenne", "conseil-europeen", "bce", "fmi",
      "banque-mondiale", "aiea", "oms", "omc", "cpi", "ua", "ligue-arabe",
    ])
  func heads(body: String) {
    #expect(!registry.offices(in: "organization/\(body)").isEmpty)
  }
}
