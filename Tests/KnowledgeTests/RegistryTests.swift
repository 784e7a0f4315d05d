import Knowledge
import RelgraphCore
import Testing

/// ISO 3166-1 codes of the 193 members of the United Nations, in the order of the French names.
private let memberCodes = """
  AF ZA AL DZ DE AD AO AG SA AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI KH \
  CM CA CV CF CL CN CY CO KM CG CD KP KR CR CI HR CU DK DJ DM EG AE EC ER ES EE SZ US ET FJ FI FR GA \
  GM GE GH GR GD GT GN GQ GW GY HT HN HU IN ID IQ IR IE IS IL IT JM JP JO KZ KE KG KI KW LA LS LV \
  LB LR LY LI LT LU MK MG MY MW MV ML MT MA MH MU MR MX FM MD MC MN ME MZ MM NA NR NP NI NE NG NO \
  NZ OM UG UZ PK PW PA PG PY NL PE PH PL PT QA RO GB RU RW KN SM VC LC SB SV WS ST SN RS SC SL SG \
  SK SI SO SD SS LK SE CH SR SY TJ TZ TD CZ TH TL TG TO TT TN TM TR TV UA UY VU VE VN YE ZM ZW DO
  """.split(separator: " ").map(String.init)

@Suite("Registry")
struct RegistryTests {
  let registry: Registry

  init() throws { registry = try RegistryFixture.builtIn.get() }

  @Test("holds every member of the United Nations, and no other as a member")
  func members() {
    #expect(memberCodes.count == 193)
    let known = registry.states.filter { $0.kind == .member }.compactMap(\.iso2)
    #expect(known.sorted() == memberCodes.sorted())
  }

  @Test("gives every member all its forms", arguments: memberCodes)
  func forms(iso: String) throws {
    let state = try #require(registry.state("state/\(iso.lowercased())"))
    #expect(state.iso2 == iso)
    #expect(state.iso3?.utf8.count == 3)
    #expect(state.wikidata != nil)
    #expect(state.adjectives.count >= 1)
    #expect(state.capital != nil)
    #expect(state.capitalEnglish != nil)
    #expect(!state.frenchOfficial.isEmpty)
    #expect(!state.englishOfficial.isEmpty)
  }

  @Test(
    "knows observers, contested and former states",
    arguments: [
      ("state/va", StateRecord.Kind.observer), ("state/ps", .observer), ("state/tw", .other),
      ("state/xk", .other), ("state/eh", .other), ("state/northern-cyprus", .other),
      ("state/su", .former), ("state/yu", .former), ("state/dd", .former),
      ("state/cshh", .former), ("state/csxx", .former),
    ])
  func others(key: String, kind: StateRecord.Kind) {
    #expect(registry.state(key)?.kind == kind)
  }

  @Test("names a state in every way that news do")
  func koreaForms() throws {
    let forms = try #require(registry.state("state/kp")).forms
    func has(_ text: String, _ kind: RegistryForm.Kind) -> Bool {
      forms.contains { $0.text == text && $0.kind == kind }
    }
    #expect(has("Corée du Nord", .name))
    #expect(has("RPDC", .acronym))
    #expect(has("DPRK", .acronym))
    #expect(has("République populaire démocratique de Corée", .official))
    #expect(has("Pyongyang", .metonym))
    #expect(has("nord-coréennes", .adjective))
    #expect(has("Nord-Coréens", .demonym))
    #expect(has("Nord", .nickname))
    #expect(forms.first { $0.text == "coréen" }?.isAmbiguous == true)
  }

  @Test("knows who held which office when")
  func offices() throws {
    let day = try #require(PartialDate("2024-06-19"))
    let holders = registry.holders(of: .headOfState, in: "state/kp", on: day)
    #expect(holders.map(\.person) == ["person/kim-jong-un"])
    let ministers = registry.holders(of: .defenceMinister, in: "state/ru", on: day)
    #expect(ministers.map(\.person) == ["person/andrei-belooussov"])
    #expect(registry.person("person/choe-son-hui")?.gender == .feminine)
    #expect(registry.offices(of: "person/sergueï-inconnu").isEmpty)
    let putin = registry.offices(of: "person/vladimir-poutine")
    #expect(putin.map(\.kind).contains(.headOfGovernment))
    #expect(putin.allSatisfy { $0.person == "person/vladimir-poutine" })
  }

  @Test("tells bodies by key, with their parents")
  func bodies() throws {
    let duma = try #require(registry.organization("organization/douma"))
    #expect(duma.parent == "state/ru")
    #expect(duma.kind == .parliament)
    #expect(registry.organization("organization/nul") == nil)
    #expect(registry.name(of: "organization/otan") == "Organisation du traité de l'Atlantique nord")
    #expect(registry.organizations.count >= 400)
  }

  @Test(
    "compares dates as far as they are known",
    arguments: [
      ("2024-05-14", "2024", true), ("2024-05-14", "2024-05", true),
      ("2024-05-14", "2024-05-13", false), ("2024-05-14", "2023", false),
      ("2024-05", "2024-05-01", true),
    ])
  func partialDates(from: String, day: String, holds: Bool) throws {
    let text =
      "person\tbody\trole_fr\tkind\tfrom\tto\nperson/a\tstate/ru\tministre\thead\t\(from)\t\n"
    let office = try #require(try RegistryFixture.registry(offices: text).offices.first)
    let date = try #require(PartialDate(day))
    #expect(office.holds(on: date) == holds)
  }
}
