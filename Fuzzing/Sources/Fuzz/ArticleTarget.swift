internal import Foundation
internal import RelgraphCore
internal import RelgraphKit

extension Target {
  /// Reads an article of phrases that bytes choose, from tokens to relations.
  ///
  /// Two bytes are a phrase; a first byte of 250 and more ends a sentence or a paragraph.
  static var articles: Target {
    guard let analyzer = try? DocumentAnalyzer.builtIn() else {
      preconditionFailure("the program holds no models")
    }
    let phrases = Phrases.all
    return Target { bytes in
      let document = Phrases.document(bytes.prefix(600), phrases)
      let record = analyzer.record(of: document)
      require(record.faults.isEmpty, "every index leads somewhere")
      let text = Array(document.text.string.unicodeScalars)
      for mention in record.mentions {
        require(mention.end <= text.count && mention.start < mention.end, "mentions in the text")
        let words = String(String.UnicodeScalarView(text[mention.start..<mention.end]))
        require(words == mention.text, "a mention is quoted as it stands")
      }
      for relation in record.relations {
        require(
          record.sentences[relation.sentence].text.contains(relation.trigger),
          "a trigger stands in its sentence")
      }
    }
  }
}

/// The phrases that the tests of nonsense draw from.
private enum Phrases {
  static var all: [String] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Tests/KitTests/Nonsense/phrases.txt")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      preconditionFailure("\(file.path): is missing")
    }
    let lines = text.split(separator: "\n").filter { line in
      !line.hasPrefix("#") && (line.count == 1 || !line.hasPrefix("["))
    }
    return lines.map(String.init)
  }

  /// The document that bytes choose.
  static func document(_ bytes: ArraySlice<UInt8>, _ phrases: [String]) -> Document {
    var text = ""
    var blocks: [Block] = []
    var start = 0
    var begins = true
    var rest = bytes
    func close() {
      if text.utf8.count > start {
        blocks.append(
          Block(kind: .paragraph, span: Span(start: start, end: text.utf8.count)))
      }
      text += "\n"
      start = text.utf8.count
      begins = true
    }
    while let first = rest.popFirst() {
      switch first {
      case 250...252:
        text += "."
        begins = true
      case 253...255: close()
      default:
        let number = Int(first) << 8 | Int(rest.popFirst() ?? 0)
        let phrase = phrases[number % phrases.count]
        if text.utf8.count > start, !text.hasSuffix("'") { text += " " }
        text += begins ? phrase.prefix(1).uppercased() + phrase.dropFirst() : phrase
        begins = false
      }
    }
    close()
    return Document(
      info: DocumentInfo(id: "", path: ""), text: SourceText(text), blocks: blocks)
  }
}
