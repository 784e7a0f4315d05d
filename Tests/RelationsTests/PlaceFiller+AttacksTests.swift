import Testing

@testable import Relations

@Suite("Attacks that act")
struct AttacksTests {
  private static let told: [(String, [String])] = [
    (
      "Le [Pérou|N sta:Pérou] a été visé par une frappe [chilienne|A sta:Chili].",
      ["assault Chili Pérou"]
    ),
    (
      "Le [Pérou|N sta:Pérou] est frappé par une série d'attentats liés au [Front andin|N org:Front andin].",
      ["assault Front andin Pérou"]
    ),
    (
      "Le [Pérou|N sta:Pérou] a été secoué par un attentat revendiqué par le [Front andin|N org:Front andin].",
      ["assault Front andin Pérou"]
    ),
    (
      "Dix soldats [péruviens|A sta:Pérou] ont été tués dans une attaque du [Front andin|N org:Front andin].",
      ["assault Front andin Pérou"]
    ),
    (
      "L'attentat attribué au [Front andin|N org:Front andin] contre le [Pérou|N sta:Pérou] a fait dix morts.",
      ["assault Front andin Pérou"]
    ),
    (
      "Le [Front andin|N org:Front andin] recule sous l'offensive du [Pérou|N sta:Pérou].",
      ["assault Pérou Front andin"]
    ),
    (
      "La coalition menée par le [Chili|N sta:Chili] a bombardé le [Pérou|N sta:Pérou].",
      ["assault Chili Pérou"]
    ),
    (
      "L'armée [chilienne|A sta:Chili] est entrée au [Pérou|N sta:Pérou].",
      ["assault Chili Pérou"]
    ),
    (
      "L'armée [chilienne|A sta:Chili] est entrée en [Norvège|N sta:Norvège].",
      ["assault Chili Norvège"]
    ),
    (
      "Deux soldats [péruviens|A sta:Pérou] ont péri dans un bombardement [chilien|A sta:Chili].",
      ["assault Chili Pérou"]
    ),
    (
      "Trois combattants du [Front andin|N org:Front andin] ont trouvé la mort dans une frappe du [Chili|N sta:Chili].",
      ["assault Chili Front andin"]
    ),
    (
      "Deux soldats [péruviens|A sta:Pérou] ont péri dans un accident.",
      []
    ),
    // A town that is taken from somebody is taken by force.
    (
      "L'armée [chilienne|A sta:Chili] a repris Tacna au [Front andin|N org:Front andin].",
      ["assault Chili Front andin"]
    ),
    (
      "Tacna, reprise en mars au [Front andin|N org:Front andin] par l'armée [chilienne|A sta:Chili], dort.",
      ["assault Chili Front andin"]
    ),
    (
      "Un convoi appartenant au [Front andin|N org:Front andin] a été bombardé par le [Chili|N sta:Chili].",
      ["assault Chili Front andin"]
    ),
    (
      "Le [Chili|N sta:Chili] a repris au [Pérou|N sta:Pérou] une idée de réforme.",
      []
    ),
    (
      "L'avancée des troupes [chiliennes|A sta:Chili] contre le [Front andin|N org:Front andin] continue.",
      ["assault Chili Front andin"]
    ),
    // Who is driven out with arms in his hands is attacked.
    (
      "L'armée [péruvienne|A sta:Pérou] a été expulsée de Tacna par le [Front andin|N org:Front andin].",
      ["assault Front andin Pérou"]
    ),
    (
      "Le [Chili|N sta:Chili] a chassé les combattants du [Front andin|N org:Front andin].",
      ["assault Chili Front andin"]
    ),
    ("Le peuple [péruvien|A sta:Pérou] a chassé [Luis Vega|N per:Vega].", []),
    // A claimed attack is one on the state that the news are about.
    (
      "[Pérou|N sta:Pérou] : un attentat fait dix morts. Le [Front andin|N org:Front andin] a revendiqué l'attentat.",
      ["assault Front andin Pérou"]
    ),
    (
      "[Pérou|N sta:Pérou] : un attentat fait dix morts. Le [Front andin|N org:Front andin] a revendiqué l'attentat de Rome.",
      []
    ),
    (
      "[Pérou|N sta:Pérou] : une attaque fait dix morts. Le [Front andin|N org:Front andin] a revendiqué la responsabilité de l'attaque.",
      ["assault Front andin Pérou"]
    ),
    (
      "[Pérou|N sta:Pérou] : la réforme avance. Le [Front andin|N org:Front andin] a revendiqué la responsabilité de la réforme.",
      []
    ),
    (
      "Le [Front andin|N org:Front andin] a revendiqué l'assassinat de [Luis Vega|N per:Vega].",
      ["assault Front andin Vega"]
    ),
    (
      "Des combats ont opposé le [Pérou|N sta:Pérou] au [Chili|N sta:Chili].",
      ["assault Chili Pérou", "assault Pérou Chili"]
    ),
    (
      "Des soldats [chiliens|A sta:Chili] ont attaqué une base dans le nord du [Pérou|N sta:Pérou].",
      ["assault Chili Pérou"]
    ),
    // Repression is the state's where it is done; an attack there is not. A ruling body acts where it is.
    (
      "La junte au [Pérou|N sta:Pérou] a bombardé la [Norvège|N sta:Norvège].",
      ["assault Pérou Norvège"]
    ),
    // Who suffers an invasion stands behind « de » too; a report is no attack.
    (
      "Dix soldats [péruviens|A sta:Pérou] ont été tués dans l'invasion du [Chili|N sta:Chili].",
      []
    ),
    ("Le [Pérou|N sta:Pérou] a été visé par un rapport [chilien|A sta:Chili].", []),
  ]

  @Test("are their owner's or their author's deeds", arguments: told)
  func found(text: String, lines: [String]) throws {
    let found = try RelationBench.shared.get().lines(text)
    #expect(found.filter { $0.hasPrefix("assault") } == lines)
  }
}
