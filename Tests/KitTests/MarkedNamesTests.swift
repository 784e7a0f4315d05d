import Foundation
import RelgraphKit
import Testing

@Suite("Marked names")
struct MarkedNamesTests {
  private func score(_ file: MarkedNames) throws -> NameScore {
    var score = NameScore()
    let (analyzer, knowledge) = (try DocumentAnalyzer.builtIn(), try KnowledgeBase.builtIn())
    for example in file.cases { score.add(example, analyzer: analyzer, knowledge: knowledge) }
    return score
  }

  @Test("every phenomenon reaches its floor, and wrong merges stay rare")
  func accuracy() throws {
    var scores: [(String, NameScore)] = []
    for file in try MarkedNames.all() {
      let score = try score(file)
      scores.append((file.phenomenon, score))
      let faults = score.faults.joined(separator: "\n")
      #expect(
        score.accuracy >= file.floor,
        "\(file.phenomenon): \(score.right) of \(score.marks) marks, \(score.surplus) too many\n\(faults)"
      )
    }
    #expect(scores.reduce(0) { $0 + $1.1.cases } >= 100)
    let wrong = scores.reduce(0) { $0 + $1.1.wrongMerges }
    let apart = scores.reduce(0) { $0 + $1.1.pairsApart }
    #expect(Double(wrong) <= 0.02 * Double(apart), "\(wrong) wrong merges of \(apart) pairs")
    try report(scores)
  }

  /// Writes the table and the faults where `RELGRAPH_ACCURACY` names a folder.
  private func report(_ scores: [(String, NameScore)]) throws {
    guard let folder = ProcessInfo.processInfo.environment["RELGRAPH_ACCURACY"] else { return }
    let all = scores.reduce(into: NameScore()) { sum, entry in
      sum.cases += entry.1.cases
      sum.marks += entry.1.marks
      sum.right += entry.1.right
      sum.surplus += entry.1.surplus
      sum.wrongMerges += entry.1.wrongMerges
      sum.pairsApart += entry.1.pairsApart
      sum.missedMerges += entry.1.missedMerges
      sum.pairsTogether += entry.1.pairsTogether
    }
    let head = "| phenomenon | cases | marks | accuracy | wrong merges | missed merges |\n"
    var table = head + "|---|---|---|---|---|---|\n"
    for (name, score) in scores + [("all", all)] {
      table += "| \(name) | \(score.cases) | \(score.marks) | \(Self.percent(score.accuracy)) | "
      table += "\(score.wrongMerges) of \(score.pairsApart) | "
      table += "\(score.missedMerges) of \(score.pairsTogether) |\n"
    }
    let faults = scores.map { name, score in
      "\(name)\n" + score.faults.map { "  \($0)\n" }.joined()
    }
    let url = URL(fileURLWithPath: folder)
    try Data(table.utf8).write(to: url.appendingPathComponent("names.md"))
    try Data(faults.joined().utf8).write(to: url.appendingPathComponent("names.faults.txt"))
  }

  private static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
