import Testing

@testable import Relations

@Suite("Constructions of French")
struct ConstructionTests {
  /// A marked-up sentence and the lines that it must give; nothing more, nothing less.
  struct Case: CustomStringConvertible, Sendable {
    let text: String
    let lines: [String]
    var description: String { text }

    init(_ text: String, _ lines: String...) {
      self.text = text
      self.lines = lines.sorted()
    }
  }

  private static let voices = [
    Case(
      "La [Norvège|N sta:Norvège] critique le [Pérou|N sta:Pérou] et la ministre [Anna Berg|N per:Berg], a demandé que la paix vienne.",
      "accuse Norvège Pérou"),
    Case("[Oslo|M sta:Norvège] a sanctionné le [Pérou|N sta:Pérou].", "sanction Norvège Pérou"),
    Case(
      "Le [Pérou|N sta:Pérou] a été sanctionné par [Oslo|M sta:Norvège].", "sanction Norvège Pérou"),
    Case(
      "Sanctionné par [Oslo|M sta:Norvège], le [Pérou|N sta:Pérou] proteste.",
      "sanction Norvège Pérou"),
    Case(
      "Des sanctions imposées au [Pérou|N sta:Pérou] par la [Norvège|N sta:Norvège] sont prévues.",
      "sanction Norvège Pérou"),
    Case(
      "Le [Pérou|N sta:Pérou] fait face à des sanctions imposées par l'[OMC|N org:OMC].",
      "sanction OMC Pérou"),
    Case(
      "[Anna Berg|N per:Berg] s'est entretenue avec [Luis Vega|N per:Vega].", "consult Berg Vega"),
    Case(
      "[Anna Berg|N per:Berg] et [Luis Vega|N per:Vega] se sont rencontrés à Lima.",
      "consult Berg Vega"),
    Case("[Luis Vega|N per:Vega] a été reçu par [Anna Berg|N per:Berg].", "consult Berg Vega"),
    Case(
      "Le [Pérou|N sta:Pérou] s'est fait attaquer par le [Chili|N sta:Chili].",
      "assault Chili Pérou"),
  ]

  private static let nouns = [
    Case(
      "L'invasion [norvégienne|A sta:Norvège] du [Pérou|N sta:Pérou] inquiète.",
      "assault Norvège Pérou"),
    Case(
      "L'invasion du [Pérou|N sta:Pérou] par la [Norvège|N sta:Norvège] inquiète.",
      "assault Norvège Pérou"),
    Case(
      "La visite d'[Anna Berg|N per:Berg] au [Pérou|N sta:Pérou] commence demain.",
      "consult Berg Pérou"),
    Case(
      "Un accord entre la [Norvège|N sta:Norvège] et le [Pérou|N sta:Pérou] est en vue.",
      "agree Norvège Pérou"),
    Case(
      "Les sanctions de la [Norvège|N sta:Norvège] contre le [Pérou|N sta:Pérou] demeurent.",
      "sanction Norvège Pérou"),
    Case(
      "La livraison d'armes de la [Norvège|N sta:Norvège] au [Pérou|N sta:Pérou] continue.",
      "aid Norvège Pérou"),
    Case("L'aide [norvégienne|A sta:Norvège] à [Lima|M sta:Pérou] augmente.", "aid Norvège Pérou"),
    Case("Le soutien de [Berg|N per:Berg] à [Vega|N per:Vega] est connu.", "support Berg Vega"),
  ]

  private static let light = [
    Case(
      "Le [Chili|N sta:Chili] mène une offensive contre le [Pérou|N sta:Pérou].",
      "assault Chili Pérou"),
    Case(
      "La [Norvège|N sta:Norvège] a apporté son soutien au [Pérou|N sta:Pérou].",
      "support Norvège Pérou"),
    Case(
      "La [Norvège|N sta:Norvège] a signé un traité avec le [Pérou|N sta:Pérou].",
      "agree Norvège Pérou"),
    Case(
      "Le [Pérou|N sta:Pérou] subit des sanctions de la [Norvège|N sta:Norvège].",
      "sanction Norvège Pérou"),
    Case(
      "La [Norvège|N sta:Norvège] a rompu ses relations diplomatiques avec le [Pérou|N sta:Pérou].",
      "sanction Norvège Pérou"),
    Case(
      "La [Norvège|N sta:Norvège] a levé ses sanctions contre le [Pérou|N sta:Pérou].",
      "concede Norvège Pérou"),
  ]

  private static let subjects = [
    Case(
      "Le gouvernement [norvégien|A sta:Norvège] a critiqué le [Pérou|N sta:Pérou].",
      "accuse Norvège Pérou"),
    Case(
      "Les autorités du [Pérou|N sta:Pérou] ont arrêté [Anna Berg|N per:Berg].", "coerce Pérou Berg"
    ),
    Case(
      "La [Norvège|N sta:Norvège], qui a critiqué le [Chili|N sta:Chili], soutient le [Pérou|N sta:Pérou].",
      "accuse Norvège Chili", "support Norvège Pérou"),
    Case(
      "La [Norvège|N sta:Norvège] critique le [Chili|N sta:Chili] et soutient le [Pérou|N sta:Pérou].",
      "accuse Norvège Chili", "support Norvège Pérou"),
    Case(
      "La [Norvège|N sta:Norvège] a accusé le [Chili|N sta:Chili] et menacé le [Pérou|N sta:Pérou].",
      "accuse Norvège Chili", "threaten Norvège Pérou"),
    Case(
      "La [Norvège|N sta:Norvège] a menacé d'attaquer le [Pérou|N sta:Pérou].",
      "assault Norvège Pérou", "threaten Norvège Pérou"),
    Case(
      "La [Norvège|N sta:Norvège] a appelé le [Chili|N sta:Chili] à soutenir le [Pérou|N sta:Pérou].",
      "request Norvège Chili", "support Chili Pérou"),
    Case(
      "Après avoir rencontré [Luis Vega|N per:Vega], [Anna Berg|N per:Berg] a critiqué le [Chili|N sta:Chili].",
      "accuse Berg Chili", "consult Berg Vega"),
  ]

  private static let groups = [
    // What stands in brackets behind a name belongs to no list.
    Case(
      "[Anna Berg|N per:Berg] ([Norvège|N sta:Norvège]) et [Luis Vega|N per:Vega] ([Pérou|N sta:Pérou]) se sont rencontrés à Rome.",
      "consult Berg Vega"),
    Case(
      "La réunion entre la députée [Anna Berg|N per:Berg] ([PRD|N org:PRD]) et le maire [Luis Vega|N per:Vega] a pris fin.",
      "office Berg PRD",
      "consult Berg Vega"),
    Case(
      "La [Norvège|N sta:Norvège] (cinq millions d'habitants) et le [Pérou|N sta:Pérou] ont signé un accord.",
      "agree Norvège Pérou"),
    // A person's country acts, not the person; nobody where it is not on the map.
    Case(
      "[Anna Berg|N per:Berg], dont le pays a livré des armes au [Pérou|N sta:Pérou], se tait."),
    // An adviser advises nobody by his title.
    Case(
      "[Anna Berg|N per:Berg], conseiller à la sécurité de [Luis Vega|N per:Vega], a rencontré [Ole Dahl|N per:Dahl].",
      "consult Berg Dahl"),
    Case(
      "[Anna Berg|N per:Berg] veut conseiller à la [Norvège|N sta:Norvège] de céder.",
      "request Berg Norvège"),
    // Whoever an apposition names does not act.
    Case(
      "[Anna Berg|N per:Berg], épouse de [Luis Vega|N per:Vega] et avocate, a critiqué le [Pérou|N sta:Pérou].",
      "accuse Berg Pérou"),
    Case(
      "[Anna Berg|N per:Berg], proche de [Luis Vega|N per:Vega] et ancienne ambassadrice, a critiqué le [Pérou|N sta:Pérou].",
      "accuse Berg Pérou"),
    // Whose an accord is, and a day between a participle and who acts.
    Case(
      "Le traité du [Pérou|N sta:Pérou] avec la [Norvège|N sta:Norvège] inquiète le [Chili|N sta:Chili].",
      "agree Norvège Pérou"),
    Case(
      "L'accord signé mardi par le [Pérou|N sta:Pérou] et la [Norvège|N sta:Norvège] porte sur le gaz.",
      "agree Norvège Pérou"),
    Case(
      "L'accord de pêche [péruano|A sta:Pérou]-[norvégien|A sta:Norvège] porte sur le thon.",
      "agree Norvège Pérou"),
    // An accord with two binds neither to the other.
    Case(
      "La signature du contrat du [Pérou|N sta:Pérou] avec la [Norvège|N sta:Norvège] et l'[ONU|N org:ONU] est prévue.",
      "agree Norvège Pérou", "agree ONU Pérou"),
    Case(
      "Le [Chili|N sta:Chili], le [Pérou|N sta:Pérou] et la [Norvège|N sta:Norvège] ont condamné le [Laos|N sta:Laos].",
      "accuse Chili Laos", "accuse Norvège Laos", "accuse Pérou Laos"),
    Case(
      "Le [Chili|N sta:Chili] et le [Pérou|N sta:Pérou] négocient. Les deux pays ont signé un accord.",
      "agree Chili Pérou", "consult Chili Pérou"),
    Case(
      "Le [Chili|N sta:Chili] a critiqué le [Pérou|N sta:Pérou] et la [Norvège|N sta:Norvège].",
      "accuse Chili Norvège", "accuse Chili Pérou"),
    Case(
      "La guerre [péruano|A sta:Pérou]-[chilienne|A sta:Chili] dure.", "assault Chili Pérou",
      "assault Pérou Chili"),
    Case(
      "La [Norvège|N sta:Norvège] parle avec le [Chili|N sta:Chili] et le [Pérou|N sta:Pérou].",
      "consult Chili Norvège", "consult Norvège Pérou"),
  ]

  private static let objects = [
    Case(
      "[Oslo|M sta:Norvège] a mis en garde [Lima|M sta:Pérou] contre toute livraison d'armes au [Chili|N sta:Chili].",
      "threaten Norvège Pérou"),
    Case(
      "[Oslo|M sta:Norvège] a dénoncé l'annexion de l'île par le [Pérou|N sta:Pérou].",
      "accuse Norvège Pérou"),
    Case(
      "Des milliers de [Péruviens|A sta:Pérou] ont manifesté contre la [Norvège|N sta:Norvège].",
      "protest Pérou Norvège"),
    Case(
      "[Anna Berg|N per:Berg] a convaincu [Luis Vega|N per:Vega], qui l'a défendue.",
      "support Vega Berg"),
    Case(
      "[Oslo|M sta:Norvège] soutient [Lima|M sta:Pérou] dans sa guerre contre le [Chili|N sta:Chili].",
      "assault Pérou Chili", "support Norvège Pérou"),
    Case(
      "Le [Pérou|N sta:Pérou] et ses alliés [chiliens|A sta:Chili] attendent.",
      "cooperate Chili Pérou"),
    Case("[Oslo|M sta:Norvège] exige le retrait du [Pérou|N sta:Pérou].", "request Norvège Pérou"),
    Case(
      "[Oslo|M sta:Norvège] s'en prend au [Pérou|N sta:Pérou].", "accuse Norvège Pérou"),
    Case(
      "Le [Chili|N sta:Chili], que [Oslo|M sta:Norvège] accuse de fraude, se tait.",
      "accuse Norvège Chili"),
    Case(
      "Le [Chili|N sta:Chili], que soutiennent la [Norvège|N sta:Norvège] et le [Laos|N sta:Laos], se tait.",
      "support Laos Chili", "support Norvège Chili"),
    Case(
      "La [Norvège|N sta:Norvège] et le [Chili|N sta:Chili] s'accusent mutuellement.",
      "accuse Chili Norvège", "accuse Norvège Chili"),
    Case(
      "La [Norvège|N sta:Norvège] a mis fin à la surveillance des sanctions contre le [Chili|N sta:Chili]."
    ),
    Case(
      "Le [Chili|N sta:Chili] a condamné [Anna Berg|N per:Berg] à dix ans de prison.",
      "coerce Chili Berg"),
    Case(
      "Le [Chili|N sta:Chili] a refusé de recevoir [Anna Berg|N per:Berg].", "consult Berg Chili",
      "reject Chili Berg"),
    Case(
      "Les présidents [norvégien|A sta:Norvège] et [chilien|A sta:Chili], [Anna Berg|N per:Berg] et [Luis Vega|N per:Vega], dorment.",
      "office Berg Norvège", "office Vega Chili"),
    Case(
      "Interrogé sur [Anna Berg|N per:Berg], le chef de l'[OMC|N org:OMC] [Luis Vega|N per:Vega] se tait.",
      "office Vega OMC"),
    Case("Les relations du [Pérou|N sta:Pérou] avec la [Norvège|N sta:Norvège] sont tendues."),
    Case("[Oslo|M sta:Norvège] critique l'assassinat de [Luis Vega|N per:Vega]."),
  ]

  private static let offices = [
    Case("Le président [péruvien|A sta:Pérou] [Luis Vega|N per:Vega] dort.", "office Vega Pérou"),
    Case("[Anna Berg|N per:Berg], cheffe de l'[OMC|N org:OMC], dort.", "office Berg OMC"),
    Case(
      "Le ministre [péruvien|A sta:Pérou] de la Défense, [Luis Vega|N per:Vega], dort.",
      "office Vega Pérou"),
    Case(
      "Le ministre de la Défense [péruvien|A sta:Pérou] [Luis Vega|N per:Vega] dort.",
      "office Vega Pérou"),
    Case(
      "La secrétaire générale de l'[OMC|N org:OMC] [Anna Berg|N per:Berg] dort.", "office Berg OMC"),
    Case("[Luis Vega|N per:Vega] , président du [Pérou|N sta:Pérou]", "office Vega Pérou"),
    Case(
      "[Anna Berg|N per:Berg] est ambassadrice de [Norvège|N sta:Norvège].", "office Berg Norvège"),
    Case(
      "[Anna Berg|N per:Berg], la conseillère à la sécurité du président [péruvien|A sta:Pérou] [Luis Vega|N per:Vega], dort.",
      "office Berg Pérou", "office Vega Pérou"),
    Case(
      "La cheffe de la diplomatie européenne, [Anna Berg|N per:Berg], parle. L'[Union européenne|N org:Union européenne] dort.",
      "office Berg Union européenne"),
    Case("[Anna Berg|N per:Berg] a été nommée directrice de l'[OMC|N org:OMC].", "office Berg OMC"),
  ]

  private static let clauses = [
    Case(
      "[Oslo|M sta:Norvège] a jeudi sanctionné le [Pérou|N sta:Pérou].", "sanction Norvège Pérou"),
    Case(
      "[Oslo|M sta:Norvège] avait en 2018 critiqué le [Pérou|N sta:Pérou].", "accuse Norvège Pérou"),
    Case(
      "[Oslo|M sta:Norvège] a elle aussi critiqué le [Pérou|N sta:Pérou].", "accuse Norvège Pérou"),
    Case(
      "[Oslo|M sta:Norvège] a aussitôt rompu ses relations avec le [Pérou|N sta:Pérou].",
      "sanction Norvège Pérou"),
    Case(
      "La [Norvège|N sta:Norvège], elle, soutient le [Pérou|N sta:Pérou].", "support Norvège Pérou"),
    Case(
      "Depuis que l'armée [chilienne|A sta:Chili] a quitté la ville, le [Pérou|N sta:Pérou], qui critique la [Norvège|N sta:Norvège], soutient l'[OMC|N org:OMC].",
      "accuse Pérou Norvège", "support Pérou OMC"),
    Case(
      "Le [Pérou|N sta:Pérou], allié du [Chili|N sta:Chili], et la [Norvège|N sta:Norvège] dorment.",
      "cooperate Chili Pérou"),
    Case(
      "L'[OMC|N org:OMC] a adopté une résolution condamnant le [Pérou|N sta:Pérou].",
      "accuse OMC Pérou"),
    Case(
      "La [Norvège|N sta:Norvège], avec laquelle le [Pérou|N sta:Pérou] négocie, dort.",
      "consult Norvège Pérou"),
    Case(
      "Le [Pérou|N sta:Pérou], à qui la [Norvège|N sta:Norvège] a livré des missiles, dort.",
      "aid Norvège Pérou"),
    Case(
      "Le [Pérou|N sta:Pérou], dont la [Norvège|N sta:Norvège] conteste la souveraineté, dort.",
      "reject Norvège Pérou"),
    Case(
      "La [Norvège|N sta:Norvège] et le [Pérou|N sta:Pérou] rompent avec le [Chili|N sta:Chili], qu'ils accusent de mentir et de pactiser avec l'[OMC|N org:OMC].",
      "sanction Norvège Chili", "sanction Pérou Chili", "accuse Norvège Chili",
      "accuse Pérou Chili", "cooperate Chili OMC"),
    Case(
      "La [Norvège|N sta:Norvège] finance la voie qui reliera la mer à la ville, et achète au [Pérou|N sta:Pérou] son gaz.",
      "cooperate Norvège Pérou"),
    Case(
      "[Oslo|M sta:Norvège] a promis au [Pérou|N sta:Pérou] dix milliards d'euros.",
      "aid Norvège Pérou"),
    Case(
      "Le [Pérou|N sta:Pérou] se voit refuser par la [Norvège|N sta:Norvège] un prêt.",
      "reject Norvège Pérou"),
    Case(
      "Un émissaire [péruvien|A sta:Pérou] est venu à Rome pour des pourparlers avec la [Norvège|N sta:Norvège].",
      "consult Norvège Pérou"),
    Case(
      "Le traité liant la [Norvège|N sta:Norvège] au [Pérou|N sta:Pérou] date.",
      "agree Norvège Pérou"),
    Case(
      "Des combats ont éclaté entre la [Norvège|N sta:Norvège] et le [Pérou|N sta:Pérou].",
      "assault Norvège Pérou", "assault Pérou Norvège"),
    Case(
      "Le [Pérou|N sta:Pérou], en guerre contre le [Chili|N sta:Chili], dort.",
      "assault Pérou Chili"),
    Case(
      "[Oslo|M sta:Norvège] a réclamé au [Pérou|N sta:Pérou] l'extradition de [Luis Vega|N per:Vega].",
      "request Norvège Pérou"),
    Case(
      "[Oslo|M sta:Norvège] a jugé inacceptables les propos de [Luis Vega|N per:Vega].",
      "accuse Norvège Vega"),
    Case(
      "[Oslo|M sta:Norvège] a protesté contre l'expulsion de touristes par le [Pérou|N sta:Pérou].",
      "accuse Norvège Pérou", "protest Norvège Pérou"),
    Case(
      "[Oslo|M sta:Norvège] menace de sanctionner le [Pérou|N sta:Pérou].",
      "sanction Norvège Pérou", "threaten Norvège Pérou"),
    Case(
      "La [Norvège|N sta:Norvège] reçoit des [Pays-Bas|N sta:Pays-Bas] dix millions de dollars.",
      "aid Pays-Bas Norvège"),
    Case(
      "[Oslo|M sta:Norvège] a salué les efforts du [Pérou|N sta:Pérou].", "support Norvège Pérou"),
  ]

  private static let lists = [
    Case(
      "[Oslo|M sta:Norvège] exhorte le ministre [péruvien|A sta:Pérou], [Luis Vega|N per:Vega], et la ministre [chilienne|A sta:Chili], [Anna Berg|N per:Berg], à voter.",
      "request Norvège Vega", "request Norvège Berg", "office Vega Pérou", "office Berg Chili"),
    Case(
      "Les présidents [péruvien|A sta:Pérou], [Luis Vega|N per:Vega], et [norvégien|A sta:Norvège], [Ole Dahl|N per:Dahl], ont signé un accord.",
      "agree Vega Dahl", "office Vega Pérou", "office Dahl Norvège"),
    Case(
      "Le ministre de la Défense [péruvien|A sta:Pérou] et [Anna Berg|N per:Berg] ont signé un accord.",
      "agree Berg Pérou"),
  ]

  private static let times = [
    Case(
      "[Anna Berg|N per:Berg] avait dès le lendemain critiqué [Luis Vega|N per:Vega].",
      "accuse Berg Vega"),
    Case(
      "[Anna Berg|N per:Berg] a condamné les propos tenus lundi par [Luis Vega|N per:Vega].",
      "accuse Berg Vega"),
    Case(
      "[Anna Berg|N per:Berg] a critiqué le [Pérou|N sta:Pérou], tout comme [Luis Vega|N per:Vega].",
      "accuse Berg Pérou"),
    Case(
      "[Anna Berg|N per:Berg], tout comme [Luis Vega|N per:Vega], a critiqué le [Pérou|N sta:Pérou].",
      "accuse Berg Pérou", "accuse Vega Pérou"),
    Case(
      "Le [Pérou|N sta:Pérou] est visé par une enquête de l'[OMC|N org:OMC].", "accuse OMC Pérou"),
    Case("[Anna Berg|N per:Berg] a attaqué [Luis Vega|N per:Vega] en justice.", "accuse Berg Vega"),
    Case(
      "Le [Pérou|N sta:Pérou] et l'[OMC|N org:OMC] ont été écartés par [Anna Berg|N per:Berg]. Elle a critiqué [Luis Vega|N per:Vega].",
      "accuse Berg Vega", "reject Berg OMC", "reject Berg Pérou", "sanction Berg OMC",
      "sanction Berg Pérou"),
  ]

  private static let parts = [
    Case(
      "L'agence officielle [péruvienne|A sta:Pérou] [Andina|N org:Andina] le dit.",
      "part Andina Pérou"),
    Case(
      "Le média public [péruvien|A sta:Pérou], [Andina|N org:Andina], le dit.", "part Andina Pérou"),
    Case(
      "Le [Comité des pêches de l'OMC|N org:Comité] siège ; l'[OMC|N org:OMC] attend.",
      "part Comité OMC"),
    Case("Le [Sénat|N org:Sénat] du [Pérou|N sta:Pérou] siège.", "part Sénat Pérou"),
  ]

  @Test(
    "gives each sentence its relations and no other",
    arguments: voices + nouns + light + subjects + groups + objects + offices + clauses + lists
      + times + parts)
  func finds(_ example: Case) throws {
    let bench = try RelationBench.shared.get()
    let lines = bench.lines(example.text)
    let wanted = example.lines.map { line -> String in
      let words = line.split(separator: " ").map(String.init)
      let isSymmetric = ["agree", "consult", "cooperate"].contains(words[0])
      return isSymmetric ? ([words[0]] + words[1...].sorted()).joined(separator: " ") : line
    }.sorted()
    #expect(lines == wanted)
  }

  @Test(
    "says nothing where the sentence leaves the ends open",
    arguments: [
      "Le [Pérou|N sta:Pérou] a été sanctionné.",
      "L'invasion du [Pérou|N sta:Pérou] inquiète la planète.",
      "[Anna Berg|N per:Berg] a dit que la pluie aidait le [Pérou|N sta:Pérou].",
      "La [Norvège|N sta:Norvège] et le [Pérou|N sta:Pérou] ont des montagnes.",
      "Le prix [Luis Vega|N per:Vega] a été critiqué par la presse.",
      "La rencontre entre [Luis Vega|N per:Vega] et son frère a duré.",
      "[Anna Berg|N per:Berg] a nié toute intervention du [Pérou|N sta:Pérou].",
      "Une poignée d'États, dont la [Norvège|N sta:Norvège] et le [Pérou|N sta:Pérou], dorment.",
    ])
  func staysSilent(_ text: String) throws {
    #expect(try RelationBench.shared.get().lines(text).isEmpty)
  }
}
