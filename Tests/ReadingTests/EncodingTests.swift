import CorpusReading
import Foundation
import RelgraphCore
import Testing

@Suite("Encodings")
struct EncodingTests {
  private static let text = "L’été, à Séoul, le « cœur » de l’accord coûte 5 €…\nDeuxième ligne.\n"

  private static func bytes(_ encoding: TextEncoding, mark: Bool = false) -> [UInt8] {
    let foundation: String.Encoding =
      switch encoding {
      case .utf8: .utf8
      case .utf16LittleEndian: .utf16LittleEndian
      case .utf16BigEndian: .utf16BigEndian
      case .windows1252: .windowsCP1252
      case .iso8859part15: .isoLatin1
      case .macRoman: .macOSRoman
      }
    let marks: [TextEncoding: [UInt8]] = [
      .utf8: [0xEF, 0xBB, 0xBF], .utf16LittleEndian: [0xFF, 0xFE], .utf16BigEndian: [0xFE, 0xFF],
    ]
    let body = text.data(using: foundation).map(Array.init) ?? []
    return (mark ? marks[encoding] ?? [] : []) + body
  }

  @Test(
    "recognises its encoding with or without a mark, and drops the mark",
    arguments: [
      (TextEncoding.utf8, false), (.utf8, true), (.utf16LittleEndian, true),
      (.utf16LittleEndian, false), (.utf16BigEndian, true), (.utf16BigEndian, false),
      (.windows1252, false),
    ])
  func recognised(encoding: TextEncoding, mark: Bool) throws {
    let bytes = Self.bytes(encoding, mark: mark)
    try #require(!bytes.isEmpty)
    let outcomes = Reading.outcomes(bytes)
    let document = try #require(outcomes.documents.first)
    #expect(document.text.string == Self.text)
    #expect(document.info.attributes["encoding"] == encoding.rawValue)
    #expect(outcomes.remarks.isEmpty)
  }

  @Test("takes the encoding that it is given")
  func given() throws {
    let roman: [UInt8] =
      [0xC7, 0x20, 0x8E] + Array("t".utf8) + [0x8E, 0x20, 0xC8, 0x20, 0xCF] + Array("uvre".utf8)
    let outcomes = Reading.outcomes(roman) { $0.encoding = .macRoman }
    #expect(outcomes.documents.first?.text.string == "« été » œuvre")
    let latin9: [UInt8] = Array("c".utf8) + [0xBD] + Array("ur : 5 ".utf8) + [0xA4]
    let other = Reading.outcomes(latin9) { $0.encoding = .iso8859part15 }
    #expect(other.documents.first?.text.string == "cœur : 5 €")
  }

  @Test(
    "knows encodings by the names that people write",
    arguments: [
      ("UTF-8", TextEncoding.utf8), ("utf8", .utf8), ("latin1", .windows1252),
      ("ISO-8859-1", .windows1252), ("cp1252", .windows1252), ("Windows-1252", .windows1252),
      ("iso-8859-15", .iso8859part15), ("UTF-16LE", .utf16LittleEndian), ("mac", .macRoman),
    ])
  func names(name: String, encoding: TextEncoding) {
    #expect(TextEncoding(name: name) == encoding)
    #expect(TextEncoding(name: encoding.rawValue) == encoding)
  }

  @Test("a few bad bytes in UTF-8 are replaced and counted, and the rest stays UTF-8")
  func damaged() throws {
    let bytes = Array("Été à Séoul ; ".utf8) + [0xE9, 0x20] + Array("où Kim a parlé.".utf8)
    let outcomes = Reading.outcomes(bytes)
    let document = try #require(outcomes.documents.first)
    #expect(document.text.string == "Été à Séoul ; \u{FFFD} où Kim a parlé.")
    #expect(document.info.attributes["replacedBytes"] == "1")
    #expect(outcomes.remarks.map(\.kind) == [.replacedBytes])
    #expect(outcomes.remarks[0].sentence.hasPrefix("Read as UTF-8; 1 byte is no text"))
  }

  @Test("UTF-32 with a mark is named, and what to do about it")
  func utf32() {
    for (encoding, mark) in [
      (String.Encoding.utf32LittleEndian, [0xFF, 0xFE, 0, 0] as [UInt8]),
      (.utf32BigEndian, [0, 0, 0xFE, 0xFF]),
    ] {
      let skips = Reading.outcomes(mark + Array(Self.text.data(using: encoding) ?? Data())).skips
      #expect(skips.map(\.reason) == [.unsupportedFormat])
      #expect(skips.first?.description.contains("text in UTF-32") == true)
      #expect(skips.first?.remedy == "Save it as UTF-8.")
    }
  }

  @Test(
    "ill-formed sequences become one U+FFFD for each maximal part",
    arguments: [
      ([0xC3], 1, 1), ([0xE2, 0x80], 1, 2), ([0xF0, 0x9F, 0x98], 1, 3), ([0xC0, 0xAF], 2, 2),
      ([0xED, 0xA0, 0x80], 3, 3), ([0xF5], 1, 1), ([0xE2, 0x80, 0xC3], 2, 3),
      ([0xF4, 0x90, 0x80, 0x80], 4, 4),
    ] as [([UInt8], Int, Int)])
  func maximalParts(bad: [UInt8], marks: Int, bytes: Int) throws {
    let input = Array("Séoul, été, ça, où, là, voilà : ".utf8) + bad + Array(" fin.".utf8)
    let document = try #require(Reading.outcomes(input).documents.first)
    #expect(document.text.string.unicodeScalars.count { $0 == "\u{FFFD}" } == marks)
    #expect(document.text.string == String(decoding: input, as: UTF8.self))
    #expect(document.info.attributes["replacedBytes"] == String(bytes))
  }

  @Test("a text cut within its last character stays UTF-8")
  func truncated() throws {
    let input = Array("Ils ont dit non".utf8) + [0xE2, 0x80]
    let document = try #require(Reading.outcomes(input).documents.first)
    #expect(document.text.string == "Ils ont dit non\u{FFFD}")
  }

  @Test("bytes that Windows-1252 leaves open are replaced and counted")
  func openBytes() throws {
    let input = Array("Caf".utf8) + [0xE9] + Array(" noir, th".utf8) + [0xE9, 0x20, 0x81]
    let outcomes = Reading.outcomes(input)
    #expect(outcomes.documents.first?.text.string == "Café noir, thé \u{FFFD}")
    #expect(outcomes.remarks.map(\.kind) == [.replacedBytes])
  }

  @Test("surrogates that stand alone in UTF-16 are replaced")
  func surrogates() throws {
    var input: [UInt8] = [0xFF, 0xFE]
    for unit in Array("Oui ".utf16) + [0xD83D, 0xDE00, 0xD800, 0x0041, 0xDC00] {
      input += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    let document = try #require(Reading.outcomes(input).documents.first)
    #expect(document.text.string == "Oui 😀\u{FFFD}A\u{FFFD}")
  }

  @Test("line ends, controls in passing and normal form stay as they are")
  func untouched() throws {
    let text = "Un\r\ndeux\rtrois\u{2028}quatre\u{2029}e\u{301}\u{200B}\u{FFFE}\u{A0}fin"
    #expect(Reading.document(text)?.text.string.utf8.elementsEqual(text.utf8) == true)
  }

  @Test("what is no text is skipped with a reason")
  func binary() throws {
    let random = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31 &+ $0 >> 3) }
    let cases: [([UInt8], SkipReason)] = [
      ([0x7F, 0x45, 0x4C, 0x46] + random, .binary), (random, .binary),
      ([UInt8](repeating: 0, count: 4096), .binary),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .binary),
      (Array("%PDF-1.7\n1 0 obj".utf8), .unsupportedFormat),
      ([0x50, 0x4B, 3, 4] + random, .unsupportedFormat),
      (Array("{\\rtf1\\ansi Bonjour".utf8), .unsupportedFormat),
      (Array("Un\0mot".utf8), .binary),
    ]
    for (bytes, reason) in cases {
      let outcomes = Reading.outcomes(bytes)
      #expect(outcomes.documents.isEmpty)
      #expect(outcomes.skips.map(\.reason) == [reason])
      #expect(outcomes.skips.allSatisfy { !$0.remedy.isEmpty })
    }
  }

  @Test("a stray NUL in a text is told and the text is read")
  func strayNUL() throws {
    let text = String(repeating: "Le ministre a parlé à Séoul. ", count: 20) + "\0 Fin."
    let outcomes = Reading.outcomes(text)
    #expect(outcomes.documents.first?.text.string == text)
    #expect(outcomes.remarks.map(\.kind) == [.controlCharacters])
  }

  @Test(
    "nothing, white space and a lone mark are empty",
    arguments: [[], [0x20, 0x0A, 0x09], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xC2, 0xA0, 0x0D]]
      as [[UInt8]])
  func empty(bytes: [UInt8]) {
    #expect(Reading.outcomes(bytes).skips.map(\.reason) == [.empty])
  }
}
