import CorpusReading
import RelgraphCore
import Testing

@Suite("Furniture")
struct FurnitureTests {
  private static let text = "Le ministre a rencontré son homologue à Oslo, puis il est reparti."

  private func outline(_ line: String) -> [String] {
    Reading.document(Self.text + "\n\n" + line + "\n\n" + Self.text)?.outline.dropFirst().dropLast()
      .map(\.self) ?? []
  }

  @Test(
    "lines of pages are furniture",
    arguments: [
      "Commentez cette histoire", "Commentaire", "12 commentaires", "S’abonner", "S'ABONNER",
      "Déjà abonné ? Connectez-vous", "Lisez la suite et soutenez un journal sans publicité",
      "Table of Contents", "Sommaire", "publié le 11/11/2024 Par Jeanne Roy",
      "Par Jeanne Roy", "Par Jeanne Roy et Paul de La Tour", "Par Le Monde avec AFP",
      "date 2023-08 Commentez cette histoire Commentaire", "Partager sur Facebook | Twitter",
      "Lire aussi : Un autre accord est signé", "À lire aussi", "Temps de lecture : 3 min",
      "3 min de lecture", "© 2024 Le Journal. Tous droits réservés.", "SÉOUL –",
      "24 mai 2018 . –", "La suite est réservée aux abonnés.", "Abonnez-vous à la newsletter",
      "Mis à jour le 5 mars 2024 à 10h12", "Propos recueillis par Jeanne Roy",
      "Il vous reste 65 % de cet article à lire.", "Aller au contenu principal",
      "AFP | 5 mars 2024 | 10:12", "Reuters · mardi 5 mars 2024", "05.03.2024, 10h12 | Belga",
      "Par Jeanne Roy, à Oslo | Le Journal avec AFP | 05/03/2024 - 10:12", "AFP", "(avec Reuters)",
      "Par Jeanne Roy, envoyée spéciale à Oslo", "Source : Reuters et AFP", "Le Journal avec AFP",
      "AFP, 5 mars 2024", "Jeanne Roy | 5 mars 2024", "Par Jeanne Roy avec AFP et Reuters",
    ])
  func lines(line: String) {
    #expect(outline(line) == ["furniture: \(line)"])
  }

  @Test(
    "lines of news are not",
    arguments: [
      "Le journal a perdu des abonnés.", "Il a partagé cet article sur Facebook hier soir.",
      "Par ailleurs, le ministre a démenti.", "Par Toutatis, dit-il.",
      "Lisez : voilà ce que dit le ministre.", "Sommaire, le rapport l'est sans aucun doute.",
      "Publié le 5 mars 2024, le rapport accuse le ministère.",
      "Les commentaires du ministre ont surpris.", "Date limite : le 5 mars.",
      "Commentaire du ministre : il n'y aura pas d'accord.", "Le 5 mars 2024, il est parti.",
      "ONU – Le Conseil de sécurité se réunit ce soir à New York.",
      "Sur le même sujet, le ministre a répété sa position.",
      "Publiée dans une revue, l'étude accuse le ministère.",
      "Publié hier, le rapport accuse le ministère.", "L’AIEA – dont c'est le rôle – a parlé.",
      "Il lance : « Abonnez-vous ! »", "Connectez-vous au monde, dit le ministre.",
      "Avec Reuters, l'AFP a vu le rapport.", "AFP et Reuters ont vu le rapport.",
      "Par Oslo, la route est sûre.", "Le 5 mars 2024, Oslo a parlé avec Reuters.",
      "Nord – Sud : le dialogue reprend ce soir à Genève.", "Il vous reste trois jours, dit-il.",
    ])
  func news(line: String) {
    #expect(outline(line) == ["paragraph: \(line)"])
  }

  @Test(
    "the head of a paragraph is cut off where it is furniture",
    arguments: [
      ("SÉOUL –", "Le ministre est arrivé."), ("NEW YORK —", "Le ministre est arrivé."),
      ("24 mai 2018 . –", "Le ministre est arrivé."),
      ("PARIS, 5 mars 2024 (AFP) –", "« Il est arrivé », a dit le ministre."),
      ("MOSCOU (AFP) -", "Le ministre est arrivé."),
      ("Pékin, 12 novembre (Xinhua) --", "Le ministre est arrivé."),
      ("Publié le 11/11/2024 à 10h12", "Le ministre est arrivé."),
      ("Commentez cette histoire SÉOUL –", "Le ministre est arrivé."),
      ("Publié le 5 mars 2024 Par Jeanne Roy", "Le ministre est arrivé."),
    ])
  func heads(head: String, rest: String) {
    #expect(outline(head + " " + rest) == ["furniture: \(head)", "paragraph: \(rest)"])
  }

  @Test(
    "the end of a paragraph is cut off where it is furniture",
    arguments: [
      ("Le ministre est arrivé.", "Commentez cette histoire Commentaire"),
      ("Le ministre est arrivé.", "date 2023-08 Commentez cette histoire Commentaire"),
      ("« Il est arrivé. »", "Lire aussi : Un autre accord est signé"),
      ("Le ministre est arrivé.", "Partager cet article Facebook Twitter"),
      ("Le ministre est arrivé.", "Publié le 5 mars 2024"), ("Il est arrivé.", "(avec AFP)"),
      ("Le ministre est arrivé.", "Source : Reuters"),
    ])
  func ends(rest: String, end: String) {
    #expect(outline(rest + " " + end) == ["paragraph: \(rest)", "furniture: \(end)"])
  }

  @Test(
    "names between marks alone are a heading",
    arguments: ["Kim Jong-un | Vladimir Poutine", "Oslo - Berlin", "Jeanne Roy"])
  func names(line: String) {
    #expect(outline(line) == ["heading: \(line)"])
  }

  @Test(
    "a name alone behind the last sentence signs the text; a heading or a list's last name does not"
  )
  func signatures() throws {
    let text = "Un titre\n\n" + Self.text
    let signed = try #require(Reading.document(text + "\n\nJeanne de La Tour\n"))
    #expect(signed.blocks.map(\.kind) == [.heading, .paragraph, .furniture])
    for tail in ["Jeanne Roy\nPaul Roy\n", "Oslo\n", "Jeanne Roy parle\n", "La suite à Oslo\n"] {
      let document = try #require(Reading.document(text + "\n\n" + tail))
      #expect(!document.blocks.contains { $0.kind == .furniture }, "\(tail)")
    }
    let headed = try #require(Reading.document("Un titre\n\nJeanne Roy\n\n" + Self.text))
    #expect(!headed.blocks.contains { $0.kind == .furniture })
  }

  @Test("what an invitation offers belongs to it, up to the end of the text")
  func offers() throws {
    let offer = [
      "S’abonner", "Un accès illimité au site", "Des enquêtes exclusives chaque semaine",
      "Et bien plus encore...", "Déjà abonné ? Connectez-vous",
    ]
    let document = try #require(
      Reading.document(
        "Un accord est signé\n\n" + Self.text + "\n\n" + offer.joined(separator: "\n")))
    #expect(document.blocks.suffix(5).allSatisfy { $0.kind == .furniture })
    #expect(document.blocks.prefix(2).map(\.kind) == [.heading, .paragraph])
  }

  @Test("a list of links ends at the next furniture, and never takes a heading of the text")
  func lists() throws {
    let links = "Sur le même sujet\n\nUn premier accord\nUn deuxième accord\n\n"
    let dated = try #require(
      Reading.document("Titre\n\n" + links + "3 juillet 2016 . –\n" + Self.text))
    #expect(
      dated.blocks.map(\.kind) == [
        .heading, .furniture, .furniture, .furniture, .furniture, .paragraph,
      ])
    let headed = try #require(
      Reading.document(Self.text + "\n\nSur le même sujet\n\nLa réponse d'Oslo\n\n" + Self.text))
    #expect(headed.blocks.map(\.kind) == [.paragraph, .furniture, .heading, .paragraph])
  }

  @Test("a list of contents ends where the text begins")
  func contents() throws {
    let text =
      "Sommaire\nLa rencontre\nLa réponse\n\nLa rencontre\n\(Self.text)\nLa réponse\n\(Self.text)\n"
    let document = try #require(Reading.document(text))
    #expect(
      document.blocks.map(\.kind) == [
        .furniture, .furniture, .furniture, .heading, .paragraph, .heading, .paragraph,
      ])
    #expect(document.info.title == "La rencontre")
  }

  @Test("blocks are in order, apart, within the text and without white space at their ends")
  func invariants() throws {
    let lines = [
      "SÉOUL – Le ministre est arrivé. Commentez cette histoire Commentaire", "\u{A0}", "",
      "  Un titre  ", "Par Jeanne Roy", "—", "***", "5 mars 2024 . – ", "« »", "S'abonner",
    ]
    for rotation in lines.indices {
      let text = (lines[rotation...] + lines[..<rotation]).joined(separator: "\r\n")
      let document = try #require(Reading.document(text))
      var last = 0
      for block in document.blocks {
        #expect(block.span.start >= last && block.span.end <= document.text.count)
        #expect(!block.span.isEmpty)
        let content = document.text[block.span]
        #expect(content.first?.isWhitespace == false && content.last?.isWhitespace == false)
        last = block.span.end
      }
      let kept = document.blocks.map { document.text[$0.span] }.joined().filter { !$0.isWhitespace }
      #expect(kept == text.filter { !$0.isWhitespace })
    }
  }
}
