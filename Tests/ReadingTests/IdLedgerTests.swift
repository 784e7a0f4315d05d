import CorpusReading
import RelgraphCore
import Testing

@Suite("Ids")
struct IdLedgerTests {
  private func admit(_ texts: [(id: String, text: String)]) -> [ReadOutcome] {
    var ledger = IdLedger()
    return texts.flatMap { pair in
      let line = #"{"id": "\#(pair.id)", "text": "\#(pair.text)"}"#
      return ledger.admit(Reading.outcomes(line, .jsonLines))
    }
  }

  @Test("documents with ids of their own pass")
  func unique() {
    let outcomes = admit([("a", "Un."), ("b", "Un."), ("A", "Un.")])
    #expect(outcomes.documents.map(\.id) == ["a", "b", "A"])
    #expect(outcomes.skips.isEmpty && outcomes.remarks.isEmpty)
  }

  @Test("of two with one id and one text, the second is a skip")
  func copies() {
    let outcomes = admit([("a", "Un."), ("a", "Un.")])
    #expect(outcomes.documents.map(\.id) == ["a"])
    #expect(outcomes.skips.map(\.reason) == [.duplicateId])
  }

  @Test("of two with one id and different texts, the second gets a new id and a remark")
  func clashes() {
    let outcomes = admit([("a", "Un."), ("a~2", "Deux."), ("a", "Trois."), ("a", "Quatre.")])
    #expect(outcomes.documents.map(\.id) == ["a", "a~2", "a~3", "a~4"])
    #expect(outcomes.documents.map(\.text.string) == ["Un.", "Deux.", "Trois.", "Quatre."])
    #expect(outcomes.remarks.map(\.kind) == [.renamed, .renamed])
  }

  @Test("ids that differ only in normal form are one id")
  func normalForms() {
    let outcomes = admit([("\u{E9}", "Un."), ("e\u{301}", "Deux.")])
    #expect(Set(outcomes.documents.map(\.id)).count == 2)
  }
}
