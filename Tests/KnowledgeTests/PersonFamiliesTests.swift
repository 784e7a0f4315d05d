import RelgraphCore
import Testing

@Suite("Relatives")
struct RelativesTests {
  @Test("a family name that stands for several is nobody's")
  func plural() throws {
    try expectMentions(
      "[Sara Orsin|N Sara Orsin] a démissionné. La rupture entre les Orsin et les Valdek est consommée."
    )
  }

  @Test("a headline shortens a name that comes in full only below")
  func headlines() throws {
    try expectMentions(
      "Accord avec Mme [van der Orsin|N Paula van der Orsin]\n\n[Paula van der Orsin|N Paula van der Orsin] a signé."
    )
  }

  @Test("one of two brothers is named")
  func brothers() throws {
    try expectMentions(
      "Les frères [Jean Vastin|N Jean Vastin] et [Paul Vastin|N Paul Vastin] sont là.")
  }

  @Test("a given name behind a noun of kinship is no namesake's")
  func kin() throws {
    try expectMentions(
      "Le cheikh [Yahya Valdek|N Yahya Valdek] a parlé à [Mohammed Orsin|N Mohammed Orsin]. "
        + "Son frère [Mohammed|N Mohammed] commande les troupes.")
    try expectMentions(
      "[Paul Orsin|N Paul Orsin] est parti. [Julie Orsin|N Julie Orsin] reste. "
        + "Son épouse [Julie|N Julie Orsin] se tait.")
    try expectMentions(
      "[Ilham Aliev|N Ilham Aliev] a succédé à son père [Heydar|N Heydar Aliev].")
  }

  @Test(
    "a second family name may stay away, where one person only bears the longer name",
    arguments: [
      "[Victor Orsin|N Victor Orsin Vastin] a gagné. [Victor Orsin Vastin|N Victor Orsin Vastin] était là. [Vastin|N Victor Orsin Vastin] sourit.",
      "[Victor Orsin Vastin|N Victor Orsin Vastin] a gagné. [Victor Orsin|N Victor Orsin Vastin] sourit.",
      "[Juan Luis Orsin Vastin|N Juan Luis Orsin Vastin] est là. [Luis Orsin|N Juan Luis Orsin Vastin] part.",
      "[Victor Orsin Vastin|N Victor Orsin Vastin] parle. [Victor Orsin Lenoir|N Victor Orsin Lenoir] sourit. [Victor Orsin|N Victor Orsin] part.",
      "[Jean Pierre|N Jean Pierre] parle. [Jean Pierre Orsin|N Jean Pierre Orsin] écoute.",
      "[Victor Orsin|N Victor Orsin] parle. Son fils [Victor Orsin Vastin|N Victor Orsin Vastin] écoute.",
      "[Victor Orsin|N Victor Orsin] parle. [Victor Orsin Junior|N Victor Orsin Junior] écoute.",
    ])
  func secondFamilies(_ marked: String) throws { try expectMentions(marked) }

  @Test("a given name alone is the one person's who bears it")
  func given() throws {
    try expectMentions(
      "[Hillary Clinton|N Hillary Clinton] a salué [Bill Clinton|N Bill Clinton]. "
        + "La sénatrice [Hillary|N Hillary Clinton] se tait.")
  }

  @Test("father and son are told apart by who came into office first")
  func generations() throws {
    try expectMentions(
      "[George H. W. Bush|N George H. W. Bush] et [George W. Bush|N George W. Bush] se ressemblent. "
        + "[Bush|N George H. W. Bush] père pêchait, [Bush|N George W. Bush] fils courait.")
  }

  @Test("of several in office a short name means who leads the state")
  func leaders() throws {
    try expectMentions(
      "[Kim Yong-hyun|N Kim Yong-hyun] et [Kim Jong-un|N Kim Jong-un] se menacent. "
        + "[Kim Yong-hyun|N Kim Yong-hyun] insiste. [Kim|N Kim Jong-un] a signé un traité.",
      date: "2024-10-18")
  }

  @Test("a role before the civility tells who is meant")
  func roles() throws {
    try expectMentions(
      "[Kim Jong-un|N Kim Jong-un] a reçu une lettre. [Kim Yong-hyun|N Kim Yong-hyun] l'a lue. "
        + "Le ministre [sud-coréen|A Corée du Sud] de la Défense, M. [Kim|N Kim Yong-hyun], se tait.",
      date: "2024-10-18")
  }

  @Test("a family name alone is not that of a relative who was only brought in beside its bearer")
  func broughtIn() throws {
    try expectMentions(
      "[Karl Vastin|N Karl Vastin] a pris la parole. Son fils [Otto Vastin|N Otto Vastin] écoutait. "
        + "Les élus ont applaudi M. [Vastin|N Karl Vastin].")
  }
}
