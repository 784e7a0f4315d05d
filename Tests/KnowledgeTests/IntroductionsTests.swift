import RelgraphCore
import Testing

@Suite("What a document calls its bodies")
struct IntroductionsTests {
  @Test(
    "a noun goes to the body that the text calls so, or by a noun of the same kind",
    arguments: [
      "La société [Orvane|N Orvane] licencie. L'[entreprise|D Orvane] se tait.",
      "La société [polonaise|A Pologne] [Orvane|N Orvane] licencie. La [firme|D Orvane] se tait.",
      "L'ONG [Orvane|N Orvane] proteste. L'[association|D Orvane] se tait.",
    ])
  func kinds(_ marked: String) throws { try expectMentions(marked) }

  @Test(
    "the noun that another completes goes to the body as well",
    arguments: [
      ("Le groupe de presse Orvane recrute. Le groupe se tait.", "groupe"),
      ("Le groupe d'entreprises Orvane recrute. La compagnie se tait.", "compagnie"),
      ("L'horloger Orvane recrute. L'entreprise se tait.", "entreprise"),
    ])
  func completed(text: String, noun: String) throws {
    #expect(try mentions(text, taking: "Orvane", for: .organization) == ["Orvane", noun])
  }

  @Test(
    "a court is not another court, a coalition against somebody not he, a verb no participle",
    arguments: [
      "La [Cour d'appel de Reims|N Cour d'appel de Reims] juge. Le tribunal avait condamné.",
      "La coalition anti-[Daech|N État islamique] bombarde. La coalition a confirmé.",
      "La société [Orvane|N Orvane] licencie. L'[entreprise|D Orvane] conteste.",
    ])
  func apart(_ marked: String) throws { try expectMentions(marked) }

  @Test(
    "a body without a name that the text brings in may be meant as well, unless it says who that is",
    arguments: [
      "Un groupe de trois hommes veut rejoindre le [Hamas|N Hamas]. Le chef du groupe se tait.",
      "Le [Hamas|N Hamas] est un groupe islamiste. Le [groupe|D Hamas] se tait.",
      "Le [Hamas|N Hamas], un groupe islamiste, recule. Le [groupe|D Hamas] se tait.",
      "Le [Hamas|N Hamas] recule. Le [groupe|D Hamas] se tait.",
    ])
  func strangers(_ marked: String) throws { try expectMentions(marked) }
}
