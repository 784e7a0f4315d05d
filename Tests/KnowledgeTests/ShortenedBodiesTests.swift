import Testing

@Suite("Parts of bodies' names")
struct ShortenedBodiesTests {
  @Test(
    "a capital head is the one body named before that begins with it, an article's word the one that ends with it",
    arguments: [
      "Le [Front al-Nosra|N Hayat Tahrir al-Cham] recule. Le [Front|N Hayat Tahrir al-Cham] attend.",
      "Le [Front al-Nosra|N Hayat Tahrir al-Cham] recule. On craint [al-Nosra|N Hayat Tahrir al-Cham].",
      "L'[Union européenne|N Union européenne] hésite. Toute l'[Union|N Union européenne] en souffre.",
      "L'[UE|N Union européenne] hésite. Ils veulent quitter l'[Union|N Union européenne].",
      "L'[Ordre de Malte|N Ordre souverain de Malte] hésite. On prie l'[Ordre|N Ordre souverain de Malte] de signer.",
    ])
  func found(_ marked: String) throws { try expectMentions(marked) }

  @Test(
    "a head of two bodies, one with a complement of its own and one before any name stay alone",
    arguments: [
      "Le Front attend. Le [Front al-Nosra|N Hayat Tahrir al-Cham] recule.",
      "Le [Front al-Nosra|N Hayat Tahrir al-Cham] recule. Le front est calme.",
      "L'[Union européenne|N Union européenne] hésite. Elle veut une union durable avec tous.",
      "L'[État islamique|N État islamique] recule. L'État verse une aide.",
      "Le [Front al-Nosra|N Hayat Tahrir al-Cham] recule. Le Front culturel attend.",
      "Le [Front al-Nosra|N Hayat Tahrir al-Cham] et le [Front national|N Rassemblement national] reculent. Le Front attend.",
    ])
  func alone(_ marked: String) throws { try expectMentions(marked) }

  @Test(
    "a head that every state has is the only body whose name begins with it, some sentences back at most",
    arguments: [
      "La [Commission européenne|N Commission européenne] hésite. Il pleut. Il neige. On attend la [Commission|D Commission européenne].",
      "La [Commission européenne|N Commission européenne] hésite. Il pleut. Il neige. On attend une commission.",
    ])
  func only(_ marked: String) throws { try expectMentions(marked) }
}
