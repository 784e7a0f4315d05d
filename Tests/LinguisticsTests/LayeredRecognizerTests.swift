import Linguistics
import RelgraphCore
import Testing

@Suite("LayeredRecognizer and MinimalNames")
struct LayeredRecognizerTests {
  private func found(_ recognizer: any NameRecognizer, _ text: String) throws -> [String] {
    let document = SentenceSplitter(pack: try frenchPack()).run(paragraph(text))
    let known = [KnownToken](repeating: .unknown, count: document.tokens.count)
    return recognizer.candidates(in: document, known: known).map {
      document.document.text[document.span(of: $0.tokens)]
    }
  }

  @Test("believes the first layer where two overlap, and keeps order")
  func layers() throws {
    let first = FixedNames(names: [(2..<4, .person)])
    let second = FixedNames(names: [(0..<1, .organization), (3..<5, .person)])
    #expect(try found(LayeredRecognizer([first, second]), "A b C D E") == ["A", "C D"])
  }

  @Test("a place of an earlier layer gives way to a later layer's sure name, and to no other")
  func places() throws {
    let place = FixedNames(names: [(1..<2, .location)])
    for (confidence, label) in [(0.8, NameLabel.person), (0.6, .location)] {
      let later = FixedNames(names: [(1..<2, .person)], confidence: confidence)
      let document = SentenceSplitter(pack: try frenchPack()).run(paragraph("père Orsin dort"))
      let known = [KnownToken](repeating: .unknown, count: document.tokens.count)
      let found = LayeredRecognizer([place, later]).candidates(in: document, known: known)
      #expect(found.map(\.label) == [label])
    }
  }

  private func minimal(
    _ text: String, _ tokens: Range<Int>, _ label: NameLabel,
    known marked: [Int: KnownToken] = [:]
  ) throws -> [String] {
    let document = SentenceSplitter(pack: try frenchPack()).run(paragraph(text))
    var known = [KnownToken](repeating: .unknown, count: document.tokens.count)
    for (index, token) in marked { known[index] = token }
    let names = MinimalNames(FixedNames(names: [(tokens, label)]), pack: try frenchPack())
    return names.candidates(in: document, known: known).map {
      "\($0.label) \(document.document.text[document.span(of: $0.tokens)])"
    }
  }

  @Test("what a body is wanted for, who leads it and the link behind it are no part of its name")
  func ends() throws {
    let council: [Int: KnownToken] = [1: .organization, 2: .organization, 3: .organization]
    #expect(
      try minimal("au Conseil de sécurité pour le Brésil", 1..<7, .organization, known: council)
        == ["organization Conseil de sécurité"])
    #expect(
      try minimal("la Cour suprême de Paul Vastin", 1..<6, .organization)
        == ["organization Cour suprême"])
    #expect(
      try minimal("le Mouvement civique uni de l'île", 1..<6, .organization)
        == ["organization Mouvement civique uni"])
  }

  @Test("a given name behind a title, or before « ben », is somebody's")
  func persons() throws {
    #expect(
      try minimal("cheikh Mohammed ben Rachid Orsin", 1..<5, .organization)
        == ["person Mohammed ben Rachid Orsin"])
    #expect(try minimal("le Dr Orsin", 1..<3, .organization) == ["person Orsin"])
  }

  @Test("letters that stand for words, and one word behind « parti », are no person's")
  func bodies() throws {
    #expect(try minimal("puis VRTL a retardé", 1..<2, .person) == ["organization VRTL"])
    #expect(try minimal("le parti Hadrin recule", 2..<3, .person) == ["organization Hadrin"])
    #expect(try minimal("puis MBS a parlé", 1..<2, .person) == ["person MBS"])
  }

  @Test("a town before a given name is no part of the name")
  func towns() throws {
    #expect(
      try minimal("vu à Washington Paul Vastin hier", 2..<5, .person, known: [2: .state])
        == ["person Paul Vastin"])
  }

  @Test("two states that « et » joins are no body; what one of them begins may be")
  func pairs() throws {
    let states: [Int: KnownToken] = [1: .state, 3: .state]
    #expect(try minimal("Selon Oslo et Lima, rien", 1..<4, .organization, known: states).isEmpty)
    #expect(
      try minimal("Selon Oslo et Associés, rien", 1..<4, .organization, known: [1: .state])
        == ["organization Oslo et Associés"])
  }

  @Test("what a commissioner deals with is no body")
  func portfolios() throws {
    #expect(
      try minimal("le commissaire européen à l'Énergie", 5..<6, .organization).isEmpty)
    #expect(
      try minimal("le ministre des Mines et des Cultes", 6..<7, .organization).isEmpty)
    #expect(
      try minimal("le patron de Norvex et de Brindo", 6..<7, .organization)
        == ["organization Brindo"])
  }

  @Test("two capitals behind what a minister deals with are the minister's name")
  func ministers() throws {
    #expect(
      try minimal("la ministre de la Culture et des Sports Xana Orsin", 7..<10, .organization)
        == ["person Xana Orsin"])
    #expect(
      try minimal("la ministre de la Culture Xana Orsin parle", 4..<7, .person)
        == ["person Xana Orsin"])
    // A body's name goes on, and one word may be anything.
    #expect(
      try minimal("le fonds de la Culture Xana Orsin parle", 4..<7, .organization)
        == ["organization Culture Xana Orsin"])
    #expect(
      try minimal("la ministre de la Culture Nationale Populaire", 4..<7, .organization).isEmpty)
    #expect(
      try minimal("un politologue à Sciences Xana Orsin", 3..<6, .organization)
        != ["person Xana Orsin"])
  }

  @Test("cuts titles off and drops what has no name of its own")
  func minimal() throws {
    let text = "Commissaire Leroy et la télévision publique de Norvège, COP99, cour de Bastan"
    let names: [(Range<Int>, NameLabel)] = [
      (0..<2, .person), (4..<8, .organization), (9..<10, .organization), (11..<14, .organization),
    ]
    let minimal = MinimalNames(FixedNames(names: names), pack: try frenchPack())
    #expect(try found(minimal, text) == ["Leroy", "cour de Bastan"])
  }

  @Test("a thing's name is no body's, nor is a letter")
  func things() throws {
    let names: [(Range<Int>, NameLabel)] = [
      (2..<4, .organization), (6..<7, .organization), (9..<10, .organization),
    ]
    let minimal = MinimalNames(FixedNames(names: names), pack: try frenchPack())
    #expect(try found(minimal, "La fusée Orme 9 du groupe Alstor, et B") == ["Alstor"])
  }

  @Test("a law or a prize with an English name is nobody", arguments: ["Act", "Award", "Treaty"])
  func works(word: String) throws {
    let names: [(Range<Int>, NameLabel)] = [(2..<4, .person), (5..<7, .person)]
    let minimal = MinimalNames(FixedNames(names: names), pack: try frenchPack())
    #expect(try found(minimal, "Le vieux Dorval \(word) de Dorval Lenoir") == ["Dorval Lenoir"])
  }
}
