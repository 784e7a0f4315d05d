import CorpusReading
import Foundation
import RelgraphCore
import TestSupport
import Testing

@Suite("Folders")
struct FolderTests {
  private func listing(_ paths: [String]) -> InputListing { CorpusReader().inputs(paths) }

  @Test("finds files at every depth, in byte order of their paths, without hidden ones")
  func order() throws {
    let folder = try Scratch()
    for name in ["b.txt", "a/z.md", "a/b/c.jsonl", "B.txt", "é.txt", ".hidden.txt", ".git/x.txt"] {
      try folder.write(name, "Du texte.")
    }
    let listing = listing([folder.path])
    #expect(listing.files.map(\.id) == ["B.txt", "a/b/c.jsonl", "a/z.md", "b.txt", "é.txt"])
    #expect(listing.files.map(\.format) == [.text, .jsonLines, .markdown, .text, .text])
    #expect(listing.skips.isEmpty)
  }

  @Test("the order of the paths does not matter, and a path given twice counts once")
  func inputOrder() throws {
    let folder = try Scratch()
    try folder.write("a/1.txt", "Un.")
    try folder.write("b/2.txt", "Deux.")
    let (one, other) = (folder.path + "/a", folder.path + "/b")
    #expect(listing([one, other, one]) == listing([other, one]))
    #expect(listing([one, other]).files.map(\.id) == ["1.txt", "2.txt"])
  }

  @Test("ids that would clash begin with the input's name")
  func clashes() throws {
    let folder = try Scratch()
    try folder.write("a/1.txt", "Un.")
    try folder.write("b/1.txt", "Deux.")
    try folder.write("c/a/1.txt", "Trois.")
    let two = listing([folder.path + "/b", folder.path + "/a"])
    #expect(two.files.map(\.id) == ["a/1.txt", "b/1.txt"])
    let same = listing([folder.path + "/a", folder.path + "/c/a"])
    #expect(Set(same.files.map(\.id)).count == 2)
    #expect(same == listing([folder.path + "/c/a", folder.path + "/a"]))
  }

  @Test("a file that is reached twice is read once")
  func duplicates() throws {
    let folder = try Scratch()
    let file = try folder.write("a/1.txt", "Un.")
    try folder.link("again.txt", to: file)
    let listing = listing([folder.path, file])
    #expect(listing.files.map(\.id) == ["a/1.txt"])
    #expect(listing.skips.map(\.reason) == [.duplicateFile, .duplicateFile])
  }

  @Test("an empty folder and a missing path are told")
  func nothing() throws {
    let folder = try Scratch()
    let empty = listing([folder.path])
    #expect(empty.files.isEmpty)
    #expect(empty.skips.map(\.reason) == [.emptyFolder])
    let missing = listing([folder.path + "/nowhere"])
    #expect(missing.skips.map(\.reason) == [.missing])
    #expect(missing.skips.allSatisfy { !$0.sentence.isEmpty && !$0.remedy.isEmpty })
  }

  @Test("circles of links end, and links to nowhere are told")
  func links() throws {
    let folder = try Scratch()
    try folder.write("a/1.txt", "Un.")
    try folder.link("a/up", to: "..")
    try folder.link("one", to: "two")
    try folder.link("two", to: "one")
    try folder.link("gone.txt", to: "nowhere")
    let listing = listing([folder.path])
    #expect(listing.files.map(\.id) == ["a/1.txt"])
    let reasons = Dictionary(grouping: listing.skips, by: \.reason).mapValues(\.count)
    #expect(reasons == [.symlinkLoop: 3, .missing: 1])
  }

  @Test(
    "files of a map that this program made are passed over with one word, articles beside them read"
  )
  func ownOutput() throws {
    let folder = try Scratch()
    try folder.write("maps/graph.json", "{\n\"format\":\"relgraph\",\"version\":1,")
    try folder.write("maps/network.svg", "<svg/>")
    try folder.write("maps/evidence.jsonl", "{\"document\":{\"id\":\"a.txt\"}}\n")
    try folder.write("maps/entities.csv", "id,text\na,Un article de ce nom.\n")
    try folder.write("maps/a.txt", "Un.")
    let listing = listing([folder.path])
    #expect(listing.files.map(\.id) == ["maps/a.txt", "maps/entities.csv"])
    #expect(listing.skips.isEmpty)
    #expect(listing.remarks.map(\.kind) == [.ownOutput])
    #expect(listing.remarks.map(\.path) == [folder.path + "/maps"])
    #expect(listing.remarks.first?.sentence.hasPrefix("Passed over 3 files") == true)
  }

  @Test("names alone make no map: another program's graph.json is told as what it is")
  func othersOutput() throws {
    let folder = try Scratch()
    try folder.write("graph.json", "{\"nodes\":[]}")
    try folder.write("relations.csv", "id,text\na,Un.\n")
    let listing = listing([folder.path])
    #expect(listing.files.map(\.id) == ["relations.csv"])
    #expect(listing.skips.map(\.reason) == [.unsupportedFormat])
    #expect(listing.remarks.isEmpty)
  }

  @Test("a tangle of links costs no more than its folders")
  func tangle() throws {
    let folder = try Scratch()
    for level in 0..<40 {
      try folder.folder("f\(level)")
      for copy in 0..<2 where level > 0 {
        try folder.link("f\(level)/l\(copy)", to: "../f\(level - 1)")
      }
    }
    try folder.write("f0/1.txt", "Un.")
    let listing = listing([folder.path + "/f39"])
    #expect(listing.files.count == 1)
    #expect(listing.skips.count == 39)
  }

  @Test("links to files and folders elsewhere are followed")
  func linksOut() throws {
    let (folder, other) = (try Scratch(), try Scratch())
    try other.write("x/2.txt", "Deux.")
    try folder.link("linked", to: other.path + "/x")
    #expect(listing([folder.path]).files.map(\.id) == ["linked/2.txt"])
  }

  @Test("pipes and devices are skipped and never waited for")
  func special() throws {
    let folder = try Scratch()
    try #require(folder.pipe("pipe.txt"))
    try folder.link("zero.txt", to: "/dev/zero")
    let listing = listing([folder.path])
    #expect(listing.files.isEmpty)
    #expect(listing.skips.map(\.reason) == [.notAFile, .notAFile])
  }

  @Test("a pipe that took a file's place is skipped as it is opened")
  func replaced() throws {
    let folder = try Scratch()
    let path = try folder.write("a.txt", "Un.")
    let file = try #require(listing([path]).files.first)
    try FileManager.default.removeItem(atPath: path)
    #expect(CorpusReader().read(file).skips.map(\.reason) == [.missing])
    try #require(folder.pipe("a.txt"))
    #expect(CorpusReader().read(file).skips.map(\.reason) == [.notAFile])
  }

  @Test(
    "names that are no UTF-8, hold line breaks or begin with a hyphen are read and shown safely")
  func names() throws {
    let folder = try Scratch()
    let names: [[UInt8]] = [
      [0x61, 0xE9, 0x2E, 0x74, 0x78, 0x74], Array("b\nc.txt".utf8), Array("-d.txt".utf8),
      Array("e\u{202E}f.txt".utf8), Array("\u{1B}[31m.txt".utf8),
    ]
    let written = names.count { folder.write(rawName: $0, "Du texte.") }
    // Some disks take only UTF-8.
    try #require(written >= 4)
    let reader = CorpusReader()
    let files = reader.inputs([folder.path]).files
    #expect(files.count == written)
    #expect(files.flatMap { reader.read($0).documents }.count == written)
    let ids = files.map(\.id)
    #expect(ids.contains("-d.txt") && ids.contains("b%0Ac.txt") && ids.contains("%1B[31m.txt"))
    #expect(ids.contains("e%E2%80%AEf.txt"))
    if written == names.count { #expect(ids.contains("a%E9.txt")) }
  }

  @Test("names that differ only in normal form stay apart")
  func normalForms() throws {
    let folder = try Scratch()
    try #require(folder.write(rawName: Array("\u{E9}.txt".utf8), "Un."))
    try #require(folder.write(rawName: Array("e\u{301}.txt".utf8), "Deux."))
    let ids = listing([folder.path]).files.map(\.id)
    // A disk that takes both for one has one file.
    let there = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(ids).count == there.count && !there.isEmpty)
  }

  @Test(
    "what is not read by its name has a remedy",
    arguments: ["a.pdf", "a.docx", "a.zip", "a.json", "a.ann", "a.xyz"])
  func unsupported(name: String) throws {
    let folder = try Scratch()
    try folder.write(name, "Du texte.")
    let listing = listing([folder.path])
    #expect(listing.files.isEmpty)
    #expect(listing.skips.map(\.reason) == [.unsupportedFormat])
    #expect(listing.skips.allSatisfy { !$0.remedy.isEmpty })
  }

  @Test("a file that is named is tried whatever its extension")
  func named() throws {
    let folder = try Scratch()
    let path = try folder.write("a.xyz", "Du texte.")
    #expect(CorpusReader().inputs([path]).files.map(\.id) == ["a.xyz"])
  }

  @Test("a file without extension is read by its content")
  func sniffed() throws {
    let folder = try Scratch()
    try folder.write("page", "<!DOCTYPE html><p>Une page.</p>")
    try folder.write("records", #"{"text": "Un article."}"# + "\n")
    try folder.write("2016_12_19-003.001", "Un texte.")
    let reader = CorpusReader()
    let documents = reader.inputs([folder.path]).files.flatMap { reader.read($0).documents }
    #expect(documents.map(\.text.string) == ["Un texte.", "Une page.", "Un article."])
  }

  @Test("an unreadable folder is told")
  func unreadable() throws {
    let folder = try Scratch()
    try folder.write("a/1.txt", "Un.")
    let path = folder.path + "/a"
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path) }
    let listing = listing([folder.path])
    // The superuser may read everything.
    if FileManager.default.isReadableFile(atPath: path) {
      #expect(listing.files.count == 1)
    } else {
      #expect(listing.skips.map(\.reason) == [.unreadable])
    }
  }

  @Test("a path that goes through a file is missing, not a crash")
  func throughFile() throws {
    let folder = try Scratch()
    let path = try folder.write("a.txt", "Un.")
    #expect(listing([path + "/b.txt"]).skips.map(\.reason) == [.missing])
    #expect(listing([String(repeating: "x", count: 5000)]).skips.map(\.reason) == [.unreadable])
  }

  @Test("a folder deeper than the system's paths ends with a message")
  func deep() throws {
    let folder = try Scratch()
    try folder.write("a.txt", "Un.")
    #expect(listing([folder.path + String(repeating: "/.", count: 3000)]).skips.count == 1)
  }

  @Test("standard input is listed and read from bytes")
  func standardInput() throws {
    let listing = listing(["-", "-"])
    #expect(listing.files.map(\.isStandardInput) == [true])
    let file = try #require(listing.files.first)
    #expect(CorpusReader().read(file).skips.map(\.reason) == [.unreadable])
    let document = try #require(Reading.document("Un texte.\n", nil))
    #expect(document.id == "stdin")
    #expect(document.text.string == "Un texte.\n")
  }
}
