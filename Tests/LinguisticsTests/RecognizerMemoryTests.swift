import Learning
import RelgraphCore
import Testing

@testable import Linguistics

@Suite("RecognizerMemory")
struct RecognizerMemoryTests {
  @Test("tokens of one code have the same features, and many have a code")
  func codes() throws {
    let recognizer = try #require(try TrainedRecognizer(ModelFiles(language: "fr")))
    let pack = try #require(LanguagePack(language: "fr"))
    let text = SourceText(
      "La ministre Anna Berg parle peu. Elle a vu Luis Vega à Lima, puis elle est partie en train. "
        + "Anna Berg (AB) a dit que le train pour Lima est lent. Le train pour Oslo est lent aussi, dit "
        + "Luis Vega, et la ministre rit.")
    let document = SentenceSplitter(pack: pack).run(
      Document(
        info: DocumentInfo(id: "t", path: "t"), text: text,
        blocks: [Block(kind: .paragraph, span: text.span)]))
    let features = RecognizerFeatures(document, lexicons: recognizer.lexicons)
    let reading = recognizer.read(document, features)
    let memory = RecognizerMemory(
      document, features: features, marginals: reading.marginals, labels: reading.labels)
    var known: [Int: [UInt64]] = [:]
    var coded = 0
    for sentence in document.sentences {
      for token in sentence.tokens {
        guard let code = memory.code(token, in: sentence) else { continue }
        var keys: [UInt64] = []
        memory.collect(token, in: sentence, into: &keys)
        #expect(code < RecognizerMemory.codeCount)
        #expect(known[code, default: keys] == keys, "\(document.forms[token])")
        known[code] = keys
        coded += 1
      }
    }
    #expect(coded > 10 && coded < document.tokens.count)
    #expect(known.count > 3)
  }
}
