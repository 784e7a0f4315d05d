internal import Knowledge
internal import Linguistics
internal import RelgraphCore

extension Assembly {
  /// A review list in the format of a registry file: what was decided on little evidence, the most
  /// doubtful first, each with its sentences as comments.
  ///
  /// Every suggestion is commented out, so that the file as it is changes nothing; a line that the user
  /// uncomments turns the decision round.
  ///
  /// - Parameter most: How many suggestions to make.
  /// - Returns: The list's text, and how many suggestions it makes.
  /// - Complexity: that of resolution, plus O(*n*) in the mentions.
  public func suggestions(most: Int = 200) -> (text: String, count: Int) {
    let ordered = self.ordered
    let doubts = distinct(resolution(of: ordered).doubts).prefix(most)
    let ranked = doubts.enumerated().map { (rank: $0 + 1, doubt: $1) }
    let sentences = DoubtSentences(ordered)
    var text = """
      # À revoir : ce que relgraph a décidé sur peu d'indices, le plus douteux d'abord.
      # Une ligne décommentée (sans « # ») renverse la décision ; puis :
      #   relgraph build … --registry CE-FICHIER
      # Tel quel, ce fichier ne change rien.


      """
    text += section(
      "same", "Tenus à part : décommentez pour réunir.", ranked, merged: false, sentences)
    text += "\n"
    text += section(
      "different", "Réunis : décommentez pour séparer.", ranked, merged: true, sentences)
    return (text, doubts.count)
  }

  private func distinct(_ doubts: [NameDoubt]) -> [NameDoubt] {
    var seen: Set<[String]> = []
    return doubts.filter { doubt in
      doubt.names.count == 2 && Folding.fold(doubt.names[0]) != Folding.fold(doubt.names[1])
        && seen.insert(doubt.names).inserted
    }
  }

  private func section(
    _ name: String, _ heading: String, _ ranked: [(rank: Int, doubt: NameDoubt)], merged: Bool,
    _ sentences: DoubtSentences
  ) -> String {
    var text = "\(name):\n  # \(heading)\n"
    for (rank, doubt) in ranked where doubt.isMerged == merged {
      text += "\n  # \(rank). \(YAMLText.comment(doubt.reason))\n"
      for (name, place) in zip(doubt.names, doubt.places) {
        text += "  #    \(YAMLText.comment(name)) – \(sentences.quote(at: place))\n"
      }
      text += "  # - [\(doubt.names.map(YAMLText.quoted).joined(separator: ", "))]\n"
    }
    return text
  }
}

/// Finds the sentences that speak of an entity of a document.
private struct DoubtSentences {
  private static let mostCharacters = 240

  private let records: [DocumentRecord]

  init(_ records: [DocumentRecord]) { self.records = records }

  /// The document and its first sentence that names the entity.
  func quote(at place: NameDoubt.Place) -> String {
    guard records.indices.contains(place.document) else { return "" }
    let record = records[place.document]
    let document = YAMLText.comment(record.document.id)
    guard let mention = record.mentions.first(where: { $0.entity == place.entity }) else {
      return document
    }
    let sentence = YAMLText.comment(record.sentences[mention.sentence].text)
    let shown = String(sentence.prefix(Self.mostCharacters))
    return "\(document) : « \(shown)\(shown == sentence ? "" : "…") »"
  }
}

/// Names and sentences as YAML takes them.
enum YAMLText {
  /// One line without control characters, for a comment.
  static func comment(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return String(String.UnicodeScalarView(words.unicodeScalars.filter(isPrintable)))
  }

  /// A double-quoted scalar, which any name can be written as.
  static func quoted(_ name: String) -> String {
    var text = "\""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      default:
        if isPrintable(scalar) {
          text.unicodeScalars.append(scalar)
        } else {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          text += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
        }
      }
    }
    return text + "\""
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      false
    default: true
    }
  }
}
