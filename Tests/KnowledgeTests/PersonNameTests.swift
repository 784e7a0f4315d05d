import Testing

@testable import Knowledge

@Suite("Persons' names, taken apart")
struct PersonNameTests {
  @Test(
    "counts the initials that lead a name",
    arguments: [
      (["V.", "Poutine"], 1), (["J.-L.", "Ferrand"], 2), (["F.", "D.", "Roosevelt"], 2),
      (["Vladimir", "Poutine"], 0), (["George", "W.", "Bush"], 0), (["V."], 0), ([""], 0),
    ])
  func initials(forms: [String], count: Int) {
    #expect(PersonName(forms).initials == count)
  }

  @Test("initials fit the given names in their order")
  func fitting() {
    let full = PersonName(["Jean-Luc", "Ferrand"]).folded
    #expect(PersonName(["J.-L.", "Ferrand"]).initialsFit(full))
    #expect(PersonName(["J.", "Ferrand"]).initialsFit(full))
    #expect(!PersonName(["L.", "Ferrand"]).initialsFit(full))
  }

  @Test(
    "one letter put in, left out or replaced in a long word is a misspelling",
    arguments: [
      ("stoltenberg", "stoltenburg", true), ("thibaudeau", "thibeaudeau", true),
      ("delacroze", "delacrose", true), ("martin", "marin", false), ("roberts", "robert", false),
      ("lefebvre", "lefevbre", false), ("delacroze", "delacrozes", true), ("", "", false),
      ("fernandez", "hernandez", false),
    ])
  func misspelling(left: String, right: String, isOne: Bool) {
    #expect(Misspelling.isOne(left, right) == isOne)
    #expect(Misspelling.isOne(right, left) == isOne)
    let shared = Set(Misspelling.hashes(of: left)).intersection(Misspelling.hashes(of: right))
    if isOne { #expect(!shared.isEmpty) }
  }

  @Test("shows the fullest form, and of equally full ones the most frequent, then the French one")
  func ranking() {
    func best(_ forms: [String]) -> String {
      var ranking = NameRanking()
      for form in forms { ranking.add(form) }
      return ranking.best(for: .person)
    }
    #expect(best(["Aubin", "P. Aubin", "Paul Aubin"]) == "Paul Aubin")
    #expect(best(["Yevgeny Sukharev", "Ievgueni Soukharev"]) == "Ievgueni Soukharev")
    #expect(best(["Yuri Peshkov", "Yuri Peshkov", "Iouri Pechkov"]) == "Yuri Peshkov")
    #expect(best(["PAUL AUBIN", "Paul Aubin"]) == "Paul Aubin")
    #expect(best([]).isEmpty)
  }
}
