import Learning
import RelgraphCore
import Testing

@testable import Linguistics

@Suite("ModelFiles")
struct ModelFilesTests {
  private static func embedded(_ name: String) throws -> [UInt8] {
    try #require(EmbeddedFile("packs/fr/models/" + name)).bytes
  }

  @Test("takes a file by its name, and by its features where the name says nothing")
  func replaces() throws {
    let models = ModelFiles(language: "fr")
    let parser = try Self.embedded("parser.model")
    for path in ["a/parser.model", "b/mine.bin"] {
      let other = try models.replacing(with: [(path, parser)])
      #expect(try DependencyParser(other) != nil)
    }
  }

  @Test(
    "refuses what is no model, and says which file and why",
    arguments: [
      ("x/notes.txt", Array("Bonjour".utf8), ModelError.Code.badMagic),
      ("x/parser.model", [], ModelError.Code.badMagic),
      ("x/parser.model", Array("RELGRMDL".utf8), ModelError.Code.truncated),
      ("x/any.model", Array("RELGRMDL".utf8) + [UInt8](repeating: 1, count: 60), .otherSchema),
    ])
  func refuses(path: String, bytes: [UInt8], code: ModelError.Code) throws {
    #expect {
      try ModelFiles(language: "fr").replacing(with: [(path, bytes)])
    } throws: { error in
      (error as? ModelError)?.code == code && (error as? ModelError)?.model == path
    }
  }

  @Test("refuses a model in which a byte changed", arguments: [0, 9, 17, 40, 5000])
  func damaged(offset: Int) throws {
    var bytes = try Self.embedded("recognizer.model")
    bytes[offset] ^= 0x55
    #expect(throws: ModelError.self) {
      try ModelFiles(language: "fr").replacing(with: [("recognizer.model", bytes)])
    }
  }
}
