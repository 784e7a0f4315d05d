import RelgraphCore
import RelgraphKit
import Testing

/// Deeds that are done, given up or prevented, and who acts and suffers in phrases of nouns.
@Suite("Deeds done, meant and prevented")
struct DeedWordingTests {
  private static let told: [(String, [String])] = [
    // Meant, given up, prevented.
    (
      "Bien que le Chili soutienne la Bolivie, le Pérou l'a attaquée.",
      [
        "Pérou > assault > Bolivie",
        "Chili > support > Bolivie",
      ]
    ),
    (
      "Le Pérou a démenti avoir attaqué la Bolivie.",
      [
        "Pérou > assault > Bolivie (denied)"
      ]
    ),
    (
      "Jean Arpel a fait arrêter Paul Vidal.",
      [
        "Jean Arpel > coerce > Paul Vidal"
      ]
    ),
    (
      "Jean Arpel s'est fait arrêter par la police chilienne.",
      [
        "Chili > coerce > Jean Arpel"
      ]
    ),
    (
      "Le Pérou a laissé le Chili attaquer la Bolivie.",
      [
        "Chili > assault > Bolivie"
      ]
    ),
    (
      "Le Pérou n'exclut pas de sanctionner le Chili.",
      [
        "Pérou > sanction > Chili (hypothetical)"
      ]
    ),
    (
      "Le Pérou n'a pas l'intention d'attaquer le Chili.",
      [
        "Pérou > assault > Chili (denied)"
      ]
    ),
    (
      "Le Pérou n'a aucune intention de négocier avec le Chili.",
      [
        "Pérou > consult > Chili (denied)"
      ]
    ),
    (
      "Le Pérou a cessé d'aider le Chili.",
      [
        "Pérou > aid > Chili (denied)"
      ]
    ),
    (
      "Le Pérou a arrêté de soutenir le Chili.",
      [
        "Pérou > support > Chili (denied)"
      ]
    ),
    (
      "Le Pérou a empêché le Chili d'attaquer la Bolivie.",
      [
        "Chili > assault > Bolivie (denied)"
      ]
    ),
    (
      "Le Pérou a dissuadé le Chili d'attaquer la Bolivie.",
      [
        "Chili > assault > Bolivie (denied)"
      ]
    ),
    (
      "Même si le Chili soutient la Bolivie, le Pérou négocie.",
      [
        "Chili > support > Bolivie"
      ]
    ),
    (
      "Le Pérou n'a pas caché son intention d'attaquer le Chili.",
      [
        "Pérou > assault > Chili (planned)"
      ]
    ),
    (
      "Le Pérou n'arrête pas d'attaquer le Chili.",
      [
        "Pérou > assault > Chili"
      ]
    ),
    // Who acts and who is acted upon in phrases of nouns.
    (
      "Le Chili, victime d'une attaque du Pérou, a riposté.",
      [
        "Pérou > assault > Chili"
      ]
    ),
    (
      "Le Chili fait l'objet de sanctions de la part du Pérou.",
      [
        "Pérou > sanction > Chili"
      ]
    ),
    (
      "Le Pérou est critiqué pour son soutien à la Bolivie.",
      [
        "Pérou > support > Bolivie"
      ]
    ),
    (
      "Le Pérou a été pris pour cible par le Chili.",
      [
        "Chili > assault > Pérou"
      ]
    ),
    (
      "La reconnaissance du Pérou par le Chili est un pas.",
      [
        "Chili > support > Pérou"
      ]
    ),
    (
      "La visite au Pérou du président chilien Jean Arpel est un pas.",
      [
        "Jean Arpel > consult > Pérou",
        "Jean Arpel > office > Chili",
      ]
    ),
    (
      "L'aide au Pérou du Chili est massive.",
      [
        "Chili > aid > Pérou"
      ]
    ),
    (
      "La condamnation par le Chili de l'attaque du Pérou contre la Bolivie est unanime.",
      [
        "Chili > accuse > Pérou",
        "Pérou > assault > Bolivie",
      ]
    ),
    (
      "La demande d'extradition de Jean Arpel par le Chili a été rejetée par le Pérou.",
      [
        "Pérou > reject > Chili"
      ]
    ),
    (
      "La demande de Jean Arpel a été rejetée par le Pérou.",
      [
        "Pérou > reject > Jean Arpel"
      ]
    ),
    (
      "La demande du Chili a été rejetée par le Pérou.",
      [
        "Pérou > reject > Chili"
      ]
    ),
    (
      "Le Pérou a rejeté la demande d'extradition de Jean Arpel par le Chili.",
      [
        "Pérou > reject > Chili"
      ]
    ),
    ("Le Pérou a rejeté la demande d'extradition de Jean Arpel.", []),
    (
      "Le président péruvien Jean Arpel, accompagné de son ministre de la Défense, Paul Vidal, a visité le Chili.",
      [
        "Jean Arpel > consult > Chili",
        "Jean Arpel > office > Pérou",
        "Paul Vidal > office > Pérou",
      ]
    ),
    (
      "Le Pérou reproche au Chili son soutien à la Bolivie.",
      [
        "Pérou > accuse > Chili",
        "Chili > support > Bolivie",
      ]
    ),
    (
      "Le Pérou a extradé Jean Arpel vers le Chili.",
      [
        "Pérou > concede > Jean Arpel"
      ]
    ),
    // Who announces what, and lists of persons with their offices.
    (
      "Début avril, la France avait annoncé l'expulsion de 41 diplomates russes.",
      [
        "France > sanction > Russie"
      ]
    ),
    (
      "La France a confirmé l'expulsion de ses diplomates par la Russie.",
      [
        "Russie > sanction > France"
      ]
    ),
    ("Le Figaro a annoncé l'expulsion de 41 diplomates russes.", []),
    (
      "L'UE a sanctionné Igor Setchine, le patron de Rosneft, et Nikolaï Tokarev, PDG de Transneft.",
      [
        "Igor Setchine > office > Rosneft",
        "Nikolaï Tokarev > office > Transneft",
        "Union européenne > sanction > Igor Setchine",
        "Union européenne > sanction > Nikolaï Tokarev",
      ]
    ),
    (
      "Jean Arpel a rencontré Paul Vidal, le président du Chili, ainsi que Luc Morand.",
      [
        "Jean Arpel > consult > Paul Vidal",
        "Jean Arpel > consult > Luc Morand",
        "Paul Vidal > office > Chili",
      ]
    ),
    (
      "Jean Arpel a rencontré Paul Vidal, président du Chili, et Luc Morand, président de la Bolivie.",
      [
        "Jean Arpel > consult > Paul Vidal",
        "Jean Arpel > consult > Luc Morand",
        "Paul Vidal > office > Chili",
        "Luc Morand > office > Bolivie",
      ]
    ),
    (
      "Jean Arpel a rencontré Paul Vidal, président du Chili, et est reparti.",
      [
        "Jean Arpel > consult > Paul Vidal",
        "Paul Vidal > office > Chili",
      ]
    ),
  ]

  private static let apart: [(String, [String])] = [
    // A name that nobody knows is no description of somebody else.
    (
      "Les paramilitaires du Soudan dirigés par Mohamad Hamdane Daglo sont en guerre contre l'armée. Le Conseil souverain, dirigé par le général al-Burhan, indique que le contact a été établi.",
      []
    ),
    // Who is told of a deed, and what a deed is done for.
    (
      "Le Pérou a démenti à l'ONU toute livraison d'armes à la Bolivie.",
      [
        "Pérou > aid > Bolivie (denied)"
      ]
    ),
    (
      "Le Pérou a décidé de réduire ses relations avec le Chili en raison de livraisons d'armes à la Bolivie.",
      [
        "Pérou > sanction > Chili (planned)"
      ]
    ),
    (
      "Le Pérou a appelé le Chili à cesser tout soutien à la Bolivie dans sa guerre contre la Norvège.",
      [
        "Pérou > request > Chili"
      ]
    ),
    // Who is to blame does the deed.
    (
      "Le Pérou a annoncé des sanctions contre le Chili, visant deux entreprises responsables de fournir des armes à la Bolivie.",
      [
        "Pérou > sanction > Chili"
      ]
    ),
    (
      "Le Pérou est coupable d'avoir attaqué la Bolivie.",
      [
        "Pérou > assault > Bolivie"
      ]
    ),
    // A bare office at the front, « avec » behind a comma, and names without articles.
    (
      "Chef des rebelles, groupe issu des milices, Jean Arpel, entretient des relations avec le Pérou.",
      [
        "Jean Arpel > cooperate > Pérou"
      ]
    ),
    (
      "Le Pérou, avec son armée et l'ONU, a saisi un pétrolier bolivien.",
      [
        "Pérou > coerce > Bolivie"
      ]
    ),
    (
      "Les régimes militaires du Mali, Niger et Burkina Faso ont rejeté la proposition de la Norvège.",
      [
        "Mali > reject > Norvège",
        "Niger > reject > Norvège",
        "Burkina Faso > reject > Norvège",
      ]
    ),
    (
      "Depuis les attaques du Pérou, Lima et Oslo ont sanctionné le Chili.",
      [
        "Pérou > sanction > Chili",
        "Norvège > sanction > Chili",
      ]
    ),
    (
      "Lima, mais aussi Oslo et Santiago, ont sanctionné la Bolivie.",
      [
        "Pérou > sanction > Bolivie",
        "Norvège > sanction > Bolivie",
        "Chili > sanction > Bolivie",
      ]
    ),
    // Not yet.
    (
      "Le groupe pourrait voir son projet au Pérou bloqué par le Chili.",
      [
        "Chili > coerce > Pérou (hypothetical)"
      ]
    ),
    (
      "Un appel de plusieurs pays à une enquête de l'ONU contre le Pérou a échoué.",
      [
        "Organisation des Nations unies > accuse > Pérou (planned)"
      ]
    ),
  ]

  @Test("is read as it is meant", arguments: told + apart)
  func found(text: String, lines: [String]) throws {
    #expect(try DocumentAnalyzer.builtIn().record(of: text).lines.sorted() == lines.sorted())
  }
}
