import Testing

@testable import Linguistics

@Suite("WordPlaces")
struct WordPlacesTests {
  @Test("gives a form its place again, and never that of another")
  func places() {
    var places = WordPlaces()
    var forms: [String] = []
    for number in 0..<(WordPlaces.limit * 2) {
      let form = "mot\(number % (WordPlaces.limit + 500))é"
      let (place, isNew) = places.place(of: form)
      if place == forms.count { forms.append("") }
      #expect(place < forms.count && place < WordPlaces.limit)
      #expect(isNew == (forms[place] != form))
      forms[place] = form
      #expect(places.place(of: form) == (place, false))
    }
  }

  @Test("takes forms that differ in their last byte only for different ones")
  func alike() {
    var places = WordPlaces()
    let long = String(repeating: "x", count: 40)
    let first = places.place(of: long + "a")
    #expect(first.isNew)
    #expect(places.place(of: long + "b").isNew)
    #expect(places.place(of: "").isNew)
    #expect(!places.place(of: "").isNew)
  }
}
