import Knowledge
import Linguistics
import RelgraphCore
import Testing

@Suite("DocumentResolver")
struct DocumentResolverTests {
  @Test(
    "finds states by name, adjective and demonym",
    arguments: [
      "Le gouvernement [sud-coréen|A Corée du Sud] dément.",
      "Les [Japonais|A Japon] et les [États-Unis|N États-Unis] signent.",
      "La guerre [russo|A Russie]-[ukrainienne|A Ukraine] dure.",
      "La [RPDC|N Corée du Nord] a tiré un missile.",
      "Un sommet [franco|A France]-[allemand|A Allemagne] se tient.",
    ])
  func states(_ marked: String) throws { try expectMentions(marked) }

  @Test(
    "known names with hyphens between, behind a heading's first word, are each their own",
    arguments: [
      "Guerre [Hamas|N Hamas]-[Israël|N Israël] : la trêve tient.",
      "L'accord [UE|N Union européenne]-[Mercosur|N Marché commun du Sud] divise.",
    ])
  func chains(_ marked: String) throws { try expectMentions(marked) }

  @Test(
    "a state's or body's name inside a place's is the place's",
    arguments: [
      "Il vit à Port Sainte-Lucie depuis peu.", "Les habitants du comté d'Orange votent.",
      "La coupe Copa America commence.",
    ])
  func places(_ text: String) throws { try expectMentions(text) }

  @Test("a heading's first word is no part of the name behind it")
  func headings() throws {
    try expectMentions(
      "Affaire [Vastin|N Luc Vastin] : il pleut\n\n[Luc Vastin|N Luc Vastin] est entendu.")
  }

  @Test("a heading's family name is who is named first behind it")
  func families() throws {
    try expectMentions(
      "M. [Vastin|N Luc Vastin] est jugé\n\nLe sénateur [Luc Vastin|N Luc Vastin] est jugé avec "
        + "Mme [Odile Vastin|N Odile Vastin].")
  }

  /// Finds one person in every document.
  private struct Fixed: NameRecognizer {
    func candidates(in document: TokenizedDocument, known: [KnownToken]) -> [NameCandidate] {
      [NameCandidate(tokens: 2..<4, sentence: 0, label: .person, confidence: 1, reason: "test")]
    }
  }

  @Test(
    "who is called as a capital takes it, unless it acts among states",
    arguments: [
      ("Paris a annoncé un plan avec Berlin.", [MentionKind.name, .metonym, .metonym]),
      ("Paris a annoncé son départ.", [.name, .name]),
    ])
  func actingNamesake(_ text: String, _ kinds: [MentionKind]) throws {
    let pack = try #require(LanguagePack(language: "fr"))
    let resolver = DocumentResolver(
      registry: try Registry.builtIn(), pack: pack, recognizer: Fixed())
    let source = SourceText("Le maire Jacques Paris se plaint. " + text)
    let document = Document(
      info: DocumentInfo(id: "t", path: "t"), text: source,
      blocks: [Block(kind: .paragraph, span: source.span)])
    let resolved = resolver.resolve(SentenceSplitter(pack: pack).run(document))
    #expect(resolved.mentions.map(\.kind) == kinds)
  }

  @Test(
    "credits name nobody, who speaks to an agency does",
    arguments: [
      "Des badauds attendent. Odile Vastin / AFP", "Odile Vastin avec l'AFP",
      "Des badauds attendent. © AFP/Odile Vastin",
    ])
  func credits(_ text: String) throws {
    try expectMentions("Mme [Odile Vastin|N Odile Vastin] est venue.\n\n" + text)
    try expectMentions(
      "Mme [Odile Vastin|N Odile Vastin] parle à l'[AFP|N Agence France-Presse].")
  }

  @Test(
    "places by their first word, offices with a capital and what follows a full name are no names",
    arguments: [
      "Le colonel est à Wadi Sorek.", "La Haute représentante pour les affaires étrangères parle.",
      "La [Cour des comptes européenne|N Cour des comptes européenne] critique la pêche.",
    ])
  func noNames(_ marked: String) throws { try expectMentions(marked) }

  @Test(
    "bodies of one group and parties of one name are told apart",
    arguments: [
      "Selon lui, [Meta|N Meta] possède [Facebook|N Facebook], [Alphabet|N Alphabet] possède [Google|N Google].",
      "[Allemagne|N Allemagne] : les amis des [Verts|N Alliance 90/Les Verts] hésitent.",
    ])
  func apart(_ marked: String) throws { try expectMentions(marked) }

  @Test("reads no names into a chain of them")
  func chain() throws {
    try expectMentions("Le vol Oman-Togo-Oman-Togo-Oman-Togo-Oman-Togo-Oman-Togo-Oman part.")
  }

  @Test(
    "tells a capital that acts from the town",
    arguments: [
      "[Moscou|M Russie] a démenti.",
      "Le ministre est arrivé à Moscou lundi.",
      "L'accord permet à [Kiev|M Ukraine] de frapper.",
      "Le régime de [Pyongyang|M Corée du Nord] se tait.",
      "Le maire de Moscou démissionne.",
      "Selon [Séoul|M Corée du Sud], le tir a échoué.",
      "C'est à [Tokyo|M Japon] de décider.",
      "[Moscou|M Russie] et [Pyongyang|M Corée du Nord] ont signé.",
      "Il vit près de Pékin.",
      "Les pourparlers entre [Washington|M États-Unis] et [Pékin|M Chine] avancent.",
      "Les deux délégations se sont vues à Séoul et à Tokyo.",
      "L'accord de Paris sur le climat entre en vigueur.",
    ])
  func metonyms(_ marked: String) throws { try expectMentions(marked) }

  @Test(
    "a space behind an apostrophe parts nothing, as pages leave it before a link",
    arguments: [
      "L' [Allemagne|N Allemagne] et l' [ONU|N Organisation des Nations unies] négocient.",
      "Le président d' [Estonie|N Estonie] est venu. Il vit près d' Ankara.",
    ])
  func looseElisions(_ marked: String) throws { try expectMentions(marked) }

  @Test("a town before a colon at the head of the news is a place, unless a quotation follows")
  func heading() throws {
    try expectMentions("Berlin : la ville attend\n\nLe maire démissionne.")
    try expectMentions("[Berlin|M Allemagne] : « Nous attendons »\n\nLe maire démissionne.")
  }

  @Test("a branch that its second word names is not the group")
  func branches() throws {
    try expectMentions(
      "Le groupe [Orvane Autoroutes|N Orvane Autoroutes] recrute. Le groupe [Orvane|N Orvane] licencie."
    )
  }

  @Test(
    "a dateline is a place",
    arguments: [
      "SÉOUL – La [Chine|N Chine] proteste.",
      "Séoul, 12 mai (agence) – La [Chine|N Chine] proteste.",
    ])
  func dateline(_ marked: String) throws { try expectMentions(marked) }

  @Test("« est » behind a capital is a verb")
  func verbBehindCapital() throws {
    try expectMentions("[Berlin|M Allemagne] est prêt.")
  }

  @Test("« le Nord » is a state only where the article names it")
  func nickname() throws {
    try expectMentions(
      "La [Corée du Nord|N Corée du Nord] menace. Le [Nord|N Corée du Nord] dit avoir tiré.")
    try expectMentions("Le vent vient du Nord et gagne la mer du Nord.")
  }

  @Test("gives a short name to the person first called by it")
  func namesakes() throws {
    try expectMentions(
      "[Kim Jong-un|N Kim Jong-un] a reçu une délégation. [Kim|N Kim Jong-un] s'est dit confiant. "
        + "Le ministre [sud-coréen|A Corée du Sud] de la Défense, [Kim Yong-hyun|N Kim Yong-hyun], "
        + "a réagi. [Kim|N Kim Jong-un] a ajouté que l'essai avait réussi.")
  }

  @Test("a headline's short name goes to who is in office, not to who gave a square its name")
  func headline() throws {
    try expectMentions(
      "[Kim|N Kim Jong-un] reçoit une délégation\n\n[Kim Jong-un|N Kim Jong-un] a parlé sur la place Kim Il-sung. "
        + "M. [Kim|N Kim Jong-un] a cité [Kim Il-sung|N Kim Il-sung].", date: "2024-06-19")
  }

  @Test("a stranger with the family name of somebody known stays a stranger")
  func strangers() throws {
    try expectMentions("Le gardien M. [Popescu|N Popescu] a arrêté deux tirs.", date: "2016-08-10")
    try expectMentions(
      "La [Moldavie|N Moldavie] signe. M. [Popescu|N Nicu Popescu] s'en félicite.",
      date: "2022-05-10")
    try expectMentions("M. [Michelle|N Michelle] vend du pain.", date: "2017-05-10")
  }

  @Test("keeps apart what gender keeps apart")
  func gender() throws {
    try expectMentions(
      "Le président [Paul Martin|N Paul Martin] a rencontré la ministre [Anne Martin|N Anne Martin]. "
        + "Mme [Martin|N Anne Martin] a souri, puis M. [Martin|N Paul Martin] est parti.")
  }

  @Test("reads two spellings of one name as one person")
  func spellings() throws {
    try expectMentions(
      "Le ministre [russe|A Russie] [Sergueï Choïgou|N Sergueï Choïgou] est parti. "
        + "[Washington|M États-Unis] accuse [Shoigu|N Sergueï Choïgou] d'avoir menti.")
  }

  @Test("binds an acronym that the text explains")
  func acronyms() throws {
    let resolved = try resolve(
      "Le Bureau d'enquête du Golfe (BEG) a ouvert un dossier. Le BEG n'a rien trouvé.")
    #expect(Set(resolved.mentions.map(\.entity)).count == 1)
    #expect(resolved.mentions.count == 3)
  }

  @Test("a complement of a title is no person")
  func complements() throws {
    try expectMentions("Le ministre de la Défense et le président de la Cour se taisent.")
  }

  @Test("a surname that is a state too goes to the person whom the article names")
  func statesAsSurnames() throws {
    try expectMentions(
      "[François Hollande|N François Hollande] a parlé. [Hollande|N François Hollande] est reparti."
    )
  }

  @Test("a description goes to the person whom role and state fit, or to nobody")
  func descriptions() throws {
    try expectMentions(
      "Le président [norvégien|A Norvège] [Nils Oster|N Nils Oster] est arrivé. Le [président norvégien|D Nils Oster] "
        + "repart demain. Le président [péruvien|A Pérou] l'attend.")
    try expectMentions(
      "Le [dirigeant nord-coréen|D Kim Jong-un] félicite les siens. [Kim Jong-un|N Kim Jong-un] repart.",
      date: "2024-06-19")
    try expectMentions(
      "La ministre [Anne Leroy|N Anne Leroy] et la ministre [Lise Prat|N Lise Prat] se taisent. La ministre part."
    )
  }

  @Test("takes hostile text as it comes")
  func hostile() throws {
    for text in [
      "", "«»«»", "M. M. M.", "\u{202E}Kim\u{202C} Jong-un", "Le Le Le de de de (((",
      String(repeating: "Kim ", count: 2000), String(repeating: "Kim Jong-un, ", count: 2000),
    ] {
      _ = try resolve(text)
    }
  }

  @Test(
    "a noun in small letters only says what the name behind it is",
    arguments: [
      "Selon l'agence [Tasnim|N Tasnim], l'accord tient.",
      "Le groupe [Wagner|N Groupe Wagner] a salué l'opération.",
      "L'organisation [État islamique|N État islamique] recule.",
    ])
  func introductions(_ marked: String) throws { try expectMentions(marked) }

  @Test("armed groups are found in small letters, too")
  func small() throws {
    try expectMentions("Les [houthis|N Houthis] ont suspendu leurs tirs.")
    try expectMentions("Les [talibans|N Talibans] ont pris la ville.")
  }

  @Test("the council of another state is not the registry's")
  func councils() throws {
    try expectMentions(
      "Au [Sénégal|N Sénégal], le scrutin a eu lieu. Les [Sénégalais|A Sénégal] ont voté. "
        + "[Dakar|M Sénégal] s'en félicite. Le [Parti socialiste|N Parti socialiste] se tait.")
    let abroad = try resolve(
      "Au Sénégal, le scrutin a eu lieu. Les Sénégalais ont voté. Le Conseil constitutionnel tranche."
    )
    let home = try resolve("La France vote. Le Conseil constitutionnel tranche.")
    #expect(abroad.entities.last?.registryKey == nil)
    #expect(home.entities.last?.registryKey == "organization/conseil-constitutionnel")
    let congress = try resolve(
      "Au Pérou, Lima attend. Le Congrès péruvien hésite. Le Congrès vote.")
    let party = try resolve(
      "Aux États-Unis, Washington vote. Donald Trump attend. Les Républicains rient.")
    #expect(!party.entities.contains { $0.registryKey == "organization/lr" })
    #expect(!congress.entities.contains { $0.registryKey == "organization/congres" })
  }

  @Test("a capital beside another name, or a town where something is held, does not act")
  func towns() throws {
    try expectMentions("L'[Égypte|N Égypte] propose une rencontre à Juba.")
    try expectMentions("Le stade du Dinamo Tbilissi est plein.")
    try expectMentions("Battu en championnat, Paris tire profit de la trêve.")
    try expectMentions(
      "Sous les auspices de [Riyad|M Arabie saoudite] et de [Washington|M États-Unis], ils ont signé."
    )
    try expectMentions("[Téhéran|M Iran] « rejette » le texte.")
  }
}
