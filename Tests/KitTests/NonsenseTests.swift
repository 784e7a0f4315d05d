import Foundation
import GraphMeasures
import RelgraphCore
import RelgraphKit
import Testing

@Suite("Texts that nobody would write")
struct NonsenseTests {
  @Test(
    "give records whose every index and quotation holds, and a map",
    arguments: [UInt64(1), 2])
  func records(seed: UInt64) throws {
    let analyzer = try DocumentAnalyzer.builtIn()
    var assembly = Assembly(knowledge: try .builtIn())
    var nonsense = try Nonsense(seed: seed)
    for number in 0..<10 {
      let document = nonsense.document("\(number)")
      let record = analyzer.record(of: document)
      #expect(record.faults.isEmpty, "\(document.text.string)")
      for mention in record.mentions {
        #expect(document.text.words(mention.start..<mention.end) == mention.text)
      }
      for sentence in record.sentences {
        #expect(document.text.words(sentence.start..<sentence.end) == sentence.text)
      }
      for relation in record.relations {
        let sentence = record.sentences[relation.sentence].text
        #expect(sentence.contains(relation.trigger), "\(relation.trigger) in \(sentence)")
      }
      assembly.add(record)
    }
    var options = AssemblyOptions()
    options.resamples = 0
    let graph = assembly.report(options).graph
    #expect(graph.corpus.documents == 10)
    #expect(graph.relations.allSatisfy { $0.count > 0 && $0.source != $0.target })
  }
}

/// Texts drawn from phrases as news have them, without regard to what goes with what.
struct Nonsense {
  private static let kinds = ["names", "deeds", "nouns", "prepositions", "joins"]
  /// Of a hundred phrases, up to how many are of each kind.
  private static let shares = [32, 57, 65, 80, 100]

  private let phrases: [[String]]
  private var generator: SplitMix64

  init(seed: UInt64) throws {
    generator = SplitMix64(seed: seed)
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Nonsense/phrases.txt")
    var lists: [String: [String]] = [:]
    var kind = ""
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("#") { continue }
      if line.hasPrefix("["), line.count > 1 {
        kind = String(line.dropFirst().dropLast())
      } else {
        lists[kind, default: []].append(String(line))
      }
    }
    phrases = Self.kinds.map { lists[$0] ?? [] }
  }

  /// A document of twenty paragraphs.
  mutating func document(_ id: String) -> Document {
    var text = ""
    var blocks: [Block] = []
    for number in 0..<20 {
      let start = text.utf8.count
      text += (0...draw(5)).map { _ in sentence() }.joined(separator: " ")
      blocks.append(
        Block(
          kind: number == 0 ? .heading : .paragraph, span: Span(start: start, end: text.utf8.count))
      )
      text += "\n\n"
    }
    return Document(info: DocumentInfo(id: id, path: id), text: SourceText(text), blocks: blocks)
  }

  private mutating func sentence() -> String {
    let words = (0...(1 + draw(14))).map { _ in
      let share = draw(100)
      let list = phrases[Self.shares.firstIndex { share < $0 } ?? 0]
      return list[draw(list.count)]
    }
    let text = words.joined(separator: " ").replacingOccurrences(of: "' ", with: "'")
    return text.prefix(1).uppercased() + text.dropFirst() + [".", ".", "!", "…", ""][draw(5)]
  }

  private mutating func draw(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }
}

extension SourceText {
  /// The text between two offsets in scalars.
  fileprivate func words(_ range: Range<Int>) -> String {
    let scalars = Array(string.unicodeScalars)
    guard range.upperBound <= scalars.count else { return "" }
    return String(String.UnicodeScalarView(scalars[range]))
  }
}
