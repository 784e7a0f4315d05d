import Testing

@testable import Knowledge

@Suite("Edges of persons' names")
struct PersonEdgesTests {
  @Test("a name reaches back over « bin » and its like to the given name")
  func patronymics() throws {
    let name = "Khalid Al Noor"
    for (text, wanted) in [
      ("Voici Salim bin Khalid Al Noor.", "Salim bin Khalid Al Noor"),
      ("Voici Salim, Khalid Al Noor.", "Khalid Al Noor"),
      ("Voici le bin Khalid Al Noor.", "Khalid Al Noor"),
    ] {
      #expect(try mentions(text, taking: name, for: .person) == [wanted])
    }
  }
}
