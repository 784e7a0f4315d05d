import RelgraphCore
import RelgraphKit
import Testing

/// Who works where, speaks for whom, follows whom and is put out of what; and deeds told by their victims, goods and aims.
@Suite("Who works where, and what is done to whom")
struct AffiliationTests {
  private static let served: [(String, [String])] = [
    (
      "Selon Chris McKay, scientifique de la NASA, l'idée est réalisable.",
      [
        "Chris McKay > office > NASA"
      ]
    ),
    (
      "Gaurav Chauhan, géologue de l'université de Kutch en Inde, a parlé.",
      [
        "Gaurav Chauhan > office > université de Kutch"
      ]
    ),
    (
      "Philippe Chalmin, professeur à l'Université Paris Dauphine, affirme que cela va durer.",
      [
        "Philippe Chalmin > office > Université Paris Dauphine"
      ]
    ),
    (
      "« On va travailler » assure Thierry Anti, l'entraineur du HBC Nantes, après la défaite.",
      [
        "Thierry Anti > office > HBC Nantes"
      ]
    ),
    (
      "Le manager de Manchester United, José Mourinho, a parlé.",
      [
        "José Mourinho > office > Manchester United"
      ]
    ),
    (
      "L'astronome péruvienne Marie Lune a parlé.",
      []
    ),
    (
      "Esdras Ndikumana, correspondant pour l'AFP et RFI, a rappelé son travail.",
      [
        "Esdras Ndikumana > office > Agence France-Presse",
        "Esdras Ndikumana > office > RFI",
      ]
    ),
    (
      "« Cela m'effraie », confiait Jean Arpel à Paul Vidal, journaliste au Monde.",
      [
        "Paul Vidal > office > Le Monde"
      ]
    ),
    (
      "Paul Vidal, champion du Monde, a parlé.",
      []
    ),
    (
      "Kentaro Terada de l'université d'Osaka et son équipe ont découvert des traces.",
      [
        "Kentaro Terada > office > université d'Osaka"
      ]
    ),
    (
      "Selon le lieutenant Christophe Le Gallo, de Greenpeace, un kilo coûte 60 000 euros.",
      [
        "Christophe Le Gallo > office > Greenpeace"
      ]
    ),
    (
      "Le départ de Jean Arpel de la CGT a surpris.",
      []
    ),
    (
      "Jean Arpel de la CGT et Paul Vidal de l'UNSA ont signé un accord.",
      [
        "Jean Arpel > agree > Paul Vidal",
        "Jean Arpel > office > Confédération générale du travail",
        "Paul Vidal > office > Union nationale des syndicats autonomes",
      ]
    ),
    (
      "Nicolas Altobelli, responsable de la mission au sein de l'ESA, a parlé.",
      [
        "Nicolas Altobelli > office > Agence spatiale européenne"
      ]
    ),
    (
      "Jean Arpel devient délégué, puis ministre dans le gouvernement Fabius.",
      []
    ),
    (
      "Marie Lune, responsable marketing et communication de la SNCF, a parlé.",
      [
        "Marie Lune > office > SNCF"
      ]
    ),
    (
      "Jimmy Wales, co-fondateur de l'encyclopédie en ligne Wikipédia, a dévoilé un projet.",
      [
        "Jimmy Wales > office > Wikipédia"
      ]
    ),
    (
      "Fimalac, dont le fondateur est Paul Vidal, a grandi.",
      [
        "Paul Vidal > office > Fimalac"
      ]
    ),
    (
      "Le groupe Fimalac, dont le président n'est autre que Paul Vidal, a grandi.",
      [
        "Paul Vidal > office > Fimalac"
      ]
    ),
    (
      "« Nous ne savons rien » a déclaré Zhamshitbek Kalilov le ministre des Transports du Kirghizistan.",
      [
        "Zhamshitbek Kalilov > office > Kirghizistan"
      ]
    ),
    (
      "Jean Arpel a été trois fois ministre du Pérou.",
      [
        "Jean Arpel > office > Pérou"
      ]
    ),
    (
      "Marie Lune a travaillé comme conseillère à la CGT.",
      [
        "Marie Lune > office > Confédération générale du travail"
      ]
    ),
    (
      "Jean Arpel a été recruté par la SNCF.",
      [
        "Jean Arpel > office > SNCF"
      ]
    ),
    (
      "Marie Lune a été salariée à partir de mars 2015 au sein de la SNCF.",
      [
        "Marie Lune > office > SNCF"
      ]
    ),
    (
      "Laurent Meurice, agronome travaillant pour le CICR, a été libéré.",
      [
        "Laurent Meurice > office > Comité international de la Croix-Rouge"
      ]
    ),
    (
      "L'armée péruvienne a recruté des mercenaires pour la Chine.",
      []
    ),
    (
      "Valérie Plante a été élue le dimanche 4 décembre à la tête du parti Projet Montréal.",
      [
        "Valérie Plante > office > Projet Montréal"
      ]
    ),
    (
      "Jean Arpel a été élu à l'Académie des sciences.",
      [
        "Jean Arpel > office > Académie des sciences"
      ]
    ),
    (
      "Après la réélection de Jean Arpel à la présidence du Gabon, des violences ont eu lieu.",
      [
        "Jean Arpel > office > Gabon"
      ]
    ),
    (
      "La nomination de Jean Arpel comme ambassadeur du Pérou au Chili a surpris.",
      [
        "Jean Arpel > office > Pérou"
      ]
    ),
    (
      "Jean Arpel remplace Paul Vidal à la CGT.",
      [
        "Jean Arpel > office > Confédération générale du travail",
        "Paul Vidal > office > Confédération générale du travail (historical)",
      ]
    ),
    (
      "France : Bernard Cazeneuve remplace Manuel Valls comme premier ministre",
      [
        "Bernard Cazeneuve > office > France",
        "Manuel Valls > office > France (historical)",
      ]
    ),
    (
      "Jean Arpel remplacera Paul Vidal comme ministre du Pérou.",
      [
        "Jean Arpel > office > Pérou (planned)"
      ]
    ),
    (
      "Le député Jean Arpel a été exclu du parti Renaissance.",
      [
        "Jean Arpel > office > Renaissance (historical)",
        "Renaissance > sanction > Jean Arpel",
      ]
    ),
    (
      "Jean Arpel et Marie Lune, au nom de la CGT, ont protesté.",
      [
        "Jean Arpel > office > Confédération générale du travail",
        "Marie Lune > office > Confédération générale du travail",
      ]
    ),
    (
      "Jean Arpel a signé le texte au nom de la France.",
      [
        "Jean Arpel > office > France"
      ]
    ),
  ]

  private static let done: [(String, [String])] = [
    (
      "La Russie a été exclue du Conseil de l'Europe.",
      [
        "Conseil de l'Europe > sanction > Russie"
      ]
    ),
    (
      "Jean Arpel a été exclu du débat par la CGT.",
      [
        "Confédération générale du travail > sanction > Jean Arpel"
      ]
    ),
    (
      "Jean Arpel a été engagé par la SNCF.",
      [
        "Jean Arpel > office > SNCF"
      ]
    ),
    (
      "Le Chili s'est attaqué à une division de l'armée péruvienne.",
      [
        "Chili > assault > Pérou"
      ]
    ),
    (
      "Le bombardement de bases péruviennes par le Chili dure.",
      [
        "Chili > assault > Pérou"
      ]
    ),
    (
      "L'occupation de territoires péruviens par le Chili dure.",
      [
        "Chili > assault > Pérou"
      ]
    ),
    (
      "La France proteste contre l'expulsion de diplomates péruviens par le Chili.",
      [
        "France > accuse > Chili",
        "France > protest > Chili",
        "Chili > sanction > Pérou",
      ]
    ),
    (
      "La Turquie a annoncé le lancement de l'offensive contre le PKK.",
      [
        "Turquie > assault > Parti des travailleurs du Kurdistan"
      ]
    ),
    (
      "La Turquie mène une campagne d'attentats contre les symboles du gouvernement somalien.",
      [
        "Turquie > assault > Somalie"
      ]
    ),
    (
      "La Turquie considère le PKK comme une organisation terroriste.",
      [
        "Turquie > accuse > Parti des travailleurs du Kurdistan"
      ]
    ),
    (
      "La Turquie ne considère pas le PKK comme une organisation terroriste.",
      [
        "Turquie > accuse > Parti des travailleurs du Kurdistan (denied)"
      ]
    ),
    (
      "La France a annoncé l'arrestation de deux espions russes.",
      [
        "France > coerce > Russie"
      ]
    ),
    (
      "L'AFP a annoncé l'arrestation de deux espions russes.",
      []
    ),
    (
      "La France a annoncé l'arrestation de deux Français en Iran.",
      []
    ),
    (
      "Manuel Valls souhaite « bonne chance » à Benoît Hamon.",
      [
        "Manuel Valls > support > Benoît Hamon"
      ]
    ),
    (
      "Les Allemands ont eux-mêmes souvent accusé les Français de mentir.",
      [
        "Allemagne > accuse > France"
      ]
    ),
    (
      "La Chine promet de fournir 300 000 décodeurs au Burundi.",
      [
        "Chine > aid > Burundi (planned)"
      ]
    ),
    (
      "Les tracteurs promis par la Chine au Burundi sont arrivés.",
      [
        "Chine > aid > Burundi"
      ]
    ),
    (
      "L'Agence française de développement a engagé 1,5 milliard d'euros au Sénégal.",
      [
        "Agence française de développement > aid > Sénégal"
      ]
    ),
    (
      "La Chine a investi 3 milliards d'euros au Burundi.",
      [
        "Chine > cooperate > Burundi"
      ]
    ),
    (
      "L'armée russe a envoyé des chars à la frontière ukrainienne.",
      []
    ),
    (
      "Les critiques de la SNCF visent la CGT.",
      [
        "SNCF > accuse > Confédération générale du travail"
      ]
    ),
    (
      "La fermeture par l'Égypte du détroit de Tiran aux navires israéliens a mené à la guerre.",
      [
        "Égypte > sanction > Israël"
      ]
    ),
    (
      "La Russie coopère avec d'autres pays comme l'Iran et la Chine.",
      [
        "Russie > cooperate > Iran",
        "Russie > cooperate > Chine",
      ]
    ),
    (
      "Des pays tels que la Chine critiquent la Russie.",
      [
        "Chine > accuse > Russie"
      ]
    ),
    (
      "La SNCF fusionne avec d'autres compagnies comme la RATP.",
      [
        "SNCF > cooperate > RATP"
      ]
    ),
  ]

  @Test("is read as it is meant", arguments: served + done)
  func found(text: String, lines: [String]) throws {
    #expect(try DocumentAnalyzer.builtIn().record(of: text).lines.sorted() == lines.sorted())
  }
}
