import Testing

@Suite("Parts of bodies' names")
struct ShortenedBodiesTests {
  @Test(
    "a capital head is the one body named before that begins with it, an article's word the one that ends with it",
    arguments: [
      "Le [Front al-Nosra|N Hayat Tahrir al-Cham] recule. Le [Front|N Hayat Tahrir al-Cham] attend.",
      "Le [Front al-Nosra|N Hayat Tahrir al-Cham] recule. On craint [al-Nosra|N Hayat Tahrir al-Cham].",
    ])
  func found(_ marked: String) throws { try expectMentions(marked) }

  @Test(
    "a head of two bodies, one with a complement of its own and one before any name stay alone",
    arguments: [
      "Le Front attend. Le [Front al-Nosra|N Hayat Tahrir al-Cham] recule.",
      "Le [Front al-Nosra|N Hayat Tahrir al-Cham] recule. Le front est calme.",
      "Le [Front al-Nosra|N Hayat Tahrir al-Cham] recule. Le Front culturel attend.",
      "Le [Front al-Nosra|N Hayat Tahrir al-Cham] et le [Front national|N Rassemblement national] reculent. Le Front attend.",
    ])
  func alone(_ marked: String) throws { try expectMentions(marked) }
}
