import Linguistics
import RelgraphCore
import Testing

@testable import Training

@Suite("Corpus readers")
struct CorpusReadersTests {
  @Test("puts a CoNLL document's text together from its offsets")
  func conll() throws {
    let lines: [Substring] = [
      "# doc = d1", "L’\t0\t2\tO", "Été\t2\t5\tB-PER", "noir\t6\t10\tI-PER", "",
      "Oslo\t12\t16\tB-LOC",
      "2016\t17\t21\tB-DATE", "",
    ]
    let documents = try ConllNames.documents(lines, path: "x")
    let document = try #require(documents.first)
    #expect(documents.count == 1)
    #expect(document.id == "d1")
    #expect(document.document.forms == ["L'", "Été", "noir", "Oslo", "2016"])
    #expect(document.document.sentences.count == 2)
    #expect(
      document.names.map { document.document.document.text[$0.span] } == ["Été noir", "Oslo"])
    #expect(document.names.map(\.label) == [.person, .location])
  }

  @Test("takes the outermost of nested names, by scalars and not by bytes")
  func brat() throws {
    let pack = try #require(LanguagePack(language: "fr"))
    let text = "Été à l’Université de Nice."
    let notes = """
      T1\tLocation 22 26\tNice
      T2\tOrganization 8 26\tUniversité de Nice
      T3\tDate 0 3\tÉté
      """
    let gold = BratNames(splitter: SentenceSplitter(pack: pack)).document(
      id: "d", text: Array(text.utf8), notes: Array(notes.utf8))
    #expect(gold.names.map { gold.document.document.text[$0.span] } == ["Université de Nice"])
    #expect(gold.names.map(\.label) == [.organization])
    #expect(gold.labels.filter { $0 != 0 }.count == 3)
  }

  @Test("reads words, contractions and empty nodes of CoNLL-U")
  func treebank() throws {
    let rows = [
      "# text = du pain", "1-2\tdu\t_\t_\t_\t_\t_\t_\t_\t_", "1\tde\tde\tADP\t_\t_\t3\tcase\t_\t_",
      "2\tle\tle\tDET\t_\tDefinite=Def\t3\tdet\t_\t_", "2.1\tx\t_\t_\t_\t_\t_\t_\t_\t_",
      "3\tpain\tpain\tNOUN\t_\t_\t0\troot\t_\tSpaceAfter=No", "",
    ]
    let trees = try Treebank.sentences(rows.map { $0[...] }, path: "x")
    let tree = try #require(trees.first)
    #expect(tree.tokens == ["du", "pain"])
    #expect(tree.words.map(\.token) == [0, 0, 1])
    #expect(tree.spaces == [true, false])
    #expect(throws: TrainingError.self) { try Treebank.sentences(["1\tx"], path: "x") }
  }
}
